// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, CITY_AREA } from "../../src/domain/catalogue/catalogue";
import type { Indicator } from "../../src/domain/catalogue/catalogue-schema";
import type { CellPosition } from "../../src/domain/shared/cell";
import type { CellValue } from "../../src/domain/shared/sheet-snapshot";

/*
 * A large list of figures that are right, and a known number of errors put into it.
 * The same seed gives the same cells, so that a bench and a test judge the same delivery.
 */

export type SeededKind =
  "textNumber" | "notANumber" | "unknownCode" | "aboveBase" | "negative" | "wrongSum" | "duplicate";

/** One error: what it is, the rule that has to find it and the cells that rule has to name first. */
export interface SeededError {
  readonly kind: SeededKind;
  readonly code: string;
  readonly cells: readonly CellPosition[];
}

export interface SeededDelivery {
  /** Header row, then a row per observation; one value per cell, "" for a blank one. Can be stored as JSON. */
  readonly table: readonly (readonly CellValue[])[];
  readonly errors: readonly SeededError[];
  /** Years that occur, all to be judged. */
  readonly years: readonly number[];
}

export interface SeedOptions {
  readonly seed: number;
  /** How many of the years of the full delivery; 20 years are about 100,000 observations. */
  readonly years: number;
  readonly errors: Readonly<Record<SeededKind, number>>;
}

/** 490 errors of six kinds; a number as text and a word in place of one are the same kind. */
export const FULL_DELIVERY: SeedOptions = {
  seed: 20150410,
  years: 20,
  errors: {
    textNumber: 50,
    notANumber: 50,
    unknownCode: 50,
    aboveBase: 60,
    negative: 40,
    wrongSum: 200,
    duplicate: 40,
  },
};

const HEADER = [
  "Kennung",
  "Angabe",
  "Gruppe",
  "Gebiet",
  "Jahr",
  "Wert",
  "Kennzeichen",
  "Bemerkung",
] as const;

const COLUMN = { code: 0, group: 2, area: 3, value: 5 } as const;
const LAST_YEAR = 2015;
const SEXES = ["insgesamt", "männlich", "weiblich"] as const;

const CODES: Readonly<Record<SeededKind, string>> = {
  textNumber: "TYP-01",
  notANumber: "TYP-02",
  unknownCode: "COD-01",
  aboveBase: "BEZ-01",
  negative: "WER-01",
  wrongSum: "SUM-01",
  duplicate: "DUP-01",
};

/** Rates by sex whose value is a part of its base and not rounded; no quantity in two of them. */
const RATES = [
  "BIL-02",
  "ARB-02",
  "ARB-07",
  "BIL-03",
  "BIL-06",
  "BEV-07",
  "SOZ-02",
  "SOZ-04",
  "GES-01",
  "GES-02",
  "SPO-01",
  "IKO-01",
  "IKO-02",
  "ARB-01",
  "BIL-04",
] as const;

/** mulberry32: small, fast, and the same on every machine. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const seededDelivery = (catalogue: Catalogue, options: SeedOptions): SeededDelivery => {
  const random = randomFrom(options.seed);
  const years = Array.from({ length: options.years }, (_, i) => LAST_YEAR - options.years + 1 + i);
  const blocks = blocksOf(catalogue, years, random);
  const table: CellValue[][] = [[...HEADER], ...blocks.flatMap(({ rows }) => rows)];
  return { table, errors: putErrors(table, blocks, { random, errors: options.errors }), years };
};

/** The rows of one quantity in one year. No sum reaches beyond them, so that two blocks never share a cause. */
interface Block {
  readonly rows: CellValue[][];
  /** Row of the sheet, from 0, in which the block starts. */
  readonly firstRow: number;
  readonly measure: "value" | "base";
  /** The same for a value and its base. */
  readonly pair: string;
  /** Of the base that the value makes up. */
  readonly share: number;
}

const blocksOf = (
  catalogue: Catalogue,
  years: readonly number[],
  random: () => number,
): readonly Block[] => {
  const areas = areasOf(catalogue);
  const blocks: Block[] = [];
  let firstRow = 1;
  for (const id of RATES) {
    const sizes = areas.leaves.map(() => [80, 80].map((least) => least + 200 * random()));
    for (const { quantity, measure, share } of partsOf(catalogue, id)) {
      for (const [step, year] of years.entries()) {
        const leaves = sizes.map((pair) => pair.map((size) => Math.round((size + step) * share)));
        const rows = rowsOf(areas, leaves, [quantity.code, quantity.label, year]);
        blocks.push({ rows, firstRow, measure, pair: `${id} ${year}`, share });
        firstRow += rows.length;
      }
    }
  }
  return blocks;
};

/** Value and base of a rate; the value is such a part of the base as the catalogue calls usual. */
const partsOf = ({ indicatorById, quantityById }: Catalogue, id: string) => {
  const indicator = indicatorById.get(id);
  const value = quantityById.get(indicator?.numerator ?? "");
  const base = quantityById.get(indicator?.denominator ?? "");
  if (!indicator || !value || !base) throw new Error(`${id} is no rate of the catalogue`);
  return [
    { quantity: value, measure: "value", share: usualShare(indicator) },
    { quantity: base, measure: "base", share: 1 },
  ] as const;
};

/** The middle of what is usual for the city and for its parts. */
const usualShare = ({ plausible: { city, subgroup }, factor }: Indicator): number => {
  const ranges = [city, subgroup].filter((range) => range !== null);
  const least = Math.max(...ranges.map(([min]) => min));
  const most = Math.min(...ranges.map(([, max]) => max));
  return (least + most) / 2 / factor;
};

interface Areas {
  readonly labels: readonly string[];
  /** Positions in `labels` of the areas that no other lies in. */
  readonly leaves: readonly number[];
  /** For every area the leaves that lie in it. */
  readonly inside: readonly (readonly number[])[];
}

const areasOf = (catalogue: Catalogue): Areas => {
  const members = [...catalogue.areaById.values()].filter(({ kind }) => kind !== "residual");
  const inner = new Set(members.map(({ parent }) => parent));
  const leaves = members.flatMap(({ id }, at) => (inner.has(id) ? [] : [at]));
  const liesIn = (id: string, area: string): boolean => {
    for (let at: string | null = id; at !== null; at = catalogue.areaById.get(at)?.parent ?? null) {
      if (at === area) return true;
    }
    return area === CITY_AREA;
  };
  return {
    labels: members.map(({ label }) => label),
    leaves,
    inside: members.map(({ id }) =>
      leaves.flatMap((at, position) => (liesIn(members[at]?.id ?? "", id) ? [position] : [])),
    ),
  };
};

const rowsOf = (
  { labels, inside }: Areas,
  leaves: readonly (readonly number[])[],
  [code, label, year]: readonly [string, string, number],
): CellValue[][] =>
  labels.flatMap((area, at) => {
    const bySex = [0, 1].map((sex) => sum((inside[at] ?? []).map((i) => leaves[i]?.[sex] ?? 0)));
    const values = [sum(bySex), ...bySex];
    return SEXES.map((sex, i) => [code, label, sex, area, year, values[i] ?? 0, "", ""]);
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

interface Seeding {
  readonly random: () => number;
  readonly errors: SeedOptions["errors"];
}

/**
 * One error in a block at most, and none beside a value above its base, as that accuses the base as well.
 * Copies of rows go to the end of the table.
 */
const putErrors = (
  table: CellValue[][],
  blocks: readonly Block[],
  { random, errors }: Seeding,
): readonly SeededError[] => {
  let free = blocks;
  const take = (kind: SeededKind): Block => {
    const fit = free.filter(({ measure }) => kind !== "aboveBase" || measure === "value");
    const block = fit[Math.floor(random() * fit.length)];
    if (!block) throw new Error("more errors asked for than blocks are left");
    free = free.filter(
      (other) => other !== block && (kind !== "aboveBase" || other.pair !== block.pair),
    );
    return block;
  };
  const kinds = Object.keys(errors) as SeededKind[];
  // The choosiest kind takes its blocks first.
  kinds.sort((a, b) => Number(b === "aboveBase") - Number(a === "aboveBase"));
  return kinds.flatMap((kind) =>
    Array.from({ length: errors[kind] }, (_, position): SeededError => {
      const block = take(kind);
      const row = block.firstRow + Math.floor(random() * block.rows.length);
      return {
        kind,
        code: CODES[kind],
        cells: put(table, { kind, row, position, share: block.share }),
      };
    }),
  );
};

/** Changes the table and names the cells that are wrong afterwards. */
const put = (
  table: CellValue[][],
  {
    kind,
    row,
    position,
    share,
  }: {
    readonly kind: SeededKind;
    readonly row: number;
    readonly position: number;
    readonly share: number;
  },
): readonly CellPosition[] => {
  const cells = table[row] ?? [];
  const value = Number(cells[COLUMN.value]);
  if (kind === "duplicate") {
    table.push([...cells]);
    return [row, table.length - 1].map((at) => ({ row: at, column: COLUMN.value }));
  }
  if (kind === "unknownCode") {
    const column = [COLUMN.code, COLUMN.group, COLUMN.area][position % 3] ?? COLUMN.code;
    cells[column] = ["XYZ-A99", "unter 7-Jährige", "Buxtehude"][position % 3] ?? "";
    return [{ row, column }];
  }
  cells[COLUMN.value] = wrongValue(kind, value, share);
  return [{ row, column: COLUMN.value }];
};

const wrongValue = (
  kind: Exclude<SeededKind, "duplicate" | "unknownCode">,
  value: number,
  share: number,
): CellValue => {
  if (kind === "textNumber") return `${value},0`;
  if (kind === "notANumber") return "k. A.";
  if (kind === "aboveBase") return Math.round((value / share) * 1.6);
  return kind === "negative" ? -value : value + 7;
};

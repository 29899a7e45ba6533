// SPDX-License-Identifier: EUPL-1.2
import type { CellValue } from "../../src/domain/shared/sheet-snapshot";
import type { Lists, Place } from "./compare-lists";

/*
 * What somebody would write who knows this one list and its columns by heart: no sheet to be recognised, no labels in
 * several spellings, no catalogue, no wording. Every broken sum names all its cells, as nobody looks for the cause.
 */

type Row = readonly CellValue[];

const [CODE, GROUP, AREA, YEAR, VALUE] = [0, 2, 3, 4, 5] as const;
const TOTAL = "insgesamt";
const SEXES = ["männlich", "weiblich"] as const;

interface Figure {
  readonly at: number;
  readonly value: number;
}

/** `rows` without the header; places count the header as row 0. */
export const checkPlainly = (rows: readonly Row[], lists: Lists): readonly Place[] => {
  const known = [
    [CODE, new Set(lists.codes)],
    [GROUP, new Set(lists.groups)],
    [AREA, new Set(lists.areas)],
  ] as const;
  const figures = new Map<string, Figure>();
  const found: Place[] = [];
  for (const [at, row] of rows.entries()) {
    for (const [column, labels] of known) {
      if (!labels.has(String(row[column]))) found.push([at + 1, column]);
    }
    const value = row[VALUE];
    if (typeof value !== "number" || value < 0) found.push([at + 1, VALUE]);
    if (typeof value !== "number") continue;
    const key = keyOf(row, {});
    const twin = figures.get(key);
    if (twin) found.push([twin.at + 1, VALUE], [at + 1, VALUE]);
    else figures.set(key, { at, value });
  }
  for (const { at, value } of figures.values()) {
    found.push(...relationsOf(rows[at] ?? [], { at, value, figures, lists }));
  }
  return found;
};

/** The key of the figure in a row, or of one that differs from it in a label. */
const keyOf = (
  row: Row,
  other: { readonly code?: string; readonly group?: string; readonly area?: string },
): string =>
  `${other.code ?? row[CODE]}|${other.group ?? row[GROUP]}|${other.area ?? row[AREA]}|${row[YEAR]}`;

interface Known extends Figure {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly lists: Lists;
}

/** Cells of what a figure contradicts: its bases, its sexes, the areas within its area. */
const relationsOf = (row: Row, known: Known): readonly Place[] => {
  const { at, value, figures, lists } = known;
  const bases = lists.bases[String(row[CODE])] ?? [];
  const isAbove = bases.some((code) => {
    const base = figures.get(keyOf(row, { code }));
    return base !== undefined && value > base.value;
  });
  const sexes = row[GROUP] === TOTAL ? SEXES.map((group) => keyOf(row, { group })) : [];
  const areas = lists.areasWithin[String(row[AREA])]?.map((area) => keyOf(row, { area })) ?? [];
  return [
    ...(isAbove ? [[at + 1, VALUE] as const] : []),
    ...brokenSum(sexes, known),
    ...brokenSum(areas, known),
  ];
};

/** The whole and all its parts; nothing where a part is missing. */
const brokenSum = (keys: readonly string[], { at, value, figures }: Known): readonly Place[] => {
  const parts = keys.flatMap((key) => figures.get(key) ?? []);
  if (keys.length === 0 || parts.length < keys.length) return [];
  if (parts.reduce((sum, part) => sum + part.value, 0) === value) return [];
  return [{ at }, ...parts].map((cell) => [cell.at + 1, VALUE]);
};

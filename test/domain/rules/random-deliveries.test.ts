// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { Finding } from "../../../src/domain/rules/finding";
import { allRules } from "../../../src/domain/rules/index";
import type { CellValue } from "../../../src/domain/shared/sheet-snapshot";
import { check, type Table } from "../../support/describe-rule";
import { RANDOM_SHEETS, type RandomSheet, tableOf } from "../../support/random-delivery";

const RUNS = { numRuns: 15 };

const findingsIn = (sheet: Table): readonly Finding[] =>
  check(allRules, { name: "", sheet }).findings;

/** What has to be mended or confirmed. */
const graveIn = (sheet: Table): readonly Finding[] =>
  findingsIn(sheet).filter(({ severity }) => severity !== "information");

/** Ids say what a finding is about, by business key; where its cells stand is no part of them. */
const idsIn = (sheet: Table): readonly string[] =>
  findingsIn(sheet)
    .map(({ id }) => id)
    .sort();

/** One figure of a sheet and what is typed in its place. */
interface Slip {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const SLIPS: readonly {
  readonly name: string;
  readonly code: string;
  readonly type: (figure: number) => CellValue;
  /** Only in a part of a sum. */
  readonly isOfPart?: boolean;
}[] = [
  { name: "a word", code: "TYP-02", type: () => "viele" },
  { name: "a number as text", code: "TYP-01", type: (figure) => `${figure},0` },
  { name: "two readings", code: "TYP-03", type: () => "1.234" },
  { name: "a star", code: "TYP-09", type: (figure) => `${figure}*` },
  { name: "a minus", code: "WER-01", type: (figure) => -figure },
  { name: "a blank", code: "VOL-01", type: () => "" },
  { name: "a wrong part", code: "SUM-01", type: (figure) => figure + 7, isOfPart: true },
];

/** A figure of the sheet that is a number. */
const placeIn = (
  sheet: RandomSheet,
  isOfPart = false,
): fc.Arbitrary<readonly [row: number, column: number]> =>
  fc.constantFrom(
    ...sheet.rows.flatMap((row, at) =>
      sheet.figures
        .filter((column) => typeof row[column] === "number")
        .filter((column) => !isOfPart || [row[1], sheet.header[column]].some(isSex))
        .map((column) => [at, column] as const),
    ),
  );

const isSex = (text: CellValue | undefined): boolean => text === "männlich" || text === "weiblich";

const withSlip = (sheet: RandomSheet, { row, column, value }: Slip): RandomSheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, at) =>
    at === row ? cells.map((cell, there) => (there === column ? value : cell)) : cells,
  ),
});

/** A sheet with one word in place of a figure, so that there is something to find. */
const faulty = (kind: RandomSheet["kind"]): fc.Arbitrary<RandomSheet> =>
  RANDOM_SHEETS[kind].chain((sheet) =>
    placeIn(sheet).map(([row, column]) => withSlip(sheet, { row, column, value: "viele" })),
  );

describe.each(["yearColumns", "list", "areaMatrix"] as const)("a random sheet: %s", (kind) => {
  it("that is right gives nothing above information", () => {
    fc.assert(
      fc.property(RANDOM_SHEETS[kind], (sheet) => expect(graveIn(tableOf(sheet))).toEqual([])),
      RUNS,
    );
  });

  it("gives the same findings in any order of rows", () => {
    fc.assert(
      fc.property(
        faulty(kind).chain((sheet) =>
          fc.tuple(
            fc.constant(sheet),
            fc.shuffledSubarray([...sheet.rows], { minLength: sheet.rows.length }),
          ),
        ),
        ([sheet, rows]) =>
          expect(idsIn(tableOf({ ...sheet, rows }))).toEqual(idsIn(tableOf(sheet))),
      ),
      RUNS,
    );
  });

  it("gives the same findings below any lines", () => {
    const lines = fc.array(fc.constantFrom("Integrationsmonitoring", "Stand: Mai", "", "Amt 41"), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(faulty(kind), lines, (sheet, above) =>
        expect(idsIn(tableOf(sheet, above))).toEqual(idsIn(tableOf(sheet))),
      ),
      RUNS,
    );
  });

  it("gives the same findings under any name", () => {
    fc.assert(
      fc.property(
        faulty(kind),
        fc.constantFrom("2015", "Zahlen (neu)", "Amt 50"),
        (sheet, name) => {
          const { findings } = check(allRules, {
            name: "",
            sheet: [["Erläuterungen ohne Zahlen"]],
            more: { [name]: tableOf(sheet) },
          });
          expect(findings.map(({ id }) => id).sort()).toEqual(idsIn(tableOf(sheet)));
        },
      ),
      RUNS,
    );
  });

  it("gives the same findings in any order of columns", () => {
    fc.assert(
      fc.property(
        faulty(kind).chain((sheet) => fc.tuple(fc.constant(sheet), columnOrder(sheet))),
        ([sheet, order]) => expect(idsIn(reordered(sheet, order))).toEqual(idsIn(tableOf(sheet))),
      ),
      RUNS,
    );
  });

  it.each(SLIPS)("with $name has exactly one cause, at that cell", ({ code, type, isOfPart }) => {
    fc.assert(
      fc.property(
        RANDOM_SHEETS[kind].chain((sheet) =>
          fc.tuple(fc.constant(sheet), placeIn(sheet, isOfPart)),
        ),
        ([sheet, [row, column]]) => {
          const value = type(Number(sheet.rows[row]?.[column]));
          const found = graveIn(tableOf(withSlip(sheet, { row, column, value })));
          expect(found.map((finding) => finding.code)).toEqual([code]);
          expect(found[0]?.cells.map(({ cell }) => cell)).toContainEqual(
            expect.objectContaining({ row: sheet.title.length + 1 + row, column }),
          );
        },
      ),
      RUNS,
    );
  });
});

/** A mark column stays behind its year; everything else may go anywhere. The areas of a matrix stand in front. */
const columnOrder = ({ kind, header }: RandomSheet): fc.Arbitrary<readonly number[]> => {
  const blocks = header
    .map((_, column) => column)
    .filter((column) => !String(header[column]).endsWith("Kz."))
    .map((column) =>
      String(header[column + 1]).endsWith("Kz.") ? [column, column + 1] : [column],
    );
  const fixed = kind === "areaMatrix" ? blocks.slice(0, 1) : [];
  const free = blocks.slice(fixed.length);
  return fc
    .shuffledSubarray(free, { minLength: free.length })
    .map((shuffled) => [...fixed, ...shuffled].flat());
};

const reordered = ({ title, header, rows }: RandomSheet, order: readonly number[]): Table => [
  ...title,
  ...[header, ...rows].map((cells) => order.map((column) => cells[column] ?? "")),
];

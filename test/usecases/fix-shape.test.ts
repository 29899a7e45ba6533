// SPDX-License-Identifier: EUPL-1.2
import { equalSafeFixes } from "../../src/domain/fixes/fixes-of";
import type { Fix } from "../../src/domain/fixes/fix";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import type { CheckOutcome, UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { type SheetOptions, snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";
import { valueOf } from "../support/value-of";

let host: ExcelHost;
let useCases: UseCases;

type Rows = readonly (readonly TableCell[])[];

const open = (
  rows: Rows,
  options: SheetOptions = {},
  rest: Partial<WorkbookSnapshot> = {},
): void => {
  host = openHost(hostWorkbookOf({ ...workbookOf(snapshotOf("Blatt", rows, options)), ...rest }));
  connectBridge(host);
  useCases = createUseCases(bundledCatalogue());
};

afterEach(() => expectNoLeaks(host));

const check = async (department: string | null = null): Promise<CheckOutcome> =>
  valueOf(await useCases.checkDelivery({ scope: "allSheets", years: [], department }, WATCH));

const fixesFor = ({ result, fixes }: CheckOutcome, code: string): readonly Fix[] =>
  result.findings
    .filter((finding) => finding.code === code)
    .flatMap(({ id }) => fixes.get(id) ?? []);

const sheetOf = ({ snapshot }: CheckOutcome): SheetSnapshot => {
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

/** Excel names merged areas in the order in which they were merged. */
const inOrder = ({ snapshot }: CheckOutcome): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({
    ...sheet,
    mergedAreas: [...sheet.mergedAreas].sort((a, b) => a.row - b.row),
  })),
});

/** Applies what is offered for a finding, all at once, and takes it back; what it looked like in between. */
const mended = async (code: string, department: string | null = null): Promise<CheckOutcome> => {
  const before = await check(department);
  const fixes = fixesFor(before, code);
  const { applied, recheck } = valueOf(await useCases.applyFixes(before, fixes, WATCH));
  const after = valueOf(recheck);
  expect(after.result.findings.filter((finding) => finding.code === code)).toEqual([]);
  expect(valueOf(await useCases.undo(applied, WATCH)).type).toBe("undone");
  expect(inOrder(await check(department))).toEqual(inOrder(before));
  return after;
};

const CITY = "Stadt Münster";
const HEAD = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015, "Bemerkung"] as const;

/** Everything Amt 52 delivers: members of clubs by sex, with and without Migrationsvorgeschichte. */
const CLUBS: Rows = [
  HEAD,
  ["SPO-A01", "insgesamt", CITY, 30, 31, 32, "a"],
  ["SPO-A01", "männlich", CITY, 10, 11, 12, "b"],
  ["SPO-A01", "weiblich", CITY, 20, 20, 20, "c"],
  ["SPO-A02", "insgesamt", CITY, 300, 301, 302, "d"],
  ["SPO-A02", "männlich", CITY, 100, 101, 102, "e"],
  ["SPO-A02", "weiblich", CITY, 200, 200, 200, "f"],
];

const without = (...rows: readonly number[]): Rows =>
  CLUBS.filter((_, index) => !rows.includes(index));

describe("rows that are missing (VOL-02)", () => {
  test.each([
    ["the last of its Angabe", [3]],
    ["one in the middle", [5]],
    ["the first of an Angabe below another", [4]],
    ["several of several Angaben", [2, 3, 4, 6]],
  ])("are put in where the catalogue has them: %s", async (_, missing) => {
    open(without(...missing));
    const after = sheetOf(await mended("VOL-02", "52"));
    const expected = CLUBS.map((row, index) =>
      missing.includes(index) ? [...row.slice(0, 3), "", "", "", ""] : row,
    );
    expect(after.values).toEqual(expected);
  });

  test("come second where the Angabe stands below the header and begins with them", async () => {
    open(without(1));
    const { values } = sheetOf(await mended("VOL-02", "52"));
    expect(values.slice(0, 3).map(([, group]) => group)).toEqual([
      "Gruppe",
      "männlich",
      "insgesamt",
    ]);
  });

  test("then ask for their figures", async () => {
    open(without(3));
    const { result } = await mended("VOL-02", "52");
    expect(result.findings.map(({ code, cells }) => [code, cells.length])).toEqual([["VOL-01", 3]]);
  });

  test("come in a list once for every year", async () => {
    const list = (group: string, year: number, value: number) => ["SPO-A01", group, year, value];
    open([
      ["Kennung", "Gruppe", "Jahr", "Wert"],
      list("insgesamt", 2014, 31),
      list("insgesamt", 2015, 32),
      list("weiblich", 2014, 20),
      list("weiblich", 2015, 20),
    ]);
    const outcome = await check("52");
    const [fix] = fixesFor(outcome, "VOL-02");
    expect(fix?.rows.map(({ below, labels }) => [below, labels.map(({ text }) => text)])).toEqual([
      [2, ["SPO-A01", "männlich", 2014]],
      [2, ["SPO-A01", "männlich", 2015]],
    ]);
    const { recheck } = valueOf(await useCases.applyFixes(outcome, fix ? [fix] : [], WATCH));
    expect(sheetOf(valueOf(recheck)).values.map((row) => row.slice(1))).toEqual([
      ["Gruppe", "Jahr", "Wert"],
      ["insgesamt", 2014, 31],
      ["insgesamt", 2015, 32],
      ["männlich", 2014, ""],
      ["männlich", 2015, ""],
      ["weiblich", 2014, 20],
      ["weiblich", 2015, 20],
    ]);
  });

  test.each<[string, Rows, SheetOptions]>([
    ["on a protected sheet", without(3), { isProtected: true }],
    [
      "between merged rows",
      without(3),
      { mergedAreas: [{ row: 1, column: 6, rows: 3, columns: 1 }] },
    ],
    [
      "where no column says of which group a row is",
      [
        ["Kennung", "Gebiet", 2015],
        ["SPO-A01", CITY, 32],
        ["SPO-A02", CITY, 302],
      ],
      {},
    ],
    ["of an Angabe of which no row says where it belongs", CLUBS.slice(0, 4), {}],
  ])("are for a person to put in %s", async (_, rows, options) => {
    open(rows, options);
    const outcome = await check("52");
    expect(outcome.result.findings.map(({ code }) => code)).toContain("VOL-02");
    expect(fixesFor(outcome, "VOL-02")).toEqual([]);
  });

  test("are put in beside other corrections of the same sheet, each in its own cell", async () => {
    open(without(3).map((row) => row.map((cell) => (cell === 302 ? "302" : cell))));
    const outcome = await check("52");
    const fixes = ["VOL-02", "TYP-01"].flatMap((code) => fixesFor(outcome, code));
    const { recheck } = valueOf(await useCases.applyFixes(outcome, fixes, WATCH));
    expect(sheetOf(valueOf(recheck)).values[4]?.[5]).toBe(302);
  });

  test("are not put in when somebody has worked in the sheet since", async () => {
    open(without(3));
    const outcome = await check("52");
    host.user.type("Blatt", "A9", "Nachtrag");
    const refused = await useCases.applyFixes(outcome, fixesFor(outcome, "VOL-02"), WATCH);
    expect(refused).toMatchObject({ ok: false, error: { type: "ChangedMeanwhile" } });
    expect(sheetOf(await check("52")).values).toHaveLength(9);
  });
});

const MERGED = [
  { row: 1, column: 4, rows: 1, columns: 2 },
  { row: 2, column: 3, rows: 2, columns: 1 },
];

describe("merged cells (STR-08)", () => {
  const rows = CLUBS.map((row, index) => {
    if (index === 1) return [...row.slice(0, 5), "", row[6] ?? ""];
    return index === 3 ? [...row.slice(0, 3), "", ...row.slice(4)] : row;
  });

  test("are taken apart all at once; what was swallowed is then missing", async () => {
    open(rows, { mergedAreas: MERGED });
    const after = await mended("STR-08");
    expect(sheetOf(after).mergedAreas).toEqual([]);
    expect(sheetOf(after).values).toEqual(rows);
    const missing = after.result.findings.filter(({ code }) => code === "VOL-01");
    expect(missing.flatMap(({ cells }) => cells)).toHaveLength(2);
  });

  test("are one kind of finding, mended with one click", async () => {
    open(rows, { mergedAreas: MERGED });
    const { result, fixes } = await check();
    const [first] = fixesFor({ result, fixes } as CheckOutcome, "STR-08");
    if (!first) throw new Error("no fix");
    expect(equalSafeFixes(first, result.findings, fixes)).toHaveLength(2);
  });

  test("stay as they are on a protected sheet", async () => {
    open(rows, { mergedAreas: MERGED, isProtected: true });
    expect(fixesFor(await check(), "STR-08")).toEqual([]);
  });
});

test("hidden rows and columns with figures are shown (STR-09), and no others", async () => {
  open([...CLUBS, ["", "", "", "", "", "", ""], ["Quelle: Vereine"]], {
    hiddenRows: [2, 3, 5, 8],
    hiddenColumns: [3, 6],
  });
  const { hiddenRows, hiddenColumns } = sheetOf(await mended("STR-09"));
  expect(hiddenRows).toEqual([8]);
  expect(hiddenColumns).toEqual([6]);
});

test("results are calculated anew, and Excel calculates by itself again (FOR-06)", async () => {
  const sum = { formula: "=SUM(F3:F4)", value: 99 };
  open(
    CLUBS.map((row, index) => (index === 1 ? [...row.slice(0, 5), sum, row[6] ?? ""] : row)),
    {},
    { isCalculatedByHand: true },
  );
  const before = await check();
  const fixes = fixesFor(before, "FOR-06");
  expect(fixes.map(({ kind, isSafe }) => [kind, isSafe])).toEqual([["calculate", true]]);
  const { applied, recheck } = valueOf(await useCases.applyFixes(before, fixes, WATCH));
  const after = valueOf(recheck);
  expect(after.result.findings.map(({ code }) => code)).not.toContain("FOR-06");
  expect(sheetOf(after).values[1]?.[5]).toBe(32);
  expect(sheetOf(after).formulas).toEqual(sheetOf(before).formulas);
  valueOf(await useCases.undo(applied, WATCH));
  expect((await check()).snapshot.isCalculatedByHand).toBe(true);
});

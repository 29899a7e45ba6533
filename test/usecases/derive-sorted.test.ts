// SPDX-License-Identifier: EUPL-1.2
import { toA1 } from "../../src/domain/shared/cell";
import type { WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import type { DerivePreview, UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";
import { valueOf } from "../support/value-of";

let host: ExcelHost;
let useCases: UseCases;

const open = (workbook: WorkbookSnapshot): void => {
  host = openHost(hostWorkbookOf(workbook));
  connectBridge(host);
  useCases = createUseCases(bundledCatalogue());
};

afterEach(() => expectNoLeaks(host));

const preview = async (): Promise<DerivePreview> =>
  valueOf(await useCases.previewDerivedColumns("allSheets", WATCH));

const derive = async (): Promise<void> => {
  const { differences } = valueOf(await useCases.writeDerivedColumns(await preview(), WATCH));
  expect(differences).toEqual([]);
};

const onSheet = async <T>(use: (sheet: Excel.Worksheet) => T): Promise<void> =>
  Excel.run(async (context) => {
    use(context.workbook.worksheets.getItem("Zahlen"));
    await context.sync();
  });

/** What the rows of the sheet show right of the data, by the texts that name them. */
const shown = async (
  columns: number,
  stub: number,
): Promise<Record<string, readonly unknown[]>> => {
  const { snapshot } = await preview();
  const [, ...rows] = snapshot.sheets[0]?.values ?? [];
  return Object.fromEntries(
    rows.map((row) => [row.slice(0, stub).join(" "), row.slice(columns)] as const),
  );
};

const CITY = "Stadt Münster";
const YEARS: readonly TableCell[][] = [
  ["Kennung", "Angabe", "Gruppe", "Gebiet", 2014, 2015],
  ["BEV-A01", "", "insgesamt", CITY, 300_267, 305_235],
  ["BEV-A02", "", "insgesamt", CITY, 65_205, "."],
  ["BEV-A01", "", "männlich", CITY, 143_279, 145_650],
  ["BEV-A01", "", "weiblich", CITY, 156_988, 159_585],
];
const LIST: readonly TableCell[][] = [
  ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"],
  ["BEV-A01", "insgesamt", CITY, 2014, 300_267],
  ["BEV-A01", "insgesamt", CITY, 2015, 305_235],
  ["BEV-A02", "insgesamt", CITY, 2014, 65_205],
  ["BEV-A02", "insgesamt", CITY, 2015, "."],
];

interface Case {
  readonly name: string;
  readonly rows: readonly TableCell[][];
  readonly isTable: boolean;
}

const CASES: readonly Case[] = [
  { name: "years as columns, as plain cells", rows: YEARS, isTable: false },
  { name: "years as columns, as an Excel table", rows: YEARS, isTable: true },
  { name: "a list, as plain cells", rows: LIST, isTable: false },
];

/** Columns of the texts that name a row. */
const STUB = 4;

const sortedDown = async ({ rows, isTable }: Case): Promise<void> => {
  const key = (rows[0]?.length ?? 0) - 1;
  await onSheet((sheet) => {
    const fields = [{ key, ascending: false }];
    if (isTable) sheet.tables.getItemAt(0).sort.apply(fields);
    else sheet.getRange("A2:L5").sort.apply(fields);
  });
};

/** The place of the row of the year before is another one after sorting. */
const placesOnly = (rows: Record<string, readonly unknown[]>): Record<string, readonly unknown[]> =>
  Object.fromEntries(
    Object.entries(rows).map(([name, cells]) => [
      name,
      cells.map((cell) => (typeof cell === "number" && cell < 10 ? "row" : cell)),
    ]),
  );

const opened = async ({ rows, isTable }: Case): Promise<void> => {
  open(workbookOf(snapshotOf("Zahlen", rows)));
  const last = toA1({ row: rows.length - 1, column: (rows[0]?.length ?? 0) - 1 });
  if (isTable) await onSheet((sheet) => sheet.tables.add(`A1:${last}`, true));
  await derive();
};

describe("columns of ours in rows that are sorted", () => {
  test.each(CASES)("$name: every row shows what it showed", async (one) => {
    const columns = one.rows[0]?.length ?? 0;
    await opened(one);
    const before = placesOnly(await shown(columns, STUB));
    const order = Object.keys(before);
    await sortedDown(one);
    const after = placesOnly(await shown(columns, STUB));
    expect(after).toEqual(before);
    expect(Object.keys(after)).not.toEqual(order);
    // Only what points at the cells from another sheet is to be brought up to date.
    const { plans } = await preview();
    const sheets = plans.flatMap(({ measures }) => measures.map(({ sheet }) => sheet));
    expect(sheets).not.toContain("Zahlen");
  });

  test("a list, as an Excel table, which does not take our columns along: a further run puts it right", async () => {
    const one = { name: "", rows: LIST, isTable: true };
    await opened(one);
    const before = placesOnly(await shown(5, STUB));
    await sortedDown(one);
    expect(Object.keys(await shown(5, STUB))).not.toEqual(Object.keys(before));
    await derive();
    expect(placesOnly(await shown(5, STUB))).toEqual(before);
  });

  test("a sheet of Kennzahlen: the check names what points at other rows now, and a further run puts it right", async () => {
    const [one] = CASES;
    if (!one) throw new Error("no case");
    await opened(one);
    const rates = async () => {
      const { snapshot } = await preview();
      const own = snapshot.sheets.find(({ name }) => name === "Kennzahlen Zahlen");
      return own?.values.slice(4).map((row) => row.slice(0, 8));
    };
    const before = await rates();
    await sortedDown(one);
    const checked = valueOf(
      await useCases.checkDelivery({ scope: "allSheets", years: [], department: null }, WATCH),
    );
    expect(checked.result.findings.map(({ code }) => code)).toContain("FOR-03");
    await derive();
    expect(await rates()).toEqual(before);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { findDataSheet } from "../../../src/domain/report/data-layout";
import type { DataRow } from "../../../src/domain/report/data-row";
import { mergeDeliveries } from "../../../src/domain/report/data-rows";
import { DATA_MARKER, planDataSheet } from "../../../src/domain/report/data-sheet";
import { filedRows } from "../../../src/domain/report/filed-rows";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { REPORT_WORDS } from "../../../src/texts/report.de";
import { bundledCatalogue } from "../../support/catalogue";
import { createMemoryWorkbook } from "../../support/memory-workbook";
import { snapshotOf, workbookOf } from "../../support/sheet-table";
import { valueOf } from "../../support/value-of";
import {
  allEdits,
  cityRow,
  deliveryWorkbook,
  EVENING,
  MUENSTER_ROWS,
  planOf,
  tableOf,
  writeAll,
} from "./muenster";
import { observationsOf } from "../../../src/domain/delivery/delivery";

const catalogue = bundledCatalogue();
const WATCH = { onProgress: () => undefined, isCancelled: () => false, waitForCellEdit: false };

const filed = (year: number, change: Partial<DataRow> = {}): DataRow => ({
  key: { quantity: "residents", group: "mv:with", area: "city", year },
  value: 69098,
  statuses: ["ok"],
  marks: [],
  cell: { sheet: "Bevölkerung", row: 5, column: 6 },
  file: "Amt61.xlsx",
  remark: "",
  ...change,
});

const ROWS: readonly DataRow[] = [
  filed(2013, {
    value: 63723.5,
    statuses: ["revised", "estimated"],
    marks: ["revised", "estimated"],
  }),
  filed(2014, { value: ".", statuses: ["secret"] }),
  filed(2015, { remark: "=nach neuer Zählung" }),
];

/** A workbook into which these figures have been merged. */
const merged = async (workbook: WorkbookSnapshot, rows: readonly DataRow[] = ROWS) => {
  const memory = createMemoryWorkbook(workbook);
  const existing = findDataSheet(workbook.sheets, REPORT_WORDS);
  const data = mergeDeliveries(catalogue, parseDelivery(workbook, catalogue), { filed: rows });
  const request = { catalogue, words: REPORT_WORDS, name: "IM_Daten", existing };
  valueOf(await memory.apply(planDataSheet(request, data.rows).edits, WATCH));
  return memory.snapshot();
};

const dataOf = ({ sheets }: WorkbookSnapshot): SheetSnapshot => {
  const sheet = findDataSheet(sheets, REPORT_WORDS);
  if (!sheet) throw new Error("There is no IM_Daten.");
  return sheet;
};

const EMPTY = workbookOf(snapshotOf("Notizen", [["Notiz"]]));

test("what was merged from files is read back as it was written", async () => {
  const workbook = await merged(EMPTY);
  expect(filedRows(catalogue, REPORT_WORDS, dataOf(workbook))).toEqual(ROWS);
});

test("the report is made from it, and a second run writes nothing", async () => {
  const workbook = await merged(EMPTY);
  const after = await writeAll(workbook, planOf(workbook));
  expect(filedRows(catalogue, REPORT_WORDS, dataOf(after))).toEqual(ROWS);
  expect(after.sheets.some(({ marker }) => marker?.kind === "reportTable")).toBe(true);
  expect(allEdits(planOf(after, EVENING))).toEqual([]);
});

test("goes before a different figure in the workbook, and both are named", async () => {
  const workbook = await merged(deliveryWorkbook(MUENSTER_ROWS), [filed(2015, { value: 7 })]);
  const { conflicts } = planOf(workbook);
  expect(conflicts).toMatchObject([
    { used: { text: "7", file: "Amt61.xlsx" }, other: { text: "69098" } },
  ]);
  expect(conflicts[0]?.other).not.toHaveProperty("file");
});

test("a figure of a file that is merged no more belongs to no file", async () => {
  const before = await merged(EMPTY);
  const after = await merged(before, ROWS.slice(0, 2));
  expect(dataOf(after).values.at(-1)?.slice(6, 13)).toEqual([
    ...["…", "Angabe folgt später", "Stadtplanungsamt (mit Statistikdienststelle)"],
    ...["", "", "", catalogue.data.version],
  ]);
});

/** `IM_Daten` as it was written before there was a column for files. */
const firstLayout = (beside: string): SheetSnapshot => {
  const { heads } = REPORT_WORDS.dataSheet;
  const names = ["key", "code", "label", "group", "area", "year", "value", "status"] as const;
  const head = [...names, "department", "sheet", "cell", "version"] as const;
  const row = (key: string, value: number, cell: string) =>
    [key, "", "", "", "", 2015, value, "Zahl", "", "Bevölkerung", cell, "1"] as const;
  return snapshotOf(
    "IM_Daten",
    [
      [],
      [],
      [],
      head.map((name) => heads[name]),
      row("residents|mv:without|city|2015", 236137, "G6"),
      [...row("residents|mv:with|city|2015", 1, "G5"), beside],
    ],
    { marker: DATA_MARKER },
  );
};

test("a sheet of the first version gets the new columns, and every figure keeps its row", async () => {
  const after = await merged(workbookOf(firstLayout("")), [filed(2015)]);
  const { values } = dataOf(after);
  expect(values[3]?.slice(9)).toEqual(["Datei", "Blatt", "Zelle", "Version", "Bemerkung"]);
  expect(values[4]?.slice(6, 12)).toEqual([
    ...["…", "Angabe folgt später", "Stadtplanungsamt (mit Statistikdienststelle)"],
    ...["", "Bevölkerung", "G6"],
  ]);
  expect(values[5]?.slice(6, 12)).toEqual([
    ...[69098, "Zahl", "Stadtplanungsamt (mit Statistikdienststelle)"],
    ...["Amt61.xlsx", "Bevölkerung", "G6"],
  ]);
});

test("what somebody keeps beside a sheet of the first version is not written over", () => {
  expect(findDataSheet([firstLayout("meine Notiz")], REPORT_WORDS)).toBeNull();
});

test("groups that were entered by name keep it, though nobody delivers them in this workbook", async () => {
  const typed = parseDelivery(
    deliveryWorkbook([cityRow("BEV-A03", "Türkei", ["", "", 310])]),
    catalogue,
  );
  const key = observationsOf(typed).find(({ value }) => value.kind === "number")?.key;
  if (!key) throw new Error("no figure");
  const rows = [filed(2015, { key, value: 310, remark: "geschätzt", groupName: "Türkei" })];
  const workbook = await merged(EMPTY, rows);
  expect(filedRows(catalogue, REPORT_WORDS, dataOf(workbook))).toEqual(rows);
  const report = tableOf(planOf(workbook), "BEV-10.1");
  expect(report.model?.rows[0]?.cells[0]).toEqual({
    kind: "text",
    text: expect.stringMatching(/^Türkei( \[Anmerkung 1\])?$/u) as string,
  });
  expect(report.model?.footnotes.numbered.join(" ")).toContain("geschätzt");
  const after = await writeAll(workbook, planOf(workbook));
  expect(allEdits(planOf(after, EVENING))).toEqual([]);
});

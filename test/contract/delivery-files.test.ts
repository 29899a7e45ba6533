// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { OWN_PART_NAMESPACES } from "../../src/domain/shared/own-part";
import type { CellValue, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { createDeliveryFiles } from "../../src/files/delivery-files";
import { connectBridge, type ExcelHost, openHost } from "../host";
import { richWorkbook } from "../host/package/sample-workbooks";
import { openPackage, savePackage } from "../host/package/xlsx-package";
import { hostWorkbookOf } from "../support/host-workbook";
import { describeWithLibreOffice, resave } from "../support/libreoffice";
import { snapshotOf, workbookOf, type TableCell } from "../support/sheet-table";
import { WATCH } from "./workbook-contract";

const SAMPLES = resolve(__dirname, "../fixtures/samples");

/** Sheets have other ids in Excel than in a file; everything else is to be the same. */
const withoutIds = (snapshot: WorkbookSnapshot): unknown => ({
  ...snapshot,
  activeSheetId: snapshot.sheets.findIndex(({ id }) => id === snapshot.activeSheetId),
  sheets: snapshot.sheets.map((sheet) => ({ ...sheet, id: "" })),
});

const readThroughExcel = async (bytes: Uint8Array): Promise<unknown> => {
  const host = openHost(openPackage(bytes).data);
  connectBridge(host);
  const read = await createExcelWorkbook().read("allSheets", WATCH);
  if (!read.ok) throw new Error(read.error.type);
  return withoutIds(read.value);
};

const readFromFile = async (bytes: Uint8Array): Promise<unknown> => {
  const file = { name: "Lieferung.xlsx", bytes: () => Promise.resolve(bytes) };
  const read = await createDeliveryFiles().read(file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return withoutIds(read.value.snapshot);
};

const expectSame = async (bytes: Uint8Array): Promise<void> =>
  expect(await readFromFile(bytes)).toEqual(await readThroughExcel(bytes));

const ownWorkbook = (): WorkbookSnapshot => {
  const sheet = snapshotOf(
    "Bögen & Blätter",
    [
      ["", "", ""],
      ["", "Titel", ""],
      ["", "Kennung", 2015, "Anteil"],
      ["", "BEV-A01", 1018.5, { formula: "=C4*100/$C$4", value: 100 }],
      ["", " 1 018r ", { error: "#DIV/0!" }, true],
    ],
    {
      marker: { kind: "questionnaire", id: "61", schema: 2 },
      isProtected: true,
      mergedAreas: [{ row: 1, column: 1, rows: 1, columns: 3 }],
      hiddenRows: [2, 3],
      hiddenColumns: [2],
      numberFormats: { "3:2": "#,##0.0", "4:1": "@" },
    },
  );
  const xml = `<review xmlns="${OWN_PART_NAMESPACES.review}"><![CDATA[{"a":"ä"}]]></review>`;
  return {
    ...workbookOf(
      sheet,
      snapshotOf("Leer", []),
      snapshotOf("Versteckt", [["x"]], { visibility: "VeryHidden" }),
    ),
    isStructureProtected: true,
    ownParts: [{ name: "review", xml }],
  };
};

const saved = (snapshot: WorkbookSnapshot): Uint8Array =>
  savePackage({ data: hostWorkbookOf(snapshot), original: null });

const filtered = async (filter: (sheet: Excel.Worksheet) => void): Promise<ExcelHost> => {
  const rows: TableCell[][] = [
    ["Kennung", "2015"],
    ["BEV-A01", 1],
    ["BEV-A02", 2],
  ];
  const host = openHost(hostWorkbookOf(workbookOf(snapshotOf("Blatt", rows))));
  connectBridge(host);
  await Excel.run(async (context) => {
    filter(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
  return host;
};

describe("a file is read as Excel reads it", () => {
  test.each(["erhebungsbogen-amt61.xlsx", "fehlerhaft.xlsx", "muenster-veroeffentlicht.xlsx"])(
    "the sample %s",
    (name) => expectSame(new Uint8Array(readFileSync(join(SAMPLES, name)))),
  );

  test("a workbook with everything a snapshot can hold", async () => {
    const bytes = saved(ownWorkbook());
    await expectSame(bytes);
    expect(await readFromFile(bytes)).toEqual(withoutIds(ownWorkbook()));
  });

  test("rows that a filter of the sheet hides", async () => {
    const host = await filtered(({ autoFilter }) =>
      autoFilter.apply("A1:B3", 0, { filterOn: "Values", values: ["BEV-A01"] }),
    );
    const bytes = savePackage({ data: host.data, original: null });
    await expectSame(bytes);
    expect(await readFromFile(bytes)).toMatchObject({
      sheets: [{ isFiltered: true, hiddenRows: [2] }],
    });
  });

  test("rows that a filter of a table hides, where the workbook is open", async () => {
    await filtered((sheet) => {
      const table = sheet.tables.add("A1:B3", true);
      table.columns.getItemAt(0).filter.applyValuesFilter(["BEV-A01"]);
    });
    const read = await createExcelWorkbook().read("allSheets", WATCH);
    expect(read).toMatchObject({
      value: { sheets: [{ isFiltered: true, hiddenRows: [2] }] },
    });
  });

  test("a workbook written by another library", async () => expectSame(await richWorkbook()));

  test("whatever stands in its cells", async () => {
    const text = fc.string({ unit: fc.constantFrom(..."aÄ<>&\"' _x0041\u0007😀") });
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const value: fc.Arbitrary<CellValue> = fc.oneof(text, number, fc.boolean());
    const cell: fc.Arbitrary<TableCell> = fc.oneof(
      value,
      value.map((result) => ({ formula: '=IF($A$1="ä",B2,0)', value: result })),
    );
    const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, (rows) => expectSame(saved(workbookOf(snapshotOf("Blatt", rows))))),
      { numRuns: 60 },
    );
  });
});

describeWithLibreOffice("a file saved by LibreOffice is read as Excel reads it", () => {
  test("a workbook of another library", async () => expectSame(await resave(await richWorkbook())));

  test("an Erhebungsbogen", async () =>
    expectSame(await resave(readFileSync(join(SAMPLES, "erhebungsbogen-amt61.xlsx")))));
});

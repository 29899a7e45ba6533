// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import { readCataloguePart } from "../../src/domain/catalogue/catalogue-part";
import { parseDelivery } from "../../src/domain/delivery/parse-delivery";
import { questionnaireWorkbook } from "../../src/domain/questionnaire/questionnaire-workbook";
import { cellId } from "../../src/domain/shared/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { FONT_NAME, PART_LOOKS } from "../../src/excel/theme";
import { createDeliveryFiles } from "../../src/files/delivery-files";
import { createWorkbookWriter } from "../../src/files/write-workbook";
import { questionnaireWorkbookWords } from "../../src/texts/questionnaire-sheets.de";
import { deriveWords } from "../../src/texts/derive.de";
import { checkSnapshot } from "../../src/usecases/check-snapshot";
import { healthModels } from "../../scripts/samples/models";
import { inventFigures } from "../../scripts/samples/invented-figures";
import { neededCells } from "../../src/domain/catalogue/needed-cells";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, emptyWorkbook, openHost } from "../host";
import { openPackage } from "../host/package/xlsx-package";
import { describeWithLibreOffice, recalculate } from "../support/libreoffice";
import { valueOf } from "../support/value-of";

const YEARS = [2013, 2014, 2015];
const catalogue = loadBundledCatalogue();
const figures = inventFigures(
  catalogue,
  neededCells(catalogue, { department: "53", includeOptional: false }),
  { published: new Map(), models: healthModels, years: YEARS },
);

/** The Erhebungsbogen of Amt 53, filled in. */
const made = questionnaireWorkbook(
  catalogue,
  {
    department: "53",
    years: YEARS,
    includeOptional: false,
    values: figures,
    remarks: new Map(),
    openNames: new Map(),
    due: "31.03.2016",
    protect: true,
  },
  questionnaireWorkbookWords,
);
const bytes = createWorkbookWriter({ fontName: FONT_NAME, parts: PART_LOOKS }).write({
  title: "Erhebungsbogen",
  creator: "Integrationsmonitoring",
  created: new Date("2016-01-10T10:00:00Z"),
  edits: made.edits,
  computed: made.sheet.computed,
});

const read = async (): Promise<WorkbookSnapshot> => {
  const file = { name: "IM2015_Amt53.xlsx", bytes: () => Promise.resolve(bytes) };
  const result = await createDeliveryFiles().read(file);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.snapshot;
};

const withoutIds = (snapshot: WorkbookSnapshot): unknown => ({
  ...snapshot,
  activeSheetId: snapshot.sheets.findIndex(({ id }) => id === snapshot.activeSheetId),
  sheets: snapshot.sheets.map((sheet) => ({ ...sheet, id: "" })),
});

test("reader and Excel see the same in a written file: values, formats, markers, protection, parts", async () => {
  connectBridge(openHost(openPackage(bytes).data));
  const opened = valueOf(await createExcelWorkbook().read("allSheets", WATCH));
  const snapshot = await read();
  expect(withoutIds(snapshot)).toEqual(withoutIds(opened));
  expect(
    snapshot.sheets.map(({ name, marker, isProtected }) => [name, marker?.kind, isProtected]),
  ).toEqual([
    ["Anleitung", "supporting", false],
    ["Erhebungsbogen", "questionnaire", true],
    ["Lieferung", "delivery", false],
    ["Vereinbarungen", "supporting", false],
    ["Listen", "supporting", false],
  ]);
  expect(snapshot.sheets[0]?.values[0]).toEqual(["Bearbeitung aktivieren", ""]);
});

test("the file holds what the same edits make of a workbook in Excel", async () => {
  connectBridge(openHost(emptyWorkbook("Tabelle1")));
  const workbook = createExcelWorkbook();
  valueOf(await workbook.apply(made.edits, WATCH));
  const { sheets, ownParts } = valueOf(await workbook.read("allSheets", WATCH));
  // Excel is given texts in the format for text; in a file a text is a text in any format.
  const contentOf = (sheet: SheetSnapshot) => ({
    ...{ name: sheet.name, marker: sheet.marker, isProtected: sheet.isProtected },
    formulas: sheet.formulas.map((row) => row.map((cell) => String(cell).replaceAll("'", ""))),
    formats: sheet.numberFormats.map((row, r) =>
      row.map((format, c) => (sheet.valueTypes[r]?.[c] === "Double" ? format : "")),
    ),
  });
  const file = await read();
  expect(sheets.slice(1).map(contentOf)).toEqual(file.sheets.map(contentOf));
  expect(readCataloguePart(ownParts)).toEqual(readCataloguePart(file.ownParts));
});

test("what the file carries of the catalogue judges a filled sheet without any error", async () => {
  const snapshot = await read();
  const issued = readCataloguePart(snapshot.ownParts);
  if (!issued?.ok) throw new Error("no catalogue");
  const words = deriveWords;
  const request = { scope: "allSheets", years: [], department: null } as const;
  const { result } = checkSnapshot(snapshot, { catalogue: issued.value.catalogue, words }, request);
  const found = result.findings.filter(({ severity }) => severity !== "information");
  expect([...new Set(found.map(({ code }) => code))]).toEqual(["MET-01"]);
  expect(parseDelivery(snapshot, catalogue).sheets[0]?.department).toBe("53");
});

test("only white cells can be typed into, and they take numbers and signs alone", async () => {
  const host = openHost(openPackage(bytes).data);
  connectBridge(host);
  const [first] = made.sheet.inputs;
  if (!first) throw new Error("nothing to fill");
  const write = (row: number, column: number) =>
    createExcelWorkbook().apply(
      [{ kind: "putBlock", sheet: "Erhebungsbogen", at: { row, column }, contents: [[7]] }],
      WATCH,
    );
  expect(await write(first.row, first.column)).toMatchObject({ ok: true });
  expect(await write(first.row, 0)).toMatchObject({ error: { type: "SheetProtected" } });
  const rule = await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem("Erhebungsbogen")
      .getCell(first.row, first.column);
    range.dataValidation.load({ rule: true, errorAlert: true });
    await context.sync();
    return [range.dataValidation.rule.custom?.formula, range.dataValidation.errorAlert.style];
  });
  expect(rule).toEqual([expect.stringMatching(/^=OR\(AND\(ISNUMBER\(J\d+\),/u), "Stop"]);
});

describeWithLibreOffice("LibreOffice", () => {
  test("computes every formula of the file as it was foretold", async () => {
    const values = (await recalculate(bytes)).get("Erhebungsbogen") ?? [];
    const wrong = [...made.sheet.computed].filter(([id, expected]) => {
      const [, row = 0, column = 0] = /!(\d+):(\d+)$/u.exec(id)?.map(Number) ?? [];
      expect(cellId({ sheet: "Erhebungsbogen", row, column })).toBe(id);
      const found = values[row]?.[column] ?? "";
      return typeof expected === "number"
        ? typeof found !== "number" ||
            Math.abs(found - expected) > 1e-9 * Math.max(1, Math.abs(expected))
        : found !== expected;
    });
    expect(wrong.map(([id, expected]) => [id, expected])).toEqual([]);
    expect(made.sheet.computed.size).toBeGreaterThan(300);
  });
});

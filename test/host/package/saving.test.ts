// SPDX-License-Identifier: EUPL-1.2
import { Workbook } from "@cj-tech-master/excelts";
import { describeWithLibreOffice, recalculate } from "../../support/libreoffice";
import { emptySheet, emptyWorkbook } from "../model/new-workbook";
import { cellKey, DEFAULT_FORMAT, type SheetData } from "../model/workbook-data";
import {
  changedParts,
  numberCell,
  packageWithSheet,
  partPaths,
  partText,
  putCell,
  sheetAt,
  textCell,
} from "./package-fixture";
import { parseXml } from "./xml/parse-xml";
import { childElements, localName } from "./xml/xml-tree";
import { WORKSHEET_ORDER } from "./sheet-xml";
import { openPackage, savePackage, type OpenedPackage } from "./xlsx-package";

const SHEET = "xl/worksheets/sheet1.xml";

/** Opens, changes and saves. */
const change = (xlsx: Uint8Array, edit: (opened: OpenedPackage) => void): Uint8Array => {
  const opened = openPackage(xlsx);
  edit(opened);
  return savePackage(opened);
};

const fullSheet = (id: string): SheetData => {
  const sheet = emptySheet(id, "Tab. BEV-01.3 Amt's");
  putCell(sheet, [0, 0], { ...textCell("Gruppe"), format: { ...DEFAULT_FORMAT, fill: "#DDEBF7" } });
  putCell(sheet, [0, 1], textCell(" 2015\n"));
  putCell(sheet, [1, 0], textCell("weiblich & <männlich>"));
  putCell(sheet, [1, 1], {
    ...numberCell(8.4),
    formula: "=(20-10)*100/B4",
    format: {
      ...DEFAULT_FORMAT,
      numberFormat: '+0.0;-0.0;"–"',
      font: { ...DEFAULT_FORMAT.font, bold: true, italic: true, underline: true, color: "#1F4E79" },
      borders: { ...DEFAULT_FORMAT.borders, top: { style: "thin", color: "#000000" } },
      alignment: { horizontal: "right", vertical: "top", wrapText: true, indent: 1 },
      locked: false,
    },
  });
  putCell(sheet, [2, 1], { ...numberCell(0), value: "#DIV/0!", type: "Error", formula: "=1/0" });
  putCell(sheet, [3, 1], numberCell(100));
  sheet.columns.set(0, { width: 30, hidden: false });
  sheet.rows.set(2, { height: 22.5, hidden: true });
  sheet.mergedAreas.push({ row: 5, column: 0, rows: 1, columns: 2 });
  sheet.tables.push({
    id: "new",
    name: "IM_T_BEV_01_3",
    area: { row: 0, column: 0, rows: 4, columns: 2 },
    showHeaders: true,
    showTotals: false,
    style: "TableStyleLight1",
    showBandedRows: true,
    showFilterButton: false,
    filters: [],
    sort: null,
  });
  sheet.hyperlinks.push(
    {
      area: { row: 7, column: 0, rows: 1, columns: 1 },
      documentReference: "'Inhalt'!A1",
      address: null,
      screenTip: "Zum Inhalt",
    },
    {
      area: { row: 8, column: 0, rows: 1, columns: 1 },
      documentReference: null,
      address: "https://example.org/?a=1&b=2",
      screenTip: "",
    },
  );
  Object.assign(sheet.pageLayout, {
    orientation: "landscape",
    paperSize: "A4",
    fitToWidth: 1,
    printTitleRows: { first: 0, last: 1 },
    printArea: { row: 0, column: 0, rows: 9, columns: 2 },
    leftFooter: "Stadt Münster",
    rightFooter: "Seite &P",
    centerHeader: "Entwurf &A",
    margins: { top: 36, right: 36, bottom: 36, left: 36 },
  });
  sheet.tabColor = "#203864";
  sheet.frozen = { rows: 1, columns: 1 };
  sheet.showGridlines = false;
  sheet.protection = { options: { sheet: "1", objects: "1", formatCells: "0" } };
  sheet.customProperties.set("im:marker", '{"kind":"reportTable","id":"BEV-01.3","ü":1}');
  return sheet;
};

const fill = ({ data }: OpenedPackage): void => {
  const sheet = fullSheet("{new}");
  data.sheets.push(sheet);
  data.activeSheetId = sheet.id;
  data.names.push({ name: "Quote", formula: "=Inhalt!$A$1", sheetId: null, visible: true });
  data.customXmlParts.push({
    id: "{6C0A1D0E-0000-4000-8000-000000000001}",
    xml: '<im:review xmlns:im="urn:im"/>',
  });
  data.properties.title = "Bericht 2015";
  data.properties.author = "Stadt Münster";
};

/** Ids are given anew when a file is opened. */
const withoutIds = ({ data }: OpenedPackage): unknown => ({
  ...data,
  activeSheetId: data.sheets.findIndex(({ id }) => id === data.activeSheetId),
  sheets: data.sheets.map((sheet) => ({
    ...sheet,
    id: "",
    tables: sheet.tables.map((table) => ({ ...table, id: "" })),
  })),
});

const newWorkbook = (): OpenedPackage => {
  const opened = { data: emptyWorkbook("Inhalt"), original: null };
  fill(opened);
  return opened;
};

describe.each<[string, () => OpenedPackage]>([
  ["a new workbook", newWorkbook],
  [
    "a workbook that was opened",
    () => {
      const opened = openPackage(savePackage({ data: emptyWorkbook("Inhalt"), original: null }));
      fill(opened);
      return opened;
    },
  ],
])("%s with everything a report sheet has", (_what, make) => {
  it("is read again as it was", () => {
    const opened = make();
    expect(withoutIds(openPackage(savePackage(opened)))).toEqual(withoutIds(opened));
  });

  it("has the elements of each sheet in the order of the schema, none of them twice", () => {
    const xlsx = savePackage(make());
    for (const path of [SHEET, "xl/worksheets/sheet2.xml"]) {
      const { root } = parseXml(new TextEncoder().encode(partText(xlsx, path)), path);
      const places = childElements(root).map(({ name }) =>
        WORKSHEET_ORDER.indexOf(localName(name)),
      );
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  });

  it("declares a content type for every part", () => {
    const xlsx = savePackage(make());
    const types = partText(xlsx, "[Content_Types].xml");
    for (const path of partPaths(xlsx).filter((part) => !part.startsWith("[Content"))) {
      const isPlain = path.endsWith(".rels") || path.startsWith("customXml/item1");
      expect(isPlain || types.includes(`PartName="/${path}"`) ? "" : path).toBe("");
    }
  });

  it("is the same file when it is saved twice", () => {
    const opened = make();
    expect(changedParts(savePackage(opened), savePackage(opened))).toEqual([]);
  });
});

it("writes a new workbook that a library not ours reads", async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(savePackage(newWorkbook()));
  const sheet = workbook.getWorksheet("Tab. BEV-01.3 Amt's");
  expect(sheet?.getCell("B2").value).toEqual({ formula: "(20-10)*100/B4", result: 8.4 });
  expect(sheet?.getCell("B2").numFmt).toBe('+0.0;-0.0;"–"');
  expect(sheet?.getTables().map(({ name }) => name)).toEqual(["IM_T_BEV_01_3"]);
  expect(sheet?.pageSetup).toMatchObject({ orientation: "landscape", printTitlesRow: "1:2" });
});

describeWithLibreOffice("a new workbook in LibreOffice", () => {
  it("is opened with its values and computed formulas", async () => {
    const sheets = await recalculate(savePackage(newWorkbook()));
    expect([...sheets.keys()]).toEqual(["Inhalt", "Tab. BEV-01.3 Amt's"]);
    expect(sheets.get("Tab. BEV-01.3 Amt's")?.slice(0, 4)).toEqual([
      ["Gruppe", " 2015\n"],
      ["weiblich & <männlich>", 10],
      ["", "#DIV/0!"],
      ["", 100],
    ]);
  });
});

describe("changing cells of a file", () => {
  const RULES =
    '<conditionalFormatting sqref="A1"/><extLst><ext uri="{x}"><odd:x xmlns:odd="urn:odd" odd:k="1"/></ext></extLst>';
  const file = (): Uint8Array =>
    packageWithSheet(
      '<sheetData><row r="1" spans="1:2" odd="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>' +
        RULES,
    );

  it("leaves what it does not know where it was", () => {
    const saved = change(file(), (opened) => putCell(sheetAt(opened), [0, 0], numberCell(5)));
    expect(partText(saved, SHEET)).toContain(
      `<row r="1" spans="1:2" odd="1"><c r="A1"><v>5</v></c>`,
    );
    expect(partText(saved, SHEET)).toContain(RULES);
  });

  it("puts new cells and rows between the old ones", () => {
    const saved = change(file(), (opened) => {
      putCell(sheetAt(opened), [1, 0], numberCell(7));
      putCell(sheetAt(opened), [2, 0], numberCell(8));
      putCell(sheetAt(opened), [3, 27], numberCell(9));
    });
    const addresses = [...partText(saved, SHEET).matchAll(/ r="([A-Z]+\d+)"/g)].map(([, a]) => a);
    expect(addresses).toEqual(["A1", "B1", "A2", "A3", "B3", "AB4"]);
  });

  it("gives the others their formula in full when the first of a shared formula goes", () => {
    const saved = change(file(), (opened) => putCell(sheetAt(opened), [0, 1], numberCell(2)));
    expect(partText(saved, SHEET)).toContain('<c r="B3"><f>A3*2</f><v>6</v></c>');
    expect(openPackage(saved).data.sheets[0]?.cells.get(cellKey(2, 1))?.formula).toBe("=A3*2");
  });

  it("removes cells that are gone", () => {
    const saved = change(file(), (opened) => sheetAt(opened).cells.delete(cellKey(0, 0)));
    expect(openPackage(saved).data.sheets[0]?.cells.has(cellKey(0, 0))).toBe(false);
  });

  it("asks for calculation only when a formula was written without a value", () => {
    const withValue = { ...numberCell(3), formula: "=1+2" };
    const formula = (cell: typeof withValue): string =>
      partText(
        change(file(), (opened) => putCell(sheetAt(opened), [0, 0], cell)),
        "xl/workbook.xml",
      );
    expect(formula(withValue)).not.toContain("fullCalcOnLoad");
    expect(formula({ ...withValue, value: 0, type: "Empty" })).toContain('fullCalcOnLoad="1"');
  });
});

describe("changing a look", () => {
  const STYLES =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><b/><strike/><sz val="10"/><color theme="4"/><name val="Arial"/></font></fonts>' +
    '<fills count="1"><fill><patternFill patternType="lightGrid"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellXfs count="2"><xf/><xf><alignment textRotation="90"/></xf></cellXfs></styleSheet>';
  const file = (): Uint8Array =>
    packageWithSheet('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>', {
      "xl/styles.xml": STYLES,
    });
  const withFormat = (numberFormat: string): Uint8Array =>
    change(file(), (opened) => {
      const { cells } = sheetAt(opened);
      const cell = cells.get(cellKey(0, 0));
      if (cell) cells.set(cellKey(0, 0), { ...cell, format: { ...cell.format, numberFormat } });
    });

  it("keeps what the model does not know of it", () => {
    const styles = partText(withFormat("0.0"), "xl/styles.xml");
    expect(styles).toContain(
      '<xf numFmtId="164" applyNumberFormat="1"><alignment textRotation="90"/></xf></cellXfs>',
    );
    expect(styles).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="1">',
    );
  });

  it("uses the numbers of built-in formats", () => {
    expect(partText(withFormat("#,##0"), "xl/styles.xml")).toContain('<xf numFmtId="3"');
  });

  it("lets new cells have the look the workbook gives to all cells", () => {
    const saved = change(file(), (opened) => putCell(sheetAt(opened), [1, 0], numberCell(2)));
    expect(changedParts(file(), saved)).toEqual([SHEET]);
    expect(sheetAt(openPackage(saved)).cells.get(cellKey(1, 0))?.format.font.name).toBe("Arial");
  });
});

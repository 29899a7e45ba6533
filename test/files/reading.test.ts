// SPDX-License-Identifier: EUPL-1.2
import type { CellValue, SheetSnapshot } from "../../src/domain/shared/sheet-snapshot";
import {
  readWell,
  relationships,
  sheetXml,
  workbookXml,
  xlsx,
  type PartTexts,
} from "./package-parts";

const SHEET = "xl/worksheets/sheet1.xml";

const readSheet = async (parts: PartTexts): Promise<SheetSnapshot> => {
  const { snapshot } = await readWell(xlsx(parts));
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

const readRows = (rows: string): Promise<SheetSnapshot> => readSheet({ [SHEET]: sheetXml(rows) });

const readCell = async (cell: string) => {
  const sheet = await readRows(`<row r="1">${cell}</row>`);
  return { value: sheet.values[0]?.[0], type: sheet.valueTypes[0]?.[0] };
};

describe("what a cell holds", () => {
  it.each<[string, string, CellValue | undefined, string | undefined]>([
    ["a number", '<c r="A1"><v>12.5</v></c>', 12.5, "Double"],
    ["a number with an exponent", '<c r="A1" t="n"><v>1E-3</v></c>', 0.001, "Double"],
    ["a shared text", '<c r="A1" t="s"><v>0</v></c>', "Text", "String"],
    ["a text of its own", '<c r="A1" t="inlineStr"><is><t>ä</t></is></c>', "ä", "String"],
    [
      "a rich text of its own",
      '<c r="A1" t="inlineStr"><is><r><rPr/><t xml:space="preserve">1 </t></r><r><t>r</t></r></is></c>',
      "1 r",
      "String",
    ],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true, "Boolean"],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', "#DIV/0!", "Error"],
    ["a date as text", '<c r="A1" t="d"><v>2014-12-31</v></c>', 42_004, "Double"],
    ["a moment as text", '<c r="A1" t="d"><v>2014-12-31T12:00:00</v></c>', 42_004.5, "Double"],
    ["the kept result of a formula", '<c r="A1"><f>1+1</f><v>2</v></c>', 2, "Double"],
    ["a text result", '<c r="A1" t="str"><f>B1</f><v>x</v></c>', "x", "String"],
    ["an escaped character", '<c r="A1" t="str"><v>a_x000A_b</v></c>', "a\nb", "String"],
    ["text in pieces", '<c r="A1" t="str"><v>a<![CDATA[<b>]]>&amp;</v></c>', "a<b>&", "String"],
    ["only a look", '<c r="A1" s="1"/>', undefined, undefined],
  ])("%s", async (...[, cell, value, type]) => {
    expect(await readCell(cell)).toEqual({ value, type });
  });

  it("joins the runs of a shared text and leaves its reading aids out", async () => {
    const strings =
      '<sst><si><r><t>Stadt</t></r><r><t xml:space="preserve"> Münster</t></r><rPh><t>x</t></rPh></si></sst>';
    const sheet = await readSheet({
      "xl/sharedStrings.xml": strings,
      [SHEET]: sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    });
    expect(sheet.values).toEqual([["Stadt Münster"]]);
  });

  it("knows dates of workbooks that count from 1904", async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>40542</v></c><c r="B1"><v>40542</v></c></row>';
    const sheet = await readSheet({
      "xl/workbook.xml": workbookXml('<workbookPr date1904="1"/>'),
      [SHEET]: sheetXml(rows),
    });
    // 31.12.2014 for the cell that shows a date; the number beside it is a number.
    expect(sheet.values).toEqual([[42_004, 40_542]]);
    expect(sheet.numberFormats).toEqual([["m/d/yyyy", "General"]]);
  });
});

describe("formulas", () => {
  it("gives every cell of a shared formula its own", async () => {
    const { formulas } = await readRows(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*100/$A$3</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>',
    );
    expect(formulas.map((row) => row[1])).toEqual(["=A1*100/$A$3", "=A2*100/$A$3", "=A3*100/$A$3"]);
  });

  it("shows functions as Excel shows them", async () => {
    const { formulas } = await readRows(
      '<row r="1"><c r="A1"><f>_xlfn.IFS(B1&gt;0,_xlfn._xlws.FILTER(C1:C2,D1:D2))</f><v>1</v></c></row>',
    );
    expect(formulas).toEqual([["=IFS(B1>0,FILTER(C1:C2,D1:D2))"]]);
  });

  it("leaves the cells of an array formula their values", async () => {
    const { formulas } = await readRows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c><c r="B1"><v>4</v></c></row>',
    );
    expect(formulas).toEqual([["=C1:D1*2", 4]]);
  });
});

describe("what is said about a sheet", () => {
  it("finds rows and cells without an address one after the other", async () => {
    const { values } = await readRows(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row>',
    );
    expect(values).toEqual([
      [1, 2, ""],
      ["", "", ""],
      ["", 3, 4],
    ]);
  });

  it("keeps to the cells that hold something", async () => {
    const { values, hiddenRows, hiddenColumns, mergedAreas } = await readSheet({
      [SHEET]: sheetXml(
        '<row r="2" hidden="1"><c r="B2"><v>1</v></c></row><row r="9" hidden="1"><c r="C9" s="1"/></row>',
        '<cols><col min="2" max="16384" hidden="1"/></cols>',
        '<mergeCells><mergeCell ref="A2:B2"/><mergeCell ref="D7:E8"/></mergeCells>',
      ),
    });
    expect(values).toEqual([
      ["", ""],
      ["", 1],
    ]);
    expect({ hiddenRows, hiddenColumns }).toEqual({ hiddenRows: [1], hiddenColumns: [1] });
    expect(mergedAreas).toEqual([{ row: 1, column: 0, rows: 1, columns: 2 }]);
  });

  it("reads an empty sheet as one without cells", async () => {
    expect((await readRows("")).values).toEqual([]);
  });

  it("tells protection from settings that are kept for later", async () => {
    const kept = await readSheet({ [SHEET]: sheetXml("", "", '<sheetProtection sheet="0"/>') });
    const on = await readSheet({ [SHEET]: sheetXml("", "", '<sheetProtection sheet="1"/>') });
    expect([kept.isProtected, on.isProtected]).toEqual([false, true]);
  });

  it("is not misled by prefixes", async () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await readSheet({ [SHEET]: xml })).values).toEqual([[5]]);
  });

  it("reads UTF-16", async () => {
    const xml = `\ufeff${sheetXml('<row r="1"><c r="A1" t="str"><v>ä</v></c></row>')}`;
    const sheet = await readSheet({ [SHEET]: new Uint8Array(Buffer.from(xml, "utf16le")) });
    expect(sheet.values).toEqual([["ä"]]);
  });
});

describe("what is said about a workbook", () => {
  it("leaves chart sheets out and knows the sheet in front", async () => {
    const { snapshot } = await readWell(
      xlsx({
        "xl/workbook.xml": workbookXml(
          '<bookViews><workbookView activeTab="2"/></bookViews>',
          '<sheet name="A" r:id="rId1"/><sheet name="Bild" r:id="rId2"/><sheet name="B" state="hidden" r:id="rId3"/>',
        ),
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
          ["rId2", "chartsheet", "chart.xml"],
          ["rId3", "worksheet", "../xl/worksheets/SHEET1.xml"],
        ),
      }),
    );
    expect(snapshot.sheetNames).toEqual(["A", "B"]);
    expect(snapshot.activeSheetId).toBe(snapshot.sheets[1]?.id);
    expect(snapshot.sheets[1]?.visibility).toBe("Hidden");
  });

  it("names the files that formulas point to", async () => {
    const { externalLinks } = await readWell(
      xlsx({
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId4", "externalLink", "externalLinks/externalLink1.xml"],
        ),
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": relationships([
          "rId1",
          "externalLinkPath",
          "!Vorjahr.xlsx",
        ]),
      }),
    );
    expect(externalLinks).toEqual(["Vorjahr.xlsx"]);
  });

  it("passes over parts of other programs that are no XML", async () => {
    const { snapshot } = await readWell(
      xlsx({
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId4", "customXml", "../customXml/item1.xml"],
        ),
        "customXml/item1.xml": "<cut",
      }),
    );
    expect(snapshot.ownParts).toEqual([]);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { cellKey, type CellData } from "../model/workbook-data";
import { packageWithSheet, sheetAt, styleSheet } from "./package-fixture";
import { openPackage } from "./xlsx-package";

const cellOf = (xml: string, parts: Record<string, string> = {}): CellData | undefined =>
  sheetAt(
    openPackage(packageWithSheet(`<sheetData><row>${xml}</row></sheetData>`, parts)),
  ).cells.get(cellKey(0, 0));

describe("the value of a cell", () => {
  it.each<[string, string, Partial<CellData>]>([
    ["a number", "<c><v>1.5</v></c>", { value: 1.5, type: "Double" }],
    ["a number by name", '<c t="n"><v>3</v></c>', { value: 3, type: "Double" }],
    ["true", '<c t="b"><v>1</v></c>', { value: true, type: "Boolean" }],
    ["an error", '<c t="e"><v>#DIV/0!</v></c>', { value: "#DIV/0!", type: "Error" }],
    ["a date in words", '<c t="d"><v>2015-12-31</v></c>', { value: 42369, type: "Double" }],
    ["a moment in words", '<c t="d"><v>2015-12-31T12:00:00</v></c>', { value: 42369.5 }],
    ["inline text", '<c t="inlineStr"><is><t>a</t></is></c>', { value: "a", type: "String" }],
    [
      "inline rich text without its reading aid",
      '<c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      { value: "a b" },
    ],
    [
      "an escaped character",
      '<c t="str"><f>A2</f><v>a_x000D_b_x005F_x0041_</v></c>',
      { value: "a\rb_x0041_" },
    ],
    ["an empty text", '<c t="str"><f>A2</f><v></v></c>', { value: "", type: "String" }],
    ["a formula without a value", "<c><f>A2</f></c>", { value: "", type: "Empty", formula: "=A2" }],
    ["a blank cell with a look", '<c s="0"/>', { value: "", type: "Empty", formula: null }],
    [
      "an array formula",
      '<c><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c>',
      { formula: "=B1:B2*2", value: 4 },
    ],
  ])("is read: %s", (_what, xml, expected) => {
    expect(cellOf(xml)).toMatchObject(expected);
  });
});

it("expands shared formulas", () => {
  const xlsx = packageWithSheet(
    '<sheetData><row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">A2*$A$1</f><v>1</v></c><c r="C2"><f t="shared" si="0"/></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/></c></row></sheetData>',
  );
  const { cells } = sheetAt(openPackage(xlsx));
  expect([cells.get(cellKey(1, 2))?.formula, cells.get(cellKey(2, 1))?.formula]).toEqual([
    "=B2*$A$1",
    "=A3*$A$1",
  ]);
});

it("counts rows and cells that bear no address", () => {
  const xlsx = packageWithSheet(
    '<sheetData><row><c><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>',
  );
  expect([...sheetAt(openPackage(xlsx)).cells.keys()]).toEqual([
    cellKey(0, 0),
    cellKey(3, 2),
    cellKey(3, 3),
    cellKey(4, 0),
  ]);
});

describe("the look of a cell", () => {
  const styled = (color: string, numberFormat = "0"): CellData | undefined =>
    cellOf('<c s="1"><v>1</v></c>', {
      "xl/styles.xml": styleSheet(
        `<numFmts><numFmt numFmtId="164" formatCode="0.0;-0.0;&quot;–&quot;"/></numFmts>` +
          `<fonts><font/><font><color ${color}/></font></fonts><fills><fill/></fills><borders><border/></borders>` +
          `<cellXfs><xf/><xf fontId="1" numFmtId="${numberFormat}"/></cellXfs>`,
      ),
    });

  it.each([
    ['rgb="FF1F4E79"', "#1F4E79"],
    ['theme="1"', "#000000"],
    ['theme="4"', "#4472C4"],
    ['theme="1" tint="0.34998626667073579"', "#595959"],
    ['theme="4" tint="-0.5"', "#203864"],
    ['indexed="10"', "#FF0000"],
    ['auto="1"', "#000000"],
  ])("has the colour %s as %s", (attributes, color) => {
    expect(styled(attributes)?.format.font.color).toBe(color);
  });

  it.each([
    ["0", "General"],
    ["3", "#,##0"],
    ["14", "m/d/yyyy"],
    ["164", '0.0;-0.0;"–"'],
  ])("has number format %s as %s", (id, code) => {
    expect(styled('auto="1"', id)?.format.numberFormat).toBe(code);
  });
});

it("reads a protected sheet with its settings and one whose protection is off", () => {
  const protection = (attributes: string): unknown =>
    sheetAt(openPackage(packageWithSheet(`<sheetData/><sheetProtection ${attributes}/>`)))
      .protection;
  expect(protection('sheet="1" formatCells="0"')).toEqual({
    options: { sheet: "1", formatCells: "0" },
  });
  expect(protection('sheet="0" objects="1"')).toBeNull();
});

// SPDX-License-Identifier: EUPL-1.2
import { strToU8, unzipSync, zipSync } from "fflate";
import { emptySheet, emptyWorkbook } from "../model/new-workbook";
import { cellKey } from "../model/workbook-data";
import {
  changedParts,
  numberCell,
  packageWithSheet,
  partPaths,
  partText,
  putCell,
  sheetAt,
} from "./package-fixture";
import { openPackage, savePackage, type OpenedPackage } from "./xlsx-package";

const SHEET = "xl/worksheets/sheet1.xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const change = (xlsx: Uint8Array, edit: (opened: OpenedPackage) => void): Uint8Array => {
  const opened = openPackage(xlsx);
  edit(opened);
  return savePackage(opened);
};

const twoSheets = (): Uint8Array =>
  savePackage({ data: emptyWorkbook("Eins", "Zwei"), original: null });

/** The package with some texts replaced in its parts. */
const rewritten = (
  xlsx: Uint8Array,
  parts: Readonly<Record<string, (text: string) => string>>,
): Uint8Array => {
  const files = unzipSync(xlsx);
  for (const [path, edit] of Object.entries(parts))
    files[path] = strToU8(edit(partText(xlsx, path)));
  return zipSync(files);
};

it("reads and changes a sheet whose elements all bear a prefix", () => {
  const xlsx = packageWithSheet("", {
    [SHEET]:
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  });
  const saved = change(xlsx, (opened) => putCell(sheetAt(opened), [0, 1], numberCell(2)));
  expect(partText(saved, SHEET)).toContain(
    '<x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c>',
  );
});

it("reads a workbook in the strict form of the standard", () => {
  const strict = (text: string): string =>
    text
      .replaceAll(RELATIONSHIPS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      );
  const all = Object.fromEntries(
    partPaths(twoSheets())
      .filter((path) => path !== "[Content_Types].xml")
      .map((path) => [path, strict]),
  );
  const { data } = openPackage(rewritten(twoSheets(), all));
  expect(data.sheets.map(({ name }) => name)).toEqual(["Eins", "Zwei"]);
});

describe("a chart sheet between the sheets", () => {
  const withChartSheet = (): Uint8Array =>
    rewritten(twoSheets(), {
      "xl/_rels/workbook.xml.rels": (text) =>
        text.replace(
          "</Relationships>",
          `<Relationship Id="rId9" Type="${RELATIONSHIPS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
        ),
      "xl/workbook.xml": (text) =>
        text
          .replace('<sheet name="Zwei"', '<sheet name="Diagramm" sheetId="9" r:id="rId9"/>$&')
          .replace(
            "</sheets>",
            '</sheets><definedNames><definedName name="Ort" localSheetId="2">Zwei!$A$1</definedName></definedNames>',
          ),
      "xl/chartsheets/sheet1.xml": () => "<chartsheet/>",
    });

  it("is no sheet with cells, and names still belong to theirs", () => {
    const { data } = openPackage(withChartSheet());
    expect(data.sheets.map(({ name }) => name)).toEqual(["Eins", "Zwei"]);
    expect(data.names).toMatchObject([{ name: "Ort", sheetId: data.sheets[1]?.id }]);
  });

  it("keeps its place when a sheet is added", () => {
    const saved = change(withChartSheet(), ({ data }) => {
      data.sheets.splice(1, 0, emptySheet("{new}", "Neu"));
    });
    const workbook = partText(saved, "xl/workbook.xml");
    expect([...workbook.matchAll(/<sheet name="(\w+)"/g)].map(([, name]) => name)).toEqual([
      "Eins",
      "Diagramm",
      "Neu",
      "Zwei",
    ]);
    expect(workbook).toContain('<definedName name="Ort" localSheetId="3">');
  });
});

describe("the order of calculation", () => {
  const withChain = (): Uint8Array =>
    rewritten(
      packageWithSheet(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row></sheetData>',
      ),
      {
        "xl/_rels/workbook.xml.rels": (text) =>
          text.replace(
            "</Relationships>",
            `<Relationship Id="rId9" Type="${RELATIONSHIPS}/calcChain" Target="calcChain.xml"/></Relationships>`,
          ),
        "[Content_Types].xml": (text) =>
          text.replace(
            "</Types>",
            '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
          ),
        "xl/calcChain.xml": () => "<calcChain/>",
      },
    );

  it("stays while only numbers change", () => {
    const saved = change(withChain(), (opened) => putCell(sheetAt(opened), [0, 0], numberCell(2)));
    expect(changedParts(withChain(), saved)).toEqual([SHEET]);
  });

  it("goes when a formula goes", () => {
    const saved = change(withChain(), (opened) => putCell(sheetAt(opened), [0, 1], numberCell(2)));
    expect(partPaths(saved)).not.toContain("xl/calcChain.xml");
    expect(partText(saved, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partText(saved, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

it("keeps names of Excel that the model does not hold", () => {
  const filter =
    '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Eins!$A$1:$B$2</definedName>';
  const xlsx = rewritten(twoSheets(), {
    "xl/workbook.xml": (text) =>
      text.replace("</sheets>", `$&<definedNames>${filter}</definedNames>`),
  });
  const saved = change(xlsx, ({ data }) => {
    data.names.push({ name: "Neu", formula: "=Eins!$A$1", sheetId: null, visible: true });
  });
  expect(partText(saved, "xl/workbook.xml")).toContain(filter);
});

it("keeps links as they are written when another one is added", () => {
  const link = '<hyperlink ref="A1" location="B1" display="zum Wert" odd="1"/>';
  const xlsx = packageWithSheet(`<sheetData/><hyperlinks>${link}</hyperlinks>`);
  const saved = change(xlsx, (opened) => {
    sheetAt(opened).hyperlinks.push({
      area: { row: 1, column: 0, rows: 1, columns: 1 },
      documentReference: "C1",
      address: null,
      screenTip: "",
    });
  });
  expect(partText(saved, SHEET)).toContain(`${link}<hyperlink ref="A2" location="C1"/>`);
});

it("gives a copied cell the very look of its model", () => {
  const xlsx = packageWithSheet(
    '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>',
    {
      "xl/styles.xml":
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs count="2"><xf/><xf numFmtId="3"><alignment textRotation="90"/></xf></cellXfs></styleSheet>',
    },
  );
  const saved = change(xlsx, (opened) => {
    const { cells } = sheetAt(opened);
    const model = cells.get(cellKey(0, 0));
    if (model) cells.set(cellKey(5, 5), model);
  });
  expect(partText(saved, SHEET)).toContain('<c r="F6" s="1">');
  expect(changedParts(xlsx, saved)).toEqual([SHEET]);
});

// SPDX-License-Identifier: EUPL-1.2
import { emptySheet } from "../model/new-workbook";
import { changedParts, partPaths, partText, putCell, sheetAt, textCell } from "./package-fixture";
import { richWorkbook } from "./sample-workbooks";
import { openPackage, savePackage, type OpenedPackage } from "./xlsx-package";

let original: Uint8Array;

beforeAll(async () => {
  original = await richWorkbook();
});

const change = (edit: (opened: OpenedPackage) => void): Uint8Array => {
  const opened = openPackage(original);
  edit(opened);
  return savePackage(opened);
};

const sheetNames = (xlsx: Uint8Array): string[] =>
  openPackage(xlsx).data.sheets.map(({ name }) => name);

describe("sheets", () => {
  it("are renamed together with their print names", () => {
    const saved = change((opened) => (sheetAt(opened).name = "Neu"));
    expect(changedParts(original, saved)).toEqual(["xl/workbook.xml"]);
    expect(sheetAt(openPackage(saved)).pageLayout).toEqual(
      sheetAt(openPackage(original)).pageLayout,
    );
    expect(partText(saved, "xl/workbook.xml")).toContain("Neu!$A$1:$D$9");
  });

  it("are ordered anew without confusing whose print names are whose", () => {
    const saved = change(({ data }) => void data.sheets.reverse());
    expect(sheetNames(saved)).toEqual(["Tabelle", "Parameter", "Bevölkerung 2015"]);
    expect(sheetAt(openPackage(saved), 2).pageLayout.printTitleRows).toEqual({ first: 0, last: 0 });
    expect(sheetAt(openPackage(saved), 0).pageLayout.printTitleRows).toBeNull();
  });

  it("are removed with their tables and names", () => {
    const saved = change(({ data }) => {
      data.sheets.splice(2, 1);
      data.sheets.splice(0, 1);
      data.activeSheetId = data.sheets[0]?.id ?? "";
    });
    expect(sheetNames(saved)).toEqual(["Parameter"]);
    expect(partPaths(saved).filter((path) => /sheet[13]|table1/.test(path))).toEqual([]);
    expect(partText(saved, "[Content_Types].xml")).not.toMatch(/sheet[13]\.xml|table1/);
    expect(partText(saved, "xl/workbook.xml")).not.toContain("_xlnm");
    expect(openPackage(saved).data.names).toMatchObject([{ name: "Grenzwert" }]);
  });

  it("are added in front, shown and hidden", () => {
    const saved = change(({ data }) => {
      data.sheets.unshift({ ...emptySheet("{new}", "Inhalt"), visibility: "Hidden" });
      sheetAt({ data, original: null }, 2).visibility = "Visible";
    });
    expect(
      openPackage(saved).data.sheets.map(({ name, visibility }) => [name, visibility]),
    ).toEqual([
      ["Inhalt", "Hidden"],
      ["Bevölkerung 2015", "Visible"],
      ["Parameter", "Visible"],
      ["Tabelle", "Visible"],
    ]);
  });

  it("come to the front one at a time", () => {
    const saved = change(({ data }) => (data.activeSheetId = data.sheets[2]?.id ?? ""));
    expect(openPackage(saved).data.activeSheetId).toBe(openPackage(saved).data.sheets[2]?.id);
    const selected = [1, 2, 3].filter((number) =>
      partText(saved, `xl/worksheets/sheet${number}.xml`).includes('tabSelected="1"'),
    );
    expect(selected).toEqual([3]);
  });
});

describe("tables", () => {
  const TABLE = "xl/tables/table1.xml";

  it("take the text of a changed header cell as the name of the column", () => {
    const saved = change((opened) => putCell(sheetAt(opened, 2), [1, 2], textCell("2015 & 2016")));
    expect(partText(saved, TABLE)).toContain('name="2015 &amp; 2016"');
  });

  it("grow by a column", () => {
    const saved = change((opened) => {
      const sheet = sheetAt(opened, 2);
      putCell(sheet, [1, 3], textCell("2016"));
      sheet.tables = sheet.tables.map((table) => ({
        ...table,
        area: { ...table.area, columns: 3 },
      }));
    });
    expect(partText(saved, TABLE)).toMatch(/ref="B2:D4".*<tableColumns count="3">/);
  });

  it("are removed with their part and the list of parts", () => {
    const saved = change((opened) => (sheetAt(opened, 2).tables = []));
    expect(partPaths(saved)).not.toContain(TABLE);
    expect(partText(saved, "xl/worksheets/sheet3.xml")).not.toContain("tableParts");
  });
});

describe("custom XML parts", () => {
  const ID = "{6C0A1D0E-0000-4000-8000-000000000001}";
  const withPart = (): Uint8Array =>
    change(({ data }) => void data.customXmlParts.push({ id: ID, xml: "<a>1</a>" }));

  it("are added, changed and removed", () => {
    const added = openPackage(withPart());
    expect(added.data.customXmlParts).toEqual([{ id: ID, xml: "<a>1</a>" }]);
    added.data.customXmlParts = [{ id: ID, xml: "<a>2</a>" }];
    const changed = savePackage(added);
    expect(changedParts(withPart(), changed)).toEqual(["customXml/item1.xml"]);
    const removed = openPackage(changed);
    removed.data.customXmlParts = [];
    expect(partPaths(savePackage(removed))).toEqual(partPaths(original));
  });
});

describe("the workbook", () => {
  it("keeps protection of its structure, read-only recommendation and properties", () => {
    const saved = change(({ data }) => {
      data.isStructureProtected = true;
      data.isReadOnly = true;
      data.properties = { title: "A & B", author: "", subject: "Integration" };
      data.names = data.names.map((name) => ({ ...name, visible: false }));
    });
    expect(openPackage(saved).data).toMatchObject({
      isStructureProtected: true,
      isReadOnly: true,
      properties: { title: "A & B", author: "", subject: "Integration" },
      names: [{ name: "Grenzwert", visible: false }],
    });
  });
});

describe("columns", () => {
  it("are changed one at a time where the file holds them as a range", () => {
    const saved = change((opened) => {
      const { columns } = sheetAt(opened);
      for (let column = 0; column < 5; column += 1)
        columns.set(column, { width: 12, hidden: false });
    });
    const again = openPackage(saved);
    sheetAt(again).columns.set(2, { width: 12, hidden: true });
    sheetAt(again).columns.delete(4);
    expect(sheetAt(openPackage(savePackage(again))).columns).toEqual(sheetAt(again).columns);
  });
});

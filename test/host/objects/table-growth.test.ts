// SPDX-License-Identifier: EUPL-1.2
import { describeWithLibreOffice, resave } from "../../support/libreoffice";
import { expectNoLeaks, type ExcelHost } from "..";
import { partText } from "../package/package-fixture";
import { cellKey } from "../model/workbook-data";
import { openPackage, savePackage } from "../package/xlsx-package";
import { change, codeOf, freshHost, onSheet, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    sheet.getRange("A1:C3").formulas = [
      ["Gruppe", "2015", "Doppelt"],
      ["weiblich", 20, "=[@2015]*2"],
      ["divers", 3, "=[@2015]*2"],
    ];
    sheet.getRange("A5:E5").values = [["Quelle", "", "", "", "daneben"]];
    sheet.tables.add("A1:C3", true).name = "Daten_1";
    sheet.getRange("G1").formulas = [["=SUM(Daten_1[2015])"]];
  });
});

afterEach(() => expectNoLeaks(host));

const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem("Daten_1");

const addressOfTable = (): Promise<string> =>
  onSheet((sheet) => {
    const range = table(sheet).getRange();
    range.load({ address: true });
    return () => range.address;
  });

describe("rows", () => {
  test("join at the end, with the formula of their column, and push down what stands below", async () => {
    await change((sheet) => {
      table(sheet).rows.add(undefined, [
        ["männlich", 5, null],
        ["ohne", 1, null],
      ] as never);
    });
    expect(await addressOfTable()).toBe("Daten!A1:C5");
    expect(await read("A4:C5", "values")).toEqual([
      ["männlich", 5, 10],
      ["ohne", 1, 2],
    ]);
    expect(await read("A7:E7", "values")).toEqual([["Quelle", "", "", "", ""]]);
    expect(await read("E5", "values")).toEqual([["daneben"]]);
    expect(await read("G1", "values")).toEqual([[29]]);
  });

  test("join in between, and the new row is given back", async () => {
    const index = await onSheet((sheet) => {
      const row = table(sheet).rows.add(1, [["männlich", 5, 15]]);
      row.load({ index: true });
      return () => row.index;
    });
    expect(index).toBe(1);
    expect(await read("A2:C4", "values")).toEqual([
      ["weiblich", 20, 40],
      ["männlich", 5, 15],
      ["divers", 3, 6],
    ]);
  });

  test("go, and those below move up", async () => {
    await change((sheet) => table(sheet).rows.getItemAt(0).delete());
    expect(await addressOfTable()).toBe("Daten!A1:C2");
    expect(await read("A2:C4", "values")).toEqual([
      ["divers", 3, 6],
      ["", "", ""],
      ["Quelle", "", ""],
    ]);
    await change((sheet) => table(sheet).rows.getItemAt(0).delete());
    expect(await addressOfTable()).toBe("Daten!A1:C2");
    expect(await read("A2:C2", "values")).toEqual([["", "", ""]]);
  });

  test.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
    ["a place that is not there", "InvalidArgument", (s) => table(s).rows.add(9, [["x", 1, 1]])],
    ["another width", "InvalidArgument", (s) => table(s).rows.add(0, [["x", 1]])],
  ])("with %s are refused", async (_what, code, act) => {
    expect(await codeOf(change((sheet) => void act(sheet)))).toBe(code);
  });

  test("are refused on a protected sheet", async () => {
    await change((sheet) => sheet.protection.protect());
    const adding = change((sheet) => void table(sheet).rows.add(0, [["x", 1, 1]]));
    expect(await codeOf(adding)).toBe("AccessDenied");
  });
});

describe("columns", () => {
  test("join at the end with all of their cells, or named and blank in between", async () => {
    await change((sheet) => {
      const { columns } = table(sheet);
      columns.add(undefined, [["Anteil"], ["=[@2015]/32"], ["=[@2015]/32"]]);
      columns.add(1, undefined, "2014");
    });
    expect(await addressOfTable()).toBe("Daten!A1:E3");
    expect(await read("A1:E1", "values")).toEqual([
      ["Gruppe", "2014", "2015", "Doppelt", "Anteil"],
    ]);
    expect(await read("B2:E2", "values")).toEqual([["", 20, 40, 20 / 32]]);
  });

  test("go, and what stands to their right moves along", async () => {
    await change((sheet) => table(sheet).columns.getItem("Doppelt").delete());
    expect(await addressOfTable()).toBe("Daten!A1:B3");
    expect(await read("F1", "formulas")).toEqual([["=SUM(Daten_1[2015])"]]);
  });

  test("the only one stays", async () => {
    await change((sheet) => {
      table(sheet).columns.getItem("Doppelt").delete();
      table(sheet).columns.getItem("2015").delete();
    });
    const last = change((sheet) => table(sheet).columns.getItem("Gruppe").delete());
    expect(await codeOf(last)).toBe("InvalidOperation");
  });
});

describe("the row of totals", () => {
  beforeEach(() => change((sheet) => void (table(sheet).showTotals = true)));

  test("is put below the last row with label and sum", async () => {
    expect(await addressOfTable()).toBe("Daten!A1:C4");
    expect(await read("A4:C4", "formulas")).toEqual([["Ergebnis", "", "=SUBTOTAL(109,[Doppelt])"]]);
    expect(await read("C4", "values")).toEqual([[46]]);
    expect(await read("A6", "values")).toEqual([["Quelle"]]);
    expect(await read("G1", "values")).toEqual([[23]]);
  });

  test("stays below rows that join and when the table is resized", async () => {
    await change((sheet) => {
      table(sheet).rows.add(undefined, [["männlich", 5, null]] as never);
      table(sheet).resize("A1:C7");
    });
    expect(await read("A7:C7", "values")).toEqual([["Ergebnis", "", 56]]);
    expect(await read("A5:C5", "values")).toEqual([["", "", ""]]);
  });

  test("goes with its cells", async () => {
    await change((sheet) => void (table(sheet).showTotals = false));
    expect(await addressOfTable()).toBe("Daten!A1:C3");
    expect(await read("A4:A5", "values")).toEqual([[""], ["Quelle"]]);
  });
});

describe("cells somebody types", () => {
  test("directly below join the table with the formula of their column", async () => {
    host.user.type("Daten", "A4:B4", [["männlich", 5]]);
    expect(await addressOfTable()).toBe("Daten!A1:C4");
    expect(await read("C4", "values")).toEqual([[10]]);
    expect(await read("G1", "values")).toEqual([[28]]);
  });

  test("right beside join as a column", async () => {
    host.user.type("Daten", "D2", 7);
    expect(await addressOfTable()).toBe("Daten!A1:D3");
    expect(await read("D1", "values")).toEqual([["Spalte4"]]);
  });

  test.each(["A5", "E2", "D4"])("elsewhere, in %s, do not", async (address) => {
    host.user.type("Daten", address, 1);
    expect(await addressOfTable()).toBe("Daten!A1:C3");
  });

  test("below a row of totals do not, nor does what the add-in writes below", async () => {
    await change((sheet) => (sheet.getRange("A4").values = [["vom Add-in"]]));
    expect(await addressOfTable()).toBe("Daten!A1:C3");
    await change((sheet) => void (table(sheet).showTotals = true));
    host.user.type("Daten", "A5", "darunter");
    expect(await addressOfTable()).toBe("Daten!A1:C4");
  });
});

/** A table that has grown every way, as a file. */
const savedTable = async (): Promise<Uint8Array> => {
  await change((sheet) => {
    table(sheet).rows.add();
    sheet.getRange("A4:B4").values = [["männlich", 5]];
    table(sheet).showTotals = true;
  });
  return savePackage({ data: host.data, original: null });
};

test("a saved table names totals and references as files do", async () => {
  await change((sheet) => {
    table(sheet).columns.add(undefined, [["Anteil [%]"], ["=[@2015]/32"], ["=[@2015]/32"]]);
  });
  const bytes = await savedTable();
  const part = partText(bytes, "xl/tables/table1.xml");
  expect(part).toContain('ref="A1:D5"');
  expect(part).toContain('totalsRowLabel="Ergebnis"');
  expect(part).toContain('totalsRowFunction="sum"');
  const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
  expect(sheet).toContain("<f>Daten_1[[#This Row],[2015]]*2</f>");
  expect(sheet).toContain("<f>SUBTOTAL(109,Daten_1[Anteil '[%']])</f>");
  expect(sheet).not.toContain("[@");
  const again = openPackage(bytes).data.sheets[0]?.tables[0];
  expect(again).toMatchObject({ showTotals: true, area: { rows: 5, columns: 4 } });
});

describeWithLibreOffice("a saved table in LibreOffice", () => {
  test("keeps its row of totals and gives the values of the host", async () => {
    const [sheet] = openPackage(await resave(await savedTable())).data.sheets;
    const valueAt = (row: number, column: number) => sheet?.cells.get(cellKey(row, column))?.value;
    expect([valueAt(3, 0), valueAt(3, 2), valueAt(0, 6)]).toEqual(["männlich", 10, 28]);
    expect([valueAt(4, 0), valueAt(4, 2)]).toEqual(["Ergebnis", 56]);
    expect(sheet?.tables).toMatchObject([{ name: "Daten_1", showTotals: true }]);
  });
});

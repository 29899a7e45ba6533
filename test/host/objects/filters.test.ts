// SPDX-License-Identifier: EUPL-1.2
import { describeWithLibreOffice, resave } from "../../support/libreoffice";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "..";
import { partText } from "../package/package-fixture";
import { openPackage, savePackage } from "../package/xlsx-package";
import { change, codeOf, freshHost, onSheet, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    sheet.getRange("A1:B6").values = [
      ["Gruppe", "Wert"],
      ["weiblich", 20],
      ["männlich", 30.5],
      ["divers", 5],
      ["", 40],
      ["insgesamt", ""],
    ];
    sheet.getRange("B2:B6").numberFormat = [["0.0"], ["0.0"], ["0.0"], ["0.0"], ["0.0"]];
  });
});

afterEach(() => expectNoLeaks(host));

/** Rows that are shown, counted from 1 as in Excel. */
const shown = (): readonly number[] =>
  [2, 3, 4, 5, 6].filter((row) => host.data.sheets[0]?.rows.get(row - 1)?.hidden !== true);

type Criteria = Excel.FilterCriteria;

const CRITERIA: readonly [string, number, Criteria, readonly number[]][] = [
  ["values as they are shown", 1, { filterOn: "Values", values: ["20,0", "5,0"] }, [2, 4]],
  [
    "values in upper or lower case, and blank ones",
    0,
    { filterOn: "Values", values: ["WEIBLICH", ""] },
    [2, 5],
  ],
  ["a number greater than", 1, { filterOn: "Custom", criterion1: ">20" }, [3, 5]],
  [
    "a number between",
    1,
    { filterOn: "Custom", criterion1: ">=20", criterion2: "<40", operator: "And" },
    [2, 3],
  ],
  [
    "either of two",
    1,
    { filterOn: "Custom", criterion1: "=5", criterion2: "=40", operator: "Or" },
    [4, 5],
  ],
  ["a part of a text", 0, { filterOn: "Custom", criterion1: "=*lich" }, [2, 3]],
  ["another text", 0, { filterOn: "Custom", criterion1: "<>divers" }, [2, 3, 5, 6]],
  ["blank cells", 1, { filterOn: "Custom", criterion1: "=" }, [6]],
  ["cells that hold something", 0, { filterOn: "Custom", criterion1: "<>" }, [2, 3, 4, 6]],
  ["a text after another", 0, { filterOn: "Custom", criterion1: ">j" }, [2, 3]],
  ["the two greatest", 1, { filterOn: "TopItems", criterion1: "2" }, [3, 5]],
  ["the smallest", 1, { filterOn: "BottomItems", criterion1: "1" }, [4]],
  ["the greatest half", 1, { filterOn: "TopPercent", criterion1: "50" }, [3, 5]],
  ["the smallest quarter", 1, { filterOn: "BottomPercent", criterion1: "25" }, [4]],
];

const filter = (column: number, criteria: Criteria): Promise<void> =>
  change((sheet) => sheet.autoFilter.apply("A1:B6", column, criteria));

describe("the filter of a sheet", () => {
  test.each(CRITERIA)("by %s hides all other rows", async (...[, column, criteria, rows]) => {
    await filter(column, criteria);
    expect(shown()).toEqual(rows);
  });

  test("of several columns lets through what each of them does, until it is cleared", async () => {
    await filter(0, { filterOn: "Custom", criterion1: "=*lich" });
    await filter(1, { filterOn: "Custom", criterion1: ">25" });
    expect(shown()).toEqual([3]);
    await change((sheet) => sheet.autoFilter.clearColumnCriteria(0));
    expect(shown()).toEqual([3, 5]);
    await change((sheet) => sheet.autoFilter.clearCriteria());
    expect(shown()).toEqual([2, 3, 4, 5, 6]);
  });

  test("says what it does", async () => {
    const criteria: Criteria = { filterOn: "Values", values: ["divers"] };
    await filter(0, criteria);
    const said = await onSheet((sheet) => {
      const range = sheet.autoFilter.getRange();
      range.load({ address: true });
      sheet.autoFilter.load();
      return () => [
        range.address,
        sheet.autoFilter.enabled,
        sheet.autoFilter.isDataFiltered,
        sheet.autoFilter.criteria,
      ];
    });
    expect(said).toEqual(["Daten!A1:B6", true, true, [criteria, null]]);
    await change((sheet) => sheet.autoFilter.remove());
    const gone = await onSheet((sheet) => {
      const range = sheet.autoFilter.getRangeOrNullObject();
      sheet.autoFilter.load({ enabled: true });
      return () => [range.isNullObject, sheet.autoFilter.enabled];
    });
    expect([gone, shown()]).toEqual([
      [true, false],
      [2, 3, 4, 5, 6],
    ]);
  });

  test("looks at changed cells only when it is applied again", async () => {
    await filter(1, { filterOn: "Custom", criterion1: ">20" });
    await change((sheet) => void (sheet.getRange("B4").values = [[50]]));
    expect(shown()).toEqual([3, 5]);
    await change((sheet) => sheet.autoFilter.reapply());
    expect(shown()).toEqual([3, 4, 5]);
  });

  test("goes with its cells, and with the column it filters by", async () => {
    await filter(1, { filterOn: "Custom", criterion1: ">20" });
    await change((sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("B:B").insert("Right");
    });
    expect(host.data.sheets[0]?.autoFilter).toMatchObject({
      area: { row: 1, column: 0, rows: 6, columns: 3 },
      columns: [{ column: 2 }],
    });
    const inserting = change((sheet) => void sheet.getRange("A4:B4").insert("Down"));
    expect(await codeOf(inserting)).toBe("FilteredRangeConflict");
  });

  test("is refused on a protected sheet that does not allow it, and over a table", async () => {
    await change((sheet) => sheet.protection.protect());
    const filtering = () => codeOf(filter(0, { filterOn: "Values", values: ["x"] }));
    expect(await filtering()).toBe("AccessDenied");
    await change((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowAutoFilter: true });
    });
    expect(await filtering()).toBe("none");
    await change((sheet) => {
      sheet.protection.unprotect();
      sheet.autoFilter.remove();
      sheet.tables.add("A1:B6", true);
    });
    expect(await filtering()).toBe("InvalidArgument");
  });
});

describe("the filter of a table", () => {
  const column = (sheet: Excel.Worksheet): Excel.Filter =>
    sheet.tables.getItem("Werte").columns.getItem("Wert").filter;

  beforeEach(() => change((sheet) => void (sheet.tables.add("A1:B6", true).name = "Werte")));

  test("is set and cleared by column", async () => {
    await change((sheet) => column(sheet).applyCustomFilter(">=20", "<40", "And"));
    expect(shown()).toEqual([2, 3]);
    const criteria = await onSheet((sheet) => {
      const filtered = column(sheet);
      filtered.load({ criteria: true });
      return () => filtered.criteria;
    });
    expect(criteria).toMatchObject({ filterOn: "Custom", criterion1: ">=20", criterion2: "<40" });
    await change((sheet) => column(sheet).applyValuesFilter(["5,0"]));
    expect(shown()).toEqual([4]);
    await change((sheet) => column(sheet).applyTopItemsFilter(1));
    expect(shown()).toEqual([5]);
    await change((sheet) => column(sheet).clear());
    expect(shown()).toEqual([2, 3, 4, 5, 6]);
  });

  test("is applied again and cleared for the whole table", async () => {
    await change((sheet) => column(sheet).applyBottomItemsFilter(1));
    await change((sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.tables.getItem("Werte").reapplyFilters();
    });
    expect(shown()).toEqual([2]);
    await change((sheet) => sheet.tables.getItem("Werte").clearFilters());
    expect(shown()).toEqual([2, 3, 4, 5, 6]);
  });

  test("is known to the table's own list of criteria", async () => {
    await change((sheet) => column(sheet).applyValuesFilter(["5,0"]));
    const said = await onSheet((sheet) => {
      const { autoFilter } = sheet.tables.getItem("Werte");
      autoFilter.load();
      return () => [autoFilter.isDataFiltered, autoFilter.criteria];
    });
    expect(said).toEqual([true, [null, { filterOn: "Values", values: ["5,0"] }]]);
  });
});

describe("in the file", () => {
  test.each(CRITERIA)(
    "a filter by %s is read as it was written",
    async (_name, column, criteria) => {
      await filter(column, criteria);
      const { autoFilter } = host.data.sheets[0] ?? {};
      const bytes = savePackage({ data: host.data, original: null });
      const again = openPackage(bytes).data.sheets[0];
      expect(again?.autoFilter).toEqual(autoFilter);
      expect([...(again?.rows ?? [])].filter(([, { hidden }]) => hidden)).toHaveLength(
        5 - shown().length,
      );
      expect(partText(bytes, "xl/workbook.xml")).toContain("_xlnm._FilterDatabase");
    },
  );

  test("the name by which Excel finds a filter goes with it, and ends with it", async () => {
    await filter(0, { filterOn: "Values", values: ["divers"] });
    const opened = openPackage(savePackage({ data: host.data, original: null }));
    host = openHost(opened.data);
    connectBridge(host);
    await change((sheet) => void sheet.getRange("1:2").insert("Down"));
    const workbook = () => partText(savePackage({ ...opened, data: host.data }), "xl/workbook.xml");
    expect(workbook()).toContain("Daten!$A$3:$B$8");
    await change((sheet) => sheet.autoFilter.remove());
    expect(workbook()).not.toContain("_FilterDatabase");
  });

  test("a filter of a table stands in the table's part", async () => {
    await change((sheet) => {
      const table = sheet.tables.add("A1:B6", true);
      table.columns.getItem("Wert").filter.applyCustomFilter(">20");
    });
    const bytes = savePackage({ data: host.data, original: null });
    expect(partText(bytes, "xl/tables/table1.xml")).toContain(
      '<filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="20"/>',
    );
    expect(openPackage(bytes).data.sheets[0]?.tables[0]?.filters).toEqual(
      host.data.sheets[0]?.tables[0]?.filters,
    );
  });
});

describeWithLibreOffice("LibreOffice", () => {
  test("filters by the same and hides the same rows", async () => {
    await filter(0, { filterOn: "Values", values: ["weiblich", "divers"] });
    await filter(1, { filterOn: "Custom", criterion1: ">10" });
    const resaved = await resave(savePackage({ data: host.data, original: null }));
    const sheet = openPackage(resaved).data.sheets[0];
    expect(sheet?.autoFilter?.columns.map(({ column }) => column)).toEqual([0, 1]);
    expect([...(sheet?.rows ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : []))).toEqual([
      2, 3, 4, 5,
    ]);
    expect(await read("A2", "rowHidden")).toBe(false);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { DEFAULT_DERIVE_OPTIONS, type DeriveOptions } from "../../src/domain/derive/derive-options";
import type { WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import type { Watch } from "../../src/usecases/ports";
import type { DerivePreview, ReportPreview, UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, openHost, type ExcelHost } from "../host";
import { cellKey } from "../host/model/workbook-data";
import { begin, REMOTE_VALUE } from "../host/situations";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, type SheetOptions, type TableCell, workbookOf } from "../support/sheet-table";

/*
 * What "Berechnen" and "Berichtstabellen" do in the situations of docs/testprotokoll.md. Whatever happens, what stood
 * in the file is still there, and a refusal has written nothing.
 */
let host: ExcelHost;
let useCases: UseCases;

const HEAD = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015];
const ROWS: readonly (readonly TableCell[])[] = [
  ["BEV-A01", "insgesamt", "Stadt Münster", 298518, 300267, 305235],
  ["BEV-A03", "insgesamt", "Stadt Münster", 23810, 25322, 27450],
];

const open = (workbook: WorkbookSnapshot): void => {
  host = openHost(hostWorkbookOf(workbook));
  connectBridge(host);
  useCases = createUseCases(bundledCatalogue());
};

const openTable = (options: SheetOptions = {}, extra: readonly TableCell[] = []): void =>
  open(workbookOf(snapshotOf("Daten", [[...HEAD, ...extra], ...ROWS], options)));

const preview = async (options?: DeriveOptions): Promise<DerivePreview> => {
  const read = await useCases.previewDerivedColumns("activeSheet", WATCH, options);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
};

const previewReport = async (): Promise<ReportPreview> => {
  const read = await useCases.previewReport(WATCH);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
};

const tableIds = ({ plan }: ReportPreview): readonly string[] =>
  plan.tables.filter(({ selectedByDefault }) => selectedByDefault).map(({ id }) => id);

const derive = async (watch: Watch = WATCH): Promise<string> => {
  const written = await useCases.writeDerivedColumns(await preview(), watch);
  return written.ok ? "written" : written.error.type;
};

/** Every cell of every sheet with value, formula and number format. */
const contents = (): string =>
  JSON.stringify(
    host.data.sheets.map(({ name, cells }) => [
      name,
      [...cells].map(([key, { value, formula, format }]) => [
        key,
        value,
        formula,
        format.numberFormat,
      ]),
    ]),
  );

const valueAt = (row: number, column: number): unknown =>
  host.data.sheets[0]?.cells.get(cellKey(row, column))?.value;

describe("files that do not take what was asked for", () => {
  test.each([
    ["X02", "SheetProtected"],
    ["X28", "ReadOnly"],
  ] as const)("%s: nothing is written, the protection stays", async (x, error) => {
    openTable();
    begin(host, x);
    const before = contents();
    expect(await derive()).toBe(error);
    expect(contents()).toBe(before);
    if (x === "X02") expect(host.data.sheets[0]?.protection).not.toBeNull();
  });

  test("X03: behind a password no cell is written unless all of them are unlocked", async () => {
    openTable();
    begin(host, "X03", "D2:F3");
    const before = contents();
    expect(await derive()).toBe("SheetProtected");
    expect(contents()).toBe(before);
  });

  test("X04: without a place for new sheets no table is begun", async () => {
    openTable();
    begin(host, "X04");
    const before = contents();
    const plan = await previewReport();
    const written = await useCases.writeReport(plan, tableIds(plan), WATCH);
    expect(written.ok ? "written" : written.error.type).toBe("StructureProtected");
    expect(contents()).toBe(before);
  });

  test("X01: a cell that is edited when writing begins stops it before the first cell", async () => {
    openTable();
    const read = await preview();
    const before = contents();
    begin(host, "X01");
    const written = await useCases.writeDerivedColumns(read, WATCH);
    expect(written.ok ? "written" : written.error.type).toBe("CellEditMode");
    host.switches.endCellEdit();
    expect(contents()).toBe(before);
  });
});

describe("what stands where something is to be written", () => {
  test("X05: filtered rows get their formulas in their own row", async () => {
    openTable();
    begin(host, "X05", "A2:F2");
    expect(await derive()).toBe("written");
    expect(host.data.sheets[0]?.cells.get(cellKey(2, 6))?.formula).toContain("3");
    expect(host.data.sheets[0]?.rows.get(1)?.hidden).toBe(true);
  });

  test("X07: merged cells are not written into", async () => {
    openTable({ mergedAreas: [{ row: 1, column: 6, rows: 2, columns: 1 }] });
    const before = contents();
    const end = await derive();
    if (end !== "written") expect(contents()).toBe(before);
    expect(host.data.sheets[0]?.mergedAreas).toHaveLength(1);
  });

  /** What the user has beside the table, where "Berechnen" would put its columns. */
  const typeBeside = (): Promise<void> =>
    Excel.run(async (context) => {
      const beside = context.workbook.worksheets.getItem("Daten").getRange("G2:H3");
      beside.formulas = [
        ["=D2:D3", 5],
        ["=D3", 6],
      ];
      await context.sync();
    });

  const besideTable = (): string =>
    JSON.stringify(
      [1, 2].flatMap((row) =>
        [6, 7].map((column) => {
          const cell = host.data.sheets[0]?.cells.get(cellKey(row, column));
          return [cell?.value, cell?.formula];
        }),
      ),
    );

  test.each([
    ["X13", "the results of a spilling formula", "G2:G3"],
    ["X40", "the cells of a PivotTable", "G1:H3"],
  ] as const)("%s: %s are not written into", async (x, _what, range) => {
    openTable();
    await typeBeside();
    begin(host, x, range);
    const before = besideTable();
    expect(await derive()).toBe("written");
    expect(besideTable()).toBe(before);
  });

  test("X36: a remark that looks like a formula stays a text wherever it is printed", async () => {
    openTable({}, ["Bemerkung"]);
    await Excel.run(async (context) => {
      const remark = context.workbook.worksheets.getItem("Daten").getRange("G2");
      remark.numberFormat = [["@"]];
      remark.values = [["=1+1"]];
      await context.sync();
    });
    const plan = await previewReport();
    await useCases.writeReport(plan, tableIds(plan), WATCH);
    const cells = host.data.sheets.flatMap((sheet) => [...sheet.cells.values()]);
    expect(cells.filter(({ formula }) => formula === "=1+1")).toEqual([]);
    expect(cells.filter(({ value }) => String(value).includes("=1+1")).length).toBeGreaterThan(0);
  });

  test("X38, X39: rules, lists of choices, panes and print areas of the user are still there", async () => {
    openTable();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Daten");
      sheet.freezePanes.freezeRows(1);
      const { custom } = sheet.getRange("D2:F3").conditionalFormats.add("Custom");
      custom.rule.formula = "=D2>300000";
      sheet.getRange("B2:B3").dataValidation.rule = {
        list: { inCellDropDown: true, source: "a,b" },
      };
      sheet.pageLayout.setPrintArea("A1:F3");
      await context.sync();
    });
    const setUp = (): string => {
      const { conditionalFormats, validations, frozen, pageLayout } = host.data.sheets[0] ?? {};
      return JSON.stringify({ conditionalFormats, validations, frozen, pageLayout });
    };
    const before = setUp();
    expect(before).toContain("D2>300000");
    expect(await derive()).toBe("written");
    expect(setUp()).toBe(before);
  });
});

describe("names", () => {
  test("X24: names for sheets keep to Excel's rules and to the names that are taken", async () => {
    open(
      workbookOf(
        snapshotOf("Ein langer Name für das Blatt 1", [HEAD, ...ROWS]),
        snapshotOf("KENNZAHLEN EIN LANGER NAME FÜR", [["fremd"]]),
      ),
    );
    expect(await derive()).toBe("written");
    const names = host.data.sheets.map(({ name }) => name);
    expect(names).toContain("Kennzahlen Ein langer Name (2)");
    expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(31);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test("X25: tables of the report have names that are no addresses", async () => {
    openTable();
    const plan = await previewReport();
    await useCases.writeReport(plan, tableIds(plan), WATCH);
    const names = host.data.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(names).toContain("IM_T_BEV_01_1");
    expect(names.filter((name) => !/^IM_/.test(name))).toEqual([]);
    const asAddress = /^([A-Z]{1,3}\d+|[ZR]\d*[SC]\d*)$/i;
    expect(names.filter((name) => asAddress.test(name))).toEqual([]);
  });

  test("X35: formulas name cells, never columns of a table", async () => {
    openTable();
    await derive();
    const formulas = host.data.sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ formula }) => formula ?? []),
    );
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => formula.includes("["))).toEqual([]);
  });
});

describe("others at work", () => {
  test("X29: what a second author has typed meanwhile is not written over", async () => {
    openTable();
    const read = await preview();
    host.user.typeRemotely("Daten", "G2", REMOTE_VALUE);
    const written = await useCases.writeDerivedColumns(read, WATCH);
    expect(written.ok ? "written" : written.error.type).toBe("ChangedMeanwhile");
    expect(valueAt(1, 6)).toBe(REMOTE_VALUE);
  });

  test("X32: after Ctrl+Z the own undo changes nothing and names the cells", async () => {
    openTable();
    begin(host, "X32");
    // A run that adds a sheet, such as `Formeln`, leaves Excel nothing to take back.
    const columns = {
      ...DEFAULT_DERIVE_OPTIONS,
      measures: ["yearChange"],
      content: "values",
    } as const;
    const written = await useCases.writeDerivedColumns(await preview(columns), WATCH);
    if (!written.ok) throw new Error(written.error.type);
    host.pressUndo();
    const before = contents();
    const undone = await useCases.undo(written.value.applied, WATCH);
    expect(undone.ok && undone.value.type).toBe("changedMeanwhile");
    expect(contents()).toBe(before);
  });

  test("X33: without the focus the right file is written, and only showing it fails", async () => {
    openTable();
    const plan = await previewReport();
    begin(host, "X33");
    const written = await useCases.writeReport(plan, tableIds(plan), WATCH);
    if (!written.ok) throw new Error(written.error.type);
    expect(written.value.applied.notices).toHaveLength(1);
    expect(host.data.sheets.length).toBeGreaterThan(2);
  });

  test("X30: a sheet that was interrupted is completed by the next run", async () => {
    openTable();
    const plan = await previewReport();
    begin(host, "X30");
    void useCases.writeReport(plan, tableIds(plan), WATCH);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const left = structuredClone(host.data);
    host = openHost(left);
    connectBridge(host);
    useCases = createUseCases(bundledCatalogue());
    const again = await previewReport();
    const written = await useCases.writeReport(again, tableIds(again), WATCH);
    expect(written.ok && written.value.differences).toEqual([]);
  });

  test("X27: what is written stays below the limits of Excel on the web", async () => {
    openTable();
    begin(host, "X27");
    expect(await derive()).toBe("written");
  });
});

describe("the calculator", () => {
  test("X14: figures are written while results are calculated by hand, and the mode stays", async () => {
    openTable();
    begin(host, "X14");
    const written = await useCases.writeDerivedColumns(await preview(), WATCH);
    expect(written.ok).toBe(true);
    expect(host.book.calculationMode).toBe("Manual");
  });
});

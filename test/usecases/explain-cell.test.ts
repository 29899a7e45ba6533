// SPDX-License-Identifier: EUPL-1.2
import { toA1 } from "../../src/domain/shared/cell";
import type { SheetSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { findingsAt, type CellExplanation } from "../../src/usecases/cell-explanation";
import type { CheckOutcome, UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
import { cellKey } from "../host/model/workbook-data";
import { begin } from "../host/situations";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";

let host: ExcelHost;
let useCases: UseCases;

afterEach(() => expectNoLeaks(host));

const open = (...sheets: readonly SheetSnapshot[]): void => {
  host = openHost(hostWorkbookOf(workbookOf(...sheets)));
  connectBridge(host);
  useCases = createUseCases(bundledCatalogue());
};

const explain = async (sheet: string, address: string): Promise<CellExplanation> => {
  host.user.select(sheet, address);
  const explanation = await useCases.explainCell(WATCH);
  if (!explanation.ok) throw new Error(explanation.error.type);
  return explanation.value;
};

/** "BEV-A02 weiblich/Stadt Münster 2014: 2013=1 2014=2", or what the selected cell was found to be instead. */
const told = async (sheet: string, address: string): Promise<string> => {
  const { active, found } = await explain(sheet, address);
  expect(toA1(active.cell)).toBe(address);
  if (!found) return "nothing";
  const { subject, place } = found;
  const code = subject.type === "quantity" ? subject.quantity.code : subject.indicator.id;
  const series = place.series.map(({ year, value }) => `${year}=${value ?? "leer"}`);
  return `${code} ${place.group}/${place.area} ${place.year ?? "alle"}: ${series.join(" ")}`;
};

const years = snapshotOf("Jahre", [
  ["Lieferung Amt 61"],
  ["Kennung", "Gruppe", "Gebiet", 2013, "2013 Kz.", 2014, "2014 Kz.", "Bemerkung"],
  ["BEV-A01", "insgesamt", "Stadt Münster", 298518, "", 300267, "r", "berichtigt"],
  ["BEV-A01", "männlich", "Stadt Münster", 143000, "", ".", "", ""],
  ["Quelle: Melderegister"],
]);

const HEAD = ["Kennung", "Gruppe", "Gebiet", 2013, 2014];

const list = snapshotOf("Liste", [
  ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße"],
  ["BEV-04", "insgesamt", "Stadt Münster", 2013, 23810, 298518],
  ["BEV-04", "insgesamt", "Stadt Münster", 2014, 25322, 300267],
]);

const matrix = snapshotOf("Gebiete", [
  ["Wohnberechtigte Bevölkerung 2014"],
  ["Stadtbezirk", "insgesamt", "männlich", "weiblich"],
  ["Mitte", 120000, 57000, 63000],
  ["West", 55000, 27000, 28000],
]);

describe("a table with years as columns", () => {
  beforeEach(() => open(years));

  test.each([
    ["an entry", "D3", "BEV-A01 insgesamt/Stadt Münster 2013: 2013=298518 2014=300267"],
    ["a mark", "G3", "BEV-A01 insgesamt/Stadt Münster 2014: 2013=298518 2014=300267"],
    ["a sign", "F4", "BEV-A01 männlich/Stadt Münster 2014: 2013=143000 2014=."],
    ["the Kennung of a row", "A4", "BEV-A01 männlich/Stadt Münster alle: 2013=143000 2014=."],
    ["a remark", "H3", "BEV-A01 insgesamt/Stadt Münster alle: 2013=298518 2014=300267"],
    ["a title", "A1", "nothing"],
    ["a note", "A5", "nothing"],
    ["a cell beside the table", "K3", "nothing"],
  ])("explains %s", async (_name, address, expected) => {
    expect(await told("Jahre", address)).toBe(expected);
  });

  test("says who delivers a figure, whom it counts and what it is used for", async () => {
    const { found } = await explain("Jahre", "D3");
    expect(found?.owner?.number).toBe("61");
    if (found?.subject.type !== "quantity") throw new Error("not an Angabe");
    expect(found.subject.populationBase).not.toBe("");
    expect(found.subject.uses.map(({ indicator, role }) => `${indicator.id} ${role}`)).toContain(
      "BEV-03 denominator",
    );
  });
});

describe("a list", () => {
  beforeEach(() => open(list));

  test.each([
    ["a value", "E3", "BEV-A03 insgesamt/Stadt Münster 2014: 2013=23810 2014=25322"],
    ["a base", "F2", "BEV-A01 insgesamt/Stadt Münster 2013: 2013=298518 2014=300267"],
  ])("explains %s", async (_name, address, expected) => {
    expect(await told("Liste", address)).toBe(expected);
  });
});

describe("a table with areas down", () => {
  beforeEach(() => open(matrix));

  test.each([
    ["an entry", "C3", "BEV-A01 männlich/Mitte 2014: 2014=57000"],
    ["the heading of a group", "D2", "BEV-A01 weiblich/ 2014: "],
    ["an area, which stands for several figures", "A3", "nothing"],
  ])("explains %s", async (_name, address, expected) => {
    expect(await told("Gebiete", address)).toBe(expected);
  });
});

describe("what Berechnen has written", () => {
  const withShares = (name: string, ...titles: readonly string[]): SheetSnapshot =>
    snapshotOf(name, [
      ...titles.map((title) => [title]),
      ["Kennung", "Angabe", "Gruppe", "Gebiet", "Zeitbezug", 2013, 2014],
      ["BEV-A01", "", "insgesamt", "Stadt Münster", "31.12.", 298518, 300267],
      ["BEV-A03", "", "insgesamt", "Stadt Münster", "31.12.", 23810, 25322],
    ]);

  const derive = async (): Promise<void> => {
    const preview = await useCases.previewDerivedColumns("activeSheet", WATCH);
    if (!preview.ok) throw new Error(preview.error.type);
    const written = await useCases.writeDerivedColumns(preview.value, WATCH);
    if (!written.ok) throw new Error(written.error.type);
  };

  /** The row that holds the Kennung, in the first column of a sheet. */
  const rowOf = (sheet: string, code: string): number => {
    const cells = host.data.sheets.find(({ name }) => name === sheet)?.cells ?? new Map();
    return Array.from({ length: 40 }, (_, row) => row).findIndex(
      (row) =>
        (cells.get(cellKey(row, 0)) as { readonly value: unknown } | undefined)?.value === code,
    );
  };

  test.each([
    ["the block below an Erhebungsbogen", "Bogen", "Bogen"],
    ["a sheet of its own", "Zahlen", "Kennzahlen Zahlen"],
  ])("is explained on %s", async (_name, source, target) => {
    open(
      source === "Bogen"
        ? withShares(source, "Erhebungsbogen Integrationsmonitoring 2014 · Amt 61")
        : withShares(source),
    );
    await derive();
    const row = rowOf(target, "BEV-04") + 1;
    const rate = await told(target, `G${row}`);
    expect(rate).toMatch(/^BEV-04 insgesamt\/Stadt Münster 2014: 2013=7\.97\d* 2014=8\.43\d*$/);
    expect(await told(target, `A${row}`)).toContain("alle: 2013=7.97");
    expect(await told(target, `A${row + 9}`)).toBe("nothing");
  });

  test("is explained beside a figure as the change of its year", async () => {
    open(withShares("Zahlen"));
    await derive();
    expect(await told("Zahlen", "H2")).toBe(
      "BEV-A01 insgesamt/Stadt Münster 2014: 2013=298518 2014=300267",
    );
  });
});

describe("the findings on a cell", () => {
  test("are those of the last check, whatever the sheet is called now", async () => {
    open(snapshotOf("Jahre", [HEAD, ["BEV-A01", "insgesamt", "Stadt Münster", "k. A.", 300267]]));
    const checked = await useCases.checkDelivery(
      { scope: "activeSheet", years: [], department: null },
      WATCH,
    );
    if (!checked.ok) throw new Error(checked.error.type);
    const outcome: CheckOutcome = checked.value;
    const [first] = outcome.result.findings.filter(({ cells }) => cells.length > 0);
    const place = first?.cells[0]?.cell;
    if (!place) throw new Error("the sample has no finding on a cell");
    begin(host, "X22");
    const { active } = await explain("Umbenannt", toA1(place));
    expect(findingsAt(outcome, active)).toContain(first);
    const elsewhere = { ...active, cell: { ...active.cell, row: 90 } };
    expect(findingsAt(outcome, elsewhere)).toEqual([]);
  });
});

describe("where there is no cell to explain", () => {
  test("a chart sheet in front is named as such", async () => {
    open(years);
    begin(host, "X37");
    expect(await useCases.explainCell(WATCH)).toEqual({
      ok: false,
      error: { type: "SheetUnsupported" },
    });
  });

  test("a cell being edited is waited for or named", async () => {
    open(years);
    begin(host, "X01");
    expect(await useCases.explainCell(WATCH)).toEqual({
      ok: false,
      error: { type: "CellEditMode" },
    });
    host.switches.endCellEdit();
  });
});

// SPDX-License-Identifier: EUPL-1.2
import type { CellValue, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import type { RemovalPreview, UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
import { MAX_COLUMNS } from "../host/model/workbook-data";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";

const YEARS = [2013, 2014, 2015];
const row = (code: string, ...figures: readonly TableCell[]): TableCell[] => [
  ...[code, "", "insgesamt", "Stadt Münster"],
  ...figures,
];
const table = [
  ["Kennung", "Angabe", "Gruppe", "Gebiet", ...YEARS],
  row("BEV-A01", 298518, 300267, 305235),
  row("BEV-A02", 63723, 65205, 69098),
];
const foreign = workbookOf(snapshotOf("Zahlen", table));
const questionnaire = workbookOf(
  snapshotOf("Bogen", [
    ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 61"],
    ["Kennung", "Angabe", "Gruppe", "Gebiet", "Zeitbezug", ...YEARS, "Bemerkung"],
    ["BEV-A01", "", "insgesamt", "Stadt Münster", "31.12.", 298518, 300267, 305235, "geprüft"],
    ["BEV-A02", "", "insgesamt", "Stadt Münster", "31.12.", 63723, 65205, 69098, ""],
  ]),
);
const list = workbookOf(
  snapshotOf("Liste", [
    ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße"],
    ["BEV-03", "insgesamt", "Stadt Münster", 2014, 65205, 300267],
    ["BEV-03", "insgesamt", "Stadt Münster", 2015, 69098, 305235],
  ]),
);

let host: ExcelHost;
let useCases: UseCases;

const open = (workbook: WorkbookSnapshot): void => {
  host = openHost(hostWorkbookOf(workbook));
  connectBridge(host);
  useCases = createUseCases(bundledCatalogue());
};

afterEach(() => expectNoLeaks(host));

const derive = async (content: "formulas" | "values" = "formulas"): Promise<number> => {
  const first = await useCases.previewDerivedColumns("activeSheet", WATCH);
  if (!first.ok) throw new Error(first.error.type);
  const options = { ...first.value.options, content };
  const preview = await useCases.replanDerivedColumns(first.value, options, WATCH);
  if (!preview.ok) throw new Error(preview.error.type);
  const written = await useCases.writeDerivedColumns(preview.value, WATCH);
  if (!written.ok) throw new Error(written.error.type);
  return written.value.applied.cellsWritten;
};

const previewed = async (): Promise<RemovalPreview> => {
  const preview = await useCases.previewDerivedRemoval("activeSheet", WATCH);
  if (!preview.ok) throw new Error(preview.error.type);
  return preview.value;
};

const cellsOf = (sheet: number): ReadonlyMap<number, unknown> =>
  new Map(
    [...(host.data.sheets[sheet]?.cells ?? [])]
      .filter(([, { value }]) => value !== "")
      .map(([key, { value, formula, format }]) => [key, { value, formula, format }]),
  );

describe("removing computed columns", () => {
  test.each([
    ["a table with years as columns", foreign],
    ["an Erhebungsbogen", questionnaire],
    ["a list", list],
  ])(
    "takes away from %s exactly what was written, and undo gives it back with its look",
    async (...[, workbook]) => {
      open(workbook);
      const before = cellsOf(0);
      const written = await derive();
      const derived = cellsOf(0);
      const preview = await previewed();
      expect(preview.plans.reduce((sum, { cells }) => sum + cells, 0)).toBe(written);
      const removed = await useCases.removeDerivedColumns(preview, WATCH);
      if (!removed.ok) throw new Error(removed.error.type);
      expect(removed.value.cellsWritten).toBe(written);
      expect(cellsOf(0)).toEqual(before);
      expect((await previewed()).plans).toEqual([]);

      const undone = await useCases.undo(removed.value, WATCH);
      expect(undone).toMatchObject({ ok: true, value: { type: "undone" } });
      expect(cellsOf(0)).toEqual(derived);
    },
  );

  test("takes away numbers written in place of formulas", async () => {
    open(foreign);
    const written = await derive("values");
    const preview = await previewed();
    expect(preview.plans.reduce((sum, { cells }) => sum + cells, 0)).toBe(written);
  });

  test("empties the sheet of indicators and leaves it standing", async () => {
    open(foreign);
    await derive();
    const preview = await previewed();
    expect(preview.plans.map(({ sheet, isOwnSheet }) => [sheet, isOwnSheet])).toEqual([
      ["Zahlen", false],
      ["Kennzahlen Zahlen", true],
      ["Formeln", true],
    ]);
    await useCases.removeDerivedColumns(preview, WATCH);
    expect([cellsOf(1).size, cellsOf(2).size]).toEqual([0, 0]);
    expect(host.data.sheets).toHaveLength(3);
  });

  test.each<[string, CellValue]>([
    ["a text", "siehe Vermerk"],
    ["a formula", "=F2-E2+1"],
  ])("keeps %s that somebody put into a column of ours, with its heading", async (_, content) => {
    open(foreign);
    await derive();
    host.user.type("Zahlen", "H2", String(content));
    const preview = await previewed();
    expect(preview.plans[0]?.kept).toEqual([{ sheet: "Zahlen", row: 1, column: 7 }]);
    await useCases.removeDerivedColumns(preview, WATCH);
    const places = [...cellsOf(0).keys()];
    const before = new Set([...(hostWorkbookOf(foreign).sheets[0]?.cells.keys() ?? [])]);
    // H1 with the heading and H2, in columns of 16,384 cells a row.
    expect(places.filter((place) => !before.has(place)).sort((a, b) => a - b)).toEqual([
      7,
      MAX_COLUMNS + 7,
    ]);
  });

  test("finds nothing where nothing was computed", async () => {
    open(foreign);
    expect((await previewed()).plans).toEqual([]);
  });
});

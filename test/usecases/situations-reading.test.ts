// SPDX-License-Identifier: EUPL-1.2
import { toA1 } from "../../src/domain/shared/cell";
import type { WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import type { CheckOutcome, UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
import { begin } from "../host/situations";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";

/*
 * What "Prüfen" does in the situations of docs/testprotokoll.md that are there before it reads. The same numbers in
 * test/host/situations.test.ts show that the host behaves as Excel does.
 */
let host: ExcelHost;
let useCases: UseCases;

afterEach(() => expectNoLeaks(host));

const HEAD = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015];
const row = (code: string, ...figures: readonly TableCell[]): readonly TableCell[] => [
  ...[code, "insgesamt", "Stadt Münster"],
  ...figures,
];
const RESIDENTS = row("BEV-A01", 298518, 300267, 305235);
const FOREIGNERS = row("BEV-A03", 23810, 25322, 27450);

const open = (workbook: WorkbookSnapshot): void => {
  host = openHost(hostWorkbookOf(workbook));
  connectBridge(host);
  useCases = createUseCases(bundledCatalogue());
};

const openTable = (...rows: readonly (readonly TableCell[])[]): void =>
  open(workbookOf(snapshotOf("Daten", [HEAD, ...rows])));

const check = async (): Promise<CheckOutcome> => {
  const request = { scope: "activeSheet", years: [], department: null } as const;
  const checked = await useCases.checkDelivery(request, WATCH);
  if (!checked.ok) throw new Error(checked.error.type);
  return checked.value;
};

/** "TYP-02 D3" of every finding that is no mere hint about the form of a foreign sheet. */
const findings = ({ result }: CheckOutcome): readonly string[] =>
  result.findings.map(({ code, cells: [first] }) => (first ? `${code} ${toA1(first.cell)}` : code));

/** Figures as read, by address of their cell. */
const figure = ({ delivery }: CheckOutcome, address: string): unknown => {
  const all = delivery.sheets.flatMap(({ rows }) => rows.flatMap((one) => one.observations));
  const found = all.find(({ cell }) => toA1(cell) === address)?.value;
  return found?.kind === "number" ? found.value : found && `${found.kind}`;
};

describe("protection and display", () => {
  beforeEach(() => openTable(RESIDENTS, row("BEV-A03", 23810, "k. A.", 27450)));

  test.each(["X02", "X03", "X04", "X28"] as const)("%s: a protected file is checked", async (x) => {
    begin(host, x, "D2:F3");
    expect(findings(await check())).toContain("TYP-02 E3");
  });

  test("X05: filtered rows are checked, and the check says so", async () => {
    begin(host, "X05", "A3:F3");
    const found = findings(await check());
    expect(found).toContain("TYP-02 E3");
    expect(found.some((finding) => finding.startsWith("STR-09"))).toBe(true);
    expect(host.data.sheets[0]?.rows.get(2)?.hidden).toBe(true);
  });

  test("X06: hidden columns are read like others and stay hidden", async () => {
    begin(host, "X06", "E1:E3");
    const outcome = await check();
    expect(findings(outcome)).toContain("TYP-02 E3");
    expect(figure(outcome, "E2")).toBe(300267);
    expect(host.data.sheets[0]?.columns.get(4)?.hidden).toBe(true);
  });

  test("X07: merged figures are one finding, not missing values", async () => {
    begin(host, "X07", "E2:F2");
    const found = findings(await check());
    expect(found.filter((finding) => finding.startsWith("STR-08"))).toHaveLength(1);
    expect(found.filter((finding) => finding.startsWith("VOL"))).toEqual([]);
  });

  test("X17, X33: reading asks neither for the notation of addresses nor for the focus", async () => {
    begin(host, "X33");
    expect(findings(await check())).toContain("TYP-02 E3");
  });
});

describe("entries", () => {
  test("X08: a German decimal in a text cell is one finding with its reading", async () => {
    openTable(row("BEV-A01", "298518,0", 300267, 305235));
    const { result } = await check();
    const [typ01] = result.findings.filter(({ code }) => code === "TYP-01");
    expect(typ01?.data).toMatchObject({ number: 298518 });
  });

  test("X09: two readings are asked for, not guessed", async () => {
    openTable(row("BEV-A01", 298518, "300.267", 305235), row("BEV-A03", 23810, "25,322", 27450));
    const found = findings(await check());
    expect(found.some((finding) => finding.startsWith("TYP-03"))).toBe(true);
  });

  test("X10: blanks that do not break, dashes and blanks at the end match all the same", async () => {
    openTable(["BEV–A01 ", "insgesamt\u00a0", "Stadt\u202fMünster", 298518, 300267, 305235]);
    const outcome = await check();
    expect(figure(outcome, "E2")).toBe(300267);
  });

  test("X11: agreed signs say what they mean, another one is a finding", async () => {
    openTable(row("BEV-A01", ".", "/", "k. A."));
    const outcome = await check();
    expect(figure(outcome, "D2")).toBe("sign");
    expect(figure(outcome, "E2")).toBe("sign");
    expect(findings(outcome)).toContain("TYP-02 F2");
  });

  test("X12: an Excel error is one finding and spoils no sum", async () => {
    openTable(RESIDENTS, FOREIGNERS);
    begin(host, "X12", "E3");
    const found = findings(await check());
    expect(found).toContain("FOR-01 E3");
    expect(found.filter((finding) => finding.endsWith(" E3"))).toHaveLength(1);
  });

  test("X13: the results of a spilling formula are read", async () => {
    openTable(RESIDENTS, FOREIGNERS);
    begin(host, "X13", "E2:E3");
    expect(figure(await check(), "E3")).toBe(25322);
  });

  test("X18: a date among the years is no year column", async () => {
    open(
      workbookOf(
        snapshotOf("Daten", [HEAD, row("BEV-A01", 298518, 40178, 305235)], {
          numberFormats: { "1:4": "dd.mm.yyyy" },
        }),
      ),
    );
    expect(findings(await check())).toContain("TYP-06 E2");
  });

  test("X46: a link to another file is read with its value and named", async () => {
    openTable(RESIDENTS, FOREIGNERS);
    begin(host, "X46", "E3");
    const outcome = await check();
    expect(figure(outcome, "E3")).toBe(7);
    expect(findings(outcome)).toContain("FOR-05 E3");
  });

  test("X50, X51: decimals and foreign number formats do not depend on the region", async () => {
    openTable(row("BEV-A01", 298518.5, 300267, 305235));
    begin(host, "X51", "D2:F2");
    expect(figure(await check(), "D2")).toBe(298518.5);
  });
});

describe("form of the sheet", () => {
  test("X19, X22: tables and sheets are found by what they are, not by their name", async () => {
    openTable(RESIDENTS, row("BEV-A03", 23810, "k. A.", 27450));
    begin(host, "X22");
    const { delivery, result } = await check();
    expect(delivery.sheets[0]?.name).toBe("Umbenannt");
    expect(result.findings.every(({ sheet }) => sheet === "Umbenannt")).toBe(true);
  });

  test("X20: columns in another order are read by their headings", async () => {
    open(
      workbookOf(
        snapshotOf("Daten", [
          [2015, "Gebiet", "Kennung", 2013, "Gruppe", 2014],
          [305235, "Stadt Münster", "BEV-A01", 298518, "insgesamt", 300267],
        ]),
      ),
    );
    const outcome = await check();
    expect([figure(outcome, "A2"), figure(outcome, "D2")]).toEqual([305235, 298518]);
  });

  test("X20: a year that stands twice blocks", async () => {
    open(
      workbookOf(
        snapshotOf("Daten", [
          [...HEAD, 2015],
          [...RESIDENTS, 305000],
        ]),
      ),
    );
    expect(findings(await check()).some((finding) => finding.startsWith("STR-06"))).toBe(true);
  });

  test("X21: an extra column is named and disturbs nothing", async () => {
    open(
      workbookOf(
        snapshotOf("Daten", [
          [...HEAD, "Notizen"],
          [...RESIDENTS, "ok"],
        ]),
      ),
    );
    const outcome = await check();
    expect(findings(outcome).some((finding) => finding.startsWith("STR-05"))).toBe(true);
    expect(figure(outcome, "F2")).toBe(305235);
  });

  test("X26: formats far below the data cost nothing", async () => {
    openTable(RESIDENTS);
    begin(host, "X26");
    host.resetCounters();
    const { snapshot } = await check();
    expect(snapshot.sheets[0]?.values).toHaveLength(2);
    expect(host.counters.syncs).toBeLessThanOrEqual(4);
  });

  test("X27: what is read stays below the limits of Excel on the web", async () => {
    const rows = Array.from({ length: 4000 }, () => row("BEV-A01", 298518, 300267, 305235));
    openTable(...rows);
    begin(host, "X27");
    expect((await check()).snapshot.sheets[0]?.values).toHaveLength(4001);
  });

  test("X37: a chart sheet in front is named; very hidden sheets are left alone", async () => {
    openTable(RESIDENTS);
    begin(host, "X37");
    const request = { scope: "activeSheet", years: [], department: null } as const;
    expect(await useCases.checkDelivery(request, WATCH)).toEqual({
      ok: false,
      error: { type: "SheetUnsupported" },
    });
    const secret = snapshotOf("Geheim", [HEAD, RESIDENTS], { visibility: "VeryHidden" });
    open(workbookOf(snapshotOf("Daten", [HEAD, RESIDENTS]), secret));
    const all = await useCases.checkDelivery({ ...request, scope: "allSheets" }, WATCH);
    expect(all.ok && all.value.delivery.sheets.map(({ name }) => name)).toEqual(["Daten"]);
    expect(all.ok && all.value.delivery.ignored.map(({ name }) => name)).toEqual(["Geheim"]);
  });
});

describe("calculation", () => {
  beforeEach(() =>
    openTable(RESIDENTS, row("BEV-A03", 23810, { formula: "=E2/10", value: 30026.7 }, 27450)),
  );

  test("X14: results calculated by hand may be old, and the check says so", async () => {
    begin(host, "X14");
    const outcome = await check();
    expect(findings(outcome).some((finding) => finding.startsWith("FOR-06"))).toBe(true);
    expect(host.book.calculationMode).toBe("Manual");
  });

  test.each(["X15", "X16"] as const)("%s: the setting is left as it is", async (x) => {
    begin(host, x);
    expect(figure(await check(), "E3")).toBeCloseTo(30026.7);
    expect(host.book.iterativeCalculation.enabled).toBe(x === "X15");
    expect(host.book.usesPrecisionAsDisplayed).toBe(x === "X16");
  });
});

describe("Excel itself", () => {
  test("X01: a cell being edited is named, and nothing is read twice", async () => {
    openTable(RESIDENTS);
    begin(host, "X01");
    const request = { scope: "activeSheet", years: [], department: null } as const;
    expect(await useCases.checkDelivery(request, WATCH)).toEqual({
      ok: false,
      error: { type: "CellEditMode" },
    });
    const waiting = useCases.checkDelivery(request, { ...WATCH, waitForCellEdit: true });
    setTimeout(() => host.switches.endCellEdit(), 5);
    expect((await waiting).ok).toBe(true);
  });

  test("X23: a sheet that is gone is named when its finding is shown", async () => {
    const second = snapshotOf("Anderes", [["a"]]);
    open(workbookOf(snapshotOf("Daten", [HEAD, RESIDENTS]), second));
    const { snapshot } = await check();
    begin(host, "X23");
    const cell = { sheet: "Daten", row: 1, column: 3 };
    expect(await useCases.revealCell(snapshot.sheets[0]?.id ?? "", cell, 298518)).toEqual({
      ok: false,
      error: { type: "SheetMissing", sheet: "Daten" },
    });
  });

  test("X41: a change no event told of is seen before the cell is shown", async () => {
    openTable(RESIDENTS);
    const { snapshot } = await check();
    begin(host, "X41");
    host.user.type("Daten", "D2", 1);
    const cell = { sheet: "Daten", row: 1, column: 3 };
    expect(await useCases.revealCell(snapshot.sheets[0]?.id ?? "", cell, 298518)).toEqual({
      ok: true,
      value: { type: "changed" },
    });
  });
});

test("a word in the last row of Excel: too many cells to be read, told at once and without a read", async () => {
  openTable(RESIDENTS, FOREIGNERS);
  host.user.type("Daten", "A1048576", "Ende");
  host.resetCounters();
  const request = { scope: "activeSheet", years: [], department: null } as const;
  const checked = await useCases.checkDelivery(request, WATCH);
  expect(checked).toEqual({ ok: false, error: { type: "TooLarge" } });
  expect(host.counters.syncs).toBeLessThanOrEqual(3);
});

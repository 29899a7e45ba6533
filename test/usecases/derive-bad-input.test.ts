// SPDX-License-Identifier: EUPL-1.2
import { parseA1, toA1 } from "../../src/domain/shared/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { deriveUi } from "../../src/texts/derive-ui.de";
import { errorText } from "../../src/texts/errors.de";
import { ui } from "../../src/texts/ui.de";
import type { DerivePreview, UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
import { begin } from "../host/situations";
import { cellKey, type CellData } from "../host/model/workbook-data";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, type SheetOptions, type TableCell, workbookOf } from "../support/sheet-table";

let host: ExcelHost;
let useCases: UseCases;

const open = (workbook: WorkbookSnapshot): void => {
  host = openHost(hostWorkbookOf(workbook));
  connectBridge(host);
  useCases = createUseCases(bundledCatalogue());
};

afterEach(() => expectNoLeaks(host));

const preview = async (): Promise<DerivePreview> => {
  const read = await useCases.previewDerivedColumns("allSheets", WATCH);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
};

/** Replaces and fills whatever it may; the sentence of a refusal, null where something was written. */
const write = async (read: DerivePreview): Promise<string | null> => {
  const bold = await useCases.replanDerivedColumns(
    read,
    { ...read.options, occupied: "replace", nilTexts: "zero" },
    WATCH,
  );
  if (!bold.ok) throw new Error(bold.error.type);
  const written = await useCases.writeDerivedColumns(bold.value, WATCH);
  if (written.ok) {
    expect(written.value.differences).toEqual([]);
    return null;
  }
  const { title, meaning } = errorText(written.error);
  return `${title}. ${meaning}`;
};

/** Everything the preview says of the first sheet beside what it will write. */
const told = ({ plans: [plan] }: DerivePreview): readonly string[] =>
  plan
    ? [
        ...plan.problems.map(deriveUi.problem),
        ...plan.skipped.map((skipped) => ui.derive.skippedRow(skipped, plan.sheet)),
        ...(plan.hiddenRows > 0 ? [deriveUi.hiddenRows(plan.hiddenRows)] : []),
      ]
    : [];

const cellsNow = (): ReadonlyMap<number, CellData> => new Map(host.data.sheets[0]?.cells);

const contentNow = (address: string): unknown => {
  const { row, column } = parseA1(address) ?? { row: 0, column: 0 };
  const cell = host.data.sheets[0]?.cells.get(cellKey(row, column));
  return cell?.formula ?? cell?.value ?? "";
};

const HEADER = ["Kennung", "Angabe", "Gruppe", "Gebiet", 2014, 2015];
const ABSOLUTE = "2015 zu 2014 absolut (berechnet)";
const city = (code: string, ...figures: readonly TableCell[]): TableCell[] => [
  ...[code, "", "insgesamt", "Stadt Münster"],
  ...figures,
];
const ROWS = [city("BEV-A01", 300267, 305235), city("BEV-A02", 65205, 69098)];
const sheet = (
  rows: readonly (readonly TableCell[])[],
  options: SheetOptions = {},
): SheetSnapshot => snapshotOf("Zahlen", rows, options);

describe("a sheet that cannot be written to stays as it is, and one sentence says why", () => {
  const blanks = Array.from({ length: 16_384 - HEADER.length - 1 }, () => "");
  const column = { row: 1, column: 6, rows: 2, columns: 1 };

  test.each<[string, SheetSnapshot, string]>([
    [
      "protected",
      sheet([HEADER, ...ROWS], { isProtected: true }),
      "Das Blatt „Zahlen“ ist geschützt. Es wurde nichts geschrieben, auch auf keinem anderen Blatt.",
    ],
    [
      "merged cells in a column of ours",
      sheet([[...HEADER, ABSOLUTE], ...ROWS], { mergedAreas: [column] }),
      "Auf dem Blatt „Zahlen“ sind die Zellen G2:G3 verbunden. In verbundene Zellen schreibt das Add-in nicht. Es wurde nichts geschrieben.",
    ],
  ])("%s", async (_, content, sentence) => {
    open(workbookOf(content));
    const read = await preview();
    const before = cellsNow();
    expect(await write(read)).toBe(sentence);
    expect(cellsNow()).toEqual(before);
    expect(host.data.sheets).toHaveLength(1);
  });

  test("somebody's array formula over cells of ours, although everything is to be replaced", async () => {
    open(workbookOf(sheet([[...HEADER, ABSOLUTE], ...ROWS.map((row) => [...row, 7])])));
    begin(host, "X13", "G2:G3");
    const before = cellsNow();
    expect(await write(await preview())).toBe(
      "Auf dem Blatt „Zahlen“ füllt eine Formel von selbst mehrere Zellen (G2:G3). Schriebe das Add-in dort hinein, ginge diese Formel kaputt. Es wurde nichts geschrieben.",
    );
    expect(cellsNow()).toEqual(before);
    expect(host.data.sheets).toHaveLength(1);
    // Where only blank cells are filled, the rest is written.
    const kept = await useCases.writeDerivedColumns(await preview(), WATCH);
    expect(kept.ok).toBe(true);
    expect(["G2", "G3"].map(contentNow)).toEqual([7, 7]);
    expect(contentNow("H3")).toMatch(/^=IF/u);
  });

  test("a sheet of ours that somebody has protected since", async () => {
    open(workbookOf(sheet([HEADER, ...ROWS])));
    expect(await write(await preview())).toBeNull();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Kennzahlen Zahlen").protection.protect();
      await context.sync();
    });
    for (const [row, code] of [
      [4, "BEV-A01"],
      [5, "BEV-A02"],
    ] as const) {
      [code, "", "insgesamt", "Mitte", 100, 120].forEach((content, column) =>
        host.user.type("Zahlen", toA1({ row: row - 1, column }), content),
      );
    }
    const before = host.data.sheets.map(({ cells }) => new Map(cells));
    expect(await write(await preview())).toBe(
      "Das Blatt „Kennzahlen Zahlen“ ist geschützt. Es wurde nichts geschrieben, auch auf keinem anderen Blatt.",
    );
    expect(host.data.sheets.map(({ cells }) => new Map(cells))).toEqual(before);
  });

  test("used up to column XFD, so that Excel does not hand out its rows", async () => {
    open(workbookOf(sheet([[...HEADER, ...blanks, "letzte"], ...ROWS])));
    const before = cellsNow();
    const read = await useCases.previewDerivedColumns("allSheets", WATCH);
    expect(read).toEqual({ ok: false, error: { type: "TooLarge" } });
    expect(cellsNow()).toEqual(before);
  });

  test("no room for all columns before XFD", async () => {
    open(workbookOf(sheet([[...HEADER, ...blanks.slice(1), "letzte"], ...ROWS])));
    const read = await preview();
    const before = cellsNow();
    expect(told(read)).toEqual([
      expect.stringMatching(/^Rechts oder unter der Tabelle ist kein Platz mehr/u),
    ]);
    expect(await write(read)).toBeNull();
    expect(cellsNow()).toEqual(before);
    expect(host.data.sheets).toHaveLength(1);
  });
});

describe("what is hard to compute is named, and everything else is written", () => {
  test("text where numbers belong", async () => {
    open(workbookOf(sheet([HEADER, city("BEV-A01", "rund 300.000", 305235), ROWS[1] ?? []])));
    const read = await preview();
    expect(told(read)).toEqual(["E2: Die Zelle enthält keine lesbare Zahl."]);
    expect(await write(read)).toBeNull();
    expect(["E2", "G2", "H2"].map(contentNow)).toEqual(["rund 300.000", "", ""]);
    expect(contentNow("G3")).toMatch(/^=IF\(ISNUMBER\(E3\)/u);
  });

  test("merged cells among the figures", async () => {
    const mergedAreas = [{ row: 1, column: 4, rows: 1, columns: 2 }];
    open(workbookOf(sheet([HEADER, city("BEV-A01", 300267), ROWS[1] ?? []], { mergedAreas })));
    const read = await preview();
    expect(told(read)).toEqual(["E2: Die Zelle ist mit anderen verbunden."]);
    expect(await write(read)).toBeNull();
    expect(["G2", "H2"].map(contentNow)).toEqual(["", ""]);
    expect(contentNow("G3")).toMatch(/^=IF/u);
  });

  test("filtered rows", async () => {
    open(workbookOf(sheet([HEADER, ...ROWS])));
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getItem("Zahlen");
      autoFilter.apply("A1:F3", 0, { filterOn: "Values", values: ["BEV-A01"] });
      await context.sync();
    });
    const read = await preview();
    expect(told(read)).toEqual(["Eine ausgeblendete Zeile wird mitberechnet."]);
    expect(await write(read)).toBeNull();
    expect(contentNow("G3")).toMatch(/^=IF/u);
    expect(host.data.sheets[0]?.rows.get(2)?.hidden).toBe(true);
  });

  test("two columns with the same heading of ours", async () => {
    open(workbookOf(sheet([[...HEADER, ABSOLUTE, ABSOLUTE], ...ROWS])));
    const read = await preview();
    expect(told(read)).toEqual([
      `Die Überschrift „${ABSOLUTE}“ steht mehrfach (G1 und H1). Gefüllt wird nur die erste Spalte; löschen Sie bitte die andere.`,
    ]);
    expect(await write(read)).toBeNull();
    expect(["G2", "H2"].map(contentNow)).toEqual([expect.stringMatching(/^=IF/u), ""]);
  });

  test("two columns for the same year", async () => {
    open(workbookOf(sheet([[...HEADER, 2015], ...ROWS.map((row) => [...row, 7])])));
    const read = await preview();
    expect(told(read)).toEqual([
      "Das Jahr 2015 steht in mehreren Spalten (F1 und G1). Gerechnet wird nur mit der ersten; löschen Sie bitte die andere.",
    ]);
    expect(await write(read)).toBeNull();
    expect(contentNow("H2")).toContain("F2-E2");
  });
});

describe("stopping", () => {
  const groups = ["insgesamt", "männlich", "weiblich"];
  const rows = Array.from({ length: 2_000 }, (_, index): TableCell[] => [
    ...["BEV-A01", "", groups[index % 3] ?? "", ["Mitte", "West", "Nord"][index % 3] ?? ""],
    ...[index + 1, index + 2, index + 3],
  ]);
  const long = sheet([["Kennung", "Angabe", "Gruppe", "Gebiet", 2013, 2014, 2015], ...rows]);

  test.each([1, 2, 3])(
    "at look %i of whether to stop leaves the sheet whole or untouched",
    async (look) => {
      open(workbookOf(long));
      const read = await preview();
      const before = cellsNow();
      let asked = 0;
      const result = await useCases.writeDerivedColumns(read, {
        ...WATCH,
        isCancelled: () => (asked += 1) >= look,
      });
      if (result.ok) {
        expect(contentNow("M2001")).toMatch(/^=IF/u);
        expect(result.value.differences).toEqual([]);
      } else {
        expect(result.error).toEqual({ type: "Cancelled", cellsWritten: 0 });
        expect(cellsNow()).toEqual(before);
      }
    },
  );
});

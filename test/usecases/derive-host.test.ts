// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { isSameNumber } from "../../src/domain/derive/rounding";
import type { Progress } from "../../src/usecases/ports";
import type { DeriveOutcome, DerivePreview, UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { describeWithLibreOffice, recalculate, xlsxOf } from "../support/libreoffice";
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

const derived = async (): Promise<{ preview: DerivePreview; outcome: DeriveOutcome }> => {
  const read = await preview();
  const written = await useCases.writeDerivedColumns(read, WATCH);
  if (!written.ok) throw new Error(written.error.type);
  return { preview: read, outcome: written.value };
};

const HEADER = ["Kennung", "Angabe", "Gruppe", "Gebiet", 2013, 2014, 2015];
const sheet = (rows: readonly TableCell[][], options: SheetOptions = {}): SheetSnapshot =>
  snapshotOf("Zahlen", [HEADER, ...rows], options);

const figure: fc.Arbitrary<TableCell> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 300_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -500, max: -1 }) },
  { weight: 2, arbitrary: fc.constantFrom<TableCell>("", ".", "…", "/", "x", "-") },
);
const AREAS = ["Stadt Münster", "Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"];
const CODES = ["BEV-A01", "BEV-A02", "BEV-A03", "BEV-A10"];
const KEYS = CODES.flatMap((code) => AREAS.map((area) => [code, area] as const));

const figuresOf = (years: number): fc.Arbitrary<TableCell[][]> => {
  const cells = fc.array(figure, { minLength: years, maxLength: years });
  return fc.array(cells, { minLength: KEYS.length, maxLength: KEYS.length });
};

const yearTable = figuresOf(3).map((figures) =>
  workbookOf(
    sheet(KEYS.map(([code, area], row) => [code, "", "insgesamt", area, ...(figures[row] ?? [])])),
  ),
);
const list = figuresOf(2).map((figures) =>
  workbookOf(
    snapshotOf("Liste", [
      ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"],
      ...KEYS.flatMap(([code, area], row) =>
        (figures[row] ?? []).map((value, year) => [code, "insgesamt", area, 2015 - year, value]),
      ),
    ]),
  ),
);

const questionnaire = figuresOf(3).map((figures) =>
  workbookOf(
    snapshotOf("Bogen", [
      ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 61"],
      [
        ...["Kennung", "Angabe", "Gruppe", "Gebiet", "Zeitbezug"],
        ...[2013, "2013 Kz.", 2014, "2014 Kz.", 2015, "2015 Kz.", "Bemerkung"],
      ],
      ...KEYS.map(([code, area], row): TableCell[] => [
        ...[code, "", "insgesamt", area, "31.12."],
        ...(figures[row] ?? []).flatMap((value) => [value, ""]),
        "",
      ]),
    ]),
  ),
);

const areaMatrix = fc
  .array(fc.array(figure, { minLength: 4, maxLength: 4 }), {
    minLength: AREAS.length,
    maxLength: AREAS.length,
  })
  .map((figures) =>
    workbookOf(
      snapshotOf("Bezirke", [
        ["Bevölkerung am 31.12.2015"],
        [
          ...["Stadtbezirk", "Wohnberechtigte Bevölkerung"],
          ...["Personen mit Migrationsvorgeschichte", "Ausländer", "Haushalte"],
        ],
        ...AREAS.map((area, row) => [area, ...(figures[row] ?? [])]),
      ]),
    ),
  );

describeWithLibreOffice("random deliveries", () => {
  test.each([
    ["with years as columns", yearTable, 4],
    ["as a list", list, 4],
    ["as an Erhebungsbogen", questionnaire, 4],
    ["as a table of areas", areaMatrix, 4],
  ])("%s: add-in, host and LibreOffice agree cell by cell", async (...[, arbitrary, runs]) => {
    for (const workbook of fc.sample(arbitrary, { numRuns: runs, seed: 51 })) {
      open(workbook);
      const { preview: read, outcome } = await derived();
      expect(read.plans.flatMap(({ expected }) => expected).length).toBeGreaterThan(0);
      // The host's own calculation is what was read back.
      expect(outcome.differences).toEqual([]);

      const after = await useCases.previewDerivedColumns("allSheets", WATCH);
      if (!after.ok) throw new Error(after.error.type);
      const sheets = after.value.snapshot.sheets.map(({ name, formulas }) => ({ name, formulas }));
      const computed = await recalculate(await xlsxOf(sheets));
      const differences = read.plans
        .flatMap(({ expected }) => expected)
        .filter(({ cell, value }) => {
          const found = computed.get(cell.sheet)?.[cell.row]?.[cell.column];
          return typeof value === "number" && typeof found === "number"
            ? !isSameNumber(value, found)
            : value !== found;
        });
      expect(differences).toEqual([]);
    }
  });
});

test("a list finds the year before again when its rows have changed places", async () => {
  const header = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"];
  const row = (code: string, year: number, value: number): TableCell[] => [
    ...[code, "insgesamt", "Stadt Münster", year, value],
  ];
  open(
    workbookOf(
      snapshotOf("Liste", [
        header,
        row("BEV-A02", 2014, 65205),
        row("BEV-A02", 2015, 69098),
        row("BEV-A01", 2014, 300267),
      ]),
    ),
  );
  await derived();
  // As after sorting: the row looked for now stands last, and the formulas of the other rows stand where they were.
  for (const [address, content] of [
    ["A2", "BEV-A01"],
    ["E2", "300267"],
    ["A4", "BEV-A02"],
    ["E4", "65205"],
  ] as const) {
    host.user.type("Liste", address, Number.isNaN(Number(content)) ? content : Number(content));
  }
  const after = await preview();
  expect(after.snapshot.sheets[0]?.values[2]?.slice(5, 9)).toEqual([
    ...["BEV-A02|insgesamt|Stadt Münster|2015", 3, 65205, 3893],
  ]);
});

test("sheets of its own are set up for paper when they are made, and stay as they are set up later", async () => {
  const rows: TableCell[][] = [
    ["BEV-A01", "", "insgesamt", "Stadt Münster", 298518, 300267, 305235],
    ["BEV-A02", "", "insgesamt", "Stadt Münster", 63723, 65205, 69098],
  ];
  open(workbookOf(sheet(rows)));
  await derived();
  const page = (name: string) =>
    Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(name);
      const area = pageLayout.getPrintAreaOrNullObject();
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      pageLayout.load({ orientation: true, paperSize: true, zoom: true });
      pageLayout.headersFooters.defaultForAllPages.load({ rightFooter: true });
      titles.load({ address: true });
      await context.sync();
      const { orientation, paperSize, zoom, headersFooters } = pageLayout;
      return {
        ...{ orientation, paperSize, fits: zoom.horizontalFitToPages },
        footer: headersFooters.defaultForAllPages.rightFooter,
        titles: titles.address.split("!")[1],
        isWhole: area.isNullObject,
      };
    });
  const expected = {
    ...{ orientation: "Landscape", paperSize: "A4", fits: 1, titles: "4:4", isWhole: true },
    footer: "Seite &P von &N",
  };
  expect(await page("Kennzahlen Zahlen")).toEqual(expected);
  expect(await page("Formeln")).toEqual(expected);

  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("Kennzahlen Zahlen");
    pageLayout.orientation = "Portrait";
    await context.sync();
  });
  host.user.type("Zahlen", "D4", "Mitte");
  host.user.type("Zahlen", "A4", "BEV-A02");
  host.user.type("Zahlen", "C4", "insgesamt");
  host.user.type("Zahlen", "G4", 20_000);
  const { preview: again } = await derived();
  expect(again.plans.reduce((sum, { cellsToWrite }) => sum + cellsToWrite, 0)).toBeGreaterThan(0);
  expect(await page("Kennzahlen Zahlen")).toMatchObject({ orientation: "Portrait" });
});

describe("two thousand rows, in several chunks", () => {
  const groups = ["insgesamt", "männlich", "weiblich"];
  const rows = Array.from({ length: 2_000 }, (_, index): TableCell[] => [
    ...["BEV-A01", "", groups[index % 3] ?? "", AREAS[index % 7] ?? ""],
    ...[index + 1, index + 2, index + 3],
  ]);

  test("are written with progress between the chunks", async () => {
    open(workbookOf(sheet(rows)));
    const read = await preview();
    const seen: Progress[] = [];
    const written = await useCases.writeDerivedColumns(read, {
      ...WATCH,
      onProgress: (progress) => seen.push(progress),
    });
    if (!written.ok) throw new Error(written.error.type);
    expect(written.value.differences).toEqual([]);
    expect(written.value.applied.cellsWritten).toBeGreaterThan(12_000);
    const total = written.value.applied.cellsWritten;
    expect(seen.map(({ phase, total: of }) => [phase, of])).toEqual([
      ["writing", total],
      ["writing", total],
    ]);
  });
});

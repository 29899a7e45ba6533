// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import type { Progress } from "../../src/usecases/ports";
import type { DeriveOutcome, DerivePreview, UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
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

const derived = async (): Promise<{ preview: DerivePreview; outcome: DeriveOutcome }> => {
  const read = await preview();
  const written = await useCases.writeDerivedColumns(read, WATCH);
  if (!written.ok) throw new Error(written.error.type);
  return { preview: read, outcome: written.value };
};

const HEADER = ["Kennung", "Angabe", "Gruppe", "Gebiet", 2013, 2014, 2015];
const sheet = (rows: readonly TableCell[][], options: SheetOptions = {}): SheetSnapshot =>
  snapshotOf("Zahlen", [HEADER, ...rows], options);

const AREAS = ["Stadt Münster", "Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"];

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

// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import type { CellRef } from "../../src/domain/shared/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import type { WorkbookEdit } from "../../src/domain/shared/workbook-edit";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { FONT_NAME, PART_LOOKS } from "../../src/excel/theme";
import { createWorkbookWriter } from "../../src/files/write-workbook";
import { catalogueSheetWords } from "../../src/texts/catalogue-sheets.de";
import { deriveWords } from "../../src/texts/derive.de";
import { EDITION_WORDS } from "../../src/texts/edition.de";
import { findingText } from "../../src/texts/findings.de";
import { questionnaireWorkbookWords } from "../../src/texts/questionnaire-sheets.de";
import { REPORT_WORDS } from "../../src/texts/report.de";
import { createPreviewReport, createWriteReport } from "../../src/usecases/build-report";
import { catalogueInWorkbook } from "../../src/usecases/catalogue-in-use";
import { createCheckDelivery } from "../../src/usecases/check-delivery";
import { createEditionUseCases } from "../../src/usecases/close-edition";
import type { CloseEditionOutcome, EditionsPreview } from "../../src/usecases/edition-use-cases";
import { createQuestionnaireUseCases } from "../../src/usecases/issue-questionnaires";
import { publishedIn } from "../../src/usecases/kept-editions";
import type { Workbook } from "../../src/usecases/ports";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, type ExcelHost, expectNoLeaks, openHost } from "../host";
import { openPackage } from "../host/package/xlsx-package";
import { hostWorkbookOf } from "../support/host-workbook";
import { createMemoryWorkbook } from "../support/memory-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";
import { valueOf } from "../support/value-of";

const YEARS = [2013, 2014, 2015];
const NOW = new Date("2016-10-24T08:00:00Z");
const TABLES = ["BEV-01.3", "BEV-03.1"];

const row = (group: string, values: readonly TableCell[]): readonly TableCell[] => [
  ...["BEV-A01", "Wohnberechtigte Bevölkerung", group, "Stadt Münster"],
  ...values,
];
const HEAD = ["Kennung", "Angabe", "Gruppe", "Gebiet", ...YEARS];
const ROWS = [
  row("insgesamt", [298518, 300267, 305235]),
  row("mit Migrationsvorgeschichte insgesamt", [63723, 65205, 69098]),
  row("ohne erkennbare Migrationsvorgeschichte", [234795, 235062, 236137]),
];
/** Row and column of the total of 2014 on the sheet of the delivery. */
const TOTAL_2014 = { sheet: "Bevölkerung", row: 1, column: 5 };

const delivered = (): WorkbookSnapshot => workbookOf(snapshotOf("Bevölkerung", [HEAD, ...ROWS]));

const words = { edition: EDITION_WORDS, report: REPORT_WORDS, catalogue: catalogueSheetWords };
const loadWriter = () =>
  Promise.resolve(createWorkbookWriter({ fontName: FONT_NAME, parts: PART_LOOKS }));
const catalogueOf = catalogueInWorkbook(loadBundledCatalogue, catalogueSheetWords);

const useCasesOf = (workbook: Workbook) => {
  const editions = createEditionUseCases({
    ...{ workbook, catalogueOf, words, loadWriter },
    now: () => NOW,
  });
  const report = { workbook, catalogueOf, words: REPORT_WORDS, now: () => NOW.getTime() };
  const check = createCheckDelivery({
    ...{ workbook, catalogueOf, words: deriveWords },
    publishedIn: publishedIn(REPORT_WORDS),
  });
  const previewReport = createPreviewReport(report);
  return {
    look: async (): Promise<EditionsPreview> => valueOf(await editions.previewEditions(WATCH)),
    tables: async (ids: readonly string[] = TABLES): Promise<void> => {
      valueOf(await createWriteReport(report)(valueOf(await previewReport(WATCH)), ids, WATCH));
    },
    previewReport: async () => valueOf(await previewReport(WATCH)),
    close: async (id = "2015"): Promise<CloseEditionOutcome> => {
      const preview = valueOf(await editions.previewEditions(WATCH));
      const order = { id, closedBy: "Frau Muster" };
      return valueOf(await editions.closeEdition(preview, order, WATCH));
    },
    next: async (years: readonly number[]) => {
      const preview = valueOf(await editions.previewEditions(WATCH));
      return editions.newEditionFile(preview, years);
    },
    findings: async () => {
      const request = { scope: "allSheets", years: [], department: null } as const;
      const { result, catalogue } = valueOf(await check(request, WATCH));
      return result.findings
        .filter(({ code }) => code === "REV-01")
        .map((finding) => findingText(finding, catalogue).what);
    },
  };
};

const inMemory = async () => {
  const workbook = createMemoryWorkbook(delivered());
  const useCases = useCasesOf(workbook);
  await useCases.tables();
  return { workbook, ...useCases };
};

const sheetOf = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot => {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};

/** The first cell that holds a text. */
const cellWith = (snapshot: WorkbookSnapshot, name: string, text: string): CellRef => {
  const { values } = sheetOf(snapshot, name);
  const found = values.findIndex((cells) => cells.includes(text));
  return { sheet: name, row: found, column: (values[found] ?? []).indexOf(text) };
};

const VALUE_COLUMN = 6;
const TOTAL_KEY = "residents|total|city|2014";

describe("an edition that is closed", () => {
  test("keeps figures, catalogue and what was printed in protected sheets, through office.js", async () => {
    const host: ExcelHost = openHost(hostWorkbookOf(delivered()));
    connectBridge(host);
    const workbook = createExcelWorkbook();
    const { tables, close, look } = useCasesOf(workbook);
    await tables();
    const outcome = await close();
    expect(outcome.type === "closed" && outcome.applied.sheetsAdded).toEqual([
      ...["Ausgabe 2015", "Ausgabe 2015 Zahlen", "Ausgabe 2015 Katalog"],
    ]);
    const snapshot = valueOf(await workbook.read("allSheets", WATCH));
    expect(sheetOf(snapshot, "Ausgabe 2015 Zahlen").isProtected).toBe(true);
    const [edition] = (await look()).editions;
    expect(edition).toMatchObject({
      ...{ id: "2015", damage: [], recomputed: 2, unequal: [], changed: [] },
      ...{ isCatalogueChanged: false },
    });
    expect(edition?.edition?.record).toMatchObject({
      years: YEARS,
      closedBy: "Frau Muster",
      closedAt: NOW.toISOString(),
      tables: [{ id: "BEV-01.3" }, { id: "BEV-03.1" }],
    });
    await expectNoLeaks(host);
  });

  test("says who closed it when, and what it printed, in words", async () => {
    const { close, workbook } = await inMemory();
    await close();
    const { values } = sheetOf(workbook.snapshot(), "Ausgabe 2015");
    expect(values).toContainEqual(["abgeschlossen durch", "Frau Muster", "", ""]);
    expect(values).toContainEqual(["Berichtsjahre", "2013, 2014, 2015", "", ""]);
    expect(values.some(([id]) => id === "BEV-03.1")).toBe(true);
  });

  test("takes no name twice, and none that a sheet cannot have", async () => {
    const { close } = await inMemory();
    await close();
    expect(await close()).toEqual({
      type: "refused",
      obstacle: { type: "nameTaken", id: "2015" },
    });
    for (const id of ["", "2015/16", "eine sehr lange Ausgabe"]) {
      expect(await close(id)).toMatchObject({ obstacle: { type: "nameUnusable" } });
    }
  });

  test("is as it was after tables were made again", async () => {
    const { close, tables, look } = await inMemory();
    await close();
    await tables(["BEV.1", ...TABLES]);
    const { editions, gaps } = await look();
    expect(editions).toMatchObject([{ damage: [], unequal: [], changed: [] }]);
    expect(gaps).toEqual([]);
  });
});

describe("what becomes of a closed edition is noticed", () => {
  test("a figure that is delivered otherwise afterwards", async () => {
    const { workbook, close, look, findings } = await inMemory();
    await close();
    expect(await findings()).toEqual([]);
    // Total and part by the same, so that the sum still holds.
    workbook.type(TOTAL_2014, 300300);
    workbook.type({ ...TOTAL_2014, row: 3 }, 235095);
    const [edition] = (await look()).editions;
    expect(edition).toMatchObject({ damage: [], unequal: [] });
    expect(edition?.changed).toMatchObject([
      { key: { group: "total", year: 2014 }, before: { value: 300267 }, after: { value: 300300 } },
      { key: { group: "mv:without", year: 2014 }, before: { value: 235062 } },
    ]);
    expect(await findings()).toEqual([
      expect.stringContaining("jetzt 300.300, in der Ausgabe 2015 300.267"),
      expect.stringContaining("jetzt 235.095, in der Ausgabe 2015 235.062"),
    ]);
  });

  test("a frozen figure that somebody has changed: the tables come out differently", async () => {
    const { workbook, close, look, findings } = await inMemory();
    await close();
    const name = "Ausgabe 2015 Zahlen";
    const key = cellWith(workbook.snapshot(), name, TOTAL_KEY);
    workbook.type({ ...key, column: VALUE_COLUMN }, 300268);
    const [edition] = (await look()).editions;
    expect(edition?.damage).toEqual([{ part: "figures", type: "changed" }]);
    // The rate is the same to the printed digit.
    expect(edition?.unequal).toEqual([expect.stringContaining("BEV-01.3")]);
    expect(await findings()).toEqual([]);
  });

  test("a frozen catalogue that somebody has changed", async () => {
    const { workbook, close, look } = await inMemory();
    await close();
    const name = "Ausgabe 2015 Katalog";
    const { values } = sheetOf(workbook.snapshot(), name);
    const at = values.findIndex(([part]) => part === "secrecy");
    const text = String(values[at]?.[2]).replace('"minimumCount":3', '"minimumCount":5');
    workbook.type({ sheet: name, row: at, column: 2 }, text);
    expect((await look()).editions).toMatchObject([
      { damage: [{ part: "catalogue", type: "changed" }] },
    ]);
  });

  test("a record that somebody has changed vouches for nothing", async () => {
    const { workbook, close, look } = await inMemory();
    await close();
    const name = "Ausgabe 2015 Katalog";
    const cell = { ...cellWith(workbook.snapshot(), name, "record"), column: 2 };
    const text = String(sheetOf(workbook.snapshot(), name).values[cell.row]?.[cell.column]);
    workbook.type(cell, text.replace("Frau Muster", "Herr Muster"));
    expect((await look()).editions).toMatchObject([
      { edition: null, damage: [{ part: "record", type: "changed" }], recomputed: 0 },
    ]);
  });
});

describe("an edition is not closed", () => {
  test("while there is no table", async () => {
    const { close } = useCasesOf(createMemoryWorkbook(delivered()));
    expect(await close()).toEqual({ type: "refused", obstacle: { type: "noTables" } });
  });

  test("while a table shows something older than the figures", async () => {
    const { workbook, close } = await inMemory();
    workbook.type(TOTAL_2014, 300300);
    expect(await close()).toMatchObject({
      obstacle: { type: "outdated", tables: [expect.stringContaining("BEV-01.3")] },
    });
  });

  test("while somebody's figure stands in a table, which nothing can compute", async () => {
    const { workbook, close } = await inMemory();
    const { sheets } = workbook.snapshot();
    const sheet = sheets.find(({ marker }) => marker?.id === "BEV-01.3")?.name ?? "";
    workbook.type({ sheet, row: 6, column: 1 }, 1);
    expect(await close()).toMatchObject({
      obstacle: { type: "changedByHand", tables: [expect.stringContaining("BEV-01.3")] },
    });
  });
});

describe("a new edition", () => {
  let name = "";
  let workbook: Workbook;
  let useCases: ReturnType<typeof useCasesOf>;

  beforeAll(async () => {
    const { close, next } = await inMemory();
    await close();
    const file = await next([2018, 2016, 2017]);
    if (!file) throw new Error("no edition to go on from");
    name = file.name;
    connectBridge(openHost(openPackage(file.bytes).data));
    workbook = createExcelWorkbook();
    useCases = useCasesOf(workbook);
  });

  test("has nothing to go on from before one is closed", async () => {
    const { next } = await inMemory();
    expect(await next([2016])).toBeNull();
  });

  test("carries the catalogue on, set to the new years, and the old edition as it was frozen", async () => {
    expect(name).toBe("IM2018_Koordination.xlsx");
    const { catalogue, editions, gaps } = await useCases.look();
    expect(catalogue.data).toMatchObject({
      version: "1.2.0",
      reportingYears: [2016, 2017, 2018],
      editions: [{ id: "2015", years: YEARS, published: "2016-10-24", status: "abgeschlossen" }],
    });
    expect(catalogue.indicatorById.get("BEV-03")?.continuity).toEqual({
      ...{ since: "2015", status: "carried", reason: null, comparable: "yes" },
    });
    expect(editions).toMatchObject([{ id: "2015", damage: [], unequal: [], changed: [] }]);
    expect(gaps).toEqual([]);
  });

  test("fills the series of the last edition into Erhebungsbögen", async () => {
    const { previewQuestionnaires } = createQuestionnaireUseCases({
      ...{ workbook, catalogueOf, loadWriter, words: questionnaireWorkbookWords },
      ...{ reportWords: REPORT_WORDS, now: () => NOW },
    });
    const options = { includeOptional: false, protect: true, due: null };
    const order = { years: [2015, 2016, 2017, 2018], departments: ["61"], options };
    const { known } = valueOf(await previewQuestionnaires(order, WATCH));
    expect([...known.values]).toContainEqual([expect.stringContaining("2015"), 305235]);
  });

  test("compares what is delivered with the last edition, and shows the change since", async () => {
    const added: readonly WorkbookEdit[] = [
      {
        kind: "addSheet",
        sheet: "Neu",
        marker: { kind: "questionnaire", id: "", schema: 1 },
        position: "last",
      },
      {
        kind: "putBlock",
        sheet: "Neu",
        at: { row: 0, column: 0 },
        contents: [
          ["Kennung", "Angabe", "Gruppe", "Gebiet", 2015, 2016, 2017, 2018],
          ["BEV-A01", "", "insgesamt", "Stadt Münster", 305300, 308000, 310000, 312000],
        ],
      },
    ];
    valueOf(await workbook.apply(added, WATCH));
    expect(await useCases.findings()).toEqual([
      expect.stringContaining("jetzt 305.300, in der Ausgabe 2015 305.235"),
    ]);
    const { plan } = await useCases.previewReport();
    expect(plan.years).toEqual([2016, 2017, 2018]);
    expect(plan.rows.find(({ key }) => key.year === 2013 && key.group === "total")).toMatchObject({
      value: 298518,
      cell: { sheet: "Ausgabe 2015 Zahlen" },
    });
    expect(plan.rows.filter(({ key }) => key.year === 2015 && key.group === "total")).toMatchObject(
      [{ value: 305300, cell: { sheet: "Neu" } }],
    );
  });
});

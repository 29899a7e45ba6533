// SPDX-License-Identifier: EUPL-1.2
import { indexCatalogue, type Catalogue } from "../../src/domain/catalogue/catalogue";
import type { ReportExtract } from "../../src/domain/report/extract";
import { always } from "../../src/usecases/catalogue-in-use";
import { strFromU8, unzipSync } from "fflate";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { FONT_NAME, PART_LOOKS } from "../../src/excel/theme";
import { createPublicationWriter } from "../../src/files/write-publication";
import { REPORT_WORDS } from "../../src/texts/report.de";
import { createListExtracts, createPublishReport } from "../../src/usecases/publish-report";
import type { PublishedReport } from "../../src/usecases/use-cases";
import {
  cityRow,
  COMPARED_ROWS,
  deliveryWorkbook,
  NOON,
  planOf,
  type Rows,
  writeAll,
} from "../domain/report/muenster";
import { bundledCatalogue, catalogueCopy } from "../support/catalogue";
import {
  convertWithLibreOffice,
  describeWithLibreOffice,
  recalculate,
} from "../support/libreoffice";
import { createMemoryWorkbook } from "../support/memory-workbook";

/** 2 is too small, 7919 is hidden for its sake; both are looked for in every part of the file. */
const HIDDEN = 7919;
const ROWS: Rows = [
  cityRow("BEV-A01", "insgesamt", [290000, 300000, 310009]),
  cityRow("BEV-A01", "mit Migrationsvorgeschichte insgesamt", [40000, 41000, 17904]),
  cityRow("BEV-A01", "ohne erkennbare Migrationsvorgeschichte", [250000, 259000, 292105]),
  cityRow("BEV-A01", "Ausländer", [20000, 21000, 9983]),
  cityRow("BEV-A01", "Deutsche mit persönlicher Migrationsvorgeschichte", [12000, 12000, HIDDEN]),
  cityRow("BEV-A01", "Deutsche mit vererbter Migrationsvorgeschichte", [8000, "8 000p", 2]),
  ...COMPARED_ROWS,
];

const WATCH = { onProgress: () => undefined, isCancelled: () => false, waitForCellEdit: false };

const committees = (): Catalogue => {
  const data = catalogueCopy();
  const fields = data.fields.map((field) => ({
    ...field,
    committees: field.id === "BEV" ? ["Integrationsrat"] : ["Integrationsrat", "Hauptausschuss"],
  }));
  return indexCatalogue({ ...data, fields });
};

const deps = (workbook: WorkbookSnapshot, catalogue: Catalogue) => ({
  workbook: createMemoryWorkbook(workbook),
  catalogueOf: always(catalogue),
  words: REPORT_WORDS,
  now: () => NOON.getTime(),
});

const publish = async (workbook: WorkbookSnapshot): Promise<PublishedReport | null> => {
  return publishPart(workbook, bundledCatalogue(), null);
};

const publishPart = async (
  workbook: WorkbookSnapshot,
  catalogue: Catalogue,
  extract: ReportExtract | null,
): Promise<PublishedReport | null> => {
  const published = await createPublishReport({
    ...deps(workbook, catalogue),
    loadWriter: () =>
      Promise.resolve(createPublicationWriter({ fontName: FONT_NAME, parts: PART_LOOKS })),
  })(WATCH, extract);
  if (!published.ok) throw new Error(published.error.type);
  return published.value;
};

/** The written report, with a sentence of the coordinator below a Kennzahlenblatt and an entry on the cover. */
const writtenReport = async (): Promise<WorkbookSnapshot> => {
  const workbook = deliveryWorkbook(ROWS);
  const written = await writeAll(workbook, planOf(workbook));
  return {
    ...written,
    sheets: written.sheets.map((sheet) => {
      if (sheet.name === "Deckblatt") return typed(sheet, ["Ansprechperson", 0, 1, "Frau Muster"]);
      return sheet.name === "BEV-01.3 Bevölkerung" || sheet.marker?.kind === "reportTable"
        ? typed(sheet, ["Bewertung", 1, 0, "Der Anteil <steigt> & bleibt."])
        : sheet;
    }),
  };
};

const typed = (
  sheet: SheetSnapshot,
  [beside, down, right, text]: readonly [string, number, number, string],
): SheetSnapshot => {
  const row = sheet.values.findIndex(([first]) => first === beside);
  if (row < 0) return sheet;
  const put = <T>(grid: readonly (readonly T[])[], value: T): readonly (readonly T[])[] =>
    grid.map((cells, r) =>
      cells.map((cell, c) => (r === row + down && c === right ? value : cell)),
    );
  return { ...sheet, values: put(sheet.values, text), formulas: put(sheet.formulas, text) };
};

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

let report: PublishedReport;
let parts: ReadonlyMap<string, string>;

beforeAll(async () => {
  const published = await publish(await writtenReport());
  if (!published) throw new Error("There is nothing to publish.");
  report = published;
  parts = partsOf(report.workbook.bytes);
});

const all = (): string => [...parts.values()].join("\n");

describe("the publication copy", () => {
  test("is named after the years and counts its tables", () => {
    expect(report.workbook.name).toBe("Integrationsmonitoring-Berichtstabellen-2013-2015.xlsx");
    expect(report.csv.name).toBe("Integrationsmonitoring-Berichtstabellen-2013-2015.csv");
    expect(report.tables).toBeGreaterThan(8);
    expect(report.outdated).toEqual([]);
  });

  test("holds sheets, their tables, formats and properties, and no other part", () => {
    const kinds = new Set([...parts.keys()].map((path) => path.replace(/\d+/g, "#")));
    expect([...kinds].sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "docProps/core.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/tables/table#.xml",
      "xl/workbook.xml",
      "xl/worksheets/_rels/sheet#.xml.rels",
      "xl/worksheets/sheet#.xml",
    ]);
  });

  test.each([
    "<f>",
    "<f ",
    "definedName",
    "hidden",
    "comment",
    "customXml",
    "externalLink",
    "IM_Daten'",
  ])("has nothing like %s", (trace) => {
    expect(all()).not.toContain(trace);
  });

  test("tells no hidden figure, wherever one looks", () => {
    const numbers = all().match(/<v>[^<]*<\/v>/g) ?? [];
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers).not.toContain(`<v>${HIDDEN}</v>`);
    expect(all()).not.toMatch(/7[.\u00a0 ]?919/);
    expect(all()).not.toContain((HIDDEN / 17904).toFixed(6));
    expect(report.csv.text).not.toMatch(/;7919;|;2;/);
  });

  test("says in words what signs say, and leaves no cell of a table blank", () => {
    expect(all()).toContain(">geheim<");
    expect(all()).toContain(">folgt<");
    expect(all()).not.toMatch(/<t xml:space="preserve">[.…/x]<\/t>/);
  });

  test("shows a mark in words by the format of the number", () => {
    expect(parts.get("xl/styles.xml")).toContain("#,##0&quot; vorläufig&quot;");
  });

  test("has its title, German as language and the first cell chosen on every sheet", () => {
    expect(parts.get("docProps/core.xml")).toContain(
      "<dc:title>Integrationsmonitoring Münster: Berichtstabellen 2013 bis 2015</dc:title>",
    );
    expect(parts.get("docProps/core.xml")).toContain("<dc:language>de-DE</dc:language>");
    const sheets = [...parts].filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path));
    for (const [, xml] of sheets) {
      expect(xml).toContain('<selection activeCell="A1" sqref="A1"/>');
      expect(xml.match(/<tablePart /g)).toHaveLength(1);
    }
  });

  test("carries what people wrote", () => {
    expect(all()).toContain("Frau Muster");
    expect(all()).toContain("Der Anteil &lt;steigt&gt; &amp; bleibt.");
    expect(all()).not.toContain("Dieser Hinweis wird nicht gedruckt");
    expect(all()).not.toContain("Bemerkungen der Koordination");
  });

  test("is nothing before a table has been made", async () => {
    expect(await publish(deliveryWorkbook(ROWS))).toBeNull();
  });

  test("names tables whose sheet shows something older", async () => {
    const written = await writtenReport();
    const changed = {
      ...written,
      sheets: written.sheets.map((sheet) =>
        sheet.name === "Bevölkerung" ? typed(sheet, ["BEV-A01", 0, 6, "320000"]) : sheet,
      ),
    };
    expect((await publish(changed))?.outdated.length).toBeGreaterThan(0);
  });
});

describe("an Auszug", () => {
  const extractsOf = async (workbook: WorkbookSnapshot, catalogue: Catalogue) => {
    const listed = await createListExtracts(deps(workbook, catalogue))(WATCH);
    if (!listed.ok) throw new Error(listed.error.type);
    return listed.value;
  };

  test("can be made for each committee and of each Handlungsfeld that has tables", async () => {
    const found = await extractsOf(await writtenReport(), committees());
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "committee Integrationsrat",
      "committee Hauptausschuss",
      "field Bevölkerung und Rahmendaten",
      "field Bildung und Sprache",
      "field Arbeit und Wirtschaft",
      "field Soziales",
      "field Gesundheit",
    ]);
    expect(await extractsOf(deliveryWorkbook(ROWS), committees())).toEqual([]);
  });

  test("holds the tables and lists of its Handlungsfelder, and nothing of the others", async () => {
    const workbook = await writtenReport();
    const [, committee = null] = await extractsOf(workbook, committees());
    const extract = await publishPart(workbook, committees(), committee);
    const xml = [...partsOf(extract?.workbook.bytes ?? new Uint8Array()).values()].join("\n");
    expect(extract?.workbook.name).toBe(
      "Integrationsmonitoring-Berichtstabellen-2013-2015-Auszug-hauptausschuss.xlsx",
    );
    for (const told of ["Auszug „Hauptausschuss“", "„Bildung und Sprache“", "GES-02"]) {
      expect([told, xml.includes(told)]).toEqual([told, true]);
    }
    expect(new Set(`${xml}${extract?.csv.text}`.match(/BEV-0[\w.]*/gu) ?? [])).toEqual(new Set());
    expect(extract?.tables).toBeLessThan(report.tables);
  });

  test("numbers its tables as the whole report does, with the same figures hidden", async () => {
    const workbook = await writtenReport();
    const field = (await extractsOf(workbook, bundledCatalogue())).find(
      ({ id }) => id === "field BEV",
    );
    const extract = await publishPart(workbook, bundledCatalogue(), field ?? null);
    const lines = (text: string) => text.split("\r\n").filter((line) => line.startsWith("BEV"));
    expect(lines(extract?.csv.text ?? "")).toEqual(lines(report.csv.text));
    expect(lines(report.csv.text).some((line) => line.endsWith(";geheim"))).toBe(true);
  });
});

describe("the long text file", () => {
  test("is UTF-8 with a mark, separated by semicolons, with decimal commas", () => {
    const [head, ...lines] = report.csv.text.split("\r\n");
    expect(head).toBe("\uFEFFTabelle;Titel;Zeile;Spalte;Jahr;Ausgangsjahr;Wert;Status");
    expect(lines).toContain(
      "BEV-01.3;Wohnberechtigte Bevölkerung nach Migrationsvorgeschichte in Münster 2013 bis 2015;ohne erkennbare Migrationsvorgeschichte;2015 %;2015;;94,2;",
    );
    expect(lines.some((line) => line.endsWith(";2015;;;geheim"))).toBe(true);
    expect(lines.some((line) => line.endsWith(";8000;vorläufig"))).toBe(true);
  });
});

describeWithLibreOffice("the publication copy in LibreOffice", () => {
  test("opens with every value in its place", async () => {
    const sheets = await recalculate(report.workbook.bytes);
    const table = sheets.get("BEV-01.3 Bevölkerung") ?? [];
    expect(table[5]?.slice(0, 4)).toEqual(["Gruppe", "2013 Anzahl", "2014 Anzahl", "2015 Anzahl"]);
    expect(table.find(([first]) => first === "Insgesamt")?.[3]).toBe(310009);
  });

  test("keeps head row and look when it is turned into a text document, as when it is copied", async () => {
    const html = await convertWithLibreOffice(report.workbook.bytes, "html");
    expect(html).toMatch(/bgcolor="#D9E2F3"><b><font[^>]*>2015 Anzahl<\/font><\/b>/);
    expect(html).toMatch(/font-family:\s*"Arial"/);
  });
});

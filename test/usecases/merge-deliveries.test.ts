// SPDX-License-Identifier: EUPL-1.2
import { pointKey } from "../../src/domain/merge/delivered-file";
import { type MergeDecisions, NO_DECISIONS } from "../../src/domain/merge/merge-decisions";
import { err, ok } from "../../src/domain/shared/result";
import type { SheetSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { deriveWords } from "../../src/texts/derive.de";
import { MERGE_WORDS } from "../../src/texts/merge.de";
import { mergeProblemText } from "../../src/texts/merge-ui.de";
import { REPORT_WORDS } from "../../src/texts/report.de";
import { always } from "../../src/usecases/catalogue-in-use";
import { createMergeUseCases } from "../../src/usecases/merge-deliveries";
import { deliveredFile, type ReadDeliveries } from "../../src/usecases/merge-use-cases";
import type { ChosenFile, FileProblem, ReadFile } from "../../src/usecases/ports";
import { bundledCatalogue } from "../support/catalogue";
import { createMemoryWorkbook, type MemoryWorkbook } from "../support/memory-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";
import { valueOf } from "../support/value-of";

const WATCH = { onProgress: () => undefined, isCancelled: () => false, waitForCellEdit: false };

type Table = readonly (readonly TableCell[])[];
type Contents = FileProblem | Pick<ReadFile, "snapshot" | "externalLinks">;

const HEAD = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015];
const CULTURE = ["KUL-A01", "", "", 40, 41, 42];

const form = (department: string): SheetSnapshot =>
  snapshotOf("Lieferung", [
    ["Feld", "Eintrag"],
    ["Amt", department],
  ]);

const fileOf = (...sheets: readonly SheetSnapshot[]): Contents => ({
  snapshot: workbookOf(...sheets),
  externalLinks: [],
});

/** A delivery of the Kulturamt. */
const culture = (...rows: Table): Contents =>
  fileOf(snapshotOf("Angaben", [HEAD, ...rows]), form("Kulturamt"));

const open = (files: Readonly<Record<string, Contents>>) => {
  const workbook = createMemoryWorkbook(workbookOf(snapshotOf("Notizen", [["Notiz"]])));
  const useCases = createMergeUseCases({
    workbook,
    catalogueOf: always(bundledCatalogue()),
    words: deriveWords,
    mergeWords: { merge: MERGE_WORDS, report: REPORT_WORDS },
    now: () => new Date("2016-01-04T12:00:00Z"),
    readFile: ({ name }) => {
      const contents = files[name];
      if (!contents) throw new Error(`There is no ${name}.`);
      return Promise.resolve("type" in contents ? err(contents) : ok({ name, ...contents }));
    },
  });
  const read = async (...names: readonly string[]): Promise<ReadDeliveries> =>
    valueOf(await useCases.readDeliveries(names.map(chosen), WATCH));
  const merge = async (names: readonly string[], decisions: MergeDecisions = NO_DECISIONS) => {
    const preview = valueOf(await useCases.previewMerge(await read(...names), decisions));
    const outcome = valueOf(await useCases.writeMerge(preview, WATCH));
    if (outcome.type !== "merged") throw new Error("undecided");
    return outcome.applied;
  };
  return { workbook, useCases, read, merge };
};

const chosen = (name: string): ChosenFile => ({
  name,
  bytes: () => Promise.resolve(new Uint8Array()),
});

const rowsOf = (workbook: MemoryWorkbook, name: string) =>
  workbook.snapshot().sheets.find((sheet) => sheet.name === name)?.values ?? [];

const QUESTIONNAIRE: Table = [
  ["Erhebungsbogen Integrationsmonitoring 2015 · Kulturamt"],
  HEAD,
  CULTURE,
];

const PEOPLE = ["BEV-A01", "", "", 298518, 300267, 305235];
const OLD_YEARS: Table = [
  ["Kennung", "Gruppe", "Gebiet", 2010, 2011],
  ["KUL-A01", "", "", 40, 41],
];

describe("a file that cannot be merged has a reason, and the others go on", () => {
  it.each<[string, Contents, string]>([
    ["is locked or has changed since it was chosen", { type: "Unavailable" }, "seit der Auswahl"],
    ["is empty", { type: "Empty" }, "leer"],
    ["is an .xls", { type: "ForeignFormat", format: "xls" }, ".xls"],
    ["is a .csv", { type: "ForeignFormat", format: "csv" }, ".csv"],
    ["is an .xlsm", { type: "ForeignFormat", format: "xlsm" }, "Makros"],
    ["has a password", { type: "Encrypted", by: "password" }, "Kennwort"],
    ["is encrypted by a label", { type: "Encrypted", by: "label" }, "Vertraulichkeit"],
    ["is damaged", { type: "Damaged", part: "" }, "beschädigt"],
    ["is too large", { type: "TooLarge", limitBytes: 52_428_800 }, "50 MB"],
    [
      "holds no figures",
      fileOf(snapshotOf("Brief", [["Guten Tag"]])),
      "keine Tabelle mit Angaben erkannt (Blatt „Brief“)",
    ],
    ["names a department that owns none of it", culture(PEOPLE), "nennt Amt 41 (Kulturamt)"],
    [
      "is of other years",
      fileOf(snapshotOf("Angaben", OLD_YEARS), form("Kulturamt")),
      "2010 und 2011",
    ],
    [
      "holds two questionnaires",
      fileOf(snapshotOf("Bogen", QUESTIONNAIRE), snapshotOf("Bogen 2", QUESTIONNAIRE)),
      "mehrere Erhebungsbögen: „Bogen“ und „Bogen 2“",
    ],
  ])("when it %s", async (_, contents, reason) => {
    const { read, merge, workbook } = open({ "a.xlsx": contents, "b.xlsx": culture(CULTURE) });
    const { files, catalogue } = await read("a.xlsx", "b.xlsx");
    const [first, second] = files;
    if (first?.kind !== "refused") throw new Error("not refused");
    expect(mergeProblemText(first.problem, catalogue).what).toContain(reason);
    expect(second?.kind).toBe("delivered");
    await merge(["a.xlsx", "b.xlsx"]);
    expect(rowsOf(workbook, "IM_Daten").slice(4)).toHaveLength(3);
  });

  test("a copy is named as one", async () => {
    const { read } = open({ "b.xlsx": culture(CULTURE), "a.xlsx": culture(CULTURE) });
    const { files } = await read("b.xlsx", "a.xlsx");
    expect(files).toMatchObject([
      { kind: "refused", problem: { type: "Repeated", file: "a.xlsx" } },
      { kind: "delivered" },
    ]);
  });

  test("formulas that point to other files are a notice", async () => {
    const contents = {
      snapshot: workbookOf(snapshotOf("A", [HEAD, CULTURE])),
      externalLinks: ["x"],
    };
    const { files } = await open({ "a.xlsx": contents }).read("a.xlsx");
    expect(files.flatMap(deliveredFile)).toMatchObject([{ hasExternalLinks: true }]);
  });
});

describe("what is written", () => {
  test("names every department with what it has delivered", async () => {
    const { workbook, merge } = open({ "a.xlsx": culture(CULTURE) });
    await merge(["a.xlsx"]);
    const rows = rowsOf(workbook, "Lieferstand");
    const rowOf = (name: string) => rows.find(([department]) => department === name);
    expect(rowOf("Kulturamt")?.slice(0, 6)).toEqual([
      ...["Kulturamt", "geliefert", "a.xlsx"],
      MERGE_WORDS.moment("2016-01-04T12:00:00Z"),
      ...["", 3],
    ]);
    expect(rowOf("Sportamt")?.slice(1, 3)).toEqual(["fehlt", ""]);
    expect(rowOf("Sportamt")?.at(-1)).toContain("liegt uns Ihre Lieferung noch nicht vor");
  });

  test("is nothing the second time, and a deadline stays where it was typed", async () => {
    const { workbook, merge } = open({ "a.xlsx": culture(CULTURE) });
    await merge(["a.xlsx"]);
    const row = rowsOf(workbook, "Lieferstand").findIndex(([name]) => name === "Sportamt");
    workbook.type({ sheet: "Lieferstand", row, column: 10 }, "31.3.2016");
    await merge(["a.xlsx"]);
    const written = rowsOf(workbook, "Lieferstand")[row] ?? [];
    expect(written[10]).toBe("31.3.2016");
    expect(written[11]).toContain("bis 31.3.2016.");
    expect((await merge(["a.xlsx"])).cellsWritten).toBe(0);
  });

  test("is taken back by one undo", async () => {
    const { workbook, merge } = open({ "a.xlsx": culture(CULTURE) });
    const before = workbook.snapshot();
    const applied = await merge(["a.xlsx"]);
    expect(valueOf(await workbook.undo(applied, WATCH)).type).toBe("undone");
    expect(workbook.snapshot()).toEqual(before);
  });

  test("is refused when somebody has changed the sheet since it was read", async () => {
    const { workbook, useCases, read, merge } = open({
      "a.xlsx": culture(CULTURE),
      "b.xlsx": culture(["KUL-A01", "", "", 40, 41, 43]),
    });
    await merge(["a.xlsx"]);
    const preview = valueOf(await useCases.previewMerge(await read("b.xlsx"), NO_DECISIONS));
    workbook.type({ sheet: "IM_Daten", row: 6, column: 6 }, 99);
    const outcome = await useCases.writeMerge(preview, WATCH);
    expect(outcome).toMatchObject({ ok: false, error: { type: "ChangedMeanwhile" } });
  });
});

test("points sent back stand on a sheet of the department until it has answered", async () => {
  const { workbook, read, merge } = open({
    "a.xlsx": culture(["KUL-A01", "", "", 40, 41, "k. A."], ["KUL-A02", "", "", 1, 2, 3]),
    "b.xlsx": culture(CULTURE, ["KUL-A02", "", "", 1, 2, 3]),
  });
  const [file] = (await read("a.xlsx")).files.flatMap(deliveredFile);
  const point = file?.points.find(({ finding }) => finding.code === "TYP-02");
  if (!file || !point) throw new Error("nothing found");
  await merge(["a.xlsx"], { ...NO_DECISIONS, points: { [pointKey(file, point)]: "sendBack" } });
  const asked = rowsOf(workbook, "Rückfragen Amt 41");
  expect(asked[4]?.slice(0, 4)).toEqual(["a.xlsx", "Angaben", "F2", "k. A."]);
  expect(asked[4]?.[4]).not.toBe("");

  await merge(["b.xlsx"]);
  expect(rowsOf(workbook, "Rückfragen Amt 41").slice(4)).toEqual([
    ["Keine Rückfragen offen.", "", "", "", ""],
  ]);
});

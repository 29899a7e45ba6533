// SPDX-License-Identifier: EUPL-1.2
import { pointKey } from "../../src/domain/merge/delivered-file";
import { type MergeDecisions, NO_DECISIONS } from "../../src/domain/merge/merge-decisions";
import { MERGE_WORDS } from "../../src/texts/merge.de";
import { mergeProblemText } from "../../src/texts/merge-ui.de";
import { deliveredFile, type ReadDeliveries } from "../../src/usecases/merge-use-cases";
import type { ChosenFile, Progress } from "../../src/usecases/ports";
import {
  type Contents,
  deliveryOf,
  fileOf,
  form,
  HEAD,
  openDesk,
  type Table,
} from "../support/merge-desk";
import type { MemoryWorkbook } from "../support/memory-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";
import { valueOf } from "../support/value-of";

const WATCH = { onProgress: () => undefined, isCancelled: () => false, waitForCellEdit: false };

const CULTURE = ["KUL-A01", "", "", 40, 41, 42];

/** A delivery of the Kulturamt. */
const culture = (...rows: Table): Contents => deliveryOf("Kulturamt", ...rows);

const open = (files: Readonly<Record<string, Contents>>) => {
  const { workbook, useCases } = openDesk(files);
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
  test.each<[string, Contents, string]>([
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
    ["names a department that owns none of it", culture(PEOPLE), "nennt Amt 41 Kulturamt"],
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
  ])("X47: when it %s", async (_, contents, reason) => {
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

describe("reading", () => {
  const two = { "a.xlsx": culture(CULTURE), "b.xlsx": deliveryOf("Amt 61", PEOPLE) };

  test("tells which file is in hand", async () => {
    const told: string[] = [];
    const watch = {
      ...WATCH,
      onProgress: ({ phase, done, total, sheet }: Progress) =>
        void told.push(`${phase} ${sheet ?? ""} ${done}/${total}`),
    };
    await open(two).useCases.readDeliveries(["a.xlsx", "b.xlsx"].map(chosen), watch);
    expect(told.slice(-2)).toEqual(["reading a.xlsx 0/2", "reading b.xlsx 1/2"]);
  });

  test("can be stopped between two files", async () => {
    let files = 0;
    const watch = {
      ...WATCH,
      onProgress: ({ total }: Progress) => void (files += total === 2 ? 1 : 0),
      isCancelled: () => files > 0,
    };
    const { useCases, workbook } = open(two);
    const read = await useCases.readDeliveries(["a.xlsx", "b.xlsx"].map(chosen), watch);
    expect(read).toMatchObject({ ok: false, error: { type: "Cancelled", cellsWritten: 0 } });
    expect(workbook.snapshot().sheetNames).toEqual(["Notizen"]);
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

  test("is printed without the texts that are only to be copied", async () => {
    const { useCases, read } = open({ "a.xlsx": culture(CULTURE) });
    const { edits } = valueOf(await useCases.previewMerge(await read("a.xlsx"), NO_DECISIONS));
    const printed = edits.flatMap((edit) =>
      edit.kind === "setPageLayout" && edit.sheet === "Lieferstand" ? [edit.layout.printArea] : [],
    );
    expect(printed).toMatchObject([{ column: 0, columns: 11 }]);
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

describe("the same file again", () => {
  const files = {
    "a.xlsx": culture(["KUL-A01", "", "", 40, 41, "k. A."], ["KUL-A02", "", "", 1, 2, 3]),
  };

  test.each(["accept", "sendBack"] as const)(
    "keeps what was decided about its points (%s) and writes nothing",
    async (decision) => {
      const { read, merge } = open(files);
      const [file] = (await read("a.xlsx")).files.flatMap(deliveredFile);
      const point = file?.points.find(({ finding }) => finding.code === "TYP-02");
      if (!file || !point) throw new Error("nothing found");
      const points = { [pointKey(file, point)]: decision };
      await merge(["a.xlsx"], { ...NO_DECISIONS, points });
      const { earlier } = await read("a.xlsx");
      expect(earlier.points).toEqual(points);
      expect((await merge(["a.xlsx"], earlier)).cellsWritten).toBe(0);
    },
  );

  test("tells the sheets and the texts of mails as they stand in the workbook", async () => {
    const { workbook, useCases, read, merge } = open(files);
    await merge(["a.xlsx"]);
    const row = rowsOf(workbook, "Lieferstand").findIndex(([name]) => name === "Sportamt");
    workbook.type({ sheet: "Lieferstand", row, column: 10 }, "31.3.2016");
    const preview = valueOf(await useCases.previewMerge(await read("a.xlsx"), NO_DECISIONS));
    expect(preview.sheets).toMatchObject({ data: "IM_Daten", status: "Lieferstand" });
    const sports = preview.messages.find(({ department }) => department.name === "Sportamt");
    expect(sports).toMatchObject({ status: "missing" });
    expect(sports?.text).toContain("bis 31.3.2016.");
  });
});

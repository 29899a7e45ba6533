// SPDX-License-Identifier: EUPL-1.2
import { FONT_NAME, PART_LOOKS } from "../../src/excel/theme";
import { createWorkbookWriter } from "../../src/files/write-workbook";
import { questionnaireWorkbookWords } from "../../src/texts/questionnaire-sheets.de";
import { REPORT_WORDS } from "../../src/texts/report.de";
import { always } from "../../src/usecases/catalogue-in-use";
import {
  createQuestionnaireUseCases,
  type QuestionnaireOrder,
  type QuestionnaireUseCases,
} from "../../src/usecases/issue-questionnaires";
import { WATCH } from "../contract/workbook-contract";
import { bundledCatalogue } from "../support/catalogue";
import { createMemoryWorkbook, type MemoryWorkbook } from "../support/memory-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";
import { valueOf } from "../support/value-of";

const ORDER: QuestionnaireOrder = {
  years: [2015, 2013, 2014],
  departments: null,
  options: { includeOptional: false, protect: true, due: "31.03.2016" },
};

interface Setup {
  readonly workbook: MemoryWorkbook;
  readonly useCases: QuestionnaireUseCases;
}

const setUp = (name = "Leer", rows: readonly (readonly TableCell[])[] = []): Setup => {
  const workbook = createMemoryWorkbook(workbookOf(snapshotOf(name, rows)));
  const useCases = createQuestionnaireUseCases({
    workbook,
    catalogueOf: always(bundledCatalogue()),
    words: questionnaireWorkbookWords,
    reportWords: REPORT_WORDS,
    now: () => new Date("2016-01-10T10:00:00Z"),
    loadWriter: () =>
      Promise.resolve(createWorkbookWriter({ fontName: FONT_NAME, parts: PART_LOOKS })),
  });
  return { workbook, useCases };
};

const namesIn = ({ workbook }: Setup): readonly string[] => workbook.snapshot().sheetNames;

test("the preview names all who are asked something, in the order of the catalogue", async () => {
  const { useCases } = setUp();
  const { questionnaires, years } = valueOf(await useCases.previewQuestionnaires(ORDER, WATCH));
  expect(years).toEqual([2013, 2014, 2015]);
  expect(questionnaires.map(({ department }) => department)).toEqual([
    ...["10", "33", "36", "40", "41", "50", "51", "52", "53", "59", "61", "EXT-BA", "EXT-ITNRW"],
  ]);
  expect(questionnaires.find(({ department }) => department === "41")).toEqual({
    department: "41",
    fileName: "IM2015_Amt41.xlsx",
    sheets: { questionnaire: "Bogen Amt 41", agreements: "Vereinbarungen Amt 41" },
    present: null,
    rows: 1,
    toFill: 3,
    prefilled: 0,
    carriesCatalogue: true,
  });
});

test("sheets of several Ämter share guide and lists, and a second run adds none", async () => {
  const setup = setUp("Bogen Amt 41");
  const { useCases, workbook } = setup;
  const preview = valueOf(await useCases.previewQuestionnaires(ORDER, WATCH));
  const applied = valueOf(await useCases.writeQuestionnaires(preview, ["41", "52"], WATCH));
  expect(namesIn(setup)).toEqual([
    ...["Bogen Amt 41", "Anleitung", "Bogen Amt 41 (2)", "Vereinbarungen Amt 41"],
    ...["Bogen Amt 52", "Vereinbarungen Amt 52", "Listen"],
  ]);
  const again = valueOf(await useCases.previewQuestionnaires(ORDER, WATCH));
  expect(again.questionnaires.filter(({ present }) => present !== null)).toMatchObject([
    { department: "41", present: "Bogen Amt 41 (2)" },
    { department: "52", present: "Bogen Amt 52" },
  ]);
  const second = valueOf(await useCases.writeQuestionnaires(again, ["41", "52"], WATCH));
  expect([second.cellsWritten, second.sheetsAdded]).toEqual([0, []]);
  expect(valueOf(await workbook.undo(applied, WATCH)).type).toBe("undone");
  expect(namesIn(setup)).toEqual(["Bogen Amt 41"]);
});

test("a later Amt finds guide and lists there and adds its own sheets only", async () => {
  const { useCases } = setUp();
  const first = valueOf(await useCases.previewQuestionnaires(ORDER, WATCH));
  await useCases.writeQuestionnaires(first, ["41"], WATCH);
  const next = valueOf(await useCases.previewQuestionnaires(ORDER, WATCH));
  const applied = valueOf(await useCases.writeQuestionnaires(next, ["52"], WATCH));
  expect(applied.sheetsAdded).toEqual(["Bogen Amt 52", "Vereinbarungen Amt 52"]);
});

test("what was delivered is prefilled: a number, a sign, exactly zero, a mark, the base of another Amt", async () => {
  const { useCases } = setUp("Lieferungen", [
    ["Kennung", "Gruppe", "Gebiet", 2013, "2013 Kz.", 2014],
    ["KUL-A01", "", "", 40, "p", "–"],
    ["KJH-A01", "insgesamt", "Stadt Münster", "…", "", 2500],
  ]);
  const { known } = valueOf(await useCases.previewQuestionnaires(ORDER, WATCH));
  expect([...known.values]).toEqual([
    ["culture-projects total city 2013", 40],
    ["culture-projects total city 2014", 0],
    ["children-under3-cared total city 2013", "…"],
    ["children-under3-cared total city 2014", 2500],
  ]);
  expect([...known.marks.values()]).toEqual(["p"]);
});

// SPDX-License-Identifier: EUPL-1.2
import { figureId } from "../../../src/domain/catalogue/figure";
import { isOpenSlot } from "../../../src/domain/catalogue/group-key";
import { neededCells } from "../../../src/domain/catalogue/needed-cells";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { DEFAULT_DERIVE_OPTIONS } from "../../../src/domain/derive/derive-options";
import { planDerivedColumns } from "../../../src/domain/derive/plan-derived-columns";
import type { QuestionnaireSheet } from "../../../src/domain/questionnaire/build-questionnaire";
import { completeQuestionnaire } from "../../../src/domain/questionnaire/complete-questionnaire";
import { knownFigures } from "../../../src/domain/questionnaire/known-figures";
import { figureInYear } from "../../../src/domain/questionnaire/questionnaire-request";
import { snapshotOfEdits, workbookOfSheet } from "../../../src/domain/questionnaire/sheet-of-edits";
import type { Block } from "../../../src/domain/shared/cell";
import type { WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import type { WorkbookEdit } from "../../../src/domain/shared/workbook-edit";
import { deriveWords } from "../../../src/texts/derive.de";
import { questionnaireWorkbookWords } from "../../../src/texts/questionnaire-sheets.de";
import { bundledCatalogue } from "../../support/catalogue";
import { meanBaseCatalogue } from "../../support/mean-base";

const catalogue = bundledCatalogue();
const SHEET = "Erhebungsbogen";
const block = (column: number): Block => ({ row: 4, column, rows: 3, columns: 1 });

const complete = (
  department: string,
  known: ReadonlyMap<string, number | string> = new Map(),
  by = catalogue,
): QuestionnaireSheet =>
  completeQuestionnaire(
    {
      sheet: SHEET,
      department,
      years: [2013, 2014, 2015],
      includeOptional: false,
      values: known,
      remarks: new Map(),
      openNames: new Map(),
    },
    {
      catalogue: by,
      words: questionnaireWorkbookWords,
      options: {
        lists: { sheet: "Listen", signs: block(0), marks: block(2) },
        protect: true,
      },
    },
  );

const asWorkbook = (
  department: string,
  { edits, computed }: QuestionnaireSheet,
): WorkbookSnapshot =>
  workbookOfSheet(
    snapshotOfEdits({
      sheet: SHEET,
      marker: { kind: "questionnaire", id: department, schema: 1 },
      edits,
      computed,
    }),
  );

const limitsOf = ({ edits }: QuestionnaireSheet) =>
  edits.filter(
    (edit): edit is Extract<WorkbookEdit, { kind: "limitInput" }> => edit.kind === "limitInput",
  );

const departments = catalogue.data.departments
  .map(({ id }) => id)
  .filter((department) =>
    neededCells(catalogue, { department, includeOptional: false }).some(
      ({ role }) => role === "delivered",
    ),
  );

describe("a new Erhebungsbogen", () => {
  it.each(departments)("of department %s leaves Berechnen nothing to do", (department) => {
    const workbook = asWorkbook(department, complete(department));
    const delivery = parseDelivery(workbook, catalogue);
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    const options = DEFAULT_DERIVE_OPTIONS;
    const plan = planDerivedColumns(sheet, delivery, {
      ...{ catalogue, words: deriveWords, options, workbook },
    });
    expect(plan.cellsToWrite).toBe(0);
    expect(plan.expected.length).toBeGreaterThan(0);
  });

  it.each(departments)("of department %s is read back with every row", (department) => {
    const [sheet] = parseDelivery(asWorkbook(department, complete(department)), catalogue).sheets;
    const named = neededCells(catalogue, { department, includeOptional: false }).filter(
      ({ group }) => !isOpenSlot(group),
    );
    expect(new Set(sheet?.rows.map(figureId))).toEqual(new Set(named.map(figureId)));
    expect(sheet?.unknownCodes).toEqual([]);
    expect(sheet?.unassigned).toEqual([]);
  });

  it.each(departments)("of department %s limits every white cell once", (department) => {
    const sheet = complete(department);
    const cells = limitsOf(sheet).flatMap(({ block: { row, column, rows } }) =>
      Array.from({ length: rows }, (_, index) => `${row + index}:${column}`),
    );
    const white = sheet.inputs.map(({ row, column }) => `${row}:${column}`);
    expect([...cells].sort()).toEqual([...white].sort());
    expect(
      limitsOf(sheet).filter(({ rule }) => rule.type === "formula" && rule.formula.length > 255),
    ).toEqual([]);
    expect(limitsOf(sheet).filter(({ refusal }) => refusal.text.length > 255)).toEqual([]);
    expect(sheet.edits.at(-1)).toEqual({ kind: "protectSheet", sheet: SHEET });
  });

  it("takes numbers from 0 on, and any number where the catalogue lets a figure go below", () => {
    const formulas = limitsOf(complete("61")).flatMap(({ rule }) =>
      rule.type === "formula" ? [rule.formula.replace(/[A-Z]+\d+(?=[,)>])/gu, "#")] : [],
    );
    const signs = "SUMPRODUCT(--EXACT(#,'Listen'!$A$5:$A$7))>0)";
    expect(new Set(formulas)).toEqual(
      new Set([`=OR(AND(ISNUMBER(#),#>=0),${signs}`, `=OR(ISNUMBER(#),${signs}`]),
    );
  });

  it("asks for both dates of a mean base, and shows the rate by it once they are there", () => {
    const byMean = meanBaseCatalogue();
    const filed = (quantity: string, group: string, year: number): string =>
      figureInYear({ quantity, group, area: "city" }, year);
    const sheet = complete(
      "36",
      new Map<string, number | string>([
        [filed("naturalisations", "total", 2013), 420],
        [filed("naturalisations", "total", 2014), 450],
        [filed("foreigners-previous-year", "total", 2013), 19_000],
        [filed("residents", "mv:foreign", 2013), 20_000],
        [filed("residents", "mv:foreign", 2014), 22_000],
      ]),
      byMean,
    );
    const workbook = asWorkbook("36", sheet);
    const [read] = workbook.sheets;
    if (!read) throw new Error("no sheet");
    const rate = read.values.find(([code, , group]) => code === "REC-01" && group === "insgesamt");
    expect(rate?.filter((cell) => cell !== "").slice(5)).toEqual([
      420_000 / 19_500,
      450_000 / 21_000,
      "folgt von Amt 61",
      450_000 / 21_000 - 420_000 / 19_500,
    ]);
    const plan = planDerivedColumns(read, parseDelivery(workbook, byMean), {
      ...{ catalogue: byMean, words: deriveWords, options: DEFAULT_DERIVE_OPTIONS, workbook },
    });
    expect(plan.cellsToWrite).toBe(0);
  });

  it("repeats what it was filled with in the next one", () => {
    const figure = { quantity: "culture-projects", group: "total", area: "city" };
    const values = new Map<string, number | string>([
      [figureInYear(figure, 2013), 40],
      [figureInYear(figure, 2014), "."],
    ]);
    const first = complete("41", values);
    const delivery = parseDelivery(asWorkbook("41", first), catalogue);
    expect(knownFigures(catalogue, delivery).values).toEqual(values);
    const filed = { key: { ...figure, year: 2013 }, value: 41, marks: ["revised"] as const };
    const merged = knownFigures(catalogue, delivery, { filed: [filed] });
    expect(merged.values.get(figureInYear(figure, 2013))).toBe(41);
    expect(merged.marks.get(figureInYear(figure, 2013))).toBe("r");
    expect(first.prefilled).toBe(2);
    expect(first.inputs.filter(({ kind }) => kind !== "mark")).toHaveLength(1);
  });
});

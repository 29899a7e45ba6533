// SPDX-License-Identifier: EUPL-1.2
import { planFormulaSheet } from "../../../src/domain/derive/plan-formula-sheet";
import type { WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { deriveWords } from "../../../src/texts/derive.de";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";
import { carriedOut, plansOf, rowOf } from "./derive-book";

const HEADER = ["Kennung", "Angabe", "Gruppe", "Gebiet", 2013, 2014];
const row = (code: string, ...figures: readonly TableCell[]): TableCell[] => [
  ...[code, "", "insgesamt", "Stadt Münster"],
  ...figures,
];
const book = workbookOf(
  snapshotOf("Zahlen", [HEADER, row("BEV-A01", 298518, 300267), row("BEV-A02", ".", 65205)]),
);

const explained = async (workbook: WorkbookSnapshot): Promise<WorkbookSnapshot> => {
  const plans = plansOf(workbook);
  const sheet = planFormulaSheet(plans, { words: deriveWords, workbook });
  return carriedOut(workbook, [...plans, ...(sheet ? [sheet] : [])]);
};

describe("the sheet Formeln", () => {
  test("has each pattern once, in German, with a cell that shows it at work", async () => {
    const after = await explained(book);
    expect(rowOf(after, "Formeln", [5, "ABC"])).toEqual([
      'WENN(ISTZAHL(a); WENN(ISTZAHL(b); b-a; WENN(b=""; "…"; b)); WENN(a=""; "…"; a))',
      "Wert 2014 minus Wert 2013.",
      "Blatt „Zahlen“, Zelle G2",
    ]);
    expect(after.sheets.at(-1)?.formulas[4]?.slice(3, 6)).toEqual([
      ...["='Zahlen'!$G$2", "='Zahlen'!E2", "='Zahlen'!F2"],
    ]);
    expect(after.sheets.at(-1)?.values[4]?.[3]).toBe(1749);
    const patterns = after.sheets
      .at(-1)
      ?.values.slice(4)
      .map(([pattern]) => pattern);
    expect(new Set(patterns).size).toBe(patterns?.length);
    expect(patterns).toHaveLength(3);
  });

  test("is left alone by a second run", async () => {
    const after = await explained(book);
    const again = planFormulaSheet(plansOf(after), { words: deriveWords, workbook: after });
    expect(again).toBeNull();
  });

  test("keeps an example on a sheet that is not planned now", async () => {
    const after = await explained(book);
    const other = snapshotOf("Andere", [HEADER, row("BEV-A01", 1, 2)]);
    const workbook = {
      ...after,
      sheets: [...after.sheets, other],
      sheetNames: [...after.sheetNames, "Andere"],
    };
    const plans = plansOf(workbook).filter(({ sheet }) => sheet === "Andere");
    expect(plans[0]?.examples).not.toHaveLength(0);
    expect(planFormulaSheet(plans, { words: deriveWords, workbook })).toBeNull();
  });

  test("is not written where results are written as values", () => {
    const plans = plansOf(book, { content: "values" });
    expect(planFormulaSheet(plans, { words: deriveWords, workbook: book })).toBeNull();
  });
});

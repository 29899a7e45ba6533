// SPDX-License-Identifier: EUPL-1.2
import type { PageLayout, WorkbookEdit } from "../../../src/domain/shared/workbook-edit";
import { REPORT_WORDS } from "../../../src/texts/report.de";
import { CONTENTS_WIDTHS } from "../../../src/domain/report/contents-sheet";
import { bundledCatalogue } from "../../support/catalogue";
import { allEdits, COMPARED_ROWS, deliveryWorkbook, MUENSTER_ROWS, planOf } from "./muenster";

const edits = allEdits(planOf(deliveryWorkbook([...MUENSTER_ROWS, ...COMPARED_ROWS])));

const pages = (): readonly (readonly [string, PageLayout])[] =>
  edits.flatMap((edit) => (edit.kind === "setPageLayout" ? [[edit.sheet, edit.layout]] : []));

const widthsOf = (sheet: string): readonly number[] =>
  edits
    .filter(
      (edit): edit is Extract<WorkbookEdit, { kind: "setColumnWidths" }> =>
        edit.kind === "setColumnWidths" && edit.sheet === sheet,
    )
    .flatMap(({ widths }) => widths.map((width) => width ?? 0));

/** Characters of the standard font that fit across a page: 7 pixels each, of 96 to an inch, within 26,2 and 17,5 cm. */
const ACROSS = { landscape: 141, portrait: 94 } as const;
/** Smaller than this, print of 11 points cannot be read any more. */
const LEAST_SCALE = 0.6;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, next) => all + next, 0);

describe("a printed sheet", () => {
  const isTable = (sheet: string): boolean => /^[A-Z]{3}[-.]/u.test(sheet);

  test.each(pages().filter(([sheet]) => isTable(sheet)))(
    "%s stands on one page and can be read",
    (sheet, { orientation, isOnePage }) => {
      expect(isOnePage).toBe(true);
      expect(ACROSS[orientation] / sum(widthsOf(sheet))).toBeGreaterThan(LEAST_SCALE);
    },
  );

  test("of lists breaks onto further pages, with its heads on each", () => {
    const lists = pages().filter(([sheet]) => !isTable(sheet));
    expect(lists.length).toBeGreaterThan(5);
    for (const [, { isOnePage, repeatedRows }] of lists) {
      expect(isOnePage ?? false).toBe(false);
      expect(repeatedRows).not.toBeNull();
    }
  });

  test("cuts no hint above a list: letters of hints are smaller than standard ones", () => {
    for (const [id, { hint }] of Object.entries(REPORT_WORDS.supporting.sheets)) {
      const widths = widthsOf(REPORT_WORDS.supporting.sheetNames[id] ?? id);
      if (widths.length > 0) expect(hint.length * 0.85).toBeLessThan(sum(widths));
    }
  });

  test("has room for every title in Inhalt", () => {
    const [, room = 0] = CONTENTS_WIDTHS;
    for (const { id, titlePattern } of bundledCatalogue().data.reportTables) {
      const title = titlePattern.replace("{first}", "2013").replace("{last}", "2015");
      expect([id, title.length * 0.915 < room]).toEqual([id, true]);
    }
  });
});

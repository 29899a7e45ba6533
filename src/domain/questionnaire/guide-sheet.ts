// SPDX-License-Identifier: EUPL-1.2
import { textCell } from "../shared/planned-sheet";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { plainSheetEdits, type PlainSheet } from "./plain-sheet";
import type { GuideWords } from "./workbook-words";

/** Number of a step, step. */
const WIDTHS = [5, 110];

export const guideSheet = (
  sheet: string,
  { title, hint, steps }: GuideWords,
  footer: PlainSheet["footer"],
): readonly WorkbookEdit[] =>
  plainSheetEdits({
    sheet,
    marker: { kind: "supporting", id: "guide", schema: 1 },
    widths: WIDTHS,
    grid: [
      [textCell(title, "title")],
      [textCell(hint, "subtitle")],
      [],
      ...steps.map((step, index) => [textCell(`${index + 1}.`, "stub"), textCell(step, "text")]),
    ],
    footer,
  });

// SPDX-License-Identifier: EUPL-1.2
import { parseJson } from "../shared/parse-json";
import { valueAt } from "../shared/planned-sheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import { findProtocol, PROTOCOL_COLUMNS, PROTOCOL_ROWS } from "./protocol-frame";
import { releaseSchema } from "./release";
import { type Answer, answerSchema, NO_ANSWERS, type ReviewState } from "./review-state";

/**
 * What the sheet `Prüfprotokoll` repeats of answers and stamp. It is read where the workbook has lost what the add-in
 * keeps for itself: other programs drop it on saving. Lines that somebody has made unreadable are passed over.
 */
export const readProtocol = (workbook: WorkbookSnapshot): ReviewState => {
  const sheet = findProtocol(workbook);
  if (!sheet) return NO_ANSWERS;
  const release = releaseSchema.safeParse(recordIn(sheet, PROTOCOL_ROWS.stamp));
  return { answers: answersIn(sheet), release: release.success ? release.data : null };
};

const answersIn = (sheet: SheetSnapshot): readonly Answer[] =>
  sheet.values.flatMap((_, row) => {
    if (row <= PROTOCOL_ROWS.head) return [];
    const record = recordIn(sheet, row);
    const text = valueAt(sheet, { row, column: PROTOCOL_COLUMNS.reason });
    const answer = answerSchema.safeParse(
      typeof record === "object" && record !== null ? { ...record, text } : null,
    );
    return answer.success ? [answer.data] : [];
  });

const recordIn = (sheet: SheetSnapshot, row: number): unknown =>
  parseJson(String(valueAt(sheet, { row, column: PROTOCOL_COLUMNS.record })));

// SPDX-License-Identifier: EUPL-1.2
import type { Agreement } from "../catalogue/catalogue-schema";
import { agreementsMarker } from "../delivery/read-agreements";
import { type PlannedGrid, textCell } from "../shared/planned-sheet";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { plainSheetEdits, type PlainSheet } from "./plain-sheet";
import type { AgreementWords, QuestionnaireFacts } from "./workbook-words";

/** Ziel, Maßnahme, zuständig, Frist, Stand, Kennzahl. */
const WIDTHS = [40, 40, 20, 14, 30, 12];
/** For agreements of this edition. */
const BLANK_ROWS = 8;

/** Goals and measures: those of the last edition, and room for new ones. */
export const agreementsSheet = (
  sheet: string,
  facts: QuestionnaireFacts,
  {
    agreements,
    words,
    footer,
  }: {
    readonly agreements: readonly Agreement[];
    readonly words: AgreementWords;
    readonly footer: PlainSheet["footer"];
  },
): readonly WorkbookEdit[] => {
  const own = agreements.filter(({ department }) => department === facts.department.id);
  const blank = Array.from({ length: BLANK_ROWS }, () => WIDTHS.map(() => ""));
  const grid: PlannedGrid = [
    [textCell(words.title(facts), "title")],
    [textCell(words.hint, "hint")],
    [],
    words.heads.map((head) => textCell(head, "columnHead")),
    ...[...own.map(entriesOf), ...blank].map((row) =>
      row.map((text) => textCell(text, "inputText")),
    ),
  ];
  return plainSheetEdits({
    sheet,
    marker: agreementsMarker(facts.department.id),
    widths: WIDTHS,
    grid,
    footer,
  });
};

const entriesOf = (agreement: Agreement): readonly string[] => {
  const { goal, measure, responsible, due, state, indicator } = agreement;
  return [goal, measure, responsible ?? "", due ?? "", state ?? "", indicator ?? ""];
};

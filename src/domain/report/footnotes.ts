// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Indicator, StatusId } from "../catalogue/catalogue-schema";
import type { Year } from "../shared/year";
import { breaksWithin } from "./breaks";
import type { ReportWords } from "./report-words";
import { statusOfSign } from "./signs";
import type { BodyCell, TableRow } from "./table-model";
import { yearLabel } from "./year-label";

export interface BreakNote {
  readonly indicator: string;
  readonly year: Year;
  /** "[Anmerkung 1]". */
  readonly marker: string;
  readonly line: string;
}

/** Notes on the breaks inside the span of the report; equal notes of several indicators share one number. */
export const breakNotes = (
  indicators: readonly Indicator[],
  years: readonly Year[],
  words: ReportWords,
): readonly BreakNote[] => {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const markers = new Map<string, string>();
  return indicators.flatMap((indicator) =>
    breaksWithin(indicator, first, last).map(({ year, text }) => {
      const sentence = words.breakNote(yearLabel(year, indicator.period), text);
      const marker = markers.get(sentence) ?? words.noteMarker(markers.size + 1);
      markers.set(sentence, marker);
      return { indicator: indicator.id, year, marker, line: `${marker} ${sentence}` };
    }),
  );
};

export const noteLines = (notes: readonly BreakNote[]): readonly string[] => [
  ...new Set(notes.map(({ line }) => line)),
];

/** Statuses whose sign or mark a reader meets in the body. */
export const statusesIn = (
  catalogue: Catalogue,
  rows: readonly TableRow[],
): readonly StatusId[] => {
  const found = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell) => statusesOf(catalogue, cell))),
  );
  return catalogue.data.statuses.map(({ id }) => id).filter((id) => found.has(id));
};

const marksOf = (cell: BodyCell): readonly StatusId[] => {
  if (cell.kind === "delivered") return cell.marks;
  return cell.kind === "derived" && cell.isBracketed ? ["limited"] : [];
};

const statusesOf = (catalogue: Catalogue, cell: BodyCell): readonly StatusId[] => {
  if (cell.kind === "text") return [];
  const value = cell.kind === "sign" ? cell.text : cell.value;
  const marks = marksOf(cell);
  if (typeof value === "string") {
    const status = statusOfSign(catalogue, value);
    return status ? [status] : [];
  }
  return value === 0 && cell.format.includes("–") ? ["nil", ...marks] : marks;
};

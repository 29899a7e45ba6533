// SPDX-License-Identifier: EUPL-1.2
import { type FormField, formFields } from "../delivery/delivery-form";
import { freeSheetName } from "../shared/free-sheet-name";
import { normaliseLabel } from "../shared/label";
import { blockEdits, type PlannedGrid, textCell } from "../shared/planned-sheet";
import type { SheetMarker, SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { Release } from "./release";
import type { FormFacts, FormWords } from "./review-words";

/** A release as it is to be shown on the sheet `Lieferung`. */
export interface ShownRelease {
  readonly release: Release;
  /** The release it takes the place of. */
  readonly earlier: Release | null;
  readonly facts: FormFacts;
  readonly words: FormWords;
}

const MARKER: SheetMarker = { kind: "delivery", id: "", schema: 1 };
const WIDTHS = [24, 60];

/** Writes stamp and approval into the form, and nothing else there; a workbook without the form gets one. */
export const formEdits = (
  { sheets, sheetNames }: WorkbookSnapshot,
  shown: ShownRelease,
): readonly WorkbookEdit[] => {
  for (const sheet of sheets) {
    const fields = formFields(sheet);
    if (fields) return updateEdits(sheet, fields, shown);
  }
  return newFormEdits(freeSheetName(shown.words.sheetName, sheetNames), shown);
};

/** A field that the form does not have yet comes below the last one. */
const updateEdits = (
  sheet: SheetSnapshot,
  fields: readonly FormField[],
  shown: ShownRelease,
): readonly WorkbookEdit[] => {
  const { words, release } = shown;
  const wanted = [
    { label: words.approvedBy, entry: approvalEntry(fields, shown) },
    { label: words.stamp, entry: words.stampEntry(release) },
  ];
  const edits: WorkbookEdit[] = [];
  let last = Math.max(...fields.map(({ row }) => row), firstFreeRow(sheet) - 1);
  for (const { label, entry } of wanted) {
    const field = fieldNamed(fields, label);
    if (field?.entry === entry || (!field && entry === "")) continue;
    if (!field) last += 1;
    const at = field ? { row: field.row, column: 1 } : { row: last, column: 0 };
    const contents = field ? [[entry]] : [[label, entry]];
    edits.push({ kind: "putBlock", sheet: sheet.name, at, contents });
  }
  return edits;
};

const firstFreeRow = ({ values }: SheetSnapshot): number => values.length;

/** A name somebody typed stays; the one of an earlier release does not vouch for a new one. */
const approvalEntry = (
  fields: readonly FormField[],
  { release, earlier, words }: ShownRelease,
): string => {
  if (release.approvedBy !== null) return release.approvedBy;
  const typed = fieldNamed(fields, words.approvedBy)?.entry ?? "";
  return typed === earlier?.approvedBy ? "" : typed;
};

const fieldNamed = (fields: readonly FormField[], name: string): FormField | undefined =>
  fields.find(({ label }) => normaliseLabel(label) === normaliseLabel(name));

const newFormEdits = (
  sheet: string,
  { release, facts, words }: ShownRelease,
): readonly WorkbookEdit[] => {
  const fields: readonly (readonly [string, string])[] = [
    [words.department, facts.department],
    [words.year, facts.year],
    [words.catalogueVersion, facts.catalogueVersion],
    [words.approvedBy, release.approvedBy ?? ""],
    [words.stamp, words.stampEntry(release)],
  ];
  const grid: PlannedGrid = [
    [textCell(words.title, "title")],
    [textCell(words.hint, "hint")],
    [],
    words.heads.map((head, column) => textCell(head, column === 0 ? "columnHead" : "textHead")),
    ...fields.map(([label, entry]) => [textCell(label, "stub"), textCell(entry, "textBeside")]),
  ];
  return [
    { kind: "addSheet", sheet, marker: MARKER, position: "last" },
    { kind: "setColumnWidths", sheet, widths: WIDTHS },
    ...blockEdits(sheet, grid, null),
    { kind: "hideGridlines", sheet },
  ];
};

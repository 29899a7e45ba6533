// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { BuildContext } from "./build-context";
import { narrowedTo, type ReportExtract } from "./extract";
import { isListObstructed, type ListTarget } from "./list-sheet";
import type { SheetPlace, SheetPlaces } from "./sheet-places";
import { supportingSheets } from "./supporting-sheets";
import type { TableModel } from "./table-model";

export interface SupportingPlaces {
  readonly snapshot: WorkbookSnapshot;
  readonly places: SheetPlaces;
  readonly contentsSheet: string;
}

/** The lists around tables that are shown; in an extract only what concerns its Handlungsfelder. */
export type SupportingTargets = (
  shown: readonly TableModel[],
  extract: ReportExtract | null,
) => readonly ListTarget[];

/**
 * Finds a sheet for each of the lists around the tables, with room for the longest they can get; which tables are
 * written is known only later, and with it what the lists hold.
 */
export const placeSupporting = (
  context: BuildContext,
  possible: readonly TableModel[],
  { snapshot, places, contentsSheet }: SupportingPlaces,
): SupportingTargets => {
  const { words } = context;
  const found = new Map<string, SheetPlace>();
  for (const list of supportingSheets(context, possible)) {
    const own = snapshot.sheets.find(
      (sheet) =>
        sheet.marker?.kind === "supporting" &&
        sheet.marker.id === list.id &&
        !isListObstructed(sheet, list),
    );
    const wanted = words.supporting.sheetNames[list.id] ?? list.id;
    found.set(list.id, places.place(wanted, own ?? null));
  }
  return (shown, extract) =>
    supportingSheets(extract ? narrowedTo(context, extract) : context, shown).flatMap((list) => {
      const place = found.get(list.id);
      return place ? [{ list, place, contentsSheet, words }] : [];
    });
};

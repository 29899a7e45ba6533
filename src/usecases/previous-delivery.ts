// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { Delivery } from "../domain/delivery/delivery";
import { parseDelivery } from "../domain/delivery/parse-delivery";
import { err, ok, type Result } from "../domain/shared/result";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { CheckRequest, EarlierDelivery } from "./check-outcome";
import type { Watch, Workbook, WorkbookError } from "./ports";

/** Reads what a check looks at. The sheet that it compares with comes along, whatever the scope. */
export const readForCheck = async (
  workbook: Workbook,
  { scope, previous }: CheckRequest,
  watch: Watch,
): Promise<Result<WorkbookSnapshot, WorkbookError>> => {
  if (previous?.kind !== "sheet") return workbook.read(scope, watch);
  const read = await workbook.read("allSheets", watch);
  if (!read.ok) return read;
  const { sheets, activeSheetId } = read.value;
  if (!sheets.some(({ name }) => name === previous.name)) {
    return err({ type: "SheetMissing", sheet: previous.name });
  }
  const isWanted = ({ id, name, marker }: SheetSnapshot): boolean =>
    scope === "allSheets" || id === activeSheetId || marker !== null || name === previous.name;
  return ok({ ...read.value, sheets: sheets.filter(isWanted) });
};

/** The sheets that are judged: figures of then are no part of the delivery of now. */
export const judgedSheets = (
  snapshot: WorkbookSnapshot,
  previous: EarlierDelivery | undefined,
): WorkbookSnapshot =>
  previous?.kind === "sheet"
    ? { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== previous.name) }
    : snapshot;

/** What the delivery is compared with; null: nothing. */
export const readPrevious = (
  snapshot: WorkbookSnapshot,
  previous: EarlierDelivery | undefined,
  catalogue: Catalogue,
): Delivery | null => {
  if (!previous) return null;
  if (previous.kind === "file") return parseDelivery(previous.file.snapshot, catalogue);
  const sheets = snapshot.sheets.filter(({ name }) => name === previous.name);
  return parseDelivery({ ...snapshot, sheets }, catalogue);
};

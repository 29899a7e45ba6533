// SPDX-License-Identifier: EUPL-1.2
import { emptySheet, emptyWorkbook } from "../model/new-workbook";
import type { WorkbookData } from "../model/workbook-data";
import { blankParts } from "./blank-package";
import { patchCellStyles } from "./cell-styles-writer";
import { createPersonIndex } from "./comments/persons";
import { patchCustomXml, patchProperties } from "./document-parts-writer";
import { patchNames } from "./name-writer";
import { PackageFile } from "./package-file";
import { patchSettings } from "./settings-writer";
import { createStringIndex } from "./shared-strings";
import { patchSheet, type SheetTargets } from "./sheet-writer";
import { copyWorkbook } from "./snapshot";
import { createLookIndex, createStyleIndex } from "./styles-writer";
import { locateParts, readWorkbook, type WorkbookParts } from "./workbook-reader";
import {
  demandCalculation,
  dropCalculationChain,
  patchActiveSheet,
  patchSheetList,
  patchWorkbookState,
  type PlacedSheets,
  type WorkbookChange,
  type WorkbookTarget,
} from "./workbook-writer";
import { pack, unpack, type Parts } from "./zip";

/** The package as it was opened and what it said then; saving changes only what differs from that. */
export interface OriginalPackage {
  readonly parts: Parts;
  readonly data: WorkbookData;
  /** The looks in here are the very objects the cells hold, so that a copied look is found again. */
  readonly located: WorkbookParts;
}

export interface OpenedPackage {
  /** To be worked on in place. */
  readonly data: WorkbookData;
  /** null: a new workbook that never was a file. */
  readonly original: OriginalPackage | null;
}

/** What a new workbook is compared with when it is saved. */
const NO_SHEETS: WorkbookData = { ...emptyWorkbook(), sheets: [], activeSheetId: "" };

/** Reads an .xlsx file. Throws a PackageError for everything that is none. */
export const openPackage = (bytes: Uint8Array): OpenedPackage => {
  const parts = unpack(bytes);
  const file = new PackageFile(parts);
  const located = locateParts(file);
  const data = readWorkbook(file, located);
  return { data, original: { parts, data: copyWorkbook(data), located } };
};

/** Writes the workbook. Parts in which nothing changed keep their bytes; cached values of formulas are saved as they are. */
export const savePackage = ({ data, original }: OpenedPackage): Uint8Array => {
  const file = new PackageFile(original?.parts ?? blankParts());
  const target: WorkbookTarget = { file, parts: original?.located ?? locateParts(file) };
  const change = { before: original?.data ?? NO_SHEETS, after: data };
  const placed = patchSheetList(target, change);
  patchCellStyles(target, change);
  patchSheets(target, change, placed);
  patchNames(target, change, placed);
  patchActiveSheet(target, change, placed);
  patchWorkbookState(target, change);
  patchCustomXml(target, change);
  patchProperties(target, change);
  patchSettings(target, change);
  return pack(file.toParts());
};

const patchSheets = (
  target: WorkbookTarget,
  { before, after }: WorkbookChange,
  placed: PlacedSheets,
): void => {
  const { file, parts } = target;
  const targets: SheetTargets = {
    stringIndex: createStringIndex(file, parts.workbook),
    styleIndex: createStyleIndex(file, parts.workbook, {
      formats: parts.styles.formats,
      cellStyles: after.cellStyles,
    }),
    lookIndex: createLookIndex(file, parts.workbook),
    personIndex: createPersonIndex(file, parts.workbook),
  };
  const summaries = after.sheets.map((sheet) => {
    const old = before.sheets.find(({ id }) => id === sheet.id) ?? emptySheet(sheet.id, sheet.name);
    const part = placed.parts.get(sheet.id) ?? "";
    return patchSheet({ file, part }, { before: old, after: sheet }, targets);
  });
  if (summaries.some(({ formulasChanged }) => formulasChanged)) dropCalculationChain(target);
  if (summaries.some(({ valuesMissing }) => valuesMissing)) demandCalculation(target);
};

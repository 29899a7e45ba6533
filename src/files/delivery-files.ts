// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../domain/shared/cell";
import { err, ok, type Result } from "../domain/shared/result";
import type { SheetSnapshot } from "../domain/shared/sheet-snapshot";
import type { ChosenFile, DeliveryFiles, FileProblem, ReadFile } from "../usecases/ports";
import { FileRefusal } from "./file-refusal";
import { foreignFile } from "./foreign-file";
import { readNumberFormats } from "./number-formats";
import { readOwnParts, readSheetMarker } from "./own-content";
import { type CellSources, type ColumnSpan, SheetScan } from "./scan-sheet";
import { readSharedStrings } from "./shared-strings";
import { toGrids, type UsedArea, usedArea } from "./sheet-cells";
import { openArchive } from "./unpack";
import { findWorkbookPart } from "./workbook-kind";
import { openPackage, type WorkbookPackage } from "./workbook-package";
import { readExternalLinks, readOutline, type SheetEntry } from "./workbook-part";

/** Cells of the rectangle around a sheet's values; more are not read from an open workbook either. */
const MOST_CELLS = 5_000_000;

/** Reads .xlsx files that are not open, without Excel. */
export const createDeliveryFiles = (): DeliveryFiles => ({ read: readFile });

const readFile = async (file: ChosenFile): Promise<Result<ReadFile, FileProblem>> => {
  const bytes = await fetchBytes(file);
  if (bytes === null) return err({ type: "Unavailable" });
  const problem = foreignFile(file.name, bytes);
  if (problem) return err(problem);
  try {
    return ok(readWorkbook(file.name, bytes));
  } catch (cause) {
    if (cause instanceof FileRefusal) return err(cause.problem);
    throw cause;
  }
};

/** null where the file has gone, or has been changed since it was chosen: browsers refuse to read it then. */
const fetchBytes = async ({ bytes }: ChosenFile): Promise<Uint8Array | null> => {
  try {
    return await bytes();
  } catch {
    return null;
  }
};

const readWorkbook = (name: string, bytes: Uint8Array): ReadFile => {
  const archive = openArchive(bytes);
  const file = openPackage(archive);
  const workbook = findWorkbookPart(archive, file);
  const { sheets, countsFrom1904, ...outline } = readOutline(file, workbook);
  const sources = {
    strings: readSharedStrings(file, workbook),
    numberFormats: readNumberFormats(file, workbook),
    countsFrom1904,
  };
  return {
    name,
    snapshot: {
      ...outline,
      sheets: sheets.map((sheet) => readSheet(file, sheet, sources)),
      sheetNames: sheets.map((sheet) => sheet.name),
      ownParts: readOwnParts(file, workbook),
    },
    externalLinks: readExternalLinks(file, workbook),
  };
};

const readSheet = (
  file: WorkbookPackage,
  { id, part, name, visibility }: SheetEntry,
  sources: CellSources,
): SheetSnapshot => {
  const scan = new SheetScan(part, sources);
  file.scan(part, scan);
  const used = usedArea(scan.rows);
  if (used.endRow * used.endColumn > MOST_CELLS) {
    throw new FileRefusal({ type: "SheetTooLarge", sheet: name });
  }
  return {
    id,
    name,
    visibility,
    isProtected: scan.isProtected,
    marker: readSheetMarker(file, part, scan.properties),
    ...toGrids(scan.rows, used),
    mergedAreas: scan.mergedAreas.filter((area) => touches(area, used)),
    hiddenRows: [...scan.hiddenRows]
      .filter((row) => row >= used.firstRow && row < used.endRow)
      .sort((a, b) => a - b),
    hiddenColumns: hiddenColumns(scan.hiddenColumns, used),
    ...(scan.isFiltered && { isFiltered: true }),
  };
};

const touches = ({ row, column, rows, columns }: Block, used: UsedArea): boolean =>
  row < used.endRow &&
  row + rows > used.firstRow &&
  column < used.endColumn &&
  column + columns > used.firstColumn;

/** A span may reach to the last column a sheet can have. */
const hiddenColumns = (
  spans: readonly ColumnSpan[],
  { firstColumn, endColumn }: UsedArea,
): readonly number[] =>
  Array.from({ length: endColumn - firstColumn }, (_, index) => firstColumn + index).filter(
    (column) => spans.some(({ first, last }) => first <= column && column <= last),
  );

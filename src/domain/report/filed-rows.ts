// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, GroupKey } from "../catalogue/catalogue";
import type { StatusId } from "../catalogue/catalogue-schema";
import type { MarkStatus } from "../delivery/delivery";
import { typedName } from "../delivery/open-labels";
import { parseA1, type CellRef } from "../shared/cell";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import { parseKey } from "./data-key";
import { dataReader, findHeadRow } from "./data-layout";
import type { DataRow } from "./data-row";
import type { ReportWords } from "./report-words";
import { statusLabel } from "./signs";

export const STATUS_SEPARATOR = "; ";

/** The figures in `IM_Daten` that came from files: the sheet is where they are kept. */
export const filedRows = (
  catalogue: Catalogue,
  words: ReportWords,
  sheet: SheetSnapshot | null,
): readonly DataRow[] =>
  sheet ? dataRowsOn(catalogue, words, sheet).filter(({ file }) => file !== "") : [];

/** Every figure of a sheet that is laid out like `IM_Daten`, in its order. */
export const dataRowsOn = (
  catalogue: Catalogue,
  words: ReportWords,
  sheet: SheetSnapshot,
): readonly DataRow[] => {
  const read = dataReader(sheet, words);
  const firstRow = findHeadRow(sheet, words) + 1;
  return sheet.values.slice(firstRow).flatMap((_, index): readonly DataRow[] => {
    const row = firstRow + index;
    const key = parseKey(String(read(row, "key")));
    if (!key) return [];
    const statuses = statusesIn(catalogue, String(read(row, "status")));
    const groupName = typedName(catalogue, key.group, String(read(row, "group")));
    const figure = {
      key,
      value: read(row, "value"),
      statuses,
      marks: statuses.filter(isMark),
      cell: cellIn(String(read(row, "sheet")), String(read(row, "cell"))),
      file: String(read(row, "file")),
      remark: String(read(row, "remark")),
      ...(groupName !== undefined && { groupName }),
    };
    return [figure];
  });
};

/** Names of entered groups, as they were typed in the files. */
export const filedGroupNames = (
  filed: readonly DataRow[],
): readonly (readonly [GroupKey, string])[] =>
  filed.flatMap(({ key, groupName }) =>
    groupName === undefined ? [] : [[key.group, groupName] as const],
  );

/** In the order in which they stand there. */
const statusesIn = (catalogue: Catalogue, text: string): readonly StatusId[] =>
  text
    .split(STATUS_SEPARATOR)
    .flatMap(
      (label) =>
        catalogue.data.statuses.find(({ id }) => statusLabel(catalogue, id) === label)?.id ?? [],
    );

const MARKS: readonly string[] = [
  "provisional",
  "revised",
  "estimated",
  "limited",
  "break",
] satisfies readonly MarkStatus[];

const isMark = (status: StatusId): status is MarkStatus => MARKS.includes(status);

const cellIn = (sheet: string, address: string): CellRef | null => {
  const block = parseA1(address);
  return block && { sheet, row: block.row, column: block.column };
};

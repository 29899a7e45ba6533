// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import { roundHalfAway } from "../derive/rounding";
import { valueOf } from "./cells";
import { decimalsOf, markWords } from "./plain-model";
import type { ReportContext } from "./report-context";
import { statusOfSign } from "./signs";
import type { BodyCell, TableColumn, TableModel, TableRow } from "./table-model";

const SEPARATOR = ";";
/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/** The figures of these tables, one per line; value and status in columns of their own, decimal comma. */
export const publicationCsv = (
  { catalogue, words }: ReportContext,
  models: readonly TableModel[],
): string => {
  const lines = models.flatMap((model) =>
    model.rows.flatMap((row) => linesOf(catalogue, model, row)),
  );
  return (
    BYTE_ORDER_MARK +
    [words.publication.csvHeads, ...lines]
      .map((line) => line.map(escaped).join(SEPARATOR) + LINE_END)
      .join("")
  );
};

const linesOf = (
  catalogue: Catalogue,
  { id, heading, columns }: TableModel,
  { cells }: TableRow,
): readonly (readonly string[])[] => {
  const stub = cells.flatMap((cell, column) =>
    columns[column]?.kind === "stub" ? [String(valueOf(cell)).trim()] : [],
  );
  return cells.flatMap((cell, index) => {
    const column = columns[index];
    if (!column || !isFigureColumn(column)) return [];
    const { from, to } = yearsOf(column);
    const line = [id, heading.name, stub.join(" "), column.head, to, from].map(harmless);
    return [[...line, ...figureOf(catalogue, cell)]];
  });
};

/** The figures of a table as they are shown: head of the column, value and status, row by row. */
export const printedFigures = (
  catalogue: Catalogue,
  { columns, rows }: TableModel,
): readonly (readonly [head: string, value: string, status: string])[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index) => {
      const column = columns[index];
      return column && isFigureColumn(column)
        ? [[column.head, ...figureOf(catalogue, cell)] as const]
        : [];
    }),
  );

const isFigureColumn = ({ kind }: TableColumn): boolean => kind !== "stub" && kind !== "text";

const yearsOf = ({ spec }: TableColumn): { readonly from: string; readonly to: string } =>
  spec?.kind === "measure"
    ? { from: spec.from === null ? "" : String(spec.from), to: String(spec.to) }
    : { from: "", to: "" };

/** Value and status; one of the two may be blank. */
const figureOf = (catalogue: Catalogue, cell: BodyCell): readonly [string, string] => {
  const value = valueOf(cell);
  if (typeof value === "string" || cell.kind === "text") {
    const status = statusOfSign(catalogue, String(value));
    const plain = catalogue.data.statuses.find(({ id }) => id === status)?.plain;
    return ["", plain ?? String(value)];
  }
  const rounded = roundHalfAway(value, decimalsOf(cell.format));
  return [String(rounded).replace(".", ","), markWords(catalogue, cell).join(", ")];
};

/** A text that a spreadsheet would take for a formula. */
const harmless = (text: string): string => (/^[=+\-@\t]/u.test(text) ? `'${text}` : text);

const escaped = (text: string): string =>
  /[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

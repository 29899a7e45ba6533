// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { StatusId } from "../catalogue/catalogue-schema";
import { roundHalfAway } from "../derive/rounding";
import { signOf, statusOfSign } from "./signs";
import type { BodyCell, TableColumn, TableModel } from "./table-model";

/**
 * The table for readers who hear it: values only, rounded as they are shown, and words in place of signs. Formulas and charts,
 * and with them every way back to other cells, are gone.
 */
export const plainModel = (catalogue: Catalogue, model: TableModel): TableModel => ({
  ...model,
  rows: model.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => plainCell(catalogue, cell, model.columns[column])),
  })),
  // Words need no key to signs.
  footnotes: { ...model.footnotes, statuses: [] },
  chartNote: "",
});

/** Number of decimals a format code shows. */
export const decimalsOf = (format: string): number =>
  /0\.(0+)/u.exec(format.split(";")[0] ?? "")?.[1]?.length ?? 0;

/** Words for the marks beside a number: "vorläufig", "eingeschränkt". */
export const markWords = (catalogue: Catalogue, cell: BodyCell): readonly string[] =>
  marksOf(cell).map((mark) => plainWord(catalogue, mark));

const plainCell = (
  catalogue: Catalogue,
  cell: BodyCell,
  column: TableColumn | undefined,
): BodyCell => {
  if (cell.kind === "text") {
    return column?.kind === "stub" ? cell : { kind: "text", text: plainText(catalogue, cell.text) };
  }
  const value = cell.kind === "sign" ? cell.text : cell.value;
  if (typeof value === "string") {
    const text = plainText(catalogue, value);
    return column?.kind === "text" ? { kind: "text", text } : { kind: "sign", text, format: "@" };
  }
  const rounded = roundHalfAway(value, decimalsOf(cell.format));
  const format = plainFormat(catalogue, cell);
  return { kind: "delivered", value: rounded, marks: [], format };
};

/** A text that is nothing but a sign, in words; every other text as it is. */
const plainText = (catalogue: Catalogue, text: string): string => {
  const status = statusOfSign(catalogue, text);
  return status ? plainWord(catalogue, status) : text;
};

const plainWord = (catalogue: Catalogue, status: StatusId): string =>
  catalogue.data.statuses.find(({ id }) => id === status)?.plain ?? status;

const marksOf = (cell: BodyCell): readonly StatusId[] => {
  if (cell.kind === "delivered") return cell.marks;
  return cell.kind === "derived" && cell.isBracketed ? ["limited"] : [];
};

/** A zero is a 0, and marks stand behind the number in words, by the format, so that the cell stays a number. */
const plainFormat = (
  catalogue: Catalogue,
  cell: BodyCell & { readonly format: string },
): string => {
  const words = markWords(catalogue, cell).map((word) => ` ${word}`);
  const suffix = words.length > 0 ? `"${words.join(",")}"` : "";
  const letters = marksOf(cell).flatMap((mark) => {
    const sign = signOf(catalogue, mark);
    return [`" ${sign}"`, `"${sign} "`];
  });
  const sections = cell.format
    .split(";")
    .map((section) =>
      ['"("', '")"', ...letters].reduce((rest, part) => rest.replaceAll(part, ""), section),
    );
  const digits = /[#0][#0,.]*/u.exec(sections[0] ?? "")?.[0] ?? "0";
  return sections
    .map((section) => section.replace('"–"', digits))
    .map((section) => (section === "@" ? section : section + suffix))
    .join(";");
};

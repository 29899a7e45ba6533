// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { StatusId } from "../catalogue/catalogue-schema";
import type { MarkStatus } from "../delivery/delivery";
import { evaluateGuarded, guardedFormula } from "../derive/formula";
import { valueFormat } from "../derive/number-format";
import { LATER_SIGN, type Operation } from "../derive/operation";
import type { Figure } from "./data-sheet";
import { combined, type Rests } from "./rests";
import { signOf } from "./signs";
import type { BodyCell } from "./table-model";

/** A cell a formula refers to, with what it holds. */
export interface Input {
  readonly reference: string;
  readonly value: number | string;
  /** What the cell rests on. */
  readonly rests: Rests | undefined;
}

export interface CellFormat {
  readonly catalogue: Catalogue;
  readonly decimals: number;
}

/** A delivered figure, or "…" where none was delivered. */
export const figureCell = (figure: Figure | null, format: CellFormat): BodyCell => {
  if (!figure) return signCell("later", format);
  const code = valueFormat(format.decimals);
  const rests: Rests = { kind: "figure", figure: figure.id };
  return typeof figure.value === "number"
    ? {
        kind: "delivered",
        rests,
        value: figure.value,
        marks: figure.marks,
        format: withMarks(format.catalogue, code, figure.marks),
      }
    : { kind: "sign", rests, text: figure.value, format: code };
};

export const signCell = (status: StatusId, { catalogue, decimals }: CellFormat): BodyCell => ({
  kind: "sign",
  text: signOf(catalogue, status),
  format: valueFormat(decimals),
});

/** A formula over cells; where one of them does not exist there is nothing to refer to, and the sign stands alone. */
export const derivedCell = (
  operation: Operation,
  inputs: readonly (Input | null)[],
  format: CellFormat | string,
): BodyCell => {
  const code = typeof format === "string" ? format : valueFormat(format.decimals);
  const rests = combined(inputs.map((input) => input?.rests));
  const present = inputs.flatMap((input) => (input ? [input] : []));
  const value = shownValue(
    operation,
    inputs.map((input) => input?.value ?? ""),
  );
  if (present.length < inputs.length) {
    return { kind: "sign", rests, text: String(value), format: code };
  }
  const formula = guardedFormula(
    operation,
    present.map(({ reference }) => reference),
  );
  return { kind: "derived", rests, formula, value, format: code };
};

/** What a cell of the body shows to a formula that refers to it. */
export const valueOf = (cell: BodyCell): number | string =>
  cell.kind === "delivered" || cell.kind === "derived" ? cell.value : cell.text;

const shownValue = (
  operation: Operation,
  values: readonly (number | string)[],
): number | string => {
  const value = evaluateGuarded(operation, values);
  return typeof value === "boolean" ? LATER_SIGN : value;
};

/** Marks stand beside the number by its format, so that the cell stays a number: 65.205 p, (12,3). */
const withMarks = (catalogue: Catalogue, code: string, marks: readonly MarkStatus[]): string => {
  if (marks.length === 0) return code;
  const before = marks.includes("break") ? `"${signOf(catalogue, "break")} "` : "";
  const letters = marks.filter((mark) => mark !== "break" && mark !== "limited");
  const after = letters.map((mark) => `" ${signOf(catalogue, mark)}"`).join("");
  const enclosed = marks.includes("limited") ? bracketed(code) : code;
  return eachNumber(enclosed, (section) => before + section + after);
};

/** Shows a number in brackets and leaves it a number. */
export const bracketed = (code: string): string =>
  eachNumber(code, (section) => `"("${section}")"`);

const eachNumber = (code: string, change: (section: string) => string): string =>
  code
    .split(";")
    .map((section) => (section === "@" ? section : change(section)))
    .join(";");

// SPDX-License-Identifier: EUPL-1.2
import type { CellValue } from "../shared/sheet-snapshot";
import { LATER_SIGN, type Operation } from "./operation";

/**
 * Formula text around an operation: computes only when every input is a number; otherwise the sign of the first input
 * that is none travels to the result, and a blank one shows "…". For two inputs a and b:
 * `IF(ISNUMBER(a),IF(ISNUMBER(b),OP,IF(b="","…",b)),IF(a="","…",a))`.
 * Not IFERROR: a real error such as #REF! has to stay visible. The same input named twice is asked once.
 */
export const guard = (references: readonly string[], operation: string): string =>
  [...new Set(references)].reduceRight(
    (inner, reference) => `IF(ISNUMBER(${reference}),${inner},${signText(reference)})`,
    operation,
  );

/** The whole cell formula of an operation over these A1 references, with "=". */
export const guardedFormula = (operation: Operation, references: readonly string[]): string =>
  `=${guard(references, operation.text(references))}`;

/** What a cell with `guardedFormula` shows when its inputs hold these values; "" is a blank cell. */
export const evaluateGuarded = (operation: Operation, inputs: readonly CellValue[]): CellValue => {
  const noNumber = inputs.find((input) => typeof input !== "number");
  if (noNumber !== undefined) return noNumber === "" ? LATER_SIGN : noNumber;
  return operation.compute(inputs.filter((input) => typeof input === "number"));
};

const signText = (reference: string): string => `IF(${reference}="","${LATER_SIGN}",${reference})`;

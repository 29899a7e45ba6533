// SPDX-License-Identifier: EUPL-1.2
import { containsArea, intersection, without } from "../model/area";
import type { CellRange } from "../model/cell-range";
import type { ValidationData } from "../model/sheet-rules";
import { guardSheet } from "./guards";

/** A validation that forbids nothing and says nothing. */
export const NO_VALIDATION: ValidationData = {
  areas: [],
  type: null,
  operator: "between",
  formula1: "",
  formula2: "",
  hasDropDown: true,
  ignoresBlanks: true,
  prompt: { isShown: true, title: "", message: "" },
  alert: { isShown: true, style: "stop", title: "", message: "" },
};

/** The validation all cells of the range have; "mixed" when they differ. */
export const validationOf = ({ sheet, area }: CellRange): ValidationData | "mixed" => {
  const touching = sheet.validations.filter(({ areas }) =>
    areas.some((own) => intersection(own, area)),
  );
  const [first, second] = touching;
  if (!first) return NO_VALIDATION;
  const isWhole = first.areas.some((own) => containsArea(own, area));
  return second || !isWhole ? "mixed" : first;
};

/** Gives the cells of the range a validation of their own, made from what they have. */
export const setValidation = (
  range: CellRange,
  change: (before: ValidationData) => ValidationData,
): void => {
  guardSheet(range.book, range.sheet);
  const before = validationOf(range);
  const after = change(before === "mixed" ? NO_VALIDATION : before);
  removeValidation(range);
  range.sheet.validations.push({ ...after, areas: [range.area] });
};

export const clearValidation = (range: CellRange): void => {
  guardSheet(range.book, range.sheet);
  removeValidation(range);
};

const removeValidation = ({ sheet, area }: CellRange): void => {
  sheet.validations = sheet.validations.flatMap((validation) => {
    const areas = validation.areas.flatMap((own) => without(own, area));
    return areas.length > 0 ? [{ ...validation, areas }] : [];
  });
};

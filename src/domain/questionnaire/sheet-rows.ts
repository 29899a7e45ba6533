// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, QuantityId } from "../catalogue/catalogue";
import type { Quantity } from "../catalogue/catalogue-schema";
import type { FigureRef } from "../catalogue/figure";
import { type NeededCell, neededCells } from "../catalogue/needed-cells";
import type { DefinitionFacts, QuestionnaireRequest } from "./questionnaire-request";

/** One row below the head. */
export type QuestionnaireRow =
  | { readonly kind: "definition"; readonly facts: DefinitionFacts }
  | { readonly kind: "referencesHeading" }
  | { readonly kind: "figure"; readonly cell: NeededCell; readonly quantity: Quantity };

/** The rows of a department: its own figures under their definitions, then those of others as references. */
export const questionnaireRows = (
  catalogue: Catalogue,
  request: QuestionnaireRequest,
): readonly QuestionnaireRow[] => {
  const cells = neededCells(catalogue, request);
  const delivered = cells.filter(({ role }) => role === "delivered");
  const references = cells.filter(({ role }) => role === "reference");
  const rows = withDefinitions(catalogue, delivered);
  if (references.length === 0) return rows;
  return [...rows, { kind: "referencesHeading" }, ...withDefinitions(catalogue, references)];
};

/** The figure of an earlier year that a quantity with a lag repeats; null where it is a figure of its own. */
export const carriedFigure = (
  catalogue: Catalogue,
  { quantity, group, area }: FigureRef,
): { readonly figure: FigureRef; readonly lag: number } | null => {
  const { baseQuantity = null, lag = 0 } = catalogue.quantityById.get(quantity) ?? {};
  return baseQuantity === null ? null : { figure: { quantity: baseQuantity, group, area }, lag };
};

const withDefinitions = (
  catalogue: Catalogue,
  cells: readonly NeededCell[],
): readonly QuestionnaireRow[] => {
  const rows: QuestionnaireRow[] = [];
  let current: QuantityId | null = null;
  for (const cell of cells) {
    const quantity = catalogue.quantityById.get(cell.quantity);
    if (!quantity) continue;
    if (quantity.id !== current) {
      rows.push({ kind: "definition", facts: definitionFacts(catalogue, quantity) });
      current = quantity.id;
    }
    rows.push({ kind: "figure", cell, quantity });
  }
  return rows;
};

const definitionFacts = (
  { data, quantityById }: Catalogue,
  quantity: Quantity,
): DefinitionFacts => {
  const asValue = data.indicators.find(({ numerator }) => numerator === quantity.id);
  const asBase = data.indicators.find(
    ({ denominator, meanWith }) => denominator === quantity.id || meanWith === quantity.id,
  );
  const base = quantity.baseQuantity === null ? null : quantityById.get(quantity.baseQuantity);
  return {
    quantity,
    populationBase:
      data.populationBases.find(({ id }) => id === quantity.populationBase)?.label ?? "",
    use: asValue
      ? { indicator: asValue, role: "value" }
      : asBase
        ? { indicator: asBase, role: "base" }
        : null,
    // Another department's figures are not on this sheet.
    carriedFrom: base?.department === quantity.department ? base.label : null,
  };
};

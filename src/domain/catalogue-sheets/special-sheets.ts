// SPDX-License-Identifier: EUPL-1.2
import { TOTAL_GROUP } from "../catalogue/catalogue";
import type { CatalogueData, Indicator, Operand } from "../catalogue/catalogue-schema";
import type { CatalogueSheet } from "./catalogue-sheet";
import { choice, group, number, text } from "./codec";
import {
  column,
  fromIndicators,
  fromQuantities,
  optional,
  ownerOf,
  quantity,
  wide,
} from "./columns";
import { inHeaders, inThresholds, onSideOf, OWNER } from "./homes";

/** Schwellenwerte: of the whole catalogue, of an indicator or of a quantity. */
export const thresholds: CatalogueSheet = {
  id: "thresholds",
  columns: [
    column(OWNER, quantity, { ...optional, width: 14 }),
    column("rule", text),
    column("name", text, { width: 26 }),
    column("value", number),
  ],
  orientation: "across",
  idFrom: null,
  optionalParts: [],
  entries: (data) => [
    ...thresholdRows(data.ruleParameters, null),
    ...[...data.indicators, ...data.quantities].flatMap((entry) =>
      thresholdRows(entry.ruleParameters, entry.id),
    ),
  ],
  place: inThresholds,
};

const thresholdRows = (
  parameters: CatalogueData["ruleParameters"],
  owner: string | null,
): readonly object[] =>
  Object.entries(parameters).flatMap(([rule, values]) =>
    Object.entries(values).map(([name, value]) => ({ [OWNER]: owner, rule, name, value })),
  );

/** Further wordings of column heads. */
export const headers: CatalogueSheet = {
  id: "headers",
  columns: [column("role", choice("role"), { width: 24 }), column("label", text, wide)],
  orientation: "across",
  idFrom: null,
  optionalParts: [],
  entries: ({ headerSynonyms }) =>
    Object.entries(headerSynonyms.roles).flatMap(([role, { labels }]) =>
      labels.map((label) => ({ role, label })),
    ),
  place: inHeaders,
};

/** The two sides of differences. */
export const operands: CatalogueSheet = {
  id: "operands",
  columns: [
    ownerOf(fromIndicators),
    column("side", choice("side")),
    column("indicator", text, { ...optional, ...fromIndicators }),
    column("numerator", quantity, { ...optional, ...fromQuantities }),
    column("denominator", quantity, { ...optional, ...fromQuantities }),
    column("factor", number, optional),
    column("group", group(TOTAL_GROUP), { blank: TOTAL_GROUP, ...wide }),
  ],
  orientation: "across",
  idFrom: null,
  optionalParts: [],
  entries: ({ indicators: all }) => all.flatMap(operandRows),
  place: onSideOf,
};

const operandRows = ({ id: owner, minuend, subtrahend }: Indicator): readonly object[] => {
  const row = (side: string, operand: Operand | null): readonly object[] =>
    operand ? [{ ...operand, side, [OWNER]: owner }] : [];
  return [...row("minuend", minuend), ...row("subtrahend", subtrahend)];
};

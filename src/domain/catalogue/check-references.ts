// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "./catalogue";
import { checkDimensions } from "./check-dimensions";
import { checkHeaders } from "./check-headers";
import { checkIndicators } from "./check-indicators";
import { checkQuantities } from "./check-quantities";
import { checkTables } from "./check-tables";
import { duplicateIds, duplicatesOf, type Problems, referencesTo } from "./problem-parts";

/** What no schema can say: ids point at something, names are unique, parts of an entry fit together. */
export const checkReferences = (catalogue: Catalogue): Problems => {
  const { data } = catalogue;
  return [
    ...checkSigns(catalogue),
    ...duplicateIds("fields", data.fields),
    ...duplicateIds("departments", data.departments),
    ...duplicateIds("populationBases", data.populationBases),
    ...duplicateIds("periodTypes", data.periodTypes),
    ...duplicateIds("dimensions", data.dimensions),
    ...checkDimensions(data.dimensions),
    ...checkQuantities(catalogue),
    ...checkIndicators(catalogue),
    ...checkTables(catalogue),
    ...checkHeaders(data.headerSynonyms),
  ];
};

const checkSigns = ({ data: { signs, statuses } }: Catalogue): Problems => [
  ...duplicateIds("statuses", statuses),
  ...duplicatesOf(
    "sign",
    signs.flatMap(({ sign, variants, position }, index) =>
      variants.map((variant, place) => ({
        path: `signs[${index}].variants[${place}]`,
        // "r" behind a number and "." in place of one do not collide.
        key: `${position} ${variant}`,
        value: variant,
        owner: sign,
      })),
    ),
  ),
  ...referencesTo(
    "status",
    new Set<string>(statuses.map(({ id }) => id)),
  )(signs.map(({ status }, index) => ({ path: `signs[${index}].status`, value: status }))),
];

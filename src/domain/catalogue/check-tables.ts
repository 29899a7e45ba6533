// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "./catalogue";
import { duplicateIds, placeAll, type Placed, type Problems, referencesTo } from "./problem-parts";

/** Report tables, and what else names indicators and departments, point at what exists. */
export const checkTables = (catalogue: Catalogue): Problems => [
  ...duplicateIds("reportTables", catalogue.data.reportTables),
  ...catalogue.data.reportTables.flatMap((table, index) => {
    const path = `reportTables[${index}]`;
    const dimension =
      table.breakdown === null ? null : catalogue.dimensionById.get(table.breakdown);
    return [
      ...referencesTo(
        "field",
        catalogue.fieldById,
      )([{ path: `${path}.field`, value: table.field }]),
      ...toIndicator(catalogue, placeAll(`${path}.indicators`, table.indicators)),
      ...referencesTo(
        "dimension",
        catalogue.dimensionById,
      )([
        { path: `${path}.breakdown`, value: table.breakdown },
        ...placeAll(`${path}.crossing`, table.crossing ?? []),
      ]),
      ...(dimension
        ? referencesTo(
            "member",
            new Set(dimension.members.map(({ id }) => id)),
          )(placeAll(`${path}.members`, table.members ?? []))
        : []),
    ];
  }),
  ...checkOtherReferences(catalogue),
];

const checkOtherReferences = (catalogue: Catalogue): Problems => {
  const { secrecy, agreements, comparisonValues } = catalogue.data;
  return [
    ...toIndicator(catalogue, placeAll("secrecy.sensitiveIndicators", secrecy.sensitiveIndicators)),
    ...agreements.flatMap(({ department, indicator }, index) => [
      ...referencesTo(
        "department",
        catalogue.departmentById,
      )([{ path: `agreements[${index}].department`, value: department }]),
      ...toIndicator(catalogue, [{ path: `agreements[${index}].indicator`, value: indicator }]),
    ]),
    ...toIndicator(
      catalogue,
      comparisonValues.map(({ indicator }, index) => ({
        path: `comparisonValues[${index}].indicator`,
        value: indicator,
      })),
    ),
  ];
};

const toIndicator = ({ indicatorById }: Catalogue, places: readonly Placed[]): Problems =>
  referencesTo("indicator", indicatorById)(places);

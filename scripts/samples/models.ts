// SPDX-License-Identifier: EUPL-1.2
import type { Year } from "../../src/domain/shared/year";
import type { Models, QuantityModel } from "./invented-figures";

/** Invented city totals of 2013, 2014 and 2015. */
const totals = (...values: readonly [number, number, number]): Readonly<Record<Year, number>> => ({
  2013: values[0],
  2014: values[1],
  2015: values[2],
});

/** Children by group and district in about the proportions of the city. */
const CHILDREN: QuantityModel = {
  tilt: {
    "mv2:with": 0.9,
    "mv2:without": 1.6,
    "mv2:no-answer": 0.12,
    "district-mitte": 2.4,
    "district-west": 1.5,
    "district-ost": 0.55,
    "district-suedost": 0.8,
  },
};

/** Quantities of Amt 61. Totals that are published need none here. */
export const planningModels: Models = [
  ["residents", {}],
  ["residents-mv", { weight: (of) => of("residents") }],
  ["foreigners", { weight: (of) => of("residents-mv") || of("residents") }],
  ["residents-mv-inherited", { weight: (of) => of("residents-mv") - of("foreigners") }],
  [
    "residents-mv-personal",
    { exact: (of) => of("residents-mv") - of("foreigners") - of("residents-mv-inherited") },
  ],
  ["under18", { totals: totals(44210, 44480, 45360), weight: (of) => of("residents") }],
  ["under18-mv", { totals: totals(15680, 16010, 16890), weight: (of) => of("under18") }],
  ["households", { totals: totals(162500, 163752, 166120) }],
  ["households-mv", { totals: totals(33510, 34290, 36170), weight: (of) => of("households") }],
  ["migration-balance-foreign", { totals: totals(1310, 1590, 3840) }],
  [
    "foreigners-previous-year",
    { totals: totals(23180, 24354, 25831), weight: (of) => of("foreigners") },
  ],
  ["foreigners-15-65", { totals: totals(20480, 21760, 24890), weight: (of) => of("foreigners") }],
  ["svb", { totals: totals(103584, 106420, 109380) }],
  ["svb-foreign", { totals: totals(7370, 7960, 8740), weight: (of) => of("svb") }],
  ["unemployed", { totals: totals(9004, 8923, 8870) }],
  ["unemployed-foreign", { totals: totals(1586, 1701, 1870), weight: (of) => of("unemployed") }],
  [
    "unemployed-longterm",
    {
      totals: totals(3381, 3520, 3560),
      weight: (of) => of("unemployed"),
      tilt: { unassigned: 0.7 },
    },
  ],
  ["unemployed-under25", { totals: totals(770, 724, 715), weight: (of) => of("unemployed") }],
  [
    "population-18-21",
    { totals: totals(13450, 13610, 13820), tilt: { "nationality:foreign": 0.16 } },
  ],
  ["segregation-index-mv", { totals: totals(20.5, 20.4, 20.7) }],
  [
    "residence-years",
    {
      totals: totals(3102400, 3128600, 3149700),
      weight: (of) => of("residents"),
      tilt: { "mv:with": 0.62 },
    },
  ],
  ["dwellings-completed", { totals: totals(1480, 1710, 1630), weight: (of) => of("residents") }],
  [
    "children-under3-previous-year",
    { totals: totals(7560, 7720, 7910), weight: (of) => of("under18") },
  ],
  ["children-under3-mv", { totals: totals(2650, 2760, 2890) }],
  [
    "children-3-6-previous-year",
    {
      totals: totals(7410, 7480, 7560),
      weight: (of) => of("under18") || 1,
      tilt: { "mv2:with": 0.55 },
    },
  ],
  [
    "foreigners-below-pension-age",
    { totals: totals(22764, 24151, 27761), weight: (of) => of("foreigners") },
  ],
  [
    "population-main",
    { totals: totals(299700, 302200, 310000), tilt: { "nationality:foreign": 0.09 } },
  ],
  [
    "foreigners-from-pension-age",
    { totals: totals(1590, 1680, 1790), weight: (of) => of("foreigners") },
  ],
];

/** Quantities of Amt 53, for the workbook of errors. */
export const healthModels: Models = [
  ["school-entry-examined", { totals: totals(2380, 2410, 2450), ...CHILDREN }],
  [
    "language-support-need",
    { totals: totals(640, 655, 670), weight: (of) => of("school-entry-examined") },
  ],
  ["school-entry-measured", { totals: totals(2340, 2370, 2405), ...CHILDREN }],
  [
    "overweight-children",
    { totals: totals(214, 218, 223), weight: (of) => of("school-entry-measured") },
  ],
  ["checkup-booklet-shown", { totals: totals(2190, 2225, 2260), ...CHILDREN }],
  [
    "checkups-complete",
    { totals: totals(1910, 1950, 1990), weight: (of) => of("checkup-booklet-shown") },
  ],
];

// SPDX-License-Identifier: EUPL-1.2
import { sharesAddUp } from "../../../src/domain/rules/sum-02-shares-add-up";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";
const head = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Quote"] as const;

const FORMS = [
  "Grundschule",
  "Hauptschule",
  "Realschule",
  "Sekundarschule",
  "Gesamtschule",
  "PRIMUS-Schule",
  "Gymnasium",
  "Förderschule",
] as const;

const shares = (...values: readonly (number | string)[]) => [
  head,
  ...values.map((value, at) => ["BIL-05", FORMS[at] ?? "sonstige Schulform", city, 2015, value]),
];

describeRule(sharesAddUp, {
  accept: [
    { name: "shares that are rounded", sheet: shares(40.1, 5, 9.9, 3, 12, 1, 26, 2.8) },
    { name: "shares with a residual", sheet: shares(40, 5, 10, 3, 12, 1, 26, 2, 1) },
    { name: "a distribution that lacks a part", sheet: shares(40, 5, 10) },
    { name: "a hidden share", sheet: shares(40, 5, 10, 3, 12, 1, 26, ".") },
    {
      name: "rates that have a base each",
      sheet: [head, ["BEV-03", "männlich", city, 2015, 22], ["BEV-03", "weiblich", city, 2015, 23]],
    },
  ],
  reject: [
    {
      name: "shares of a complete distribution that make less than 100 per cent",
      sheet: shares(40, 5, 10, 3, 12, 1, 21, 2.8),
      findings: [
        {
          messageId: "sum",
          cells: ["E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9"],
          data: { indicator: "BIL-05", area: "city", year: 2015, actual: 94.8, expected: 100 },
        },
      ],
    },
  ],
});

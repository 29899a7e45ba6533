// SPDX-License-Identifier: EUPL-1.2
import { baseAsOwnerSays } from "../../../src/domain/rules/amt-02-base-as-owner-says";
import { describeRule, type Table } from "../../support/describe-rule";

const city = "Stadt Münster";

const form = (department: string, ...years: readonly (string | number)[]): Table => [
  [`Erhebungsbogen Integrationsmonitoring 2015 · ${department}`],
  ["Kennung", "Angabe", "Gruppe", "Gebiet", 2014, 2015],
  ["BEV-A01", "", "insgesamt", city, ...years],
];

describeRule(baseAsOwnerSays, {
  accept: [
    {
      name: "a difference below half a percent",
      sheet: form("Amt 61", 1000, 1000),
      more: { Zwei: form("Amt 51", 1004, 996) },
    },
    {
      name: "a base that only its owner gives",
      sheet: form("Amt 61", 1000, 1000),
      more: { Zwei: form("Amt 51", "liefert Amt 61", "liefert Amt 61") },
    },
    {
      name: "two sheets of the owner",
      sheet: form("Amt 61", 1000, 1000),
      more: { Zwei: form("Amt 61", 1100, 1000) },
    },
  ],
  reject: [
    {
      name: "another population count",
      sheet: form("Amt 51", 1024, 1024),
      more: { Zwei: form("Amt 61", 1000, 1000) },
      findings: [
        {
          messageId: "differ",
          cells: ["E3", "Zwei!E3", "F3", "Zwei!F3"],
          data: {
            key: { quantity: "residents", group: "total", area: "city", year: 2014 },
            value: 1024,
            owner: "61",
            ownersValue: 1000,
            years: [2015],
          },
        },
      ],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { departmentsAgree } from "../../../src/domain/rules/amt-01-departments-agree";
import { describeRule, type Table } from "../../support/describe-rule";

const city = "Stadt Münster";

/** An Erhebungsbogen with one figure in 2014 and 2015. */
const form = (
  department: string,
  kennung: string,
  ...years: readonly (string | number)[]
): Table => [
  [`Erhebungsbogen Integrationsmonitoring 2015 · ${department}`],
  ["Kennung", "Angabe", "Gruppe", "Gebiet", 2014, 2015],
  [kennung, "", "insgesamt", city, ...years],
];

describeRule(departmentsAgree, {
  accept: [
    {
      name: "a difference below one percent",
      sheet: form("Amt 61", "BEV-A08", 1000, 1000),
      more: { Zwei: form("Amt 51", "BEV-A08", 1009, 991) },
    },
    {
      name: "a base beside what its owner says, which another rule judges",
      sheet: form("Amt 61", "BEV-A01", 1000, 1000),
      more: { Zwei: form("Amt 51", "BEV-A01", 1100, 1100) },
    },
    {
      name: "two sheets of one department",
      sheet: form("Amt 51", "BEV-A08", 1000, 1000),
      more: { Zwei: form("Amt 51", "BEV-A08", 1100, 1000) },
    },
  ],
  reject: [
    {
      name: "a larger one",
      sheet: form("Amt 61", "BEV-A08", 1000, 1000),
      more: { Zwei: form("Amt 51", "BEV-A08", 1011, 1000) },
      findings: [
        {
          messageId: "differ",
          cells: ["Zwei!E3", "E3"],
          data: {
            key: { quantity: "households-mv", group: "total", area: "city", year: 2014 },
            department: "51",
            value: 1011,
            otherDepartment: "61",
            otherValue: 1000,
            years: [],
          },
        },
      ],
    },
  ],
});

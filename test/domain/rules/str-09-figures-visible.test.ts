// SPDX-License-Identifier: EUPL-1.2
import { figuresVisible } from "../../../src/domain/rules/str-09-figures-visible";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

const sheet = [
  head,
  ["BEV-A01", "insgesamt", city, 10, 11],
  ["BEV-A01", "männlich", city, 4, 5],
  ["BEV-A01", "weiblich", city, 6, 6],
  ["Quelle: Amt 61"],
] as const;

describeRule(figuresVisible, {
  accept: [
    { name: "everything is shown", sheet },
    { name: "a filter hides no row of the table", sheet, options: { isFiltered: true } },
    {
      name: "a hidden note and a hidden label column",
      sheet,
      options: { hiddenRows: [4], hiddenColumns: [0] },
    },
  ],
  reject: [
    {
      name: "rows that a filter hides",
      sheet,
      options: { hiddenRows: [2], isFiltered: true },
      findings: [{ messageId: "filteredRows", cells: ["A3"], data: { rows: [2] } }],
    },
    {
      name: "hidden rows and a hidden column",
      sheet,
      options: { hiddenRows: [1, 2], hiddenColumns: [3] },
      findings: [
        { messageId: "hiddenColumns", cells: ["D1"], data: { columns: [3] } },
        { messageId: "hiddenRows", cells: ["A2", "A3"], data: { rows: [1, 2] } },
      ],
    },
  ],
});

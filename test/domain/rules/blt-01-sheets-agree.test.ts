// SPDX-License-Identifier: EUPL-1.2
import { sheetsAgree } from "../../../src/domain/rules/blt-01-sheets-agree";
import { questionnaireOf } from "../../support/delivery-form";
import { describeRule, type Table } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";
const people = (...years: readonly (string | number)[]): Table => [
  head,
  ["BEV-A01", "insgesamt", city, ...years],
];

describeRule(sheetsAgree, {
  accept: [
    { name: "one sheet", sheet: people(1000, 1100) },
    { name: "equal figures", sheet: people(1000, 1100), more: { Zwei: people(1000, 1100) } },
    {
      name: "figures that are missing or secret on one of them",
      sheet: people(1000, 1100),
      more: { Zwei: people("", ".") },
    },
    {
      name: "other figures",
      sheet: people(1000, 1100),
      more: { Zwei: [head, ["BEV-A01", "weiblich", city, 1, 2]] },
    },
    {
      name: "Erhebungsbögen of two departments",
      sheet: questionnaireOf("Amt 61"),
      more: {
        Zwei: questionnaireOf("Amt 51").map((row, r) => (r < 2 ? row : [...row.slice(0, 4), 1, 2])),
      },
    },
  ],
  reject: [
    {
      name: "two sheets, two years, one cause",
      sheet: people(1000, 1100),
      more: { Zwei: people(1001, 1101) },
      findings: [
        {
          messageId: "differ",
          cells: ["Zwei!D2", "D2", "Zwei!E2", "E2"],
          data: {
            key: { quantity: "residents", group: "total", area: "city", year: 2014 },
            cell: { sheet: "Zwei", row: 1, column: 3 },
            value: 1001,
            otherCell: { sheet: "Blatt", row: 1, column: 3 },
            otherValue: 1000,
            years: [2015],
          },
        },
      ],
    },
    {
      name: "the same figure under its other name",
      sheet: [head, ["BEV-A03", "insgesamt", city, 100, 110]],
      more: { Zwei: [head, ["BEV-A01", "Ausländer", city, 100, 111]] },
      findings: [{ messageId: "differ", cells: ["Zwei!E2", "E2"] }],
    },
    {
      name: "each of two further sheets",
      sheet: people("", 1100),
      more: { Zwei: people("", 1101), Drei: people("", 1102) },
      findings: [
        { messageId: "differ", cells: ["Zwei!E2", "E2"] },
        { messageId: "differ", cells: ["Drei!E2", "E2"] },
      ],
    },
  ],
});

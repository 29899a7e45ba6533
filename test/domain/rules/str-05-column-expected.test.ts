// SPDX-License-Identifier: EUPL-1.2
import { columnExpected } from "../../../src/domain/rules/str-05-column-expected";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

const form = (...rows: readonly (readonly (string | number)[])[]) => [
  ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 52"],
  ...rows,
];

describeRule(columnExpected, {
  accept: [
    {
      name: "a column under another name",
      sheet: [
        [...head, "Anmerkung"],
        ["SPO-A01", "insgesamt", city, 10, 11, "geschätzt"],
      ],
    },
    {
      name: "an unknown heading over a blank column",
      sheet: [
        [...head, "Nebenrechnung"],
        ["SPO-A01", "insgesamt", city, 10, 11, ""],
      ],
    },
    {
      name: "a change column",
      sheet: [
        [...head, "Veränderung 2014 zu 2015"],
        ["SPO-A01", "insgesamt", city, 10, 11, 1],
      ],
    },
  ],
  reject: [
    {
      name: "two columns somebody added to an Erhebungsbogen",
      sheet: form(
        [...head, "Nebenrechnung", "Dezernat"],
        ["SPO-A01", "insgesamt", city, 10, 11, 21, "IV"],
      ),
      findings: [
        { messageId: "questionnaire", cells: ["F2"], data: { text: "Nebenrechnung" } },
        { messageId: "questionnaire", cells: ["G2"], data: { text: "Dezernat" } },
      ],
    },
    {
      name: "a column of a foreign sheet that is not read",
      sheet: [
        [...head, "Dezernat"],
        ["SPO-A01", "insgesamt", city, 10, 11, "IV"],
      ],
      findings: [{ messageId: "foreign", cells: ["F1"], severity: "information" }],
    },
  ],
});

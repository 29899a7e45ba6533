// SPDX-License-Identifier: EUPL-1.2
import { noStrayEntries } from "../../../src/domain/rules/str-11-no-stray-entries";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

const row = (group: string) => ["BEV-A01", group, city, 10, 11] as const;

describeRule(noStrayEntries, {
  accept: [
    {
      name: "title, source and notes",
      sheet: [["Bevölkerung 2015"], head, row("insgesamt"), ["Quelle: Amt 61, Stand 31.12.2015"]],
    },
    { name: "a word beside the table", sheet: [head, [...row("insgesamt"), "", "siehe oben"]] },
  ],
  reject: [
    {
      name: "a sum in between, a figure without label and one beside the table",
      sheet: [
        [...head, "Bemerkung"],
        [...row("männlich"), "", 21],
        ["BEV-A01", "Zwischensumme", city, 10, 11],
        ["", "", "", 20, ""],
        row("weiblich"),
      ],
      findings: [{ messageId: "stray", cells: ["G2", "B3", "D4"], data: { example: "21" } }],
    },
    {
      name: "the path of a file below the table, and a sum on another sheet",
      sheet: [head, row("insgesamt"), [], ["K:/Statistik/WohnBev_2009-2013.XLS"]],
      more: { Mitte: [head, row("insgesamt"), ["BEV-A01", "Summe", city, 1, 2]] },
      findings: [
        { messageId: "stray", cells: ["A4"] },
        { messageId: "stray", cells: ["Mitte!B3"] },
      ],
    },
  ],
});

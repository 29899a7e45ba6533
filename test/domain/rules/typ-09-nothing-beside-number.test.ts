// SPDX-License-Identifier: EUPL-1.2
import { nothingBesideNumber } from "../../../src/domain/rules/typ-09-nothing-beside-number";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

describeRule(nothingBesideNumber, {
  accept: [
    { name: "numbers and signs", sheet: [head, ["BEV-A01", "", "", 10, "."]] },
    {
      name: "marks and zero in the mark column",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2014, "2014 Kz.", 2015, "2015 Kz."],
        ["BEV-A01", "", "", 10, "r", "", "-"],
      ],
    },
    { name: "words, which TYP-02 tells", sheet: [head, ["BEV-A01", "", "", "ca. 30", 11]] },
  ],
  reject: [
    {
      name: "glued marks, told once",
      sheet: [head, ["BEV-A01", "", city, "1 018r", 11], ["BEV-A06", "", city, "55p", 5]],
      findings: [{ messageId: "mark", cells: ["D2", "D3"], severity: "information" }],
    },
    {
      name: "a percent sign and a dash for zero",
      sheet: [head, ["BEV-A01", "", city, "12 %", "-"]],
      findings: [
        { messageId: "percent", cells: ["D2"], severity: "information" },
        { messageId: "nil", cells: ["E2"], severity: "information" },
      ],
    },
    {
      name: "a star, a currency and a unit",
      sheet: [head, ["BEV-A01", "", city, "145*", "12 €"], ["BEV-A06", "", city, 4, "30 Personen"]],
      findings: [
        { messageId: "other", cells: ["D2"], data: { text: "145*", number: 145, rest: "*" } },
        { messageId: "other", cells: ["E2"], data: { text: "12 €", number: 12, rest: "€" } },
        { messageId: "other", cells: ["E3"] },
      ],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { rowNotBlank } from "../../../src/domain/rules/str-07-row-not-blank";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

const row = (group: string) => ["BEV-A01", group, city, 10, 11] as const;

describeRule(rowNotBlank, {
  accept: [
    { name: "rows without a gap", sheet: [head, row("männlich"), row("weiblich")] },
    { name: "a heading between rows", sheet: [head, row("männlich"), ["davon"], row("weiblich")] },
    {
      name: "blank rows above and below",
      sheet: [[], head, row("insgesamt"), [], ["Quelle: Amt 61"]],
    },
  ],
  reject: [
    {
      name: "two gaps, told once",
      sheet: [head, row("insgesamt"), [], row("männlich"), [], [], row("weiblich")],
      findings: [{ messageId: "blank", cells: ["A3", "A5", "A6"], data: { rows: [2, 4, 5] } }],
    },
    {
      name: "a gap on each of two sheets",
      sheet: [head, row("insgesamt"), [], row("männlich")],
      more: { Mitte: [head, row("insgesamt"), [], row("weiblich")] },
      findings: [
        { messageId: "blank", cells: ["A3"] },
        { messageId: "blank", cells: ["Mitte!A3"] },
      ],
    },
  ],
});

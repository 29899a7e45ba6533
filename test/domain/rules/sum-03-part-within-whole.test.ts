// SPDX-License-Identifier: EUPL-1.2
import { partWithinWhole } from "../../../src/domain/rules/sum-03-part-within-whole";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const city = "Stadt Münster";

const row = (group: string, ...values: readonly (number | string)[]) =>
  ["KJH-A08", group, city, ...values] as const;

describeRule(partWithinWhole, {
  accept: [
    {
      name: "parts that are smaller, and do not add up",
      sheet: [head, row("insgesamt", 100, 100, 100), row("unter 3 Jahre", 30, 100, "-")],
    },
    { name: "a part without its whole", sheet: [head, row("unter 3 Jahre", 30, 40, 50)] },
    {
      name: "a whole that hides its number",
      sheet: [head, row("insgesamt", ".", ".", "."), row("unter 3 Jahre", 30, 40, 50)],
    },
  ],
  reject: [
    {
      name: "two parts that exceed the whole",
      sheet: [
        head,
        row("insgesamt", 100, 100, 100),
        row("unter 3 Jahre", 30, 101, 40),
        row("3 bis unter 6 Jahre", 30, 40, 120),
      ],
      findings: [
        { messageId: "part", cells: ["E3", "E2"] },
        { messageId: "part", cells: ["F4", "F2"] },
      ],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { numberUnambiguous } from "../../../src/domain/rules/typ-03-number-unambiguous";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const row = ["BEV-A01", "insgesamt", "Stadt Münster"] as const;

describeRule(numberUnambiguous, {
  accept: [
    { name: "a comma leaves no doubt", sheet: [head, [...row, "1.234,0", 1234]] },
    { name: "two points leave no doubt", sheet: [head, [...row, "1.234.567", 1234]] },
  ],
  reject: [
    {
      name: "a thousand or one and a bit, twice",
      sheet: [head, [...row, "1.234", "2.500"]],
      findings: [
        { messageId: "ambiguous", cells: ["D2"], data: { text: "1.234", readings: [1234, 1.234] } },
        { messageId: "ambiguous", cells: ["E2"], data: { text: "2.500", readings: [2500, 2.5] } },
      ],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { numberOrSign } from "../../../src/domain/rules/typ-02-number-or-sign";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const row = ["BEV-A01", "insgesamt", "Stadt Münster"] as const;

describeRule(numberOrSign, {
  accept: [
    { name: "agreed signs", sheet: [head, [...row, ".", "…", "/"]] },
    { name: "a dash, an x and a number with a mark", sheet: [head, [...row, "–", "x", "1 018r"]] },
  ],
  reject: [
    {
      name: "words in two cells",
      sheet: [head, [...row, "folgt", 300267, "ca. 305000"]],
      findings: [
        { messageId: "notANumber", cells: ["D2"], data: { text: "folgt" } },
        { messageId: "notANumber", cells: ["F2"], data: { text: "ca. 305000" } },
      ],
    },
  ],
});

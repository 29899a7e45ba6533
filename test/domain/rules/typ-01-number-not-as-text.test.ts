// SPDX-License-Identifier: EUPL-1.2
import { numberNotAsText } from "../../../src/domain/rules/typ-01-number-not-as-text";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const row = ["BEV-A01", "insgesamt", "Stadt Münster"] as const;

describeRule(numberNotAsText, {
  accept: [
    { name: "numbers", sheet: [head, [...row, 300267, 305235]] },
    { name: "signs and blanks", sheet: [head, [...row, "-", ""]] },
    {
      name: "a text with two readings is another rule's business",
      sheet: [head, [...row, "1.234", 5]],
    },
  ],
  reject: [
    {
      name: "two texts with one German reading each",
      sheet: [head, [...row, "1.234,5", "300 267"]],
      findings: [
        { messageId: "textNumber", cells: ["D2"], data: { text: "1.234,5", number: 1234.5 } },
        { messageId: "textNumber", cells: ["E2"], data: { text: "300 267", number: 300267 } },
      ],
    },
  ],
});

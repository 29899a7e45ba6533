// SPDX-License-Identifier: EUPL-1.2
import { noErrorValue } from "../../../src/domain/rules/for-01-no-error-value";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const row = ["BEV-A01", "insgesamt", "Stadt Münster"] as const;
const list = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße", "Quote"] as const;
const rate = ["BEV-07", "insgesamt", "Stadt Münster", 2015] as const;

describeRule(noErrorValue, {
  accept: [
    { name: "numbers", sheet: [head, [...row, 1, 2]] },
    {
      name: "a rate whose base is missing is the base's finding",
      sheet: [list, [...rate, 20, "", { error: "#DIV/0!" }]],
    },
  ],
  reject: [
    {
      name: "two kinds of error",
      sheet: [head, [...row, { error: "#REF!" }, { error: "#NV" }]],
      findings: [
        { messageId: "ref", cells: ["D2"], data: { text: "#REF!" } },
        { messageId: "na", cells: ["E2"], data: { text: "#NV" } },
      ],
    },
    {
      name: "an error without a message of its own",
      sheet: [head, [...row, { error: "#SPILL!" }, 1]],
      findings: [{ messageId: "other", cells: ["D2"] }],
    },
    {
      name: "a rate that fails although value and base are there",
      sheet: [list, [...rate, 20, 50, { error: "#NAME?" }]],
      findings: [{ messageId: "name", cells: ["G2"] }],
    },
  ],
});

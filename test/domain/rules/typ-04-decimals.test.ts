// SPDX-License-Identifier: EUPL-1.2
import { decimals } from "../../../src/domain/rules/typ-04-decimals";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

describeRule(decimals, {
  accept: [
    { name: "whole numbers and signs", sheet: [head, ["BEV-A01", "", "", 10, "."]] },
    {
      name: "an index with the decimals of its indicator",
      sheet: [head, ["WOH-A01", "", "", 24.3, 25]],
    },
    {
      name: "an index that a formula computes",
      sheet: [head, ["WOH-A01", "", "", 24.3, { formula: "=A9/7", value: 24.123456 }]],
    },
  ],
  reject: [
    {
      name: "counts with decimals",
      sheet: [head, ["BEV-A01", "", city, 10.5, 11], ["BEV-A06", "", city, 4, 5.25]],
      findings: [
        { messageId: "integer", cells: ["D2"] },
        { messageId: "integer", cells: ["E3"] },
      ],
    },
    {
      name: "an index with too many decimals",
      sheet: [head, ["WOH-A01", "", "", 24.3, 25.1234]],
      findings: [{ messageId: "decimals", cells: ["E2"] }],
    },
  ],
});

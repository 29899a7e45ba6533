// SPDX-License-Identifier: EUPL-1.2
import { resultsCurrent } from "../../../src/domain/rules/for-06-results-current";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";
const head = ["Kennung", "Gruppe", "Gebiet", 2015] as const;

describeRule(resultsCurrent, {
  accept: [
    {
      name: "a formula in a workbook that is recalculated",
      sheet: [head, ["BEV-A01", "insgesamt", city, { formula: "=1+1", value: 2 }]],
    },
    {
      name: "a workbook without formulas",
      sheet: [head, ["BEV-A01", "insgesamt", city, 2]],
      material: { isCalculatedByHand: true },
    },
  ],
  reject: [
    {
      name: "formulas that may be old, once for the workbook",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, { formula: "=1+1", value: 2 }],
        ["BEV-A01", "männlich", city, { formula: "=1+0", value: 1 }],
      ],
      material: { isCalculatedByHand: true },
      findings: [{ messageId: "byHand", cells: [], data: { formulas: 2 } }],
    },
  ],
});

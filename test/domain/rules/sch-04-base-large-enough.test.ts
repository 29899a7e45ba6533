// SPDX-License-Identifier: EUPL-1.2
import { baseLargeEnough } from "../../../src/domain/rules/sch-04-base-large-enough";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const city = "Stadt Münster";

const row = (code: string, ...values: readonly (number | string)[]) =>
  [code, "insgesamt", city, ...values] as const;

describeRule(baseLargeEnough, {
  accept: [
    {
      name: "bases from thirty on, zero and hidden ones",
      sheet: [head, row("BEV-A06", 10, 10, 10), row("BEV-A07", 30, 0, ".")],
    },
    { name: "a count without a rate", sheet: [head, row("KUL-A01", 3, 4, 5)] },
  ],
  reject: [
    {
      name: "small bases of two indicators",
      sheet: [
        head,
        row("BEV-A06", 10, 10, 10),
        row("BEV-A07", 29, 12, 100),
        row("SPO-A01", 2, 30, 40),
        row("SPO-A02", 20, 300, 400),
      ],
      findings: [
        { messageId: "small", cells: ["D2", "E2", "D3", "E3"] },
        { messageId: "small", cells: ["D4", "D5"] },
      ],
    },
  ],
});

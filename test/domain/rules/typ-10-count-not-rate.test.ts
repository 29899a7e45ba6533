// SPDX-License-Identifier: EUPL-1.2
import { countNotRate } from "../../../src/domain/rules/typ-10-count-not-rate";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

const row = (code: string, ...values: readonly (number | string)[]) =>
  [code, "insgesamt", city, ...values] as const;

describeRule(countNotRate, {
  accept: [
    {
      name: "counts that develop",
      sheet: [head, row("BEV-A06", 400, 420), row("BEV-A07", 1000, 1010)],
    },
    {
      name: "a fall that has nothing to do with the rate",
      sheet: [head, row("BEV-A06", 400, 12), row("BEV-A07", 1000, 1010)],
    },
    {
      name: "a small count where counts were always small",
      sheet: [head, row("BEV-A06", 40, 41), row("BEV-A07", 100, 101)],
    },
  ],
  reject: [
    {
      name: "the rate of earlier years in place of a count, for two groups",
      sheet: [
        head,
        row("BEV-A06", 600, 41.2),
        ["BEV-A06", "männlich", city, 500, 39],
        row("BEV-A07", 1500, 1510),
        ["BEV-A07", "männlich", city, 1250, 1260],
      ],
      findings: [
        { messageId: "rate", cells: ["E2", "D2"] },
        { messageId: "rate", cells: ["E3", "D3"] },
      ],
    },
    {
      name: "just the rate that stands beside it",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße", "Quote"],
        ["BEV-07", "insgesamt", city, 2014, 400, 1000, 40],
        ["BEV-07", "insgesamt", city, 2015, 36.5, 1010, 36.5],
      ],
      findings: [{ messageId: "rate", cells: ["E3", "E2"] }],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { valueAsked } from "../../../src/domain/rules/vol-04-value-asked";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const city = "Stadt Münster";

describeRule(valueAsked, {
  accept: [
    { name: "every year of a yearly figure", sheet: [head, ["BEV-A01", "", city, 10, 11, 12]] },
    {
      name: "the year of the election, blanks and signs beside it",
      sheet: [head, ["PAR-A01", "", city, "", 11, "x"]],
    },
  ],
  reject: [
    {
      name: "figures in years without an election, a finding for each row",
      sheet: [
        head,
        ["PAR-A01", "insgesamt", city, 10, 11, 12],
        ["PAR-A02", "insgesamt", city, 100, 110, ""],
      ],
      findings: [
        { messageId: "notAsked", cells: ["D2", "F2"] },
        { messageId: "notAsked", cells: ["D3"] },
      ],
    },
  ],
});

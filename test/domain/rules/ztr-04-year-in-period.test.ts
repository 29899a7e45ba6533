// SPDX-License-Identifier: EUPL-1.2
import { yearInPeriod } from "../../../src/domain/rules/ztr-04-year-in-period";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";

describeRule(yearInPeriod, {
  accept: [
    {
      name: "earlier years for comparison",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2005, 2015],
        ["BEV-A01", "", city, 10, 11],
      ],
    },
    {
      name: "a blank column for next year",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2015, 2016],
        ["BEV-A01", "", city, 10, ""],
      ],
      years: [2015],
    },
  ],
  reject: [
    {
      name: "figures of two years to come, a finding for each",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2015, 2016, 2051],
        ["BEV-A01", "", city, 10, 11, 12],
        ["BEV-A06", "", city, 4, 5, ""],
      ],
      years: [2015],
      findings: [
        { messageId: "later", cells: ["E2", "E3"], data: { year: 2016, last: 2015, values: 2 } },
        { messageId: "later", cells: ["F2"] },
      ],
    },
  ],
});

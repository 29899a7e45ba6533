// SPDX-License-Identifier: EUPL-1.2
import { valueWithinLimits } from "../../../src/domain/rules/wer-01-value-within-limits";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

describeRule(valueWithinLimits, {
  accept: [
    { name: "zero and a dash", sheet: [head, ["BEV-A01", "insgesamt", city, 0, "-"]] },
    {
      name: "a balance may be negative",
      sheet: [head, ["BEV-A10", "insgesamt", city, -120, 300]],
    },
    {
      name: "a share above 100 % is the base's business",
      sheet: [
        head,
        ["BEV-A06", "insgesamt", city, 200, 200],
        ["BEV-A07", "insgesamt", city, 100, 100],
      ],
    },
    {
      name: "the catalogue leaves the upper limit of an occupancy open",
      sheet: [
        head,
        ["FLU-A04", "insgesamt", city, 200, 200],
        ["FLU-A05", "insgesamt", city, 100, 100],
      ],
    },
    {
      name: "a year that is not judged",
      years: [2015],
      sheet: [head, ["BEV-A01", "insgesamt", city, -5, 5]],
    },
  ],
  reject: [
    {
      name: "a negative count in two years",
      sheet: [head, ["BEV-A01", "insgesamt", city, -300267, -1]],
      findings: [
        {
          messageId: "below",
          cells: ["D2"],
          data: {
            key: { quantity: "residents", group: "total", area: "city", year: 2014 },
            indicator: null,
            value: -300267,
            min: 0,
          },
        },
        { messageId: "below", cells: ["E2"] },
      ],
    },
    {
      name: "a negative value of a rate, whose base another department delivers",
      sheet: [head, ["KJH-A01", "insgesamt", city, -300, 320]],
      findings: [{ messageId: "below", cells: ["D2"] }],
    },
    {
      name: "a negative base",
      sheet: [head, ["BEV-A09", "insgesamt", city, -300, 320]],
      findings: [{ messageId: "below", cells: ["D2"] }],
    },
  ],
});

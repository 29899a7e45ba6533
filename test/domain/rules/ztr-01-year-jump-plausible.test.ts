// SPDX-License-Identifier: EUPL-1.2
import { yearJumpPlausible } from "../../../src/domain/rules/ztr-01-year-jump-plausible";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const city = "Stadt Münster";

describeRule(yearJumpPlausible, {
  accept: [
    {
      name: "a usual development",
      sheet: [head, ["BEV-A01", "insgesamt", city, 298518, 300267, 305235]],
    },
    {
      name: "over 25 % but within four roots of the larger value",
      sheet: [head, ["KUL-A01", "insgesamt", city, 10, 14, 20]],
    },
    {
      name: "over four roots but within the percentage",
      sheet: [head, ["BEV-A02", "insgesamt", city, 50000, 55000, 60000]],
    },
    {
      name: "a break of the series lies between the years",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2010, 2011],
        ["BEV-A02", "insgesamt", city, 40000, 60000],
      ],
    },
    {
      name: "the value bears the mark of a break",
      sheet: [head, ["KUL-A01", "insgesamt", city, 40, "140b", 141]],
    },
    {
      name: "years with a gap between them",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2012, 2015],
        ["KUL-A01", "insgesamt", city, 40, 140],
      ],
    },
    {
      name: "the catalogue judges no jump of a balance",
      sheet: [head, ["BEV-A10", "insgesamt", city, 10, 900, 5000]],
    },
    {
      name: "a rate within its points although its value jumps by 30 %",
      sheet: [
        head,
        ["SPO-A01", "insgesamt", city, 100, 130, 131],
        ["SPO-A02", "insgesamt", city, 1000, 1250, 1255],
      ],
    },
  ],
  reject: [
    {
      name: "two series, one up and one from zero",
      sheet: [
        head,
        ["KUL-A01", "insgesamt", city, 40, 41, 140],
        ["FLU-A03", "insgesamt", city, 0, 400, 410],
      ],
      findings: [
        {
          messageId: "change",
          severity: "warning",
          cells: ["F2", "E2"],
          data: {
            key: { quantity: "culture-projects", group: "total", area: "city", year: 2015 },
            indicator: "KUL-01",
            value: 140,
            previous: 41,
            previousYear: 2014,
            alsoIn: 0,
          },
        },
        { messageId: "fromZero", cells: ["E3", "D3"] },
      ],
    },
    {
      name: "a slip in the middle year is one finding, not there and back",
      sheet: [head, ["KUL-A01", "insgesamt", city, 40, 400, 41]],
      findings: [{ messageId: "change", cells: ["E2", "D2"] }],
    },
    {
      name: "a rate by more points than its indicator allows",
      sheet: [
        head,
        ["SPO-A01", "insgesamt", city, 100, 100, 160],
        ["SPO-A02", "insgesamt", city, 1000, 1000, 1000],
      ],
      findings: [{ messageId: "change", cells: ["F2", "E2", "E3", "F3"] }],
    },
    {
      name: "groups that jump with their total belong to its finding",
      sheet: [
        head,
        ["FLU-A01", "insgesamt", city, 900, 1000, 4000],
        ["FLU-A01", "männlich", city, 450, 500, 2500],
        ["FLU-A01", "weiblich", city, 450, 500, 1500],
      ],
      findings: [{ messageId: "change", cells: ["F2", "E2"] }],
    },
    {
      name: "elections are compared with the election before",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2014, 2019, 2020],
        ["PAR-A02", "insgesamt", city, 20000, "x", 60000],
      ],
      findings: [{ messageId: "change", cells: ["F2", "D2"] }],
    },
  ],
});

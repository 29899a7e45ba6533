// SPDX-License-Identifier: EUPL-1.2
import { valueNotAboveBase } from "../../../src/domain/rules/bez-01-value-not-above-base";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const list = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße"] as const;
const city = "Stadt Münster";

describeRule(valueNotAboveBase, {
  accept: [
    {
      name: "part equals whole",
      sheet: [
        head,
        ["BEV-A06", "insgesamt", city, 100, 50],
        ["BEV-A07", "insgesamt", city, 100, 100],
      ],
    },
    {
      name: "rates above 100 % that the catalogue allows",
      sheet: [
        head,
        ["KJH-A05", "insgesamt", city, 110, 120],
        ["KJH-A06", "insgesamt", city, 100, 100],
      ],
    },
    {
      name: "a base that is not delivered",
      sheet: [head, ["KJH-A01", "insgesamt", city, 110, 120]],
    },
    {
      name: "a secret base",
      sheet: [
        head,
        ["BEV-A06", "insgesamt", city, 100, 50],
        ["BEV-A07", "insgesamt", city, ".", "."],
      ],
    },
    {
      name: "rounding of both figures explains the difference",
      years: [2016],
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2016],
        ["REC-A05", "insgesamt", city, 104],
        ["REC-A07", "insgesamt", city, 100],
      ],
    },
  ],
  reject: [
    {
      name: "two years, both swapped",
      sheet: [
        head,
        ["BEV-A06", "insgesamt", city, 100, 90],
        ["BEV-A07", "insgesamt", city, 40, 41],
      ],
      findings: [
        {
          messageId: "one",
          cells: ["D2", "D3"],
          data: {
            key: { quantity: "under18-mv", group: "total", area: "city", year: 2014 },
            value: 100,
            baseKey: { quantity: "under18", group: "total", area: "city", year: 2014 },
            base: 40,
          },
        },
        { messageId: "one", cells: ["E2", "E3"] },
      ],
    },
    {
      name: "value and base in one row",
      sheet: [list, ["BEV-07", "männlich", city, 2015, 90, 9]],
      findings: [{ messageId: "one", cells: ["E2", "F2"] }],
    },
    {
      name: "a base too small for several values is one cause",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2015],
        ["BEV-A01", "insgesamt", city, 3000],
        ["BEV-A02", "insgesamt", city, 67000],
        ["BEV-A03", "insgesamt", city, 27000],
      ],
      findings: [{ messageId: "several", cells: ["D2", "D3", "D4"] }],
    },
    {
      name: "the share of a distribution takes the whole as its base",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2015],
        ["BIL-A09", "insgesamt", city, 100],
        ["BIL-A09", "Gymnasium", city, 120],
      ],
      findings: [{ messageId: "one", cells: ["D3", "D2"] }],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { valueUsual } from "../../../src/domain/rules/wer-02-value-usual";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";
const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;

describeRule(valueUsual, {
  accept: [
    {
      name: "a count and a rate on their usual levels",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 300000, 301000, 302000],
        ["BEV-A06", "insgesamt", city, 15600, 15700, 16900],
        ["BEV-A07", "insgesamt", city, 44000, 44500, 45000],
      ],
    },
    {
      name: "a part of the city, which has a range of its own",
      sheet: [
        head,
        ["BEV-A06", "insgesamt", "Mitte", 70, 70, 70],
        ["BEV-A07", "insgesamt", "Mitte", 100, 100, 100],
      ],
    },
    {
      name: "a rate without its base and a hidden count",
      sheet: [
        head,
        ["BEV-A06", "insgesamt", city, 1, 1, 1],
        ["BEV-A01", "insgesamt", city, ".", ".", "."],
      ],
    },
  ],
  reject: [
    {
      name: "a count at its latest odd year, the others named",
      sheet: [head, ["BEV-A01", "insgesamt", city, 3000, 301000, 3020]],
      findings: [
        {
          messageId: "unusual",
          cells: ["F2"],
          data: {
            key: { quantity: "residents", group: "total", area: "city", year: 2015 },
            indicator: "BEV-01",
            value: 3020,
            min: 270000,
            max: 340000,
            years: [2013, 2015],
            alsoIn: 0,
          },
        },
      ],
    },
    {
      name: "a rate with its base, its groups folded into the whole",
      sheet: [
        head,
        ["BEV-A06", "insgesamt", city, 90, 90, 90],
        ["BEV-A06", "männlich", city, 45, 45, 45],
        ["BEV-A07", "insgesamt", city, 100, 100, 100],
        ["BEV-A07", "männlich", city, 50, 50, 50],
      ],
      findings: [{ messageId: "unusual", cells: ["F2", "F4"] }],
    },
    {
      name: "a group alone",
      sheet: [
        head,
        ["BEV-A06", "männlich", city, 20, 20, 45],
        ["BEV-A07", "männlich", city, 50, 50, 50],
      ],
      findings: [{ messageId: "unusual", cells: ["F2", "F3"] }],
    },
  ],
});

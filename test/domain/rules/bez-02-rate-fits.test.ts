// SPDX-License-Identifier: EUPL-1.2
import { rateFits } from "../../../src/domain/rules/bez-02-rate-fits";
import { describeRule } from "../../support/describe-rule";
import { meanBaseCatalogue } from "../../support/mean-base";

const city = "Stadt Münster";

const list = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße", "Quote"] as const;

describeRule(rateFits, {
  accept: [
    {
      name: "rates rounded to one decimal, to none and not at all",
      sheet: [
        list,
        ["BEV-07", "insgesamt", city, 2013, 100, 300, 33.3],
        ["BEV-07", "insgesamt", city, 2014, 100, 300, 33],
        ["BEV-07", "insgesamt", city, 2015, 100, 300, 100 / 3],
      ],
    },
    {
      name: "a rate by the mean of the base at the end of both years, and one without the year before",
      sheet: [
        list,
        ["REC-01", "insgesamt", city, 2014, 450, 22000, 7],
        ["REC-01", "insgesamt", city, 2015, 480, 26000, 20],
      ],
      material: { catalogue: meanBaseCatalogue() },
    },
    {
      name: "a rate by a mean across a break",
      sheet: [
        list,
        ["REC-01", "insgesamt", city, 2014, 450, 22000, ""],
        ["REC-01", "insgesamt", city, 2015, 480, 26000, 7],
      ],
      material: {
        catalogue: meanBaseCatalogue([{ year: 2015, text: "Zensus", source: null }]),
      },
    },
    {
      name: "a rate whose value is hidden",
      sheet: [list, ["BEV-07", "insgesamt", city, 2015, ".", 300, 33.3]],
    },
  ],
  reject: [
    {
      name: "a rate by the base of one date where the mean of two belongs",
      sheet: [
        list,
        ["REC-01", "insgesamt", city, 2014, 450, 22000, ""],
        ["REC-01", "insgesamt", city, 2015, 480, 26000, 18.5],
      ],
      material: { catalogue: meanBaseCatalogue() },
      findings: [
        {
          messageId: "rate",
          cells: ["G3", "E3", "F3", "F2"],
          data: { indicator: "REC-01", value: 18.5, expected: 20 },
        },
      ],
    },
    {
      name: "two rates that do not follow from value and base",
      sheet: [
        list,
        ["BEV-07", "insgesamt", city, 2014, 100, 300, 33.9],
        ["BEV-07", "insgesamt", city, 2015, 100, 200, 33.3],
      ],
      findings: [
        { messageId: "rate", cells: ["G2", "E2", "F2"] },
        {
          messageId: "rate",
          cells: ["G3", "E3", "F3"],
          data: { indicator: "BEV-07", value: 33.3, expected: 50 },
        },
      ],
    },
  ],
});

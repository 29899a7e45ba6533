// SPDX-License-Identifier: EUPL-1.2
import { earlierValueKept } from "../../../src/domain/rules/rev-01-earlier-value-kept";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const marked = ["Kennung", "Gruppe", "Gebiet", "2014", "2014 Kz.", "2015", "Bemerkung"] as const;
const city = "Stadt Münster";
const key = { quantity: "residents", group: "total", area: "city", year: 2014 };

describeRule(earlierValueKept, {
  accept: [
    {
      name: "nothing to compare with",
      sheet: [head, ["BEV-A01", "insgesamt", city, 1000, 1100, 1200]],
    },
    {
      name: "earlier years as they were, and a new one",
      sheet: [head, ["BEV-A01", "insgesamt", city, 1000, 1100, 1200]],
      previous: {
        sheet: [head.slice(0, 5), ["BEV-A01", "insgesamt", city, 1000, 1100]],
      },
    },
    {
      name: "a change that is marked as a correction",
      sheet: [marked, ["BEV-A01", "insgesamt", city, 1150, "r", 1200, "2014: nachgemeldet"]],
      previous: { sheet: [head, ["BEV-A01", "insgesamt", city, 1000, 1100, ""]] },
    },
    {
      name: "an earlier figure that was not final",
      sheet: [head, ["BEV-A01", "insgesamt", city, 1000, 1150, 1200]],
      previous: { sheet: [marked, ["BEV-A01", "insgesamt", city, 1100, "p", "", ""]] },
    },
    {
      name: "figures that were secret or missing",
      sheet: [head, ["BEV-A01", "insgesamt", city, 1000, 1100, 1200]],
      previous: { sheet: [head, ["BEV-A01", "insgesamt", city, ".", "", ""]] },
    },
    {
      name: "other rows, in another order, on another kind of sheet",
      sheet: [
        head,
        ["BEV-A01", "weiblich", city, 600, 610, 620],
        ["BEV-A01", "insgesamt", city, 1000, 1100, 1200],
      ],
      previous: {
        sheet: [
          ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"],
          ["BEV-A01", "insgesamt", city, 2014, 1100],
          ["BEV-A01", "insgesamt", city, 2013, 1000],
        ],
      },
    },
  ],
  reject: [
    {
      name: "one earlier value changed a little",
      sheet: [head, ["BEV-A01", "insgesamt", city, 1000, 1150, 1200]],
      previous: { sheet: [head, ["BEV-A01", "insgesamt", city, 1000, 1100, ""]] },
      findings: [
        {
          messageId: "changed",
          cells: ["E2"],
          data: { key, value: 1150, before: 1100, edition: null },
        },
      ],
    },
    {
      name: "by a fifth or more",
      sheet: [head, ["BEV-A01", "insgesamt", city, 1000, 1320, 1200]],
      previous: { sheet: [head, ["BEV-A01", "insgesamt", city, 1000, 1100, ""]] },
      findings: [{ messageId: "changedMuch", cells: ["E2"], severity: "error" }],
    },
    {
      name: "from zero, of which nothing can be said in percent",
      sheet: [head, ["BEV-A01", "insgesamt", city, 1000, 4, 1200]],
      previous: { sheet: [head, ["BEV-A01", "insgesamt", city, 1000, "-", ""]] },
      findings: [{ messageId: "changed", cells: ["E2"] }],
    },
    {
      name: "a base that stands with two rates",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße"],
        ["BEV-03", "insgesamt", city, 2014, 200, 1050],
        ["BEV-04", "insgesamt", city, 2014, 100, 1050],
      ],
      previous: { sheet: [head, ["BEV-A01", "insgesamt", city, "", 1000, ""]] },
      findings: [{ messageId: "changed", cells: ["F2", "F3"] }],
    },
  ],
});

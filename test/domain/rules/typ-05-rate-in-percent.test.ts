// SPDX-License-Identifier: EUPL-1.2
import { rateInPercent } from "../../../src/domain/rules/typ-05-rate-in-percent";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

const list = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße", "Quote"] as const;

describeRule(rateInPercent, {
  accept: [
    { name: "counts, zero among them", sheet: [head, ["BEV-A01", "", "", 0, 1]] },
    { name: "an index below one", sheet: [head, ["WOH-A01", "", "", 0.4, 0.5]] },
    {
      name: "rates in percent, one of them small",
      sheet: [
        list,
        ["BEV-07", "insgesamt", city, 2014, 40, 100, 40],
        ["BEV-07", "insgesamt", city, 2015, 2, 500, 0.4],
      ],
    },
    {
      name: "a column of rates that really are below one percent",
      sheet: [list, ["BEV-07", "insgesamt", city, 2015, 2, 500, 0.4]],
    },
    {
      name: "fractions that Excel shows in percent",
      sheet: [list, ["BEV-07", "insgesamt", city, 2015, 200, 500, 0.4]],
      options: { numberFormats: { "1:6": "0.0%" } },
    },
  ],
  reject: [
    {
      name: "fractions in place of counts, a finding for each row",
      sheet: [head, ["BEV-A01", "", city, 0.4, 0.5], ["BEV-A06", "", city, 10, 0.2]],
      findings: [
        { messageId: "count", cells: ["D2", "E2"], data: { values: 2 } },
        { messageId: "count", cells: ["E3"], data: { values: 1 } },
      ],
    },
    {
      name: "a column of rates as fractions, on each of two sheets",
      sheet: [
        list,
        ["BEV-07", "insgesamt", city, 2014, 200, 500, 0.4],
        ["BEV-07", "insgesamt", city, 2015, 250, 500, 0.5],
      ],
      more: { Mitte: [list, ["BEV-07", "insgesamt", "Mitte", 2015, 25, 50, 0.5]] },
      findings: [
        { messageId: "rate", cells: ["G2", "G3"], data: { values: 2 } },
        { messageId: "rate", cells: ["Mitte!G2"] },
      ],
    },
  ],
});

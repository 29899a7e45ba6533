// SPDX-License-Identifier: EUPL-1.2
import { seriesWithoutGap } from "../../../src/domain/rules/vol-03-series-without-gap";
import { describeRule } from "../../support/describe-rule";

const list = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"] as const;
const city = "Stadt Münster";

describeRule(seriesWithoutGap, {
  accept: [
    {
      name: "years without a gap",
      sheet: [list, ["BEV-A01", "", city, 2013, 10], ["BEV-A01", "", city, 2014, 11]],
    },
    {
      name: "years without an election",
      sheet: [list, ["PAR-A01", "", city, 2010, 10], ["PAR-A01", "", city, 2014, 11]],
      years: [2010, 2011, 2012, 2013, 2014],
    },
    {
      name: "a blank cell, which VOL-01 tells",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015],
        ["BEV-A01", "", city, 10, "", 12],
      ],
    },
    {
      name: "a gap that an unreadable row may fill",
      sheet: [
        list,
        ["BEV-A01", "", city, 2013, 10],
        ["BEV-A01", "", city, "neulich", 11],
        ["BEV-A01", "", city, 2015, 12],
      ],
      years: [2013, 2014, 2015],
    },
  ],
  reject: [
    {
      name: "a year that several rows lack is one gap, another year another",
      sheet: [
        list,
        ["BEV-A01", "männlich", city, 2012, 10],
        ["BEV-A01", "männlich", city, 2014, 12],
        ["BEV-A01", "weiblich", city, 2012, 10],
        ["BEV-A01", "weiblich", city, 2014, 12],
        ["BEV-A06", "insgesamt", city, 2013, 5],
        ["BEV-A06", "insgesamt", city, 2015, 6],
      ],
      years: [2012, 2013, 2014, 2015],
      findings: [
        { messageId: "gap", cells: ["E2", "E3"] },
        { messageId: "gap", cells: ["E6", "E7"] },
      ],
    },
  ],
});

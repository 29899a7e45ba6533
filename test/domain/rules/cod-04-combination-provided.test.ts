// SPDX-License-Identifier: EUPL-1.2
import { combinationProvided } from "../../../src/domain/rules/cod-04-combination-provided";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";
const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;

describeRule(combinationProvided, {
  accept: [
    {
      name: "groups by which the Angabe is asked, also crossed and for small areas",
      sheet: [
        head,
        ["BEV-A01", "männlich", city, 1, 2],
        ["BEV-A01", "männlich; 0 bis unter 10 Jahre", "Gelmer", 1, 2],
        ["BEV-A01", "Ausländer", city, 1, 2],
      ],
    },
    {
      name: "a row without figures",
      sheet: [head, ["BEV-A08", "insgesamt", city, 1, 2], ["BEV-A08", "männlich", city, "", ""]],
    },
  ],
  reject: [
    {
      name: "households by sex, in two areas",
      sheet: [
        head,
        ["BEV-A08", "insgesamt", city, 9, 9],
        ["BEV-A08", "männlich", city, 4, 4],
        ["BEV-A08", "männlich", "Mitte", 1, 1],
      ],
      findings: [
        {
          messageId: "notProvided",
          cells: ["D3", "E3", "D4", "E4"],
          data: {
            key: { quantity: "households-mv", group: "sex:male", area: "city" },
            rows: [2, 3],
            allowed: [],
          },
        },
      ],
    },
  ],
});

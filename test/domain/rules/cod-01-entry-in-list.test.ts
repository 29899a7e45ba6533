// SPDX-License-Identifier: EUPL-1.2
import { entryInList } from "../../../src/domain/rules/cod-01-entry-in-list";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

describeRule(entryInList, {
  accept: [
    {
      name: "labels, synonyms and numbers of the lists",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 1, 2],
        ["BEV-A01", "männlich", city, 1, 2],
        ["BEV-A01", "insgesamt", "51 Gievenbeck", 1, 2],
      ],
    },
  ],
  reject: [
    {
      name: "a misspelt group and an unknown area",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 1, 2],
        ["BEV-A01", "mänlich", city, 1, 2],
        ["BEV-A01", "insgesamt", "Bielefeld", 1, 2],
      ],
      findings: [
        {
          messageId: "suggestions",
          cells: ["B3"],
          data: { role: "group", text: "mänlich", similar: ["männlich"] },
        },
        { messageId: "none", cells: ["C4"], data: { role: "area", text: "Bielefeld" } },
      ],
    },
    {
      name: "the same slip in two rows is one finding",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 1, 2],
        ["BEV-A01", "insgesamt", "Hiltrupp", 1, 2],
        ["BEV-A01", "männlich", "Hiltrupp", 1, 2],
      ],
      findings: [{ messageId: "suggestions", cells: ["C3", "C4"] }],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { entryWellSpelled } from "../../../src/domain/rules/cod-02-entry-well-spelled";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";
const head = ["Kennung", "Gruppe", "Gebiet", 2015] as const;

describeRule(entryWellSpelled, {
  accept: [
    {
      name: "capitals, footnote signs, blanks, dashes and synonyms",
      sheet: [
        head,
        ["BEV-A01", "MÄNNLICH*", "Stadt  Münster", 1],
        ["BEV-A01", "weiblich:", " Mitte ", 2],
        ["BEV-A01", "insgesamt", "Gelmer – Dyckburg", 3],
        ["BEV-A01", "Frauen", city, 2],
      ],
    },
  ],
  reject: [
    {
      name: "umlauts written out and a lost hyphen, on a foreign sheet a hint, once per spelling",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", "Amelsbueren", 1],
        ["BEV-A01", "männlich", "Amelsbueren", 1],
        ["BEV-A01", "weiblich", "GelmerDyckburg", 1],
      ],
      findings: [
        {
          messageId: "foreign",
          cells: ["C2", "C3"],
          data: { role: "area", text: "Amelsbueren", label: "Amelsbüren" },
          severity: "information",
        },
        { messageId: "foreign", cells: ["C4"], severity: "information" },
      ],
    },
    {
      name: "the same in an Erhebungsbogen, where the right spelling was given",
      sheet: [
        ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 61"],
        head,
        ["BEV-A01", "insgesamt", "Amelsbueren", 1],
      ],
      findings: [{ messageId: "questionnaire", cells: ["C3"] }],
    },
  ],
});

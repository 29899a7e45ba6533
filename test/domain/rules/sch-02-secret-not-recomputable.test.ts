// SPDX-License-Identifier: EUPL-1.2
import { secretNotRecomputable } from "../../../src/domain/rules/sch-02-secret-not-recomputable";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";
const head = ["Kennung", "Gruppe", "Gebiet", 2015] as const;

describeRule(secretNotRecomputable, {
  accept: [
    {
      name: "two hidden parts",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 9],
        ["BEV-A01", "männlich", city, "."],
        ["BEV-A01", "weiblich", city, "."],
      ],
    },
    {
      name: "a hidden part whose sum lacks another for a different reason",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, "…"],
        ["BEV-A01", "männlich", city, 4],
        ["BEV-A01", "weiblich", city, "."],
      ],
    },
    {
      name: "a figure that is merely late",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 9],
        ["BEV-A01", "männlich", city, 4],
        ["BEV-A01", "weiblich", city, "…"],
      ],
    },
  ],
  reject: [
    {
      name: "a lone hidden part, and a hidden whole",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 9],
        ["BEV-A01", "männlich", city, 4],
        ["BEV-A01", "weiblich", city, "."],
        ["BEV-A07", "insgesamt", city, "."],
        ["BEV-A07", "männlich", city, 4],
        ["BEV-A07", "weiblich", city, 3],
      ],
      findings: [
        { messageId: "lone", cells: ["D4", "D2", "D3"] },
        { messageId: "lone", cells: ["D5", "D6", "D7"] },
      ],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { rowUnique } from "../../../src/domain/rules/dup-01-row-unique";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const list = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße"] as const;
const city = "Stadt Münster";

describeRule(rowUnique, {
  accept: [
    {
      name: "rows that differ in one label",
      sheet: [head, ["BEV-A01", "insgesamt", city, 1, 2], ["BEV-A01", "männlich", city, 1, 2]],
    },
    {
      name: "a list has one row per year",
      sheet: [list, ["BEV-A01", "", "", 2014, 5, ""], ["BEV-A01", "", "", 2015, 5, ""]],
    },
    {
      name: "one base repeated with two rates",
      sheet: [
        list,
        ["BEV-03", "insgesamt", city, 2015, 20, 100],
        ["BEV-04", "insgesamt", city, 2015, 10, 100],
      ],
    },
    {
      name: "one figure under its two names with one value",
      sheet: [head, ["BEV-A01", "Ausländer", city, 10, 11], ["BEV-A03", "insgesamt", city, 10, 11]],
    },
  ],
  reject: [
    {
      name: "one row copied, another typed twice",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 300, 310],
        ["BEV-A01", "männlich", city, 140, 150],
        ["BEV-A01", "insgesamt", city, 300, 310],
        ["BEV-A01", "männlich", city, 140, 151],
      ],
      findings: [
        {
          messageId: "sameValues",
          severity: "warning",
          cells: ["D2", "E2", "D4", "E4"],
          data: { key: { quantity: "residents", group: "total", area: "city" }, rows: [1, 3] },
        },
        { messageId: "differentValues", cells: ["D3", "E3", "D5", "E5"] },
      ],
    },
    {
      name: "a copied line with value and base is one finding",
      sheet: [
        list,
        ["BEV-07", "insgesamt", city, 2015, 20, 100],
        ["BEV-07", "insgesamt", city, 2015, 20, 100],
      ],
      findings: [{ messageId: "sameValues", severity: "warning", cells: ["E2", "E3", "F2", "F3"] }],
    },
    {
      name: "one base with two values",
      sheet: [
        list,
        ["BEV-03", "insgesamt", city, 2015, 20, 100],
        ["BEV-04", "insgesamt", city, 2015, 10, 110],
      ],
      findings: [{ messageId: "contradiction", cells: ["F2", "F3"] }],
    },
    {
      name: "a copied district in a matrix is one finding",
      sheet: [
        ["Wohnberechtigte Bevölkerung in Münster am 31.12.2014"],
        ["Stadtteil", "Insgesamt", "männlich", "weiblich"],
        ["Mitte", 100, 40, 60],
        ["West", 50, 20, 30],
        ["West", 50, 20, 30],
      ],
      findings: [
        {
          messageId: "sameValues",
          severity: "warning",
          cells: ["B4", "B5", "C4", "C5", "D4", "D5"],
        },
      ],
    },
  ],
});

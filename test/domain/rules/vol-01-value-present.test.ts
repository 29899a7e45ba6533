// SPDX-License-Identifier: EUPL-1.2
import { valuePresent } from "../../../src/domain/rules/vol-01-value-present";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const list = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße"] as const;
const city = "Stadt Münster";

describeRule(valuePresent, {
  accept: [
    {
      name: "every cell holds a number or a sign",
      sheet: [head, ["BEV-A01", "", "", 1, ".", "-"]],
    },
    {
      name: "a foreign row without any value",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 1, 2, 3],
        ["BEV-A01", "männlich", city, "", "", ""],
      ],
    },
    {
      name: "a row without any value that is only delivered on request",
      department: "61",
      sheet: [head, ["BEV-A01", "insgesamt", "Gelmer", "", "", ""]],
    },
    {
      name: "a blank in a year that is not judged",
      years: [2014, 2015],
      sheet: [head, ["BEV-A01", "insgesamt", city, "", 2, 3]],
    },
    {
      name: "no election in 2013 and 2015",
      sheet: [head, ["PAR-A02", "insgesamt", city, "", 20000, ""]],
    },
    {
      name: "a base missing beside its value is BEZ-03",
      sheet: [
        list,
        ["BEV-07", "insgesamt", city, 2014, 5, 10],
        ["BEV-07", "insgesamt", city, 2015, 5, ""],
      ],
    },
    {
      name: "a row that stands twice and is filled once",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 1, 2, 3],
        ["BEV-A01", "insgesamt", city, 1, 2, ""],
      ],
    },
  ],
  reject: [
    {
      name: "two blanks in filled rows",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 1, "", 3],
        ["BEV-A01", "männlich", city, 1, 2, ""],
      ],
      findings: [
        {
          messageId: "cell",
          cells: ["E2"],
          data: { key: { quantity: "residents", group: "total", area: "city", year: 2014 } },
        },
        { messageId: "cell", cells: ["F3"] },
      ],
    },
    {
      name: "a year nobody filled in is one finding",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 1, 2, ""],
        ["BEV-A01", "männlich", city, 1, 2, ""],
        ["BEV-A07", "insgesamt", city, 1, 2, ""],
      ],
      findings: [{ messageId: "year", cells: ["F2", "F3", "F4"], data: { year: 2015, rows: 3 } }],
    },
    {
      name: "the judged years of a row are one finding",
      years: [2014, 2015],
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 1, 2, 3],
        ["BEV-A01", "männlich", city, 1, "", ""],
      ],
      findings: [{ messageId: "row", cells: ["E3", "F3"] }],
    },
    {
      name: "an Angabe without any value is one finding",
      years: [2014, 2015],
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 1, 2, 3],
        ["BEV-A07", "insgesamt", city, 1, "", ""],
        ["BEV-A07", "männlich", city, 1, "", ""],
      ],
      findings: [
        {
          messageId: "quantity",
          cells: ["E3", "F3", "E4", "F4"],
          data: { quantity: "under18", rows: 2 },
        },
      ],
    },
    {
      name: "a foreign row without any value that a known department was asked for",
      department: "52",
      sheet: [
        head,
        ["SPO-A01", "insgesamt", city, 1, 2, 3],
        ["SPO-A01", "männlich", city, "", "", ""],
      ],
      findings: [{ messageId: "row", cells: ["D3", "E3", "F3"] }],
    },
    {
      name: "a list row without its value",
      sheet: [
        list,
        ["BEV-07", "insgesamt", city, 2014, 5, 10],
        ["BEV-07", "insgesamt", city, 2015, "", 10],
      ],
      findings: [{ messageId: "cell", cells: ["E3"] }],
    },
  ],
});

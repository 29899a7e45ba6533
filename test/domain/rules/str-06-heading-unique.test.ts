// SPDX-License-Identifier: EUPL-1.2
import { headingUnique } from "../../../src/domain/rules/str-06-heading-unique";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

describeRule(headingUnique, {
  accept: [
    { name: "one heading per column", sheet: [head, ["BEV-A01", "insgesamt", city, 10, 11]] },
    {
      name: "mark columns that are all called Kz.",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2014, "Kz.", 2015, "Kz."],
        ["BEV-A01", "insgesamt", city, 10, "p", 11, "p"],
      ],
    },
    {
      name: "a blank heading over remarks",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2014, "", 2015],
        ["BEV-A01", "insgesamt", city, 10, "r", 11],
        ["BEV-A01", "männlich", city, 4, "r", 5],
      ],
    },
    {
      name: "a heading merged over two columns",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2014, 2015, ""],
        ["BEV-A01", "insgesamt", city, 10, 11, ""],
      ],
      options: { mergedAreas: [{ row: 0, column: 4, rows: 1, columns: 2 }] },
    },
  ],
  reject: [
    {
      name: "a year that stands twice",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2014, 2015, 2015],
        ["BEV-A01", "insgesamt", city, 10, 11, 12],
      ],
      findings: [
        { messageId: "duplicate", cells: ["E1", "F1"], data: { text: "2015", columns: 2 } },
      ],
    },
    {
      name: "figures under a blank heading, and remarks twice",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2013, "", 2015, "Bemerkung", "Bemerkung"],
        ["BEV-A01", "insgesamt", city, 10, 11, 12, "a", "b"],
        ["BEV-A01", "männlich", city, 5, 5, 6, "", ""],
      ],
      findings: [
        { messageId: "empty", cells: ["E1"] },
        { messageId: "duplicate", cells: ["G1", "H1"] },
      ],
    },
  ],
});

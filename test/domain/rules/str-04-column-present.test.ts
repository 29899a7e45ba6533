// SPDX-License-Identifier: EUPL-1.2
import { columnPresent } from "../../../src/domain/rules/str-04-column-present";
import { describeRule } from "../../support/describe-rule";

describeRule(columnPresent, {
  accept: [
    {
      name: "every column is there",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2015],
        ["BEV-A01", "insgesamt", "Stadt Münster", 1],
      ],
    },
  ],
  reject: [
    {
      name: "a misspelt heading in one sheet, no value column in another",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wret"],
        ["BEV-A01", "insgesamt", "Stadt Münster", 2015, 1],
        ["BEV-A01", "männlich", "Stadt Münster", 2015, 1],
      ],
      more: {
        Mitte: [
          ["Kennung", "Gruppe", "Gebiet", "Jahr"],
          ["BEV-A01", "insgesamt", "Stadt Münster", 2015],
          ["BEV-A01", "männlich", "Stadt Münster", 2015],
        ],
      },
      findings: [
        { messageId: "candidate", cells: ["E1"], data: { column: "value", text: "Wret" } },
        { messageId: "missing", cells: ["Mitte!A1"], data: { column: "value" } },
      ],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { yearWellWritten } from "../../../src/domain/rules/typ-07-year-well-written";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";

const list = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"] as const;

describeRule(yearWellWritten, {
  accept: [
    {
      name: "years as agreed",
      sheet: [list, ["BEV-A01", "", city, 2015, 10], ["BIL-A03", "", city, "2014/15", 10]],
    },
    { name: "a text that names no year", sheet: [list, ["BEV-A01", "", city, "neulich", 10]] },
    {
      name: "two numbers that are no school year",
      sheet: [list, ["BEV-A01", "", city, "14/18", 10]],
    },
  ],
  reject: [
    {
      name: "short school years, the same one told once, and a short date",
      sheet: [
        list,
        ["BIL-A03", "insgesamt", city, "14/15", 10],
        ["BIL-A03", "männlich", city, "14/15", 5],
        ["BEV-A01", "insgesamt", city, "31.12.14", 10],
      ],
      findings: [
        { messageId: "form", cells: ["D2", "D3"], data: { text: "14/15", suggestion: "2014/15" } },
        { messageId: "form", cells: ["D4"], data: { text: "31.12.14", suggestion: "2014" } },
      ],
    },
    {
      name: "a year with a dot for thousands",
      sheet: [list, ["BEV-A01", "insgesamt", city, "2.015", 10]],
      findings: [{ messageId: "form", cells: ["D2"], data: { text: "2.015", suggestion: "2015" } }],
    },
  ],
});

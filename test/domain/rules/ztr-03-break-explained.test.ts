// SPDX-License-Identifier: EUPL-1.2
import { breakExplained } from "../../../src/domain/rules/ztr-03-break-explained";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";

/** An Erhebungsbogen, the only sheet with a remark for every row. */
const form = (...rows: readonly (readonly (string | number)[])[]) => [
  ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 52"],
  ["Kennung", "Gruppe", "Gebiet", 2014, "2014 Kz.", 2015, "2015 Kz.", "Bemerkung"],
  ...rows,
];

const years = ["Kennung", "Gruppe", "Gebiet", 2011, 2012, 2013, 2014, 2015] as const;

describeRule(breakExplained, {
  accept: [
    {
      name: "a single odd year",
      sheet: [years, ["KUL-A01", "insgesamt", city, 40, 41, 140, 42, 41]],
    },
    {
      name: "a jump in the last year, which may go back",
      sheet: [years, ["KUL-A01", "insgesamt", city, 40, 41, 40, 42, 140]],
    },
    {
      name: "a steady rise",
      sheet: [years, ["KUL-A01", "insgesamt", city, 40, 70, 110, 150, 200]],
    },
    {
      name: "a new level that is marked",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2012, 2013, 2014, "2014 Kz.", 2015],
        ["KUL-A01", "insgesamt", city, 40, 41, 140, "b", 142],
      ],
    },
    {
      name: "a break with a remark",
      sheet: form(["SPO-A01", "insgesamt", city, 10, "", 30, "b", "2015: neue Abfrage"]),
    },
    { name: "a mark that is no break", sheet: form(["SPO-A01", "", city, 10, "r", 30, "", ""]) },
  ],
  reject: [
    {
      name: "a new level nobody has marked",
      sheet: [years, ["KUL-A01", "insgesamt", city, 40, 41, 140, 142, 139]],
      findings: [
        {
          messageId: "unmarked",
          cells: ["F2", "E2"],
          data: {
            key: { quantity: "culture-projects", group: "total", area: "city", year: 2013 },
            indicator: "KUL-01",
            value: 140,
            previous: 41,
            previousYear: 2012,
            alsoIn: 0,
          },
        },
      ],
    },
    {
      name: "two breaks without a remark",
      sheet: form(
        ["SPO-A01", "insgesamt", city, 10, "", 30, "b", ""],
        ["SPO-A02", "insgesamt", city, 5, "b", 6, "", ""],
      ),
      findings: [
        { messageId: "unexplained", cells: ["F3"] },
        { messageId: "unexplained", cells: ["D4"] },
      ],
    },
  ],
});

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

describeRule(breakExplained, {
  accept: [
    {
      name: "a break with a remark",
      sheet: form(["SPO-A01", "insgesamt", city, 10, "", 30, "b", "2015: neue Abfrage"]),
    },
    { name: "a mark that is no break", sheet: form(["SPO-A01", "", city, 10, "r", 30, "", ""]) },
  ],
  reject: [
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

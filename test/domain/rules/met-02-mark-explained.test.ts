// SPDX-License-Identifier: EUPL-1.2
import { markExplained } from "../../../src/domain/rules/met-02-mark-explained";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";

/** An Erhebungsbogen, the only sheet with a remark for every row. */
const form = (...rows: readonly (readonly (string | number)[])[]) => [
  ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 52"],
  ["Kennung", "Gruppe", "Gebiet", 2014, "2014 Kz.", 2015, "2015 Kz.", "Bemerkung"],
  ...rows,
];

describeRule(markExplained, {
  accept: [
    {
      name: "a mark with a remark, and none at all",
      sheet: form(
        ["SPO-A01", "insgesamt", city, 10, "r", 11, "", "2014: Meldung berichtigt"],
        ["SPO-A02", "insgesamt", city, 5, "", 6, "", ""],
      ),
    },
  ],
  reject: [
    {
      name: "marks without a remark, a finding for each row",
      sheet: form(
        ["SPO-A01", "insgesamt", city, 10, "r", 11, "p", ""],
        ["SPO-A02", "insgesamt", city, 5, "", 6, "s", ""],
      ),
      findings: [
        { messageId: "unexplained", cells: ["D3", "F3"], data: { marks: ["revised"], values: 2 } },
        { messageId: "unexplained", cells: ["F4"], data: { marks: ["estimated"], values: 1 } },
      ],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { signExplained } from "../../../src/domain/rules/vol-05-sign-explained";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";

/** An Erhebungsbogen, the only sheet with a remark for every row. */
const form = (...rows: readonly (readonly (string | number)[])[]) => [
  ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 52"],
  ["Kennung", "Gruppe", "Gebiet", 2014, "2014 Kz.", 2015, "2015 Kz.", "Bemerkung"],
  ...rows,
];

describeRule(signExplained, {
  accept: [
    {
      name: "zero, what makes no sense, and a sign with a remark",
      sheet: form(
        ["SPO-A01", "insgesamt", city, "-", "", "x", "", ""],
        ["SPO-A02", "insgesamt", city, ".", "", 11, "", "2014: geheim"],
      ),
    },
    {
      name: "a sign on a sheet without remarks",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2015],
        ["SPO-A01", "", city, "."],
      ],
    },
  ],
  reject: [
    {
      name: "signs without a remark, a finding for each row",
      sheet: form(
        ["SPO-A01", "insgesamt", city, ".", "", ".", "", ""],
        ["SPO-A02", "insgesamt", city, 10, "", "…", "", ""],
      ),
      findings: [
        { messageId: "unexplained", cells: ["D3", "F3"], data: { status: "secret", values: 2 } },
        { messageId: "unexplained", cells: ["F4"], data: { status: "later", values: 1 } },
      ],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { noPadding } from "../../../src/domain/rules/typ-08-no-padding";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

describeRule(noPadding, {
  accept: [
    { name: "blanks within an entry", sheet: [head, ["BEV-A01", "insgesamt", city, 10, 11]] },
    {
      name: "blanks around a number, which TYP-01 tells",
      sheet: [head, ["BEV-A01", "", "", " 10", 11]],
    },
  ],
  reject: [
    {
      name: "blanks before and after, also protected ones, told once",
      sheet: [
        head,
        ["BEV-A01", "männlich ", city, 10, 11],
        ["BEV-A01", "weiblich", "\u00a0Mitte", 10, 11],
      ],
      findings: [{ messageId: "padded", cells: ["B2", "C3"], data: { entries: 2 } }],
    },
    {
      name: "on two sheets",
      sheet: [head, ["BEV-A01 ", "", "", 1, 2]],
      more: { Mitte: [head, [" BEV-A01", "", "", 1, 2]] },
      findings: [
        { messageId: "padded", cells: ["A2"] },
        { messageId: "padded", cells: ["Mitte!A2"] },
      ],
    },
  ],
});

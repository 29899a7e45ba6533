// SPDX-License-Identifier: EUPL-1.2
import { sumComplete } from "../../../src/domain/rules/for-04-sum-complete";
import type { TableCell } from "../../support/sheet-table";
import { describeRule } from "../../support/describe-rule";

/** The residents of the six districts, with the city above them. */
const districts = (total: TableCell): readonly (readonly TableCell[])[] => [
  ["Kennung", "Gruppe", "Gebiet", 2015],
  ["BEV-A01", "insgesamt", "Stadt Münster", total],
  ["BEV-A01", "insgesamt", "Mitte", 60],
  ["BEV-A01", "insgesamt", "West", 50],
  ["BEV-A01", "insgesamt", "Nord", 40],
  ["BEV-A01", "insgesamt", "Ost", 30],
  ["BEV-A01", "insgesamt", "Südost", 20],
  ["BEV-A01", "insgesamt", "Hiltrup", 10],
];

describeRule(sumComplete, {
  accept: [
    {
      name: "a sum over all parts",
      sheet: districts({ formula: "=SUM($D$3:D8)", value: 210 }),
    },
    {
      name: "an addition of all parts",
      sheet: districts({ formula: "=D3+D4+D5+D6+D7+D8", value: 210 }),
    },
    {
      name: "a formula that is no plain sum",
      sheet: districts({ formula: "=SUM(D3:D5)*2", value: 300 }),
    },
    {
      name: "a sum over other cells",
      sheet: districts({ formula: "=SUM(G3:G8)", value: 210 }),
    },
  ],
  reject: [
    {
      name: "a sum that ends too early",
      sheet: districts({ formula: "=SUM(D3:D6)", value: 180 }),
      findings: [
        {
          messageId: "omitted",
          cells: ["D2", "D7", "D8"],
        },
      ],
    },
    {
      name: "an addition that jumps over a part",
      sheet: districts({ formula: "=D3+D4+D6+D7+D8", value: 170 }),
      findings: [{ messageId: "omitted", cells: ["D2", "D5"] }],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { figuresNotMerged } from "../../../src/domain/rules/str-08-figures-not-merged";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

const merged = (row: number, column: number, [rows, columns]: readonly [number, number]) => ({
  row,
  column,
  rows,
  columns,
});

describeRule(figuresNotMerged, {
  accept: [
    {
      name: "merged titles and labels",
      sheet: [
        ["Bevölkerung"],
        head,
        ["BEV-A01", "insgesamt", city, 10, 11],
        ["", "männlich", city, 4, 5],
      ],
      options: { mergedAreas: [merged(0, 0, [1, 5]), merged(2, 0, [2, 1])] },
    },
    {
      name: "a merged line of text between the rows",
      sheet: [head, ["BEV-A01", "", "", 10, 11], ["Erläuterung"], ["BEV-A06", "", "", 4, 5]],
      options: { mergedAreas: [merged(2, 0, [1, 5])] },
    },
  ],
  reject: [
    {
      name: "two areas of merged figures",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 10, ""],
        ["BEV-A01", "männlich", city, 4, 5],
        ["BEV-A01", "weiblich", city, "", 6],
      ],
      options: { mergedAreas: [merged(1, 3, [1, 2]), merged(2, 3, [2, 1])] },
      findings: [
        { messageId: "merged", cells: ["D2"], data: { area: merged(1, 3, [1, 2]) } },
        { messageId: "merged", cells: ["D3"] },
      ],
    },
  ],
});

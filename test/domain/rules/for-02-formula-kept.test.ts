// SPDX-License-Identifier: EUPL-1.2
import { formulaKept } from "../../../src/domain/rules/for-02-formula-kept";
import type { ComputedCell } from "../../../src/domain/shared/computed-cell";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";

const table = [
  ["Kennung", "Gruppe", "Gebiet", 2014, 2015, "2015 zu 2014 absolut (berechnet)"],
  ["BEV-A01", "männlich", city, 10, 12, 2],
  ["BEV-A01", "weiblich", city, 10, 13, 3],
] as const;

/** The change in a row of the table, from 0, with what stands there. */
const change = (row: number, content: ComputedCell["content"], value: number): ComputedCell => ({
  cell: { sheet: "Blatt", row, column: 5 },
  label: `row ${row}`,
  formula: `=E${row + 1}-D${row + 1}`,
  expected: row + 1,
  content,
  value,
});

describeRule(formulaKept, {
  accept: [
    {
      name: "formulas, whatever they compute",
      sheet: table,
      material: { computed: [change(1, "=E2-D2", 2), change(2, "=D3-E3", -3)] },
    },
    {
      name: "a column that was asked for as values",
      sheet: table,
      material: { computed: [change(1, 2, 2), change(2, 3, 3)] },
    },
    { name: "a sheet nothing was computed on", sheet: table },
  ],
  reject: [
    {
      name: "a value between formulas",
      sheet: table,
      material: { computed: [change(1, "=E2-D2", 2), change(2, 3, 3)] },
      findings: [
        {
          messageId: "sameResult",
          cells: ["F3"],
          data: { value: 3, expected: 3, formula: "=E3-D3" },
        },
      ],
    },
    {
      name: "values that no longer follow from the figures",
      sheet: table,
      material: { computed: [change(1, 5, 5), change(2, 3, 3)] },
      findings: [{ messageId: "otherResult", cells: ["F2"] }],
    },
  ],
});

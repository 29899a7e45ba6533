// SPDX-License-Identifier: EUPL-1.2
import { formulaAsWritten } from "../../../src/domain/rules/for-03-formula-as-written";
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

describeRule(formulaAsWritten, {
  accept: [
    {
      name: "the formulas that belong there, and a constant",
      sheet: table,
      material: { computed: [change(1, "=E2-D2", 2), change(2, 4, 4)] },
    },
    {
      name: "a sheet name without the quotes it does not need",
      sheet: table,
      material: {
        computed: [{ ...change(1, "=Zahlen!E2", 2), formula: "='Zahlen'!E2" }],
      },
    },
  ],
  reject: [
    {
      name: "a formula with another result, and one with the same",
      sheet: table,
      material: { computed: [change(1, "=D2-E2", -2), change(2, "=E3-10", 3)] },
      findings: [
        {
          messageId: "otherResult",
          cells: ["F2"],
          data: { value: -2, expected: 2, formula: "=E2-D2" },
        },
        { messageId: "sameResult", cells: ["F3"] },
      ],
    },
  ],
});

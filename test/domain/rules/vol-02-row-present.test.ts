// SPDX-License-Identifier: EUPL-1.2
import { rowPresent } from "../../../src/domain/rules/vol-02-row-present";
import { check, describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2015] as const;
const city = "Stadt Münster";
/** Everything the catalogue asks of Amt 41 (one Angabe) and of Amt 52 (one rate by sex). */
const culture = [head, ["KUL-A01", "insgesamt", city, 40]] as const;
const sports = [
  head,
  ["SPO-A01", "insgesamt", city, 30],
  ["SPO-A01", "männlich", city, 10],
  ["SPO-A01", "weiblich", city, 20],
  ["SPO-A02", "insgesamt", city, 300],
  ["SPO-A02", "männlich", city, 100],
  ["SPO-A02", "weiblich", city, 200],
] as const;

describeRule(rowPresent, {
  accept: [
    { name: "all rows of the department", department: "52", sheet: sports },
    { name: "all rows, signs included", department: "41", sheet: culture },
    { name: "nobody knows what was asked", sheet: sports.slice(0, 3) },
  ],
  reject: [
    {
      name: "two Angaben with missing rows",
      department: "52",
      sheet: sports.slice(0, 4),
      findings: [
        {
          messageId: "catalogue",
          cells: [],
          data: {
            department: "52",
            quantity: "club-members",
            rows: 3,
            example: { quantity: "club-members", group: "total", area: "city" },
          },
        },
      ],
    },
    {
      name: "a missing group is shown below the last row of its Angabe",
      department: "52",
      sheet: [...sports.slice(0, 3), ...sports.slice(4)],
      findings: [{ messageId: "catalogue", cells: ["B3"] }],
    },
  ],
});

test("a row whose group cannot be read is not missing too", () => {
  const sheet = sports.map((row) => (row === sports[3] ? ["SPO-A01", "weibich", city, 20] : row));
  const { findings, notEvaluable } = check([rowPresent], { name: "", sheet, department: "52" });
  expect(findings).toEqual([]);
  expect(notEvaluable).toEqual([
    { code: "VOL-02", cells: [{ sheet: "Blatt", row: 3, column: 1 }] },
  ]);
});

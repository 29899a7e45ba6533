// SPDX-License-Identifier: EUPL-1.2
import { earlierValueKept } from "../../../src/domain/rules/rev-01-earlier-value-kept";
import { fewChanges } from "../../../src/domain/rules/rev-02-few-changes";
import { check, describeRule, type Table } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const city = "Stadt Münster";
const AREAS = [city, "Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"] as const;

/** A row per area; `figure` says what stands in a year, 0 being the first area. */
const table = (figure: (area: number, year: number) => number | string): Table => [
  head,
  ...AREAS.map((area, index) => [
    "BEV-A01",
    "insgesamt",
    area,
    ...[2013, 2014, 2015].map((year) => figure(index, year)),
  ]),
];

/** All different, so that a value tells its year and area. */
const figure = (area: number, year: number): number => 1000 + area * 100 + (year - 2010) * 7;
const earlier = { sheet: table((area, year) => (year === 2015 ? "" : figure(area, year))) };

describeRule(fewChanges, {
  accept: [
    { name: "nothing to compare with", sheet: table(figure) },
    { name: "nothing changed", sheet: table(figure), previous: earlier },
    {
      name: "four changes, however large their share",
      sheet: table((area, year) => figure(area, year) + (area < 2 && year < 2015 ? 1 : 0)),
      previous: earlier,
    },
    {
      name: "an earlier year that is no longer asked",
      sheet: table(figure).map((row) => [...row.slice(0, 3), ...row.slice(4)]),
      previous: earlier,
    },
    {
      name: "missing figures that may stand on a sheet that was not read",
      sheet: table((area, year) => (area === 0 ? figure(area, year) : "")),
      previous: earlier,
      material: { isWhole: false },
    },
  ],
  reject: [
    {
      name: "five changes out of fourteen",
      sheet: table((area, year) => figure(area, year) + (area < 5 && year === 2014 ? 1 : 0)),
      previous: earlier,
      findings: [
        {
          messageId: "many",
          cells: ["E2", "E3", "E4", "E5", "E6"],
          data: { percent: (5 * 100) / 14, changed: 5, dropped: 0 },
        },
      ],
    },
    {
      name: "earlier figures that are gone",
      sheet: table((area, year) => (area > 3 && year < 2015 ? "" : figure(area, year))),
      previous: earlier,
      findings: [
        {
          messageId: "many",
          cells: [],
          data: { percent: (6 * 100) / 14, changed: 0, dropped: 6 },
        },
      ],
    },
    {
      name: "figures that moved to the next year",
      sheet: table((area, year) => figure(area, year - 1)),
      previous: { sheet: table(figure) },
      findings: [
        {
          messageId: "shifted",
          severity: "error",
          cells: AREAS.map((_, row) => row + 2)
            .map((row) => [`D${row}`, `E${row}`, `F${row}`])
            .flat(),
          data: {
            values: 14,
            by: 1,
            key: { quantity: "residents", group: "total", area: "city", year: 2014 },
            value: figure(0, 2013),
          },
        },
      ],
    },
    {
      name: "figures that moved to the year before",
      sheet: table((area, year) => (year === 2015 ? "" : figure(area, year + 1))),
      previous: { sheet: table(figure) },
      findings: [
        {
          messageId: "shifted",
          severity: "error",
          cells: AREAS.flatMap((_, row) => [`D${row + 2}`, `E${row + 2}`]),
        },
      ],
    },
  ],
});

test("many changes with one cause are not told one by one as well", () => {
  const moved = table((area, year) => figure(area, year - 1));
  const { findings } = check([fewChanges, earlierValueKept], {
    name: "",
    sheet: moved,
    previous: { sheet: table(figure) },
  });
  expect(findings.map(({ code }) => code)).toEqual(["REV-02"]);
});

test("a rule without an earlier delivery has no material", () => {
  const { rulesWithoutMaterial } = check([fewChanges, earlierValueKept], {
    name: "",
    sheet: table(figure),
  });
  expect(rulesWithoutMaterial).toEqual(["REV-02", "REV-01"]);
});

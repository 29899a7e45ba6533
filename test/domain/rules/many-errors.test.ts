// SPDX-License-Identifier: EUPL-1.2
import { allRules } from "../../../src/domain/rules/index";
import { changedCatalogue } from "../../support/catalogue";
import { check, type Table } from "../../support/describe-rule";

const city = "Stadt Münster";
const list = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"] as const;
const MANY = 5000;

const rows = (write: (position: number) => Table[number]): Table => [
  list,
  ...Array.from({ length: MANY }, (_, position) => write(position)),
];

test("5,000 rows with the same wrong entry are one finding that names them all", () => {
  const sheet = rows(() => ["BEV-A01", "Drittgeborene", city, 2015, 4]);
  const found = check(allRules, { name: "", sheet }).findings.filter(
    ({ code }) => code === "COD-01",
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.cells).toHaveLength(MANY);
});

test("5,000 cells that hold a word are 5,000 findings: none is dropped", () => {
  const areas = [...changedCatalogue((data) => data).areaById.values()].map(({ label }) => label);
  const sheet = rows((position) => [
    "BEV-A01",
    "insgesamt",
    areas[position % areas.length] ?? city,
    2000 + Math.floor(position / areas.length),
    "k. A.",
  ]);
  const { findings } = check(allRules, { name: "", sheet });
  expect(findings.filter(({ code }) => code === "TYP-02")).toHaveLength(MANY);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
});

test("a sheet of indicators the catalogue no longer has is told about, never thrown over", () => {
  const catalogue = changedCatalogue((data) => ({
    ...data,
    indicators: data.indicators.filter(({ id }) => id !== "KUL-01"),
    quantities: data.quantities
      .filter(({ code }) => code !== "KUL-A01")
      .map((quantity) => ({
        ...quantity,
        usedBy: quantity.usedBy.filter(({ indicator }) => indicator !== "KUL-01"),
      })),
    reportTables: data.reportTables.filter(({ indicators }) => !indicators.includes("KUL-01")),
  }));
  const sheet = [list, ["KUL-A01", "insgesamt", city, 2015, 4]];
  const { findings } = check(allRules, { name: "", sheet, material: { catalogue } });
  expect(findings.map(({ code }) => code)).toEqual(["COD-01"]);
});

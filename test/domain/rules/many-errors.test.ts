// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { allRules } from "../../../src/domain/rules/index";
import { runRules } from "../../../src/domain/rules/run";
import { changedCatalogue } from "../../support/catalogue";
import { catalogue as bundled, check, type Table } from "../../support/describe-rule";
import { snapshotOf, workbookOf } from "../../support/sheet-table";

const city = "Stadt Münster";
const list = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"] as const;
const MANY = 5000;
const ROWS_OF_EXCEL = 1_048_576;

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

test("a word in the last row of Excel changes nothing about the table a million rows above", () => {
  const table = snapshotOf("Blatt", [list, ["BEV-A01", "insgesamt", city, 2015, "k. A."]]);
  const padded = <T>(
    rows: readonly (readonly T[])[],
    blank: T,
    last: T,
  ): readonly (readonly T[])[] => {
    const [head = [], ...more] = rows;
    const blanks = Array<readonly T[]>(ROWS_OF_EXCEL - 1 - rows.length).fill(head.map(() => blank));
    return [head, ...more, ...blanks, head.map((_, column) => (column === 0 ? last : blank))];
  };
  const { findings } = runRules(allRules, {
    catalogue: bundled,
    delivery: parseDelivery(
      workbookOf({
        ...table,
        values: padded(table.values, "", "Ende"),
        formulas: padded(table.formulas, "", "Ende"),
        valueTypes: padded(table.valueTypes, "Empty", "String"),
        numberFormats: padded(table.numberFormats, "General", "General"),
      }),
      bundled,
    ),
    years: [2015],
    department: null,
  });
  expect(findings.map(({ code }) => code)).toEqual(["TYP-02"]);
});

// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { releaseFinding } from "../../../src/domain/review/release-finding";
import { stampOf, versionsOf } from "../../../src/domain/review/stamp";
import type { SheetSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { bundledCatalogue } from "../../support/catalogue";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";

const catalogue = bundledCatalogue();
const versions = versionsOf(catalogue);

const deliveryOf = (...sheets: readonly SheetSnapshot[]) =>
  parseDelivery(workbookOf(...sheets), catalogue);

const stampOfSheets = (...sheets: readonly SheetSnapshot[]): string =>
  stampOf(deliveryOf(...sheets), versions).contentSha256;

const HEAD = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015, "2015 Kz.", "Bemerkung"];
const AREAS = ["Stadt Münster", "Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"];

const sheet = (rows: readonly (readonly TableCell[])[], name = "Blatt"): SheetSnapshot =>
  snapshotOf(name, [HEAD, ...rows]);

const figure: fc.Arbitrary<TableCell> = fc.oneof(
  fc.integer({ min: 0, max: 300_000 }),
  fc.constantFrom<TableCell>("", ".", "…", "/", "x"),
);
const row = (area: string): fc.Arbitrary<TableCell[]> =>
  fc
    .tuple(figure, figure, figure, fc.constantFrom("", "r", "p"), fc.constantFrom("", "Umzug"))
    .map((cells) => ["BEV-A01", "insgesamt", area, ...cells]);
const rows = fc.tuple(...AREAS.map(row));

test("the order of rows plays no part", () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (table, keys) => {
      const sorted = table
        .map((cells, index) => ({ cells, key: keys[index] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ cells }) => cells);
      expect(stampOfSheets(sheet(sorted))).toBe(stampOfSheets(sheet(table)));
    }),
  );
});

test("every change of a value, sign, mark or remark changes the stamp", () => {
  const place = fc.record({ row: fc.nat({ max: 6 }), column: fc.integer({ min: 3, max: 5 }) });
  fc.assert(
    fc.property(rows, place, figure, (table, { row: at, column }, other) => {
      const before = table[at]?.[column];
      fc.pre(before !== other && before !== undefined);
      const changed = table.map((cells, index) =>
        index === at ? cells.map((cell, i) => (i === column ? other : cell)) : cells,
      );
      expect(stampOfSheets(sheet(changed))).not.toBe(stampOfSheets(sheet(table)));
    }),
  );
});

const plain: readonly TableCell[][] = [
  ["BEV-A01", "insgesamt", "Stadt Münster", 300, 301, 304, "p", "Neue Zählung"],
  ["BEV-A01", "insgesamt", "Mitte", 100, 0, "-", "", ""],
];
const [city = [], mitte = []] = plain;

test.each<[string, SheetSnapshot]>([
  ["a renamed sheet", sheet(plain, "Anderer Name")],
  [
    "other number formats",
    snapshotOf("Blatt", [HEAD, ...plain], { numberFormats: { "1:3": "#,##0", "2:4": "0.00" } }),
  ],
  ["a hidden row", snapshotOf("Blatt", [HEAD, ...plain], { hiddenRows: [2] })],
  ["a title above", snapshotOf("Blatt", [["Bevölkerung 2015"], [], HEAD, ...plain])],
  ["a zero typed for a dash", sheet([city, [...mitte.slice(0, 5), 0, "", ""]])],
  ["a mark glued to its number", sheet([[...city.slice(0, 5), "304p", "", city[7] ?? ""], mitte])],
  [
    "computed columns",
    snapshotOf("Blatt", [
      [...HEAD, "2015 zu 2014 absolut (berechnet)"],
      [...city, { formula: "=F2-E2", value: 3 }],
      [...mitte, { formula: "=F3-E3", value: "x" }],
    ]),
  ],
])("the stamp does not mind %s", (_name, other) => {
  expect(stampOfSheets(other)).toBe(stampOfSheets(sheet(plain)));
});

test.each<[string, SheetSnapshot]>([
  ["another mark", sheet([[...city.slice(0, 6), "r", city[7] ?? ""], mitte])],
  ["another remark", sheet([[...city.slice(0, 7), "Alte Zählung"], mitte])],
  ["another area", sheet([city, ["BEV-A01", "insgesamt", "West", 100, 0, "-", "", ""]])],
  ["a row twice", sheet([city, mitte, mitte])],
  ["a row that is gone", sheet([city])],
])("the stamp minds %s", (_name, other) => {
  expect(stampOfSheets(other)).not.toBe(stampOfSheets(sheet(plain)));
});

test("rules and catalogue are part of the stamp", () => {
  const delivery = deliveryOf(sheet(plain));
  const later = { ...versions, rules: { ...versions.rules, version: "9.9.9" } };
  expect(stampOf(delivery, later).contentSha256).not.toBe(
    stampOf(delivery, versions).contentSha256,
  );
});

describe("a release", () => {
  const delivery = deliveryOf(sheet(plain), sheet([mitte], "Zweites"));
  const release = { at: "2015-04-10T09:12:33.000Z", approvedBy: null };

  test("still fits when only the rules are newer", () => {
    const earlier = { ...versions, rules: { ...versions.rules, version: "0.1.0" } };
    expect(
      releaseFinding(delivery, { ...release, ...stampOf(delivery, earlier) }, true),
    ).toBeNull();
  });

  test("names the sheets that have changed", () => {
    const closed = { ...release, ...stampOf(delivery, versions) };
    const now = deliveryOf(sheet([city]), sheet([mitte], "Zweites"));
    expect(releaseFinding(now, closed, true)).toMatchObject({
      code: "SYS-03",
      sheet: "Blatt",
      data: { sheets: ["Blatt"] },
    });
  });

  test("does not miss a sheet that was not read, but one that is gone", () => {
    const closed = { ...release, ...stampOf(delivery, versions) };
    const one = deliveryOf(sheet(plain));
    expect(releaseFinding(one, closed, false)).toBeNull();
    expect(releaseFinding(one, closed, true)).toMatchObject({
      messageId: "missing",
      data: { sheets: 1 },
    });
  });
});

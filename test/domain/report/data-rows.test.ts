// SPDX-License-Identifier: EUPL-1.2
import type {
  CellKey,
  Observation,
  ReportedValue,
  SignStatus,
} from "../../../src/domain/delivery/delivery";
import { homeKey } from "../../../src/domain/report/data-key";
import { mergeDeliveries } from "../../../src/domain/report/data-rows";
import { bundledCatalogue } from "../../support/catalogue";
import { deliveryOf } from "./delivery-of";

const number = (value: number): Extract<ReportedValue, { kind: "number" }> => ({
  kind: "number",
  value,
  marks: [],
  stored: "number",
});

const sign = (status: SignStatus, text: string): ReportedValue => ({ kind: "sign", status, text });

const observed = (
  key: Partial<CellKey>,
  value: ReportedValue,
  place: { readonly row: number; readonly role?: Observation["role"] },
): Observation => ({
  key: { quantity: "residents", group: "total", area: "city", year: 2015, ...key },
  value,
  cell: { sheet: "Blatt", row: place.row, column: 4 },
  markColumn: null,
  remark: "",
  role: place.role ?? "delivered",
  isFormula: false,
});

const merge = (...observations: readonly Observation[]) =>
  mergeDeliveries(bundledCatalogue(), deliveryOf(observations));

describe("mergeDeliveries", () => {
  test("makes one row of a figure that two sheets give alike", () => {
    const { rows, conflicts } = merge(
      observed({}, number(305235), { row: 1 }),
      observed({}, number(305235), { row: 2 }),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ value: 305235, cell: { row: 1 } });
    expect(conflicts).toEqual([]);
  });

  test("uses the first of two different values and lists the other", () => {
    const { rows, conflicts } = merge(
      observed({}, number(305235), { row: 1 }),
      observed({}, number(305.235), { row: 2 }),
    );
    expect(rows.map(({ value }) => value)).toEqual([305235]);
    expect(conflicts).toEqual([
      {
        key: { quantity: "residents", group: "total", area: "city", year: 2015 },
        used: { cell: { sheet: "Blatt", row: 1, column: 4 }, text: "305235" },
        other: { cell: { sheet: "Blatt", row: 2, column: 4 }, text: "305,235" },
      },
    ]);
  });

  test("finds a conflict between the two names of one figure", () => {
    const { rows, conflicts } = merge(
      observed({ group: "mv:with" }, number(69098), { row: 1 }),
      observed({ quantity: "residents-mv" }, number(69099), { row: 2 }),
    );
    expect(rows.map(({ key, value }) => [key.quantity, key.group, value])).toEqual([
      ["residents", "mv:with", 69098],
    ]);
    expect(conflicts).toHaveLength(1);
  });

  test("takes what was delivered before what a form shows of another department, whatever was read first", () => {
    const { rows, conflicts } = merge(
      observed({}, number(1), { row: 1, role: "reference" }),
      observed({}, number(2), { row: 2 }),
    );
    expect(rows.map(({ value }) => value)).toEqual([2]);
    expect(conflicts).toEqual([]);
  });

  test("falls back on what a form shows of another department", () => {
    const { rows } = merge(observed({}, number(1), { row: 1, role: "reference" }));
    expect(rows.map(({ value }) => value)).toEqual([1]);
  });

  test.each<[string, ReportedValue]>([
    ["blank", { kind: "missing" }],
    ["unreadable", { kind: "unreadable", reason: "ambiguous", text: "1.234", readings: [] }],
    ["delivered by somebody else", { kind: "elsewhere", text: "liefert Amt 61" }],
  ])("leaves a cell out that is %s", (_, value) => {
    expect(merge(observed({}, value, { row: 1 })).rows).toEqual([]);
  });

  test.each<[string, ReportedValue, { value: number | string; statuses: readonly string[] }]>([
    ["secret", sign("secret", "*"), { value: ".", statuses: ["secret"] }],
    ["exactly zero", sign("nil", "-"), { value: 0, statuses: ["nil"] }],
    ["to follow", sign("later", "..."), { value: "…", statuses: ["later"] }],
    ["a number", number(7), { value: 7, statuses: ["ok"] }],
    ["revised", { ...number(7), marks: ["revised"] }, { value: 7, statuses: ["revised"] }],
  ])("keeps the status of a figure that is %s", (_, value, expected) => {
    expect(merge(observed({}, value, { row: 1 })).rows[0]).toMatchObject(expected);
  });

  test("takes the sign – and a typed 0 for the same figure", () => {
    const { conflicts } = merge(
      observed({}, sign("nil", "–"), { row: 1 }),
      observed({}, number(0), { row: 2 }),
    );
    expect(conflicts).toEqual([]);
  });

  describe("a figure that is the sum of several members", () => {
    const member = (id: string, value: ReportedValue, row: number) =>
      observed({ quantity: "foreigners-azr", group: `residenceStatus:${id}` }, value, { row });
    const valueOf = (...observations: readonly Observation[]) =>
      merge(...observations).rows.find(({ key }) => key.quantity === "foreigners-tolerated")?.value;

    test("is added up where nobody delivered it", () => {
      const parts = [member("asylum-procedure", number(40), 1), member("tolerated", number(2), 2)];
      expect(valueOf(...parts)).toBe(42);
    });

    test("takes the sign of a member, and is missing with one", () => {
      const secret = member("tolerated", sign("secret", "."), 2);
      expect(valueOf(member("asylum-procedure", number(40), 1), secret)).toBe(".");
      expect(valueOf(secret)).toBeUndefined();
    });

    test("is what was delivered, if it was", () => {
      const parts = [member("asylum-procedure", number(40), 1), member("tolerated", number(2), 2)];
      const own = observed({ quantity: "foreigners-tolerated" }, number(45), { row: 3 });
      expect(valueOf(...parts, own)).toBe(45);
    });
  });

  test("orders the figures by the catalogue, then as read, then by year", () => {
    const { rows } = merge(
      observed({ quantity: "naturalisations" }, number(1), { row: 1 }),
      observed({ group: "sex:female", year: 2014 }, number(2), { row: 2 }),
      observed({ group: "sex:male" }, number(3), { row: 3 }),
      observed({ group: "sex:female", year: 2013 }, number(4), { row: 4 }),
    );
    expect(rows.map(({ value }) => value)).toEqual([4, 2, 3, 1]);
  });
});

describe("homeKey", () => {
  test.each<[CellKey, CellKey]>([
    [
      { quantity: "residents-mv", group: "total", area: "city", year: 2015 },
      { quantity: "residents", group: "mv:with", area: "city", year: 2015 },
    ],
    [
      { quantity: "foreigners-8y-previous-year", group: "total", area: "city", year: 2015 },
      { quantity: "foreigners-8y", group: "total", area: "city", year: 2014 },
    ],
    [
      { quantity: "foreigners-previous-year", group: "total", area: "city", year: 2015 },
      { quantity: "residents", group: "mv:foreign", area: "city", year: 2014 },
    ],
    [
      { quantity: "residents", group: "mv:with", area: "district-nord", year: 2015 },
      { quantity: "residents-mv", group: "total", area: "district-nord", year: 2015 },
    ],
  ])("files %j under %j", (key, home) => {
    expect(homeKey(bundledCatalogue(), key)).toEqual(home);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { applySecrecy } from "../../../../src/domain/report/secrecy/apply-secrecy";
import type { CountGrid } from "../../../../src/domain/report/secrecy/count-grid";
import type { TableSecrecy } from "../../../../src/domain/report/secrecy/secrecy-result";
import { addUp, crossTable, line, secrecyWith, star, tableOf, TREE } from "./grids";

type Publishable = Extract<TableSecrecy, { kind: "publishable" }>;

const protect = (grid: CountGrid, secrecy = secrecyWith()): Publishable => {
  const result = applySecrecy([tableOf([grid])], secrecy).get("T");
  if (result?.kind !== "publishable") throw new Error("The table was refused.");
  return result;
};

/** Hidden cells by figure, "p" for those secret themselves. */
const hiddenOf = ({ cells }: Publishable): Readonly<Record<string, "p" | "s">> =>
  Object.fromEntries(
    [...cells].flatMap(([figure, cell]) =>
      cell.state === "hidden" ? [[figure, cell.by === "primary" ? "p" : "s"]] : [],
    ),
  );

const column = (lines: CountGrid["rows"], values: readonly (readonly number[])[]): CountGrid =>
  addUp(
    { rows: lines, columns: (values[0] ?? []).map(() => line(null)) },
    (row, place) => values[Number(row)]?.[Number(place)] ?? 0,
  );

const withValue = (
  grid: CountGrid,
  figure: string,
  value: CountGrid["cells"][number][number]["value"],
): CountGrid => ({
  ...grid,
  cells: grid.cells.map((row) =>
    row.map((cell) => (cell.figure === figure ? { figure, value } : cell)),
  ),
});

describe("worked tables", () => {
  it.each([
    {
      name: "two by two: one small cell takes the other three with it",
      inner: [
        [2, 40],
        [35, 60],
      ],
      // 40 of 42 and 35 of 37 tell of the 2 as well.
      hidden: { "0/0": "p", "0/1": "p", "1/0": "p", "1/1": "s" },
      bounds: { figure: "0/0", lowest: 0, highest: 37 },
    },
    {
      name: "three by three: the smallest neighbours close the rectangle",
      inner: [
        [10, 5, 1],
        [20, 8, 7],
        [30, 9, 12],
      ],
      hidden: { "0/2": "p", "0/1": "s", "1/1": "s", "1/2": "s" },
      bounds: { figure: "0/2", lowest: 0, highest: 6 },
    },
  ])("$name", ({ inner, hidden, bounds }) => {
    const result = protect(crossTable(inner));
    expect(hiddenOf(result)).toEqual(hidden);
    expect(result.audit).toContainEqual(bounds);
  });

  it("one row: two ones are too little for their sum to be known, so the 3 hides as well", () => {
    const row = addUp(
      { rows: [line(null)], columns: star(4) },
      (_, place) => [10, 3, 1, 1][Number(place)] ?? 0,
    );
    const result = protect(row);
    expect(hiddenOf(result)).toEqual({ "0/1": "s", "0/2": "p", "0/3": "p" });
    expect(result.audit).toEqual([
      { figure: "0/2", lowest: 0, highest: 5 },
      { figure: "0/3", lowest: 0, highest: 5 },
    ]);
  });

  it("five ones with the sum 5 give themselves away where zeros are shown, so one more cell hides", () => {
    const ones = addUp(
      { rows: [line(null)], columns: star(6) },
      (_, place) => [10, 1, 1, 1, 1, 1][Number(place)] ?? 0,
    );
    expect(hiddenOf(protect(ones))).toMatchObject({ "0/0": "s" });
  });

  it("total, subtotal and members: the sibling hides, total and subtotal stay", () => {
    // Insgesamt; ohne; mit; Ausländer; Deutsche mit persönlicher Migrationsvorgeschichte.
    const grid = column(TREE, [[0], [95], [0], [2], [30]]);
    expect(hiddenOf(protect(grid))).toEqual({ "3/0": "p", "4/0": "p" });
  });

  it("years stand alone: one year hides nothing in another", () => {
    const grid = column(star(3), [
      [2, 20],
      [9, 21],
      [7, 22],
      [0, 0],
    ]);
    expect(hiddenOf(protect(grid))).toEqual({ "0/0": "p", "2/0": "s" });
  });

  it("the total hides only when nothing else is left: a zero never does", () => {
    const grid = column(star(2), [[2], [0], [0]]);
    expect(hiddenOf(protect(grid))).toEqual({ "0/0": "p", "2/0": "p" });
    const larger = column(star(3), [[2], [0], [0], [0]]);
    expect(hiddenOf(protect(withValue(larger, "3/0", 4)))).toEqual({ "0/0": "p", "3/0": "s" });
  });
});

describe("what is secret itself", () => {
  it.each([
    { part: 98, hidden: true },
    { part: 99, hidden: true },
    { part: 97, hidden: false },
    { part: 100, hidden: false },
  ])("$part of 100 hides: $hidden", ({ part, hidden }) => {
    const grid = addUp({ rows: [line(null)], columns: star(1, "rest") }, (_, place) =>
      place === "0" ? part : 100 - part,
    );
    expect(hiddenOf(protect(grid))).toEqual(hidden ? { "0/0": "p" } : {});
  });

  it("a complement hides only where the catalogue says so", () => {
    const grid = addUp({ rows: [line(null)], columns: star(1, "rest") }, (_, place) =>
      place === "0" ? 98 : 2,
    );
    expect(hiddenOf(protect(grid, secrecyWith({ complement: false })))).toEqual({});
  });

  it("a rest of two is protected like a cell, although no table shows it", () => {
    const grid = addUp({ rows: star(2, "rest"), columns: [line(null)] }, (row) =>
      row === "2~" ? 2 : 40 + Number(row),
    );
    expect(Object.keys(hiddenOf(protect(grid)))).toEqual(["0/0"]);
  });

  it("a sensitive theme has its own threshold and hides zeros", () => {
    const grid = column(star(4), [[0], [4], [9], [30], [0]]);
    expect(hiddenOf(protect(grid))).toEqual({});
    expect(hiddenOf(protect({ ...grid, isSensitive: true }))).toMatchObject({
      "0/0": "p",
      "1/0": "p",
    });
  });

  it.each([
    { minimumCount: 10, hidden: ["0/0", "1/0"] },
    { minimumCount: 5, hidden: ["0/0", "1/0"] },
    { minimumCount: 3, hidden: [] },
    { minimumCount: null, hidden: [] },
  ])("a threshold of $minimumCount hides $hidden", ({ minimumCount, hidden }) => {
    const grid = column(star(3), [[4], [20], [30], [0]]);
    expect(Object.keys(hiddenOf(protect(grid, secrecyWith({ minimumCount }))))).toEqual(hidden);
  });

  it("a delivered point is protected although its number is not known", () => {
    const grid = withValue(column(star(3), [[5], [20], [30], [0]]), "0/0", "secret");
    const result = protect(grid);
    expect(hiddenOf(result)).toEqual({ "0/0": "p", "1/0": "s" });
    expect(result.audit).toEqual([{ figure: "0/0", lowest: 0, highest: 25 }]);
  });

  it("a figure that follows later hides a point as long as nobody has it; a blocked cell does not", () => {
    const point = withValue(column(star(2), [[5], [20], [0]]), "0/0", "secret");
    expect(hiddenOf(protect(withValue(point, "1/0", "missing")))).toEqual({ "0/0": "p" });
    expect(hiddenOf(protect(withValue(point, "1/0", "blocked")))).toEqual({
      "0/0": "p",
      "2/0": "s",
    });
  });

  it("figures that do not add up are taken as they are: the outsider knows by how much", () => {
    const grid = withValue(column(star(3), [[2], [9], [30], [0]]), "3/0", 50);
    const result = protect(grid);
    expect(hiddenOf(result)).toEqual({ "0/0": "p", "1/0": "s" });
    expect(result.audit).toEqual([{ figure: "0/0", lowest: 0, highest: 11 }]);
  });

  it("balances and mean values are no counts and never hide", () => {
    const grid = column([line(null)], [[-1, 1.5, 2]]);
    expect(hiddenOf(protect(grid))).toEqual({ "0/2": "p" });
  });
});

describe("tables that cannot be published", () => {
  it("refuses when more than two fifths of the inner cells would go", () => {
    const small = crossTable([
      [2, 40],
      [35, 60],
    ]);
    expect(applySecrecy([tableOf([small])], secrecyWith({}, 0.4)).get("T")).toMatchObject({
      kind: "refused",
      refusal: { kind: "tooMuchHidden", hidden: 4, cells: 4, maximumShare: 0.4 },
    });
  });

  it("refuses when a point follows from a zero that must stay", () => {
    const grid = withValue(column(star(2), [[0], [0], [0]]), "0/0", "secret");
    expect(applySecrecy([tableOf([grid])], secrecyWith()).get("T")).toMatchObject({
      kind: "refused",
      refusal: { kind: "cannotProtect", figures: ["0/0"] },
    });
  });

  it("throws for a head with subtotals and for a figure that stands twice: the caller is wrong", () => {
    const deep = addUp({ rows: [line(null)], columns: [line(null), line(0), line(1)] }, () => 5);
    expect(() => protect(deep)).toThrow("flat");
    const twice = withValue(column(star(2), [[5], [6], [0]]), "0/0", 5);
    const [first, ...others] = twice.cells;
    expect(() =>
      protect({ ...twice, cells: [first ?? [], first ?? [], ...others.slice(1)] }),
    ).toThrow("once");
  });
});

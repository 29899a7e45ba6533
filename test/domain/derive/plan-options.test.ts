// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";
import { at, carriedOut, plansOf, rowOf } from "./derive-book";

const HEADER = ["Kennung", "Angabe", "Gruppe", "Gebiet", 2014, 2015];
const row = (code: string, ...figures: readonly TableCell[]): TableCell[] => [
  ...[code, "", "insgesamt", "Stadt Münster"],
  ...figures,
];
const sheet = (...rows: readonly TableCell[][]): WorkbookSnapshot =>
  workbookOf(snapshotOf("Zahlen", [HEADER, ...rows]));
const figures = sheet(row("BEV-A01", 300267, 305235), row("BEV-A02", 65205, 69098));
const OURS = ["2015 zu 2014 absolut (berechnet)", "2015 zu 2014 in % (berechnet)"];
const changes = { measures: ["yearChange"] } as const;

describe("numbers in place of formulas", () => {
  const asValues = { ...changes, content: "values" } as const;

  test("are the unrounded results, and signs are texts", async () => {
    const workbook = sheet(row("BEV-A01", 0, 305235), row("BEV-A02", 65205, "."));
    const after = await carriedOut(workbook, plansOf(workbook, asValues));
    expect(rowOf(after, "Zahlen", [2, "GH"])).toEqual([305235, "x"]);
    expect(rowOf(after, "Zahlen", [3, "GH"])).toEqual([".", "."]);
    expect(at(after, ["Zahlen", "G2"], "formulas")).toBe(305235);
    expect(at(after, ["Zahlen", "G2"], "numberFormats")).toBe('+#,##0;-#,##0;"±"0;@');
  });

  test("are complete after one run", async () => {
    const after = await carriedOut(figures, plansOf(figures, asValues));
    expect(plansOf(after, asValues)[0]?.cellsToWrite).toBe(0);
  });

  test("take the place of formulas of an earlier run", async () => {
    const before = await carriedOut(figures, plansOf(figures, changes));
    const after = await carriedOut(before, plansOf(before, asValues));
    expect(at(after, ["Zahlen", "G2"], "formulas")).toBe(4968);
  });
});

describe("cells of our columns that hold something else", () => {
  const typed = workbookOf(
    snapshotOf("Zahlen", [
      [...HEADER, ...OURS],
      [...row("BEV-A01", 300267, 305235), 4968, "rund 2"],
      [...row("BEV-A02", 65205, 69098), { formula: "=F3-E3", value: 3893 }, ""],
    ]),
  );
  const places = ["G2", "H2", "G3"];

  test("are kept, formulas of others among them, and the empty ones are filled", async () => {
    const plans = plansOf(typed, changes);
    expect(plans[0]?.occupied.map(({ row: r, column }) => `${"GH"[column - 6]}${r + 1}`)).toEqual(
      places,
    );
    const after = await carriedOut(typed, plans);
    expect(places.map((place) => at(after, ["Zahlen", place], "formulas"))).toEqual([
      ...[4968, "rund 2", "=F3-E3"],
    ]);
    expect(at(after, ["Zahlen", "H3"])).toBeCloseTo(5.97, 2);
  });

  test("are replaced where the user says so", async () => {
    const plans = plansOf(typed, { ...changes, occupied: "replace" });
    expect(plans[0]?.occupied).toHaveLength(3);
    const after = await carriedOut(typed, plans);
    for (const place of places) {
      expect(at(after, ["Zahlen", place], "formulas")).toMatch(/^=IF\(ISNUMBER\(/);
    }
  });

  test("are kept in any case where the array formula of another cell spills into them", async () => {
    const spilled: TableCell = { formula: "", value: 17 };
    const workbook = workbookOf(
      snapshotOf("Zahlen", [
        [...HEADER, ...OURS],
        [...row("BEV-A01", 300267, 305235), spilled, ""],
      ]),
    );
    const plans = plansOf(workbook, { ...changes, occupied: "replace" });
    expect(plans[0]).toMatchObject({
      occupied: [],
      problems: [{ type: "spilled", cells: [{ sheet: "Zahlen", row: 1, column: 6 }] }],
    });
    const after = await carriedOut(workbook, plans);
    expect(at(after, ["Zahlen", "G2"])).toBe(17);
    expect(at(after, ["Zahlen", "H2"])).toBeCloseTo(1.65, 2);
  });
});

describe("a dash typed for zero", () => {
  const dashes = sheet(
    row("BEV-A01", 5, "–"),
    row("BEV-A02", "-", "-"),
    row("BEV-A03", { formula: '="-"', value: "-" }, 4),
  );

  test("is named, and its row stays without formulas", () => {
    const [plan] = plansOf(dashes, changes);
    expect(plan?.nilTexts.map(({ row: r, column }) => [r, column])).toEqual([
      ...[
        [1, 5],
        [2, 4],
        [2, 5],
      ],
    ]);
    expect(plan?.skipped).toMatchObject([
      { reason: "nilText" },
      { reason: "nilText" },
      { reason: "nilText" },
    ]);
    expect(plan?.cellsToWrite).toBe(0);
  });

  test("becomes the number 0 on consent, and a fall from 5 comes out as -5", async () => {
    const plans = plansOf(dashes, { ...changes, nilTexts: "zero" });
    const after = await carriedOut(dashes, plans);
    expect(rowOf(after, "Zahlen", [2, "EFGH"])).toEqual([5, 0, -5, -100]);
    expect(rowOf(after, "Zahlen", [3, "EFGH"])).toEqual([0, 0, 0, "x"]);
    expect(at(after, ["Zahlen", "F2"], "numberFormats")).toBe('#,##0;-#,##0;"–";@');
    expect(plans[0]?.cellsToWrite).toBe(3 + 2 + 4);
  });

  test("stays where the formula of somebody else yields it", async () => {
    const after = await carriedOut(dashes, plansOf(dashes, { ...changes, nilTexts: "zero" }));
    expect(at(after, ["Zahlen", "E4"], "formulas")).toBe('="-"');
  });
});

describe("a sheet that is hard to write to", () => {
  test("gets nothing where its columns reach the edge of the sheet", () => {
    const wide = Array.from({ length: 16_383 - HEADER.length }, () => "");
    const workbook = workbookOf(
      snapshotOf("Zahlen", [
        [...HEADER, ...wide, "letzte"],
        [...row("BEV-A01", 1, 2), ...wide, "XFD"],
      ]),
    );
    expect(plansOf(workbook)[0]).toMatchObject({
      problems: [{ type: "noRoom", sheet: "Zahlen" }],
      edits: [],
      cellsToWrite: 0,
    });
  });

  test("keeps the first of two columns with the same heading up to date and names both", async () => {
    const workbook = workbookOf(
      snapshotOf("Zahlen", [[...HEADER, ...OURS, OURS[0] ?? ""], row("BEV-A01", 300267, 305235)]),
    );
    const plans = plansOf(workbook, changes);
    expect(plans[0]?.problems).toEqual([
      {
        type: "duplicateHeading",
        heading: OURS[0],
        cells: [6, 8].map((column) => ({ sheet: "Zahlen", row: 0, column })),
      },
    ]);
    const after = await carriedOut(workbook, plans);
    expect(rowOf(after, "Zahlen", [2, "GI"])).toEqual([4968, ""]);
  });

  test("gets formulas in filtered rows too, and says how many there are", () => {
    const workbook = workbookOf(
      snapshotOf("Zahlen", [HEADER, row("BEV-A01", 1, 2), row("BEV-A02", 3, 4)], {
        hiddenRows: [2],
      }),
    );
    expect(plansOf(workbook, changes)[0]).toMatchObject({ hiddenRows: 1, cellsToWrite: 2 + 4 });
  });
});

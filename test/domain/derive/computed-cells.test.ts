// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { computedCells } from "../../../src/domain/derive/computed-cells";
import { toA1 } from "../../../src/domain/shared/cell";
import { isSameFormula } from "../../../src/domain/shared/computed-cell";
import type { WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { deriveWords } from "../../../src/texts/derive.de";
import { bundledCatalogue } from "../../support/catalogue";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";
import { carriedOut } from "./derive-book";

const catalogue = bundledCatalogue();
const city = "Stadt Münster";
const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const change = "2015 zu 2014 absolut (berechnet)";

const cellsOf = (workbook: WorkbookSnapshot) =>
  computedCells(parseDelivery(workbook, catalogue), { catalogue, words: deriveWords, workbook });

const sheet = (...rows: readonly (readonly TableCell[])[]): WorkbookSnapshot =>
  workbookOf(snapshotOf("Zahlen", rows));

test("a sheet on which nothing was computed has none", () => {
  expect(cellsOf(sheet([...head], ["BEV-A01", "männlich", city, 10, 12]))).toEqual([]);
});

test("what Berechnen has written is what belongs there, on the sheet and on the one for rates", async () => {
  const workbook = await carriedOut(
    sheet(
      [...head],
      ["BEV-A06", "insgesamt", city, 600, 602],
      ["BEV-A07", "insgesamt", city, 1500, 1502],
      ["BEV-A01", "männlich", city, "", 1400],
    ),
  );
  const cells = cellsOf(workbook);
  expect(new Set(cells.map(({ cell }) => cell.sheet)).size).toBe(2);
  for (const { content, formula, value, expected } of cells) {
    expect(isSameFormula(String(content), formula)).toBe(true);
    expect(value).toBe(expected);
  }
});

test("a cell that was typed over keeps its label when rows are sorted", () => {
  const first = ["BEV-A01", "männlich", city, 10, 12, 5];
  const second = ["BEV-A01", "weiblich", city, 10, 13, { formula: "=E3-D3", value: 3 }];
  const told = (rows: readonly (readonly TableCell[])[]) =>
    cellsOf(sheet([...head, change], ...rows))
      .filter(({ content }) => content === 5)
      .map(({ cell, label, formula, expected }) => ({
        at: toA1(cell),
        label,
        expected,
        formula: formula.replace(/\d+/gu, "n"),
      }));
  const [before] = told([first, second]);
  const [after] = told([second, first]);
  expect(before).toMatchObject({ at: "F2", expected: 2 });
  expect(after).toEqual({ ...before, at: "F3" });
});

test("cells that were emptied, and rows that cannot be read, have none", () => {
  const rows = [
    ["BEV-A01", "männlich", city, 10, 12, ""],
    ["BEV-A01", "weiblich", city, "zehn", 13, 5],
  ];
  expect(cellsOf(sheet([...head, change], ...rows))).toEqual([]);
});

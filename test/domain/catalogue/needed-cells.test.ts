// SPDX-License-Identifier: EUPL-1.2
import { isOpenSlot } from "../../../src/domain/catalogue/group-key";
import { indicatorRows, neededCells } from "../../../src/domain/catalogue/needed-cells";
import { bundledCatalogue } from "../../support/catalogue";
import { meanBaseCatalogue } from "../../support/mean-base";

const catalogue = bundledCatalogue();

/** Rows whose group is known beforehand; the empty rows of open dimensions come on top. */
const countNamed = (department: string | null): readonly [number, number] => {
  const request = { department, includeOptional: false };
  return [
    neededCells(catalogue, request).filter(
      (cell) => cell.role === "delivered" && !isOpenSlot(cell.group),
    ).length,
    indicatorRows(catalogue, request).filter((row) => !isOpenSlot(row.group)).length,
  ];
};

describe("rows of an Erhebungsbogen", () => {
  it.each([
    ["61", 230, 166],
    ["40", 93, 62],
    ["53", 72, 36],
    ["51", 52, 36],
    ["50", 28, 21],
    ["33", 24, 19],
    ["36", 18, 18],
    ["EXT-ITNRW", 15, 10],
    ["10", 13, 7],
    ["59", 12, 9],
    ["EXT-BA", 11, 9],
    ["52", 6, 3],
    ["41", 1, 1],
    [null, 575, 397],
  ])("asks department %s for %i figures and computes %i rows", (department, cells, rows) => {
    expect(countNamed(department)).toEqual([cells, rows]);
  });
});

test("a rate by the mean of two dates asks for its base at both", () => {
  const byMean = meanBaseCatalogue();
  const [total] = indicatorRows(byMean, { department: "36", includeOptional: false }).filter(
    ({ indicator }) => indicator.id === "REC-01",
  );
  const base = { quantity: "residents", group: "mv:foreign", area: "city" };
  expect(total?.source).toEqual({
    kind: "ratio",
    numerator: { quantity: "naturalisations", group: "total", area: "city" },
    denominator: base,
    meanWith: { quantity: "foreigners-previous-year", group: "total", area: "city" },
    factor: 1000,
  });
  const references = neededCells(byMean, { department: "36", includeOptional: false }).filter(
    ({ role }) => role === "reference",
  );
  expect(references).toContainEqual({ ...base, role: "reference", owner: "61", years: null });
  expect(references.map(({ quantity }) => quantity)).toContain("foreigners-previous-year");
});

// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { allRules } from "../../../src/domain/rules/index";
import { runRules } from "../../../src/domain/rules/run";
import { toA1, type CellPosition } from "../../../src/domain/shared/cell";
import { catalogue } from "../../support/describe-rule";
import { FULL_DELIVERY, type SeededDelivery, seededDelivery } from "../../support/seeded-delivery";
import { seededSheet } from "../../support/seeded-sheet";
import { workbookOf } from "../../support/sheet-table";

/** "SUM-01 F12" for every cell that an error or warning names first. */
const foundCells = ({ table, years }: SeededDelivery): readonly string[] =>
  runRules(allRules, {
    catalogue,
    delivery: parseDelivery(workbookOf(seededSheet(table)), catalogue),
    years,
    department: null,
  })
    .findings.filter(({ severity }) => severity !== "information")
    .flatMap(({ code, cells }) =>
      cells.filter(({ role }) => role === "target").map(({ cell }) => `${code} ${toA1(cell)}`),
    )
    .sort();

const seededCells = ({ errors }: SeededDelivery): readonly string[] =>
  errors
    .flatMap(({ code, cells }) => cells.map((cell: CellPosition) => `${code} ${toA1(cell)}`))
    .sort();

test("in 100,000 observations exactly the 490 seeded errors are found", () => {
  const delivery = seededDelivery(catalogue, FULL_DELIVERY);
  expect(delivery.table.length).toBeGreaterThan(100_000);
  expect(delivery.errors).toHaveLength(490);
  expect(foundCells(delivery)).toEqual(seededCells(delivery));
});

test.each([1, 2, 3])("seed %i: exactly the seeded errors are found", (seed) => {
  const errors = {
    textNumber: 5,
    notANumber: 5,
    unknownCode: 6,
    aboveBase: 8,
    negative: 6,
    wrongSum: 20,
    duplicate: 6,
  };
  const delivery = seededDelivery(catalogue, { seed, years: 3, errors });
  expect(foundCells(delivery)).toEqual(seededCells(delivery));
});

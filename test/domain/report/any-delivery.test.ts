// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { indicatorGroups } from "../../../src/domain/catalogue/indicator-groups";
import type { CellKey, Observation, ReportedValue } from "../../../src/domain/delivery/delivery";
import { planReport } from "../../../src/domain/report/plan-report";
import { REPORT_WORDS } from "../../../src/texts/report.de";
import { bundledCatalogue } from "../../support/catalogue";
import { workbookOf } from "../../support/sheet-table";
import { deliveryOf } from "./delivery-of";
import { builtTables, NOON } from "./muenster";
import { gridOf, shownValues } from "./table-grid";

const catalogue = bundledCatalogue();

/** Every figure an indicator can be built from, asked or not. */
const figures = catalogue.data.indicators.flatMap((indicator) =>
  [indicator.numerator, indicator.denominator].flatMap((quantity) =>
    quantity === null
      ? []
      : indicatorGroups(catalogue, indicator, true).map(({ group, area }) => ({
          quantity,
          group,
          area,
        })),
  ),
);

const anyKey: fc.Arbitrary<CellKey> = fc
  .record({ figure: fc.constantFrom(...figures), year: fc.integer({ min: 2010, max: 2020 }) })
  .map(({ figure, year }) => ({ ...figure, year }));

const anyValue: fc.Arbitrary<ReportedValue> = fc.oneof(
  fc.record({
    kind: fc.constant("number" as const),
    value: fc.oneof(
      fc.integer({ min: -1000, max: 400000 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    ),
    marks: fc.subarray(["provisional", "revised", "estimated", "limited", "break"] as const),
    stored: fc.constantFrom("number" as const, "text" as const),
  }),
  fc.record({
    kind: fc.constant("sign" as const),
    status: fc.constantFrom("nil", "secret", "later", "unreliable", "blocked" as const),
    text: fc.constantFrom("-", ".", "…", "/", "x"),
  }),
  fc.constant({ kind: "missing" as const }),
  fc.constant({
    kind: "unreadable" as const,
    reason: "ambiguous" as const,
    text: "1.234",
    readings: [1.234, 1234],
  }),
);

const anyObservation: fc.Arbitrary<Observation> = fc
  .record({
    key: anyKey,
    value: anyValue,
    row: fc.nat({ max: 500 }),
    role: fc.constantFrom("delivered" as const, "reference" as const),
  })
  .map(({ key, value, row, role }) => ({
    key,
    value,
    role,
    cell: { sheet: "Blatt", row, column: 4 },
    markColumn: null,
    remark: "",
    isFormula: false,
  }));

describe("planReport on any delivery", () => {
  test("never throws and never leaves a cell of a body empty", () => {
    fc.assert(
      fc.property(fc.array(anyObservation, { maxLength: 120 }), (observations) => {
        const plan = planReport(workbookOf(), deliveryOf(observations), {
          catalogue,
          words: REPORT_WORDS,
          now: NOON,
        });
        const tables = builtTables(plan);
        plan.contentsEdits(tables.map(({ id }) => id));
        for (const table of tables) {
          expect(shownValues(table).flat()).not.toContain("");
          const { heads } = gridOf(table);
          expect(new Set(heads).size).toBe(heads.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("without any figure plans nothing to write", () => {
    const plan = planReport(workbookOf(), deliveryOf([]), {
      catalogue,
      words: REPORT_WORDS,
      now: NOON,
    });
    expect(builtTables(plan)).toEqual([]);
    expect(plan.sharedEdits).toEqual([]);
    expect(new Set(plan.tables.map(({ state }) => state))).toEqual(new Set(["missing", "skipped"]));
  });
});

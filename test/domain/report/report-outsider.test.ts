// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { Observation } from "../../../src/domain/delivery/delivery";
import { valueOf } from "../../../src/domain/report/cells";
import { planReport } from "../../../src/domain/report/plan-report";
import type { ReportPlan } from "../../../src/domain/report/report-plan";
import type { Rests } from "../../../src/domain/report/rests";
import type { CountGrid } from "../../../src/domain/report/secrecy/count-grid";
import { REPORT_WORDS } from "../../../src/texts/report.de";
import { changedCatalogue } from "../../support/catalogue";
import { workbookOf } from "../../support/sheet-table";
import { deliveryOf } from "./delivery-of";
import { builtTables, NOON } from "./muenster";
import { star } from "./secrecy/grids";
import { outsider } from "./secrecy/outsider";

/** Tables that show the same counts several times: by sex, by origin, as numbers, bases and rates of a group. */
const TABLES = ["BEV.1", "BEV-01.1", "BEV-01.3", "BEV-02.1", "BEV-03.1"];
const MINIMUM = 3;
const YEAR = 2015;

const catalogue = changedCatalogue((data) => ({
  ...data,
  reportTables: data.reportTables.filter(({ id }) => TABLES.includes(id)),
  secrecy: {
    ...data.secrecy,
    rateMinimumDenominator: 1,
    secondary: { ...data.secrecy.secondary, maximumSuppressedShare: 1 },
  },
}));

/** Counts by sex (down) and origin (across), as an outsider knows them to add up; names as in `IM_Daten`. */
const FIGURES: readonly (readonly string[])[] = [
  ["without male", "residentsWithMv|sex:male|city|2015", "residents|sex:male|city|2015"],
  ["without female", "residentsWithMv|sex:female|city|2015", "residents|sex:female|city|2015"],
  ["residents|mv:without|city|2015", "residents|mv:with|city|2015", "residents|total|city|2015"],
];

const gridWith = (inner: readonly number[]): CountGrid => {
  const [a = 0, b = 0, c = 0, d = 0] = inner;
  const values = [
    [a, b, a + b],
    [c, d, c + d],
    [a + c, b + d, a + b + c + d],
  ];
  return {
    isSensitive: false,
    rows: star(2),
    columns: star(2),
    cells: FIGURES.map((row, r) =>
      row.map((figure, column) => ({ figure, value: values[r]?.[column] ?? 0 })),
    ),
  };
};

const planOfGrid = (grid: CountGrid): ReportPlan => {
  const observations = grid.cells.flat().flatMap(({ figure, value }, row): Observation[] => {
    const [quantity = "", group, area] = figure.split("|");
    if (group === undefined || area === undefined || typeof value !== "number") return [];
    return [
      {
        key: { quantity, group, area, year: YEAR },
        value: { kind: "number", value, marks: [], stored: "number" },
        role: "delivered",
        cell: { sheet: "Blatt", row, column: 4 },
        markColumn: null,
        remark: "",
        isFormula: false,
      },
    ];
  });
  return planReport(workbookOf(), deliveryOf(observations), {
    catalogue,
    words: REPORT_WORDS,
    now: NOON,
  });
};

const figuresIn = (rests: Rests): readonly string[] =>
  rests.kind === "figure" ? [rests.figure] : rests.inputs.flatMap(figuresIn);

/** Every figure that a printed number shows or was computed from: an outsider is taken to find it out. */
const toldFigures = (plan: ReportPlan): ReadonlySet<string> =>
  new Set(
    builtTables(plan).flatMap(({ model }) =>
      (model?.rows ?? []).flatMap(({ cells }) =>
        cells.flatMap((cell) =>
          cell.rests && typeof valueOf(cell) === "number" ? figuresIn(cell.rests) : [],
        ),
      ),
    ),
  );

const unprovedIn = (plan: ReportPlan): ReadonlySet<string> =>
  new Set(
    plan.tables.flatMap(({ secrecy }) =>
      secrecy.warnings.flatMap((warning) =>
        warning.kind === "linkedTables" ? warning.unproved : [],
      ),
    ),
  );

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2 }) },
  { weight: 4, arbitrary: fc.integer({ min: 3, max: 7 }) },
);

/** Milliseconds: trying everything takes its time on a busy machine. */
const PATIENCE = 180_000;

describe("the printed tables of 1,000 random deliveries, read together", () => {
  it(
    "tell no small count, and let none be narrowed down unless the report says so",
    () => {
      const seen = { secret: 0, unproved: 0, printed: 0 };
      fc.assert(
        fc.property(fc.tuple(count, count, count, count), (inner) => {
          const grid = gridWith(inner);
          const plan = planOfGrid(grid);
          const told = toldFigures(plan);
          const unproved = unprovedIn(plan);
          const isHidden = (figure: string): boolean => !told.has(figure);
          const possible = outsider({ grids: [grid], isHidden, least: 0 });
          seen.printed += told.size > 0 ? 1 : 0;
          for (const { figure, value } of grid.cells.flat()) {
            const isNamed = figure.includes("|");
            if (!isNamed || typeof value !== "number" || value === 0 || value >= MINIMUM) continue;
            expect(told).not.toContain(figure);
            seen.secret += 1;
            if (unproved.has(figure)) {
              seen.unproved += 1;
              continue;
            }
            const { lowest, highest } = possible(figure);
            expect((highest ?? Infinity) - lowest).toBeGreaterThanOrEqual(MINIMUM);
          }
        }),
        { numRuns: 1000 },
      );
      expect(seen.secret).toBeGreaterThan(500);
      expect(seen.printed).toBeGreaterThan(500);
      expect(seen.unproved).toBeLessThan(seen.secret / 2);
    },
    PATIENCE,
  );
});

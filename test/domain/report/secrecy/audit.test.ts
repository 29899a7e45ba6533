// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { auditOf } from "../../../../src/domain/report/secrecy/audit";
import { prepareGrid } from "../../../../src/domain/report/secrecy/protect-grid";
import { rulesFor, type SecrecyRules } from "../../../../src/domain/report/secrecy/secrecy-rules";
import { grids, secrecyWith } from "./grids";
import { outsider } from "./outsider";

const rules = rulesFor(secrecyWith(), false) as SecrecyRules;

/** Milliseconds: trying everything takes its time on a busy machine. */
const PATIENCE = 120_000;

describe("the audit by maximum flow", () => {
  it(
    "finds the bounds that trying every value finds, on 1,000 random tables with random gaps",
    () => {
      let cells = 0;
      fc.assert(
        fc.property(
          grids,
          fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
          (grid, gaps) => {
            const prepared = prepareGrid(grid, rules);
            const hidden = new Set(
              prepared.laid.cells.flatMap(({ index, figure }) =>
                gaps[index] && figure !== null ? [index] : [],
              ),
            );
            const names = new Set([...hidden].map((cell) => prepared.laid.cells[cell]?.figure));
            const { bounds } = auditOf(
              {
                grid: prepared.laid,
                rules,
                values: prepared.values,
                isHidden: (cell) => hidden.has(cell),
              },
              prepared.network,
            );
            const possible = outsider({
              grids: [grid],
              isHidden: (figure) => names.has(figure),
              least: 0,
            });
            for (const cell of hidden) {
              const { lowest, highest } = bounds(cell);
              const expected = possible(prepared.laid.cells[cell]?.figure ?? "");
              expect({ lowest, highest: highest === Infinity ? null : highest }).toEqual(expected);
              cells += 1;
            }
          },
        ),
        { numRuns: 1000 },
      );
      expect(cells).toBeGreaterThan(2000);
    },
    PATIENCE,
  );
});

// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { CountGrid } from "../../../../src/domain/report/secrecy/count-grid";
import { applySecrecy } from "../../../../src/domain/report/secrecy/apply-secrecy";
import { grids, secrecyWith, tableOf } from "./grids";
import { outsider } from "./outsider";

const secrecy = secrecyWith();
const K = 3;

const numberOf = (grid: CountGrid, figure: string): number => {
  const cell = grid.cells.flat().find((candidate) => candidate.figure === figure);
  return Number(cell?.value);
};

/** Milliseconds: trying everything takes its time on a busy machine. */
const PATIENCE = 120_000;

describe("hiding, judged by an outsider who tries everything", () => {
  it(
    "leaves no hidden cell of 1,000 random tables recomputable and every secret one a range",
    () => {
      const seen = { primary: 0, secondary: 0 };
      fc.assert(
        fc.property(grids, (grid) => {
          const result = applySecrecy([tableOf([grid])], secrecy).get("T");
          if (result?.kind !== "publishable") throw new Error("Nothing limits what may be hidden.");
          const { cells } = result;
          const isHidden = (figure: string): boolean => cells.get(figure)?.state === "hidden";
          const knowsCounts = outsider({ grids: [grid], isHidden, least: 0 });
          const knowsZeros = outsider({ grids: [grid], isHidden, least: 1 });
          for (const [figure, cell] of cells) {
            if (cell.state === "shown") {
              expect([1, 2]).not.toContain(numberOf(grid, figure));
              continue;
            }
            const { lowest, highest } = knowsCounts(figure);
            const width = (highest ?? Infinity) - lowest;
            expect(width).toBeGreaterThanOrEqual(cell.by === "primary" ? K : 1);
            if (cell.by === "secondary") {
              seen.secondary += 1;
              continue;
            }
            seen.primary += 1;
            const informed = knowsZeros(figure);
            expect(informed.highest).not.toBe(informed.lowest);
            const audited = result.audit.find((entry) => entry.figure === figure);
            expect(audited).toEqual({ figure, lowest, highest });
          }
        }),
        { numRuns: 1000 },
      );
      expect(seen.primary).toBeGreaterThan(1000);
      expect(seen.secondary).toBeGreaterThan(1000);
    },
    PATIENCE,
  );
});

// SPDX-License-Identifier: EUPL-1.2
import type { Observation } from "../delivery/delivery";
import { isQuestionnaire } from "./blank-cells";
import type { RuleContext } from "./rule-context";

/**
 * Judged cells of an Erhebungsbogen that need a remark and have none, row by row: the remark is one per row.
 * Other sheets have their explanations below the table, where nobody can tell which cell they belong to.
 */
export function* unexplainedRows(
  { delivery, isJudged }: RuleContext,
  needsRemark: (observation: Observation) => boolean,
): Generator<{ readonly sheet: string; readonly cells: readonly Observation[] }> {
  for (const sheet of delivery.sheets) {
    if (!isQuestionnaire(sheet)) continue;
    for (const { observations } of sheet.rows) {
      const cells = observations.filter(
        (observation) =>
          observation.role === "delivered" &&
          observation.remark.trim() === "" &&
          isJudged(observation.key.year) &&
          needsRemark(observation),
      );
      if (cells.length > 0) yield { sheet: sheet.name, cells };
    }
  }
}

/** Cells of Erhebungsbögen that are looked at, so that a rule knows whether it had any material. */
export const questionnaireCells = ({ delivery }: RuleContext): number =>
  delivery.sheets
    .filter(isQuestionnaire)
    .reduce(
      (sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.observations.length, 0),
      0,
    );

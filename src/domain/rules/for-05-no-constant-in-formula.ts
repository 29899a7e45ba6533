// SPDX-License-Identifier: EUPL-1.2
import { numberOf, type Observation } from "../delivery/delivery";
import { cellId } from "../shared/cell";
import { targetCell, targetKey } from "./finding-parts";
import { carries, defineRule, passed } from "./rule";
import type { RuleContext } from "./rule-context";

/** A figure that a formula computes: with a number nobody will be able to explain, or out of a file others do not have. */
export const noConstantInFormula = defineRule({
  meta: {
    code: "FOR-05",
    family: "FOR",
    scope: "cell",
    level: "1a",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "Formula hygiene; ExceLint, PerfectXL",
    messages: {
      sumOfConstants: carries<{ readonly value: number }>({
        severity: "information",
        acknowledge: "none",
      }),
      constant: carries<{ readonly constants: readonly number[] }>(),
      externalLink: carries<{ readonly file: string }>(),
    },
  },
  *check(context) {
    const formulas = new Map(
      context.delivery.sheets
        .flatMap(({ facts }) => facts.formulas)
        .map(({ cell, formula }) => [cellId(cell), formula]),
    );
    if (formulas.size === 0) return;
    let sound = 0;
    for (const observation of context.index.observations) {
      if (!observation.isFormula || observation.role !== "delivered") continue;
      const formula = formulas.get(cellId(observation.cell));
      const failure = formula === undefined ? null : judge(observation, formula, context);
      if (failure) yield failure;
      else sound += 1;
    }
    if (sound > 0) yield passed(sound);
  },
});

/** Factors of rates, and what stands in guards. */
const ALLOWED: ReadonlySet<number> = new Set([0, 1, 100, 1000, 100000]);
const TEXT_OR_SHEET = /"[^"]*"|'[^']*'!/gu;
const EXTERNAL = /\[([^\]]+)\]/u;
const REFERENCE = /\$?[A-Z]{1,3}\$?\d+/gu;
const ONLY_CONSTANTS = /^=\s*[+-]?\d+(?:\.\d+)?(?:\s*[+-]\s*\d+(?:\.\d+)?)+\s*$/u;
/** Numbers that are no part of a name ("SUMME2"). */
const NUMBER = /(?<![\w.])\d+(?:\.\d+)?/gu;

const judge = (observation: Observation, formula: string, { catalogue }: RuleContext) => {
  const failure = {
    result: "failed",
    sheet: observation.cell.sheet,
    cells: [targetCell(observation)],
    target: [targetKey(catalogue, observation.key)],
  } as const;
  const [, file] = EXTERNAL.exec(formula) ?? [];
  if (file !== undefined) return { ...failure, messageId: "externalLink", data: { file } } as const;
  if (ONLY_CONSTANTS.test(formula)) {
    const value = numberOf(observation.value) ?? 0;
    return { ...failure, messageId: "sumOfConstants", data: { value } } as const;
  }
  const plain = formula.replace(TEXT_OR_SHEET, "");
  const rest = plain.replace(REFERENCE, "");
  const constants = (rest.match(NUMBER) ?? []).map(Number).filter((n) => !ALLOWED.has(n));
  if (rest === plain || constants.length === 0) return null;
  return { ...failure, messageId: "constant", data: { constants } } as const;
};

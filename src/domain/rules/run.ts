// SPDX-License-Identifier: EUPL-1.2
import type { Delivery } from "../delivery/delivery";
import { cellId } from "../shared/cell";
import { runThrough, type Step, type Steps } from "../shared/steps";
import { type Cascade, createCascade } from "./cascade";
import type { CheckResult, Finding, NotEvaluable, Severity } from "./finding";
import { findingId } from "./finding-id";
import { type AnyFailure, type AnyRule, carries, type FactsOf, FAMILIES } from "./rule";
import { createRuleContext, type RuleContext, type RuleMaterial } from "./rule-context";

/** The finding of the run itself: a rule that broke. Its figures were neither confirmed nor rejected. */
export const BROKEN_RULE = {
  meta: {
    code: "DEF-01",
    messages: { broken: carries<{ readonly rule: string; readonly cause: string }>() },
  },
} as const;

/** Runs every rule over a delivery, families in order, and keeps follow-up findings back. */
export const runRules = (rules: readonly AnyRule[], material: RuleMaterial): CheckResult =>
  runThrough(runRulesInSteps(rules, material));

/** The same, rule by rule. */
export function* runRulesInSteps(
  rules: readonly AnyRule[],
  material: RuleMaterial,
): Steps<CheckResult> {
  const context = createRuleContext(material);
  const cascade = createCascade(context.index.observations);
  const outcomes: RuleOutcome[] = [];
  for (const rule of inRunOrder(rules)) {
    yield stepAfter(outcomes, rules.length);
    outcomes.push(runRule(rule, context, cascade));
  }
  return {
    findings: inReadingOrder(
      numberTwins(outcomes.flatMap(({ findings }) => findings)),
      material.delivery,
    ),
    notEvaluable: outcomes.flatMap(({ notEvaluable }) => notEvaluable),
    rulesRun: outcomes.filter(({ isBroken }) => !isBroken).length,
    rulesWithoutMaterial: outcomes
      .filter(({ hasMaterial }) => !hasMaterial)
      .map(({ code }) => code),
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
  };
}

const stepAfter = (outcomes: readonly RuleOutcome[], total: number): Step => {
  const count = (severity: Severity): number =>
    outcomes.reduce(
      (sum, { findings }) => sum + findings.filter((one) => one.severity === severity).length,
      0,
    );
  return {
    done: outcomes.length,
    total,
    sheet: null,
    found: { errors: count("error"), warnings: count("warning") },
  };
};

interface RuleOutcome {
  readonly code: string;
  readonly findings: Finding[];
  readonly notEvaluable: NotEvaluable[];
  passed: number;
  hasMaterial: boolean;
  isBroken: boolean;
}

const inRunOrder = (rules: readonly AnyRule[]): readonly AnyRule[] =>
  [...rules].sort((a, b) => turnOf(a) - turnOf(b));

const turnOf = ({ meta }: AnyRule): number => FAMILIES.indexOf(meta.runsWith ?? meta.family);

/** A rule that throws must not take the others' findings along. What it found before is dropped: it may be wrong. */
const runRule = (rule: AnyRule, context: RuleContext, cascade: Cascade): RuleOutcome => {
  const outcome = emptyOutcome(rule.meta.code);
  try {
    for (const verdict of rule.check(context)) {
      outcome.hasMaterial = true;
      if (verdict.result === "passed") outcome.passed += verdict.count;
      else if (verdict.result === "notEvaluable") {
        outcome.notEvaluable.push({ code: rule.meta.code, cells: verdict.cells });
      } else judge(rule, verdict, { outcome, cascade });
    }
  } catch (cause) {
    return brokenOutcome(rule.meta.code, cause, context.delivery);
  }
  for (const finding of outcome.findings) cascade.note(finding);
  return outcome;
};

const emptyOutcome = (code: string): RuleOutcome => ({
  code,
  findings: [],
  notEvaluable: [],
  passed: 0,
  hasMaterial: false,
  isBroken: false,
});

const judge = (
  rule: AnyRule,
  failure: AnyFailure,
  { outcome, cascade }: { readonly outcome: RuleOutcome; readonly cascade: Cascade },
): void => {
  const cells = failure.cells.map(({ cell }) => cell);
  if (cascade.isBlocked(rule.meta, cells)) {
    outcome.notEvaluable.push({ code: rule.meta.code, cells });
  } else outcome.findings.push(toFinding(rule, failure));
};

const toFinding = ({ meta }: AnyRule, failure: AnyFailure): Finding => {
  const answer = meta.messages[failure.messageId];
  return {
    id: findingId(meta.code, failure.target, failure.aspect),
    code: meta.code,
    messageId: failure.messageId,
    severity: answer?.severity ?? meta.severity,
    acknowledge: answer?.acknowledge ?? meta.acknowledge,
    data: failure.data,
    target: failure.target,
    source: failure.source ?? [],
    cells: failure.cells,
    sheet: failure.sheet,
  };
};

const brokenOutcome = (rule: string, cause: unknown, delivery: Delivery): RuleOutcome => {
  const data: FactsOf<typeof BROKEN_RULE.meta.messages.broken> = { rule, cause: String(cause) };
  return {
    ...emptyOutcome(rule),
    hasMaterial: true,
    isBroken: true,
    findings: [
      {
        id: findingId(BROKEN_RULE.meta.code, [], rule),
        code: BROKEN_RULE.meta.code,
        messageId: "broken",
        severity: "error",
        acknowledge: "none",
        data,
        target: [],
        source: [],
        cells: [],
        sheet: delivery.sheets[0]?.name ?? delivery.unread[0]?.name ?? "",
      },
    ],
  };
};

/**
 * The same figure may be wrong on two sheets, or in two rows of one sheet: equal id, other cells. The second gets a
 * number. The same finding told twice is dropped.
 */
const numberTwins = (findings: readonly Finding[]): readonly Finding[] => {
  const placesById = new Map<string, Set<string>>();
  return findings.flatMap((finding) => {
    const place = finding.cells.map(({ cell }) => cellId(cell)).join(" ") || finding.sheet;
    const places = placesById.get(finding.id) ?? new Set<string>();
    placesById.set(finding.id, places);
    if (places.has(place)) return [];
    places.add(place);
    return places.size === 1 ? [finding] : [{ ...finding, id: `${finding.id}.${places.size}` }];
  });
};

/** Sheet by sheet, then row by row and column by column of the first cell; findings about a whole sheet come first. */
const inReadingOrder = (findings: readonly Finding[], delivery: Delivery): readonly Finding[] => {
  const sheets = [...delivery.unread, ...delivery.sheets].map(({ name }) => name);
  const position = new Map(sheets.map((name, index) => [name, index]));
  const first = ({ cells }: Finding): { row: number; column: number } =>
    cells[0]?.cell ?? { row: -1, column: -1 };
  return [...findings].sort(
    (a, b) =>
      (position.get(a.sheet) ?? -1) - (position.get(b.sheet) ?? -1) ||
      first(a).row - first(b).row ||
      first(a).column - first(b).column ||
      a.code.localeCompare(b.code),
  );
};

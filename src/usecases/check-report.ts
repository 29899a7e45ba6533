// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import { observationsOf } from "../domain/delivery/delivery";
import type { Fix, FixedCell, NewRow } from "../domain/fixes/fix";
import { isBrokenRelease } from "../domain/review/release-finding";
import type { AnswerKind } from "../domain/review/review-state";
import { stampOf, versionsOf } from "../domain/review/stamp";
import { valueBinding } from "../domain/review/value-binding";
import type { Finding, FindingCell, NotEvaluable, Severity } from "../domain/rules/finding";
import { allRules, RULE_SET } from "../domain/rules/index";
import { columnName, toA1 } from "../domain/shared/cell";
import { sha256 } from "../domain/shared/sha-256";
import { latestYear } from "./delivery-facts";
import type { CheckOutcome } from "./use-cases";

/** Wording of one finding, handed in by whoever builds the report. */
export interface ReportedText {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

export interface CheckReportDeps {
  readonly findingText: (finding: Finding, catalogue: Catalogue) => ReportedText;
  readonly tool: { readonly version: string; readonly build: string };
  /** A new UUID. */
  readonly id: string;
  /** ISO 8601 with offset. */
  readonly createdAt: string;
  readonly trigger: "button" | "live" | "release" | "ci";
  /** File name of the checked workbook; "" if unknown. */
  readonly workbook: string;
  readonly department: string | null;
}

/**
 * The result of a check as the document `imr-report/1`. What is not known - who gave a reason before anybody closed the
 * delivery, what else a cause has hidden - is present and empty, so that readers need not tell "not known" from "unknown field".
 */
export const buildCheckReport = (outcome: CheckOutcome, deps: CheckReportDeps) => {
  const { result, catalogue, status } = outcome;
  const judged = {
    ruleset: { ...RULE_SET, sha256: hashOf(allRules.map(({ meta }) => meta)) },
    codelists: [
      {
        id: catalogue.data.id,
        version: catalogue.data.version,
        sha256: hashOf(catalogue.data),
      },
    ],
    delivery: deliveryPart(outcome, deps),
    status,
    findings: result.findings.map((finding) => ({
      ...findingPart(finding, deps.findingText(finding, catalogue)),
      fix: fixPart(outcome.fixes.get(finding.id)),
      acknowledgement: answerPart(finding, outcome, "reason"),
    })),
    notEvaluable: result.notEvaluable.map(notEvaluablePart),
    aggregates: [{ expression: "count by code", value: countByCode(result.findings) }],
    openPoints: result.findings.flatMap((finding) => {
      const answer = answerPart(finding, outcome, "openPoint");
      return answer ? [{ finding: finding.id, ...answer, decision: "open" }] : [];
    }),
  };
  return {
    schema: "imr-report/1",
    id: deps.id,
    createdAt: deps.createdAt,
    trigger: deps.trigger,
    tool: deps.tool,
    ...judged,
    stats: statsPart(outcome),
    release: releasePart(outcome, judged),
  };
};

/** Hash of what a JSON document would hold. */
const hashOf = (content: unknown): string => sha256(JSON.stringify(content));

/** `reportSha256` is over everything said about the delivery; time and name of the check are no part of it. */
const releasePart = ({ review, result }: CheckOutcome, judged: unknown) => {
  const { release } = review.stored.state;
  if (release === null) return null;
  return {
    by: release.closedBy ?? null,
    approvedBy: release.approvedBy,
    at: release.at,
    contentSha256: release.contentSha256,
    reportSha256: hashOf(judged),
    rules: release.rules,
    catalogue: release.catalogue,
    /** false: something has changed since (SYS-03). */
    fits: !result.findings.some(isBrokenRelease),
  };
};

/** What the pane offers: the first way, and the others where somebody has to choose. */
const fixPart = (fixes: readonly Fix[] | undefined) => {
  const [first, ...others] = fixes ?? [];
  if (!first) return null;
  return {
    id: first.kind,
    safe: first.isSafe,
    preview: first.cells.map(fixedCellPart),
    rows: first.rows.map(newRowPart),
    acts: first.acts,
    alternatives: others.map(({ cells }) => cells.map(fixedCellPart)),
  };
};

/** Rows are told by their numbers in the sheet, as in every address. */
const newRowPart = ({ sheet, below, labels }: NewRow) => ({
  sheet,
  below: below + 1,
  labels: labels.map(({ column, text }) => ({ column: columnName(column), text })),
});

const fixedCellPart = ({ cell, before, after }: FixedCell) => ({
  cell: `${cell.sheet}!${toA1(cell)}`,
  before,
  after: typeof after === "object" ? after.formula : after,
});

export type CheckReport = ReturnType<typeof buildCheckReport>;

const deliveryPart = (
  { delivery, catalogue }: CheckOutcome,
  { workbook, department }: CheckReportDeps,
) => {
  const stated = delivery.sheets.find((sheet) => sheet.department !== null)?.department ?? null;
  return {
    department: department ?? stated,
    period: latestYear(delivery),
    workbook,
    sheets: delivery.sheets.map(({ name }) => name),
    unread: delivery.unread.map(({ name }) => name),
    contentSha256: stampOf(delivery, versionsOf(catalogue)).contentSha256,
    cells: observationsOf(delivery).length,
  };
};

const statsPart = ({ result, milliseconds }: CheckOutcome) => {
  const { findings, notEvaluable, passed, rulesRun, rulesWithoutMaterial } = result;
  const bySeverity = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    rulesRun,
    rulesNotRun: allRules.length - rulesRun,
    rulesWithoutMaterial,
    checks: { passed, failed: findings.length, na: notEvaluable.length },
    findings: {
      error: bySeverity("error"),
      warning: bySeverity("warning"),
      information: bySeverity("information"),
    },
    ms: milliseconds,
  };
};

const findingPart = (finding: Finding, { title, what, why, fix }: ReportedText) => {
  const meta = allRules.find((rule) => rule.meta.code === finding.code)?.meta;
  return {
    id: finding.id,
    code: finding.code,
    title,
    severity: finding.severity,
    severityDefault: meta?.severity ?? finding.severity,
    level: meta?.level ?? null,
    /** 0: failed, in the notation of the European validation reports. */
    value: "0",
    what,
    why,
    fixText: fix,
    params: finding.data,
    target: finding.target,
    source: finding.source,
    sheet: finding.sheet,
    cells: finding.cells.map(cellPart),
    actual: numberIn(finding.data, "actual") ?? numberIn(finding.data, "value"),
    expected: numberIn(finding.data, "expected"),
    tolerance: null,
    count: 1,
    causeOf: [],
    suppressed: null,
    rule: {
      id: finding.code,
      variant: finding.messageId,
      version: RULE_SET.version,
      language: "imr",
      expression: null,
      help: `docs/pruefregeln/${finding.code}.md`,
    },
    acknowledge: finding.acknowledge,
  };
};

/** A valid answer of one kind. When it was given is known only for those typed in the pane. */
const answerPart = (finding: Finding, outcome: CheckOutcome, kind: AnswerKind) => {
  const { review } = outcome;
  const answer = review.answers.get(finding.id);
  if (answer?.kind !== kind || !answer.isValid) return null;
  const { stored } = review;
  const given =
    answer.origin === "pane"
      ? stored.state.answers.find((candidate) => candidate.finding === finding.id)
      : undefined;
  return {
    by: closerOf(outcome),
    at: given?.at ?? null,
    reason: answer.text,
    origin: answer.origin,
    footnote: answer.asFootnote,
    boundTo: valueBinding(finding),
  };
};

/** Who closes a delivery stands for the answers in it; before that, and where the stamp no longer fits, nobody does. */
const closerOf = ({ review, result }: CheckOutcome): string | null =>
  result.findings.some(isBrokenRelease) ? null : (review.stored.state.release?.closedBy ?? null);

const cellPart = ({ cell, role, text }: FindingCell) => ({
  sheet: cell.sheet,
  address: toA1(cell),
  role,
  text,
});

const notEvaluablePart = ({ code, cells }: NotEvaluable) => ({
  code,
  value: "NA",
  cells: cells.map((cell) => ({ sheet: cell.sheet, address: toA1(cell) })),
});

const countByCode = (findings: readonly Finding[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

const numberIn = (data: unknown, name: string): number | null => {
  if (typeof data !== "object" || data === null) return null;
  const value = (data as Readonly<Record<string, unknown>>)[name];
  return typeof value === "number" ? value : null;
};

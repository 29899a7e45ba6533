// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";

/** What readers of `imr-report/1` may rely on; fields not named here would be a change of the format. */

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/u));
const count = z.int().check(z.nonnegative());
const version = { id: z.string(), version: z.string() };
const targetKey = z.array(z.string()).check(z.length(6));
const place = { sheet: z.string(), address: z.string().check(z.regex(/^[A-Z]{1,3}\d+$/u)) };
const severity = z.enum(["error", "warning", "information"]);

const answer = {
  by: z.nullable(z.string()),
  at: z.nullable(z.string()),
  reason: z.string(),
  origin: z.enum(["pane", "remark"]),
  footnote: z.boolean(),
  boundTo: z.string(),
};

const content = z.union([z.string(), z.number(), z.boolean()]);
const preview = z.array(z.strictObject({ cell: z.string(), before: content, after: content }));

const finding = z.strictObject({
  id: z.string(),
  code: z.string().check(z.regex(/^[A-Z]{3}-\d\d$/u)),
  title: z.string(),
  severity,
  severityDefault: severity,
  level: z.nullable(z.string()),
  value: z.literal("0"),
  what: z.string(),
  why: z.string(),
  fixText: z.string(),
  params: z.unknown(),
  target: z.array(targetKey),
  source: z.array(targetKey),
  sheet: z.string(),
  cells: z.array(
    z.strictObject({ ...place, role: z.enum(["target", "source"]), text: z.string() }),
  ),
  actual: z.nullable(z.number()),
  expected: z.nullable(z.number()),
  tolerance: z.null(),
  count: z.literal(1),
  causeOf: z.array(z.string()),
  suppressed: z.null(),
  rule: z.strictObject({
    ...version,
    variant: z.string(),
    language: z.literal("imr"),
    expression: z.null(),
    help: z.string(),
  }),
  acknowledge: z.enum(["never", "openPoint", "reason", "none"]),
  fix: z.nullable(
    z.strictObject({
      id: z.string(),
      safe: z.boolean(),
      preview,
      rows: z.array(
        z.strictObject({
          sheet: z.string(),
          below: count,
          labels: z.array(z.strictObject({ column: z.string(), text: content })),
        }),
      ),
      acts: z.array(z.looseObject({ kind: z.enum(["unmerge", "showLines", "calculate"]) })),
      alternatives: z.array(preview),
    }),
  ),
  acknowledgement: z.nullable(z.strictObject(answer)),
});

export const reportSchema = z.strictObject({
  schema: z.literal("imr-report/1"),
  id: z.string(),
  createdAt: z.string(),
  trigger: z.enum(["button", "live", "release", "ci"]),
  tool: z.strictObject({ version: z.string(), build: z.string() }),
  ruleset: z.strictObject({ ...version, sha256 }),
  codelists: z.array(z.strictObject({ ...version, sha256 })),
  delivery: z.strictObject({
    department: z.nullable(z.string()),
    period: z.nullable(z.int()),
    workbook: z.string(),
    sheets: z.array(z.string()),
    unread: z.array(z.string()),
    contentSha256: sha256,
    cells: count,
  }),
  status: z.enum(["failed", "open", "accepted", "incomplete"]),
  findings: z.array(finding),
  notEvaluable: z.array(
    z.strictObject({
      code: z.string(),
      value: z.literal("NA"),
      cells: z.array(z.strictObject(place)),
    }),
  ),
  aggregates: z.array(
    z.strictObject({
      expression: z.literal("count by code"),
      value: z.record(z.string(), count),
    }),
  ),
  openPoints: z.array(
    z.strictObject({ finding: z.string(), ...answer, decision: z.literal("open") }),
  ),
  stats: z.strictObject({
    rulesRun: count,
    rulesNotRun: count,
    rulesWithoutMaterial: z.array(z.string()),
    checks: z.strictObject({ passed: count, failed: count, na: count }),
    findings: z.strictObject({ error: count, warning: count, information: count }),
    ms: z.number(),
  }),
  release: z.nullable(
    z.strictObject({
      by: z.nullable(z.string()),
      approvedBy: z.nullable(z.string()),
      at: z.string(),
      contentSha256: sha256,
      reportSha256: sha256,
      rules: z.strictObject(version),
      catalogue: z.strictObject(version),
      fits: z.boolean(),
    }),
  ),
});

// SPDX-License-Identifier: EUPL-1.2
import { always } from "../../src/usecases/catalogue-in-use";
import { deriveWords } from "../../src/texts/derive.de";
import { giveAnswer } from "../../src/domain/review/give-answer";
import { NO_ANSWERS, writeReview } from "../../src/domain/review/review-state";
import { stampOf, versionsOf } from "../../src/domain/review/stamp";
import { findingText } from "../../src/texts/findings.de";
import { createCheckDelivery } from "../../src/usecases/check-delivery";
import { buildCheckReport, type CheckReport } from "../../src/usecases/check-report";
import type { Workbook } from "../../src/usecases/ports";
import type { CheckOutcome } from "../../src/usecases/use-cases";
import { catalogue, type Table } from "../support/describe-rule";
import { createMemoryWorkbook } from "../support/memory-workbook";
import { reportSchema } from "../support/report-schema";
import { snapshotOf, workbookOf } from "../support/sheet-table";

const check = async (
  workbook: Workbook,
  department: string | null = null,
): Promise<CheckOutcome> => {
  const outcome = await createCheckDelivery({
    workbook,
    catalogueOf: always(catalogue),
    words: deriveWords,
    now: () => 0,
  })(
    { scope: "allSheets", years: [], department },
    { onProgress: () => undefined, isCancelled: () => false, waitForCellEdit: false },
  );
  if (!outcome.ok) throw new Error("reading cannot fail here");
  return outcome.value;
};

const reportOn = async (table: Table, department: string | null = null): Promise<CheckReport> =>
  toReport(await check(createMemoryWorkbook(workbookOf(snapshotOf("Kinder", table))), department));

const toReport = (outcome: CheckOutcome): CheckReport =>
  buildCheckReport(outcome, {
    findingText,
    tool: { version: "0.1.0", build: "test" },
    id: "11111111-2222-3333-4444-555555555555",
    createdAt: "2015-04-10T09:12:33+02:00",
    trigger: "ci",
    workbook: "kinder.xlsx",
    department: null,
  });

const wrongSum: Table = [
  ["Kennung", "Gruppe", "Gebiet", 2014, 2015],
  ["BEV-A01", "insgesamt", "Stadt Münster", 300, 412],
  ["BEV-A01", "männlich", "Stadt Münster", 140, 200],
  ["BEV-A01", "weiblich", "Stadt Münster", "…", 209],
];

test("a finding is reported with keys, cells, values and German sentences", async () => {
  const report = await reportOn(wrongSum);
  expect(report.findings).toHaveLength(1);
  expect(report.findings[0]).toMatchObject({
    id: expect.stringMatching(/^SUM-01:[0-9a-f]{16}$/u) as unknown,
    code: "SUM-01",
    title: "Summe stimmt nicht",
    severity: "error",
    severityDefault: "error",
    level: "1c",
    value: "0",
    what: "„Wohnberechtigte Bevölkerung“, insgesamt, 2015: In E2 steht 412, E3 und E4 ergeben 409.",
    target: [["61", "residents", "2015", "total", "city", "value"]],
    source: [
      ["61", "residents", "2015", "sex:male", "city", "value"],
      ["61", "residents", "2015", "sex:female", "city", "value"],
    ],
    cells: [
      { sheet: "Kinder", address: "E2", role: "target", text: "412" },
      { sheet: "Kinder", address: "E3", role: "source", text: "200" },
      { sheet: "Kinder", address: "E4", role: "source", text: "209" },
    ],
    actual: 412,
    expected: 409,
    rule: { help: "docs/pruefregeln/SUM-01.md" },
  });
});

test("the frame says what was checked, by which rules and with what result", async () => {
  const report = await reportOn(wrongSum);
  expect(report).toMatchObject({
    schema: "imr-report/1",
    trigger: "ci",
    codelists: [{ id: catalogue.data.id, version: catalogue.data.version }],
    delivery: { period: 2015, workbook: "kinder.xlsx", sheets: ["Kinder"], cells: 6 },
    status: "failed",
    stats: {
      rulesNotRun: 0,
      checks: { failed: 1, na: report.notEvaluable.length },
      findings: { error: 1, warning: 0, information: 0 },
    },
    aggregates: [{ expression: "count by code", value: { "SUM-01": 1 } }],
  });
});

test("a sum with a hidden part is reported as not evaluable", async () => {
  const report = await reportOn(wrongSum);
  expect(report.notEvaluable).toContainEqual({
    code: "SUM-01",
    value: "NA",
    cells: [{ sheet: "Kinder", address: "D4" }],
  });
});

test("a reason stands beside its finding", async () => {
  const report = await reportOn([
    ["Kennung", "Gruppe", "Gebiet", 2014, 2015, "Bemerkung"],
    ["KUL-A01", "", "", 41, 142, "2015: Neue Förderung"],
  ]);
  expect(report.status).toBe("accepted");
  expect(report.findings[0]?.acknowledgement).toEqual({
    by: null,
    at: null,
    reason: "Neue Förderung",
    origin: "remark",
    footnote: false,
    boundTo: expect.stringMatching(/^[0-9a-f]{16}$/u) as unknown,
  });
});

test("an open point is listed with its finding", async () => {
  const content = workbookOf(snapshotOf("Kinder", wrongSum));
  const checked = await check(createMemoryWorkbook(content));
  const [finding] = checked.result.findings;
  if (!finding) throw new Error("nothing found");
  const answers = giveAnswer(NO_ANSWERS, finding, {
    text: "Teile liefert das Land nicht",
    at: "2015-04-10T07:12:33.000Z",
  });
  const ownParts = [{ name: "review", xml: writeReview(answers) ?? "" }] as const;
  const report = toReport(await check(createMemoryWorkbook({ ...content, ownParts })));
  expect(report.status).toBe("accepted");
  expect(report.findings[0]?.acknowledgement).toBeNull();
  expect(report.openPoints).toMatchObject([
    {
      finding: finding.id,
      at: "2015-04-10T07:12:33.000Z",
      reason: "Teile liefert das Land nicht",
      decision: "open",
    },
  ]);
});

test("what nobody knows is there and empty", async () => {
  const report = await reportOn(wrongSum);
  expect(report.openPoints).toEqual([]);
  expect(report.release).toBeNull();
  expect(report.findings[0]).toMatchObject({ fix: null, acknowledgement: null, causeOf: [] });
});

test("a fix is told with old and new, and every way there is", async () => {
  const { findings } = await reportOn([
    ["Kennung", "Gruppe", "Gebiet", 2014, 2015],
    ["KUL-A01", "", "", "41", "1.234"],
  ]);
  expect(findings.map(({ code, fix }) => [code, fix])).toEqual([
    [
      "TYP-01",
      {
        id: "textToNumber",
        safe: true,
        preview: [{ cell: "Kinder!D2", before: "41", after: 41 }],
        rows: [],
        acts: [],
        alternatives: [],
      },
    ],
    [
      "TYP-03",
      {
        id: "chooseReading",
        safe: false,
        preview: [{ cell: "Kinder!E2", before: "1.234", after: 1234 }],
        rows: [],
        acts: [],
        alternatives: [[{ cell: "Kinder!E2", before: "1.234", after: 1.234 }]],
      },
    ],
  ]);
});

test("a fix that puts in rows says below which, and what stands in them", async () => {
  const { findings } = await reportOn(
    [
      ["Kennung", "Gruppe", "Gebiet", 2015],
      ["SPO-A01", "insgesamt", "", 30],
      ["SPO-A01", "männlich", "", 10],
      ["SPO-A02", "insgesamt", "", 300],
      ["SPO-A02", "männlich", "", 100],
      ["SPO-A02", "weiblich", "", 200],
    ],
    "52",
  );
  const texts = ["SPO-A01", "weiblich", "Stadt Münster"];
  const labels = texts.map((text, index) => ({ column: "ABC"[index], text }));
  expect(findings.find(({ code }) => code === "VOL-02")?.fix).toMatchObject({
    id: "insertRows",
    safe: true,
    preview: [],
    rows: [{ sheet: "Kinder", below: 3, labels }],
  });
});

describe("a closed delivery", () => {
  const table: Table = [
    ["Kennung", "Gruppe", "Gebiet", 2014, 2015],
    ["KUL-A01", "", "", 41, 43],
  ];
  const closed = async (rows: Table): Promise<CheckReport> => {
    const content = workbookOf(snapshotOf("Kinder", table));
    const { delivery } = await check(createMemoryWorkbook(content));
    const release = {
      at: "2015-04-10T07:12:33.000Z",
      closedBy: "be",
      approvedBy: "Frau Beispiel",
      ...stampOf(delivery, versionsOf(catalogue)),
    };
    const ownParts = [
      { name: "review", xml: writeReview({ ...NO_ANSWERS, release }) ?? "" },
    ] as const;
    const now = { ...workbookOf(snapshotOf("Kinder", rows)), ownParts };
    return toReport(await check(createMemoryWorkbook(now)));
  };

  test("shows its stamp", async () => {
    const report = await closed(table);
    expect(report.status).toBe("accepted");
    expect(report.release).toMatchObject({
      by: "be",
      approvedBy: "Frau Beispiel",
      at: "2015-04-10T07:12:33.000Z",
      contentSha256: report.delivery.contentSha256,
      fits: true,
    });
    expect(reportSchema.safeParse(report).error).toBeUndefined();
  });

  test("that has changed since fails", async () => {
    const report = await closed([table[0] ?? [], ["KUL-A01", "", "", 41, 44]]);
    expect(report.status).toBe("failed");
    expect(report.release?.fits).toBe(false);
    expect(report.release?.contentSha256).not.toBe(report.delivery.contentSha256);
    expect(report.findings.map(({ code }) => code)).toEqual(["SYS-03"]);
  });
});

test.each<[string, Table]>([
  ["a wrong sum", wrongSum],
  ["a remark", [...wrongSum.slice(0, 1), ["BEV-A01", "", "", 300, 412]]],
  ["an unreadable cell", [...wrongSum.slice(0, 2), ["BEV-A01", "männlich", "", "viele", "1.234"]]],
  ["no table at all", [["Notizen"]]],
])("the report on %s is JSON as its readers expect it", async (_name, table) => {
  const report = await reportOn(table);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(reportSchema.safeParse(report).error).toBeUndefined();
});

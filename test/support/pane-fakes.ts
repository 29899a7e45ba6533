// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import type { DeliverySheet } from "../../src/domain/delivery/delivery";
import { DEFAULT_DERIVE_OPTIONS } from "../../src/domain/derive/derive-options";
import { NO_FACTS } from "../../src/domain/delivery/sheet-facts";
import type { DerivePlan } from "../../src/domain/derive/derive-plan";
import type { RemovalPlan } from "../../src/domain/derive/plan-removal";
import type { PlannedTable } from "../../src/domain/report/report-plan";
import type { Finding, Severity } from "../../src/domain/rules/finding";
import { NO_ANSWERS } from "../../src/domain/review/review-state";
import { parseA1, type CellRef } from "../../src/domain/shared/cell";
import { ok } from "../../src/domain/shared/result";
import type { CellExplanation } from "../../src/usecases/cell-explanation";
import type {
  CheckOutcome,
  DerivePreview,
  RemovalPreview,
  ReportOutcome,
  ReportPreview,
  UseCases,
} from "../../src/usecases/use-cases";
import { catalogueFakes, mergeFakes } from "./coordinator-fakes";
import { editionFakes } from "./edition-fakes";
import { appliedEdits } from "./applied-edits";
import { snapshotOf, workbookOf } from "./sheet-table";

export const cellAt = (sheet: string, address: string): CellRef => {
  const block = parseA1(address);
  if (!block) throw new Error(`${address} is no address`);
  return { sheet, row: block.row, column: block.column };
};

let nextFinding = 0;

/** A finding on one cell; an empty address makes it one about the whole sheet. */
export const findingAt = (
  address: string,
  severity: Severity = "error",
  part: Partial<Finding> = {},
): Finding => {
  const sheet = part.sheet ?? "Schule";
  nextFinding += 1;
  return {
    id: `TYP-02:${nextFinding}`,
    code: "TYP-02",
    messageId: `message ${nextFinding}`,
    severity,
    acknowledge: severity === "error" ? "never" : "reason",
    data: null,
    target: [],
    source: [],
    cells: address === "" ? [] : [{ cell: cellAt(sheet, address), role: "target", text: "k. A." }],
    sheet,
    ...part,
  };
};

const deliverySheet = (name: string): DeliverySheet => ({
  id: `id-${name}`,
  name,
  layout: {
    kind: "list",
    columns: {},
    changes: [],
    headerRows: { first: 0, last: 0 },
    dataRows: { first: 1, last: 9 },
    lastColumn: 6,
  },
  rows: [],
  rates: [],
  unassigned: [],
  unknownCodes: [],
  facts: NO_FACTS,
  years: [2015],
  department: null,
});

/** The pane hands the catalogue on to the wording and itself looks at the version only. */
const NO_CATALOGUE = { data: { version: "1.1.0" } } as Catalogue;

export const checkOutcome = (
  findings: readonly Finding[],
  part: Partial<CheckOutcome> & { readonly sheets?: readonly string[] } = {},
): CheckOutcome => {
  const { sheets = ["Schule"], ...rest } = part;
  return {
    delivery: { sheets: sheets.map(deliverySheet), unread: [], ignored: [], form: null },
    previous: null,
    result: { findings, notEvaluable: [], rulesRun: 15, rulesWithoutMaterial: [], passed: 100 },
    status: statusOf(findings),
    request: { scope: "activeSheet", years: [], department: null },
    review: { stored: { type: "readable", state: NO_ANSWERS }, answers: new Map() },
    fixes: new Map(),
    snapshot: workbookOf(...sheets.map((name) => snapshotOf(name, [["Kennung"]]))),
    catalogue: NO_CATALOGUE,
    milliseconds: 3,
    ...rest,
  };
};

const statusOf = (findings: readonly Finding[]): CheckOutcome["status"] => {
  if (findings.some(({ severity }) => severity === "error")) return "failed";
  return findings.some(({ severity }) => severity === "warning") ? "open" : "accepted";
};

export const derivePlan = (part: Partial<DerivePlan> = {}): DerivePlan => ({
  sheet: "Schule",
  edits: [],
  measures: [
    {
      header: "2015 zu 2014 absolut (berechnet)",
      sheet: "Schule",
      sentence: "Wert 2015 minus Wert 2014.",
      cells: 252,
    },
    {
      header: "2015 zu 2014 in % (berechnet)",
      sheet: "Kennzahlen Schule",
      sentence: "Veränderung geteilt durch den Wert 2014, mal 100.",
      cells: 252,
    },
  ],
  expected: [],
  skipped: [],
  occupied: [],
  bypassed: [],
  nilTexts: [],
  problems: [],
  hiddenRows: 0,
  examples: [],
  choices: ["indicators", "yearChange"],
  cellsToWrite: 504,
  ...part,
});

export const derivePreview = (...plans: readonly DerivePlan[]): DerivePreview => ({
  scope: "activeSheet",
  options: DEFAULT_DERIVE_OPTIONS,
  snapshot: workbookOf(),
  plans,
  unread: [],
});

export const removalPlan = (part: Partial<RemovalPlan> = {}): RemovalPlan => ({
  sheet: "Schule",
  edits: [],
  cells: 504,
  kept: [],
  isOwnSheet: false,
  ...part,
});

export const removalPreview = (...plans: readonly RemovalPlan[]): RemovalPreview => ({
  scope: "activeSheet",
  snapshot: workbookOf(),
  plans,
});

export const plannedTable = (id: string, part: Partial<PlannedTable> = {}): PlannedTable => ({
  id,
  type: "T1a",
  title: `Tab. ${id} Bevölkerung mit Migrationsvorgeschichte`,
  sheet: `Tab ${id}`,
  valuesFound: 12,
  valuesMissing: 0,
  state: "complete",
  secrecy: { hidden: 0, refusal: null, warnings: [] },
  selectedByDefault: true,
  model: null,
  manualChanges: [],
  editsWith: () => [],
  edits: [],
  expected: [],
  ...part,
});

export const reportPreview = (
  tables: readonly PlannedTable[],
  part: Partial<ReportPreview["plan"]> = {},
): ReportPreview => ({
  snapshot: workbookOf(),
  plan: {
    years: [2013, 2014, 2015],
    rows: [],
    tables,
    conflicts: [],
    figureName: (figure) => figure,
    sharedEdits: [],
    contentsEdits: () => [],
    recordEdits: () => [],
    unfinishedSheets: [],
    extracts: [],
    publication: () => {
      throw new Error("Nothing is published here.");
    },
    foreignSheets: [],
    ...part,
  },
});

export const reportOutcome = (part: Partial<ReportOutcome> = {}): ReportOutcome => ({
  applied: appliedEdits(),
  differences: [],
  sheets: ["Tab BEV-01.3", "Tab BEV-03.1"],
  ...part,
});

/** A cell that belongs to nothing, unless a test says what it is about. */
export const cellExplanation = (found: CellExplanation["found"] = null): CellExplanation => ({
  active: { sheetId: "id-Schule", cell: cellAt("Schule", "D14") },
  found,
});

/** What follows a check: Abschluss, protocol, handing over. */
const endingFakes: Pick<UseCases, "closeDelivery" | "writeProtocol" | "describeHandover"> = {
  closeDelivery: (outcome) =>
    Promise.resolve(
      ok({
        type: "closed",
        protocol: "Prüfprotokoll",
        applied: appliedEdits({ cellsWritten: 1 }),
        recheck: ok(outcome),
      }),
    ),
  writeProtocol: (outcome) =>
    Promise.resolve(
      ok({
        sheet: "Prüfprotokoll",
        applied: appliedEdits({ cellsWritten: 1 }),
        recheck: ok(outcome),
      }),
    ),
  describeHandover: () =>
    Promise.resolve({
      fileName: "Integrationsmonitoring_2015_Amt-51.xlsx",
      subject: "Lieferung zum Integrationsmonitoring 2015 Amt 51",
      body: "Guten Tag,",
    }),
};

/** Use cases that find nothing wrong; a test replaces the ones it is about. */
export const fakeUseCases = (part: Partial<UseCases> = {}): UseCases => ({
  checkDelivery: () => Promise.resolve(ok(checkOutcome([]))),
  readDeliveryFile: ({ name }) =>
    Promise.resolve(ok({ name, snapshot: workbookOf(), externalLinks: [] })),
  answerFinding: (outcome) => Promise.resolve(ok(outcome)),
  discardReview: (outcome) => Promise.resolve(ok(outcome)),
  applyFixes: (outcome) =>
    Promise.resolve(ok({ applied: appliedEdits({ cellsWritten: 1 }), recheck: ok(outcome) })),
  ...endingFakes,
  previewDerivedColumns: () => Promise.resolve(ok(derivePreview(derivePlan()))),
  replanDerivedColumns: (preview, options) => Promise.resolve(ok({ ...preview, options })),
  writeDerivedColumns: () => Promise.resolve(ok({ applied: appliedEdits(), differences: [] })),
  previewDerivedRemoval: () => Promise.resolve(ok(removalPreview(removalPlan()))),
  removeDerivedColumns: () => Promise.resolve(ok(appliedEdits())),
  previewReport: () =>
    Promise.resolve(ok(reportPreview([plannedTable("BEV-01.3"), plannedTable("BEV-03.1")]))),
  writeReport: () => Promise.resolve(ok(reportOutcome())),
  explainCell: () => Promise.resolve(ok(cellExplanation())),
  listExtracts: () => Promise.resolve(ok([])),
  publishReport: () => Promise.resolve(ok(null)),
  ...mergeFakes,
  ...catalogueFakes,
  ...editionFakes(reportPreview([])),
  openPublication: () => Promise.resolve(ok(null)),
  revealCell: () => Promise.resolve(ok({ type: "shown" })),
  unhideSheet: () => Promise.resolve(ok(null)),
  watchChanges: () => () => undefined,
  watchFront: () => () => undefined,
  undo: () => Promise.resolve(ok({ type: "undone", cells: 504, sheetsRemoved: [] })),
  ...part,
});

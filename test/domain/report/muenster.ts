// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { planReport } from "../../../src/domain/report/plan-report";
import type { PlannedTable, ReportPlan } from "../../../src/domain/report/report-plan";
import type { WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import type { WorkbookEdit } from "../../../src/domain/shared/workbook-edit";
import { REPORT_WORDS } from "../../../src/texts/report.de";
import { bundledCatalogue } from "../../support/catalogue";
import { createMemoryWorkbook } from "../../support/memory-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";

export type Rows = readonly (readonly TableCell[])[];

export const NOON = new Date(2016, 0, 4, 12, 0);
export const EVENING = new Date(2016, 0, 4, 18, 30);

const HEAD: readonly TableCell[] = [
  "Kennung",
  "Angabe",
  "Gruppe",
  "Gebiet",
  2013,
  2014,
  2015,
  "Bemerkung",
];

const LABELS: Readonly<Record<string, string>> = {
  "BEV-A01": "Wohnberechtigte Bevölkerung",
  "BEV-A02": "Personen mit Migrationsvorgeschichte",
  "BEV-A03": "Ausländer",
  "ARB-A05": "Arbeitslose Ausländer (Jahresdurchschnitt oder benannter Monat)",
};

/** A row of a sheet with year columns, of the whole city. */
export const cityRow = (code: string, group: string, values: readonly TableCell[]) => [
  code,
  LABELS[code] ?? "",
  group,
  "Stadt Münster",
  ...values,
];

/** Münster's published series on Migrationsvorgeschichte, 31.12. of each year (SMS Migration). */
export const MUENSTER_ROWS: Rows = [
  cityRow("BEV-A01", "insgesamt", [298518, 300267, 305235]),
  cityRow("BEV-A01", "mit Migrationsvorgeschichte insgesamt", [63723, 65205, 69098]),
  cityRow("BEV-A01", "ohne erkennbare Migrationsvorgeschichte", [234795, 235062, 236137]),
];

/** Invented figures for ARB-04, the gap between the unemployment rates of foreigners and of all. */
export const UNEMPLOYED_ROWS: Rows = [
  cityRow("ARB-A05", "insgesamt", [2500, 2600, 2700]),
  cityRow("ARB-A06", "insgesamt", [20000, 20000, 20000]),
  cityRow("ARB-A07", "insgesamt", [9000, 9000, "/"]),
  cityRow("ARB-A08", "insgesamt", [150000, 150000, 150000]),
];

/** A row of a district; only 2015 is told. */
export const districtRow = (code: string, area: string, value: TableCell): readonly TableCell[] => [
  code,
  "",
  "insgesamt",
  area,
  "",
  "",
  value,
];

/**
 * Figures for tables that compare groups, areas and parts. GES-02 bears the rates of the Länder's care of under
 * 3-year-olds (2009: 10,5 and 24,8; 2010: 12,2 and 27,7), where gap and ratio disagree; the others are invented.
 */
export const COMPARED_ROWS: Rows = [
  cityRow("GES-A03", "mit Migrationsvorgeschichte", [105, "", 122]),
  cityRow("GES-A04", "mit Migrationsvorgeschichte", [1000, "", 1000]),
  cityRow("GES-A03", "ohne Migrationsvorgeschichte", [248, "", 277]),
  cityRow("GES-A04", "ohne Migrationsvorgeschichte", [1000, "", 1000]),
  cityRow("BIL-A03", "mit Migrationsvorgeschichte", [122, "", 110]),
  cityRow("BIL-A04", "mit Migrationsvorgeschichte", [1000, "", 1000]),
  cityRow("ARB-A09", "insgesamt", ["", "", 130]),
  districtRow("ARB-A09", "Mitte", 100),
  districtRow("ARB-A09", "West", 30),
  districtRow("ARB-A09", "nicht zuzuordnen", 5),
  cityRow("ARB-A10", "insgesamt", ["", "", 650]),
  districtRow("ARB-A10", "Mitte", 400),
  districtRow("ARB-A10", "West", 200),
  districtRow("ARB-A10", "nicht zuzuordnen", 50),
  districtRow("ARB-A11", "Mitte", 80),
  cityRow("BIL-A09", "Realschule", ["", "", 300]),
  cityRow("BIL-A09", "Gymnasium", ["", "", 700]),
  cityRow("BIL-A09", "insgesamt", ["", "", 1000]),
  cityRow("SOZ-A05", "Deutsche", ["", "", 900]),
  cityRow("SOZ-A06", "Deutsche", ["", "", 100000]),
];

/** A foreign sheet with year columns. */
export const deliverySheet = (rows: Rows, name = "Bevölkerung") =>
  snapshotOf(name, [["Bevölkerung in Münster"], [], HEAD, ...rows]);

export const deliveryWorkbook = (rows: Rows): WorkbookSnapshot => workbookOf(deliverySheet(rows));

export const planOf = (workbook: WorkbookSnapshot, now = NOON): ReportPlan => {
  const catalogue = bundledCatalogue();
  const delivery = parseDelivery(workbook, catalogue);
  return planReport(workbook, delivery, { catalogue, words: REPORT_WORDS, now });
};

export const tableOf = (plan: ReportPlan, id: string): PlannedTable => {
  const table = plan.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`The catalogue has no table ${id}.`);
  return table;
};

export const builtTables = (plan: ReportPlan): readonly PlannedTable[] =>
  plan.tables.filter(({ state }) => state === "complete" || state === "gaps");

/** Every edit of a run that writes all tables that can be built, new sheets first. */
export const allEdits = (plan: ReportPlan): readonly WorkbookEdit[] => {
  const tables = builtTables(plan);
  const edits = [
    ...plan.sharedEdits,
    ...tables.flatMap((table) => table.edits),
    ...plan.contentsEdits(tables.map(({ id }) => id)),
    ...plan.recordEdits(tables.map(({ id }) => id)),
  ];
  const isNew = ({ kind }: WorkbookEdit): boolean => kind === "addSheet";
  return [...edits.filter(isNew), ...edits.filter((edit) => !isNew(edit))];
};

/** The workbook after a run that writes all tables, every formula showing what the plan expects. */
export const writeAll = async (
  workbook: WorkbookSnapshot,
  plan: ReportPlan,
): Promise<WorkbookSnapshot> => {
  const shown = new Map(
    plan.tables.flatMap(({ expected }) =>
      expected.map(({ cell, value }) => [`${cell.sheet}!${cell.row}:${cell.column}`, value]),
    ),
  );
  const memory = createMemoryWorkbook(
    workbook,
    (_, { sheet, row, column }) => shown.get(`${sheet}!${row}:${column}`) ?? "",
  );
  const outcome = await memory.apply(allEdits(plan), {
    onProgress: () => undefined,
    isCancelled: () => false,
    waitForCellEdit: false,
  });
  if (!outcome.ok) throw new Error(outcome.error.type);
  return memory.snapshot();
};

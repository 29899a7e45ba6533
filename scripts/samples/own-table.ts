// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import { toA1 } from "../../src/domain/shared/cell";
import type { ExpectedFinding } from "./faulty-sheet";
import type { SampleCell, SampleSheet } from "./sheet-model";

const NAME = "Eigene Tabelle";
const TITLE = "Eigene Zusammenstellung (Beispielzahlen, erfunden)";
const HEADER = [
  "Kennung",
  "Angabe",
  "Gruppe",
  "Gebiet",
  2013,
  2014,
  2015,
  "Bemerkung",
  "Sachgebiet",
];
const FIRST_ROW = 3;
const COLUMN = {
  label: 1,
  group: 2,
  first: 4,
  second: 5,
  third: 6,
  remark: 7,
  unknown: 8,
} as const;
const CITY = "Stadt Münster";
/** 4 March 2014 as Excel counts days: what it makes of a typed "4-3". */
const DATE: SampleCell = { value: 41702, format: "dd.mm.yyyy", border: true };

type Content = number | string | null | SampleCell;

/** A row and what a check has to say of it. */
interface Line {
  readonly code: string;
  readonly values: readonly [Content, Content, Content];
  readonly group?: string;
  readonly remark?: string;
  /** Behind the label of the catalogue. */
  readonly behindLabel?: string;
  readonly finding?: readonly [code: string, column: keyof typeof COLUMN];
}

/** One error a row, each in a figure that no other row depends on. */
const LINES: readonly Line[] = [
  { code: "FLU-A01", values: [900, 905, "910r"], finding: ["TYP-09", "third"] },
  { code: "IKO-A05", values: [210, DATE, 240], finding: ["TYP-06", "second"] },
  { code: "KUL-A01", values: [40, 41, 41.5], finding: ["TYP-04", "third"] },
  { code: "FLU-A04", group: "männlich", values: [410, 420, 430], finding: ["COD-04", "first"] },
  { code: "FLU-A02", values: [5000, 5100, 0.52], finding: ["TYP-05", "third"] },
  { code: "SPO-A01", values: [8000, 8150, 20.5], finding: ["TYP-10", "third"] },
  { code: "SPO-A02", values: [39500, 39800, 40000] },
  { code: "WOH-A03", values: [5000, 5050, 5100], finding: ["WER-02", "third"] },
  { code: "KJH-A09", values: [1, 2, 2], finding: ["SCH-01", "first"] },
  { code: "IKO-A03", values: [4, 4, 4], finding: ["SCH-04", "first"] },
  { code: "IKO-A04", values: [20, 20, 20] },
  { code: "KJH-A07", values: [2000, 2050, 2100] },
  {
    code: "KJH-A07",
    group: "unter 3 Jahre",
    values: [900, 2950, 980],
    finding: ["SUM-03", "second"],
  },
  { code: "KJH-A08", values: [7000, 7050, 7100] },
  { code: "PAR-A02", values: [31000, 32000, null], finding: ["VOL-04", "first"] },
  { code: "FLU-A03", values: [600, 640, 700], behindLabel: " ", finding: ["TYP-08", "label"] },
  {
    code: "SOZ-A05",
    values: [9000, 9100, 9200],
    remark: "Rückfragen: Tel. 0251 492-0000",
    finding: ["SCH-03", "remark"],
  },
];

/** The table somebody keeps for themselves, with errors that an Erhebungsbogen leaves no room for. */
export const ownTable = (
  catalogue: Catalogue,
): { readonly sheet: SampleSheet; readonly expected: readonly ExpectedFinding[] } => {
  const rows = [[TITLE], [], HEADER, ...LINES.map((line) => cellsOf(catalogue, line))];
  return { sheet: sheetOf(rows), expected: expectedFindings() };
};

const cellsOf = (
  catalogue: Catalogue,
  { code, group = "insgesamt", values, remark = "", behindLabel = "" }: Line,
): readonly Content[] => {
  const label = catalogue.quantityByCode.get(code)?.label;
  if (label === undefined) throw new Error(`No quantity ${code}`);
  return [code, `${label}${behindLabel}`, group, CITY, ...values, remark, "II/3"];
};

const expectedFindings = (): readonly ExpectedFinding[] => [
  {
    code: "STR-05",
    sheet: NAME,
    cells: [toA1({ row: FIRST_ROW - 1, column: COLUMN.unknown })],
  },
  ...LINES.flatMap(({ finding }, at): readonly ExpectedFinding[] => {
    if (!finding) return [];
    const [code, column] = finding;
    const cells = [toA1({ row: FIRST_ROW + at, column: COLUMN[column] })];
    return [{ code, sheet: NAME, cells }];
  }),
];

const sheetOf = (rows: readonly (readonly Content[])[]): SampleSheet => ({
  name: NAME,
  rows: rows.map((row, at) => row.map((content) => cellOf(content, at))),
  merges: [],
  widths: [11, 52, 16, 16, 10, 12, 10, 34, 12],
  lines: {},
  printArea: null,
  landscape: true,
  frozen: { rows: FIRST_ROW, columns: 0 },
  repeatedRows: [FIRST_ROW, FIRST_ROW],
});

const cellOf = (content: Content, row: number): SampleCell => {
  if (typeof content === "object" && content !== null) return content;
  if (row === 0) return { value: content, bold: true, size: 12 };
  return { value: content, border: true, bold: row === FIRST_ROW - 1 };
};

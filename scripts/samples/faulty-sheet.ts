// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import { filledFormula } from "../../src/domain/questionnaire/filled-count";
import { toA1 } from "../../src/domain/shared/cell";
import type { Year } from "../../src/domain/shared/year";
import { questionnaireWords } from "../../src/texts/questionnaire.de";
import { evaluate } from "./evaluate";
import { healthQuestionnaire } from "./health-questionnaire";
import { withNotice } from "./questionnaire-sheet";
import type { SampleCell, SampleSheet } from "./sheet-model";

/** One finding that the workbook of errors has to give. */
export interface ExpectedFinding {
  readonly code: string;
  readonly sheet: string;
  /** Cells that are wrong or missing a value, A1; empty where a whole row or header is missing. */
  readonly cells: readonly string[];
}

const SHEET = "Zellfehler";
const YEARS: readonly Year[] = [2013, 2014, 2015];
const CODE = 0;
const GROUP = 2;
const AREA = 3;
const FIRST_VALUE = 5;
const FILLED_ROW = 3;
const CITY = "Stadt Münster";

const NOTICE = "Beispielzahlen, erfunden: Dieser Bogen enthält absichtlich Fehler.";

type Row = readonly (SampleCell | null)[];

/** A row by what stands in it: Kennung, Gruppe, Gebiet. */
type RowName = readonly [code: string, group: string, area: string];

/** The Erhebungsbogen of Amt 53 with every kind of wrong cell, each where it causes nothing else. */
export const faultySheet = (
  catalogue: Catalogue,
): { readonly sheet: SampleSheet; readonly expected: readonly ExpectedFinding[] } => {
  const sheet = healthQuestionnaire(catalogue, SHEET);
  const rows = mutableRows(sheet);
  for (const change of [...BALANCING, ...WRONG]) put(rows, change);
  rename(rows, ["GES-A02", "männlich", CITY], "mänlich");
  remove(rows, ["GES-A04", "insgesamt", "Hiltrup"]);
  repeat(rows, ["GES-A03", "insgesamt", "Mitte"], 670);
  repeat(rows, ["GES-A03", "weiblich", CITY], null);
  return {
    sheet: withNotice({ ...sheet, rows: withCount(rows) }, NOTICE),
    expected: expectedFindings(rows),
  };
};

interface Change {
  readonly row: RowName;
  readonly year: Year;
  readonly value: SampleCell["value"];
}

const change = (row: RowName, year: Year, value: SampleCell["value"]): Change => ({
  row,
  year,
  value,
});

const district = (code: string, area: string): RowName => [code, "insgesamt", area];

/** True figures that move along, so that sums still hold beside a wrong figure. */
const BALANCING: readonly Change[] = [
  change(district("BIL-A03", "Mitte"), 2014, 200),
  change(district("BIL-A03", "West"), 2014, 128),
  change(district("BIL-A03", "Nord"), 2014, 84),
  change(district("BIL-A04", "Mitte"), 2015, 843),
  change(district("BIL-A04", "West"), 2015, 575),
  change(district("BIL-A04", "Nord"), 2015, 363),
  change(district("GES-A01", "Mitte"), 2015, 87),
  change(district("GES-A01", "West"), 2015, 57),
  change(district("GES-A01", "Hiltrup"), 2015, 35),
];

const JUMP = change(district("BIL-A03", "Hiltrup"), 2014, 117);
const SMALL_BASE = change(district("BIL-A04", "Ost"), 2015, 40);
const WRONG_SUM = change(["BIL-A04", "ohne Migrationsvorgeschichte", CITY], 2014, 1432);
const TEXT_NUMBER = change(["BIL-A04", "insgesamt", CITY], 2013, "2\u00a0380");
const BLANK = change(["BIL-A03", "weiblich", CITY], 2015, null);
const NO_NUMBER = change(district("GES-A01", "Nord"), 2013, "ca. 30");
const NEGATIVE = change(district("GES-A01", "Südost"), 2015, -4);
const ERROR_VALUE = change(district("GES-A02", "Ost"), 2014, {
  formula: "170/0",
  result: { error: "#DIV/0!" },
});
const AMBIGUOUS = change(["GES-A04", "insgesamt", CITY], 2013, "2.190");
const ZERO_BASE = change(district("GES-A04", "Ost"), 2015, 0);
/** A formula with its value is a figure like any other; that it adds up single numbers is a hint. */
const FORMULA = change(["GES-A01", "insgesamt", CITY], 2014, { formula: "109+109", result: 218 });

const WRONG: readonly Change[] = [
  ...[JUMP, SMALL_BASE, WRONG_SUM, TEXT_NUMBER, BLANK, NO_NUMBER, NEGATIVE],
  ...[ERROR_VALUE, AMBIGUOUS, ZERO_BASE, FORMULA],
];

const expectedFindings = (rows: readonly Row[]): readonly ExpectedFinding[] => {
  const at = (code: string, { row, year }: Pick<Change, "row" | "year">): ExpectedFinding => ({
    code,
    sheet: SHEET,
    cells: [toA1({ row: findRow(rows, row), column: columnOf(year) })],
  });
  const base = (one: Change, code: string): Change => ({
    ...one,
    row: [code, one.row[1], one.row[2]],
  });
  return [
    at("TYP-01", TEXT_NUMBER),
    at("TYP-02", NO_NUMBER),
    at("TYP-03", AMBIGUOUS),
    at("FOR-01", ERROR_VALUE),
    at("FOR-05", FORMULA),
    {
      code: "COD-01",
      sheet: SHEET,
      cells: [toA1({ row: findRow(rows, ["GES-A02", "mänlich", CITY]), column: GROUP })],
    },
    at("VOL-01", BLANK),
    { code: "VOL-02", sheet: SHEET, cells: [] },
    repeated(rows, ["GES-A03", "insgesamt", "Mitte"]),
    repeated(rows, ["GES-A03", "weiblich", CITY]),
    at("WER-01", NEGATIVE),
    at("SUM-01", { ...WRONG_SUM, row: ["BIL-A04", "insgesamt", CITY] }),
    at("BEZ-01", base(SMALL_BASE, "BIL-A03")),
    at("BEZ-03", ZERO_BASE),
    at("ZTR-01", JUMP),
  ];
};

const repeated = (rows: readonly Row[], name: RowName): ExpectedFinding => ({
  code: "DUP-01",
  sheet: SHEET,
  cells: rows.flatMap((row, at) =>
    isNamed(row, name) ? YEARS.map((year) => toA1({ row: at, column: columnOf(year) })) : [],
  ),
});

const mutableRows = ({ rows }: SampleSheet): (SampleCell | null)[][] => rows.map((row) => [...row]);

const columnOf = (year: Year): number => FIRST_VALUE + 2 * YEARS.indexOf(year);

const isNamed = (row: Row, [code, group, area]: RowName): boolean =>
  row[CODE]?.value === code && row[GROUP]?.value === group && row[AREA]?.value === area;

const findRow = (rows: readonly Row[], name: RowName): number => {
  const index = rows.findIndex((row) => isNamed(row, name));
  if (index < 0) throw new Error(`No row ${name.join(", ")}`);
  return index;
};

const put = (rows: (SampleCell | null)[][], { row, year, value }: Change): void => {
  const cells = rows[findRow(rows, row)] ?? [];
  cells[columnOf(year)] = { ...cells[columnOf(year)], value };
};

const rename = (rows: (SampleCell | null)[][], name: RowName, group: string): void => {
  const cells = rows[findRow(rows, name)] ?? [];
  cells[GROUP] = { ...cells[GROUP], value: group };
};

const remove = (rows: (SampleCell | null)[][], name: RowName): void => {
  rows.splice(findRow(rows, name), 1);
};

/** Copies a row to the end of the sheet, with another figure in the last year if one is given. */
const repeat = (rows: (SampleCell | null)[][], name: RowName, value: number | null): void => {
  const copy = [...(rows[findRow(rows, name)] ?? [])];
  const last = columnOf(YEARS.at(-1) ?? 0);
  if (value !== null) copy[last] = { ...copy[last], value };
  rows.push(copy);
};

/** What counts as filled: a text, and a formula by its mere presence. */
const textOf = (cell: SampleCell | null): string | null => {
  if (cell === null || cell.value === null) return null;
  return typeof cell.value === "string" ? cell.value : "=";
};

/** Excel would have kept the count line right while rows came and went. */
const withCount = (rows: readonly Row[]): readonly Row[] => {
  const inputs = rows.flatMap((row, at) =>
    YEARS.map(columnOf)
      .filter((column) => row[column]?.locked === false)
      .map((column) => ({ row: at, column })),
  );
  const formula = filledFormula(inputs, questionnaireWords.filled);
  const contents = rows.map((row) =>
    row.map((cell) => (typeof cell?.value === "number" ? cell.value : textOf(cell))),
  );
  const value = { formula: formula.slice(1), result: evaluate(contents, formula) };
  return rows.map((row, at) => (at === FILLED_ROW ? [{ ...row[0], value }, ...row.slice(1)] : row));
};

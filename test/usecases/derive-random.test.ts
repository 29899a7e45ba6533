// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import type { ExpectedCell } from "../../src/domain/derive/derive-plan";
import { isSameNumber } from "../../src/domain/derive/rounding";
import type { CellValue, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import type { UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, type ExcelHost, expectNoLeaks, openHost } from "../host";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import {
  describeWithLibreOffice,
  recalculate,
  type SheetToCompute,
  xlsxOf,
} from "../support/libreoffice";
import { meanBaseCatalogue } from "../support/mean-base";
import { snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";
import { valueOf } from "../support/value-of";

const CITY = "Stadt Münster";
const AREAS = [CITY, "Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"];
const YEARS = [2013, 2014, 2015];
const STUB = ["Kennung", "Angabe", "Gruppe", "Gebiet"];

const figure: fc.Arbitrary<TableCell> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 300_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -500, max: -1 }) },
  { weight: 2, arbitrary: fc.constantFrom<TableCell>("", ".", "…", "/", "x", "-") },
);

/** Kennung, Gruppe, Gebiet of a row. */
type Key = readonly [code: string, group: string, area: string];

const POPULATION = ["BEV-A01", "BEV-A02", "BEV-A03", "BEV-A10"].flatMap((code) =>
  AREAS.map((area): Key => [code, "insgesamt", area]),
);
const ofCity = (code: string, ...groups: readonly string[]): readonly Key[] =>
  (groups.length > 0 ? groups : ["insgesamt"]).map((group) => [code, group, CITY]);

interface Row {
  readonly key: Key;
  readonly figures: readonly TableCell[];
}

/** Random figures for every row. */
const rowsOf = (keys: readonly Key[], years = YEARS.length): fc.Arbitrary<readonly Row[]> =>
  fc
    .array(fc.array(figure, { minLength: years, maxLength: years }), {
      minLength: keys.length,
      maxLength: keys.length,
    })
    .map((figures) => keys.map((key, index) => ({ key, figures: figures[index] ?? [] })));

const table = (name: string, rows: readonly Row[]) =>
  snapshotOf(name, [
    [...STUB, ...YEARS],
    ...rows.map(({ key: [code, group, area], figures }) => [code, "", group, area, ...figures]),
  ]);

const questionnaire = (name: string, rows: readonly Row[]) =>
  snapshotOf(name, [
    ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 61"],
    [...STUB, "Zeitbezug", ...YEARS.flatMap((year) => [year, `${year} Kz.`]), "Bemerkung"],
    ...rows.map(({ key: [code, group, area], figures }) => [
      ...[code, "", group, area, "31.12."],
      ...figures.flatMap((value) => [value, ""]),
      "",
    ]),
  ]);

const list = (name: string, rows: readonly Row[]) =>
  snapshotOf(name, [
    ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"],
    ...rows.flatMap(({ key: [code, group, area], figures }) =>
      figures.map((value, index) => [code, group, area, 2015 - index, value]),
    ),
  ]);

const areaMatrix = (name: string, rows: readonly Row[]) =>
  snapshotOf(name, [
    ["Bevölkerung am 31.12.2015"],
    [
      ...["Stadtbezirk", "Wohnberechtigte Bevölkerung"],
      ...["Personen mit Migrationsvorgeschichte", "Ausländer", "Haushalte"],
    ],
    ...rows.map(({ key: [, , area], figures }) => [area, ...figures]),
  ]);

interface Kind {
  /** Names of sheets start with it, as all of them stand in one file for LibreOffice. */
  readonly name: string;
  readonly rows: fc.Arbitrary<readonly Row[]>;
  readonly book: (name: string, rows: readonly Row[]) => WorkbookSnapshot;
  readonly catalogue?: Catalogue;
  /** What some formula of the kind holds. */
  readonly holds: RegExp;
}

const isBase = ({ key: [code] }: Row): boolean => code === "BEV-A01";

const KINDS: readonly Kind[] = [
  {
    name: "Jahre",
    rows: rowsOf(POPULATION),
    book: (name, rows) => workbookOf(table(name, rows)),
    holds: /\*100\//u,
  },
  {
    name: "Bogen",
    rows: rowsOf(POPULATION),
    book: (name, rows) => workbookOf(questionnaire(name, rows)),
    holds: /\*100\//u,
  },
  {
    name: "Liste",
    rows: rowsOf(POPULATION, 2),
    book: (name, rows) => workbookOf(list(name, rows)),
    holds: /MATCH\(/u,
  },
  {
    name: "Gebiete",
    rows: rowsOf(
      AREAS.map((area): Key => ["", "", area]),
      4,
    ),
    book: (name, rows) => workbookOf(areaMatrix(name, rows)),
    holds: /[A-Z]\$\d+/u,
  },
  {
    name: "Getrennt",
    rows: rowsOf(POPULATION),
    book: (name, rows) =>
      workbookOf(
        table(
          name,
          rows.filter((row) => !isBase(row)),
        ),
        table(`${name} Bezug`, rows.filter(isBase)),
      ),
    holds: /'Getrennt \d'!\$E\$\d+\*100\/'Getrennt \d Bezug'!/u,
  },
  {
    name: "Ausprägungen",
    rows: rowsOf([...ofCity("REC-A07"), ...ofCity("REC-A07", "Aufenthaltsgestattung", "Duldung")]),
    book: (name, rows) => workbookOf(table(name, rows)),
    holds: /\('[^']+'!\$E\$3\+'[^']+'!\$E\$4\)\*100\//u,
  },
  {
    name: "Teile",
    rows: rowsOf([
      ...ofCity("BEV-A01", "männlich", "weiblich"),
      ...ofCity("BEV-A03", "männlich", "weiblich"),
    ]),
    book: (name, rows) => workbookOf(table(name, rows)),
    holds: /\*100\/\('[^']+'!\$E\$\d\+/u,
  },
  {
    name: "Abstand",
    rows: rowsOf([
      ...ofCity("BIL-A10", "deutsch", "nichtdeutsch"),
      ...ofCity("BIL-A12", "deutsch", "nichtdeutsch"),
    ]),
    book: (name, rows) => workbookOf(table(name, rows)),
    holds: /AND\(/u,
  },
  {
    name: "Mittel",
    rows: rowsOf([...ofCity("REC-A01"), ...ofCity("BEV-A03"), ...ofCity("REC-A02")]),
    book: (name, rows) => workbookOf(table(name, rows)),
    catalogue: meanBaseCatalogue(),
    holds: /\*1000\/AVERAGE\(/u,
  },
];
const RUNS = 5;

interface Derived {
  readonly sheets: readonly SheetToCompute[];
  readonly expected: readonly ExpectedCell[];
}

type SheetCells = readonly [name: string, cells: readonly (readonly [number, CellValue])[]];

const cellsOnHost = ({ data }: ExcelHost): readonly SheetCells[] =>
  data.sheets.map(({ name, cells }) => [
    name,
    [...cells].flatMap(([key, { value, formula }]) => {
      const content = formula ?? value;
      return content === "" ? [] : [[key, content] as const];
    }),
  ]);

/** DESIGN section 9: round trips from the preview to the last cell. */
const DERIVE_SYNCS = 6;

/** Berechnen on the host. What its calculator makes of the formulas has to be what was computed here. */
const derivedOnHost = async (
  workbook: WorkbookSnapshot,
  { catalogue = bundledCatalogue() }: Kind,
): Promise<Derived> => {
  const host = openHost(hostWorkbookOf(workbook));
  connectBridge(host);
  const useCases = createUseCases(catalogue);
  const before = cellsOnHost(host);
  host.resetCounters();
  const preview = valueOf(await useCases.previewDerivedColumns("allSheets", WATCH));
  const outcome = valueOf(await useCases.writeDerivedColumns(preview, WATCH));
  expect(host.counters.syncs).toBeLessThanOrEqual(DERIVE_SYNCS);
  expect(outcome.differences).toEqual([]);
  const after = valueOf(await useCases.previewDerivedColumns("allSheets", WATCH));
  expect(after.plans.map(({ cellsToWrite }) => cellsToWrite)).toEqual(after.plans.map(() => 0));
  await removeAll(useCases);
  // The sheets of its own are left standing, without a cell.
  const left = cellsOnHost(host);
  expect(left.slice(0, before.length)).toEqual(before);
  expect(left.slice(before.length).flatMap(([, cells]) => cells)).toEqual([]);
  await expectNoLeaks(host);
  return {
    // "Formeln" has one name in every workbook and repeats cells of the others.
    sheets: after.snapshot.sheets.filter(({ name }) => name !== "Formeln"),
    expected: preview.plans
      .flatMap(({ expected }) => expected)
      .filter(({ cell }) => cell.sheet !== "Formeln"),
  };
};

const removeAll = async (useCases: UseCases): Promise<void> => {
  const preview = valueOf(await useCases.previewDerivedRemoval("allSheets", WATCH));
  valueOf(await useCases.removeDerivedColumns(preview, WATCH));
};

describeWithLibreOffice("random deliveries of all kinds", () => {
  test("add-in, host and LibreOffice agree cell by cell; few round trips, nothing in a second run, all of it removed again", async () => {
    const derived: Derived[] = [];
    for (const kind of KINDS) {
      const samples = fc.sample(kind.rows, { numRuns: RUNS, seed: 51 });
      for (const [index, rows] of samples.entries()) {
        derived.push(await derivedOnHost(kind.book(`${kind.name} ${index + 1}`, rows), kind));
      }
      const formulas = derived
        .slice(-RUNS)
        .flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.formulas.flat()));
      expect([kind.name, formulas.some((text) => kind.holds.test(String(text)))]).toEqual([
        kind.name,
        true,
      ]);
    }
    const expected = derived.flatMap((one) => one.expected);
    expect(expected.length).toBeGreaterThan(5_000);

    const computed = await recalculate(await xlsxOf(derived.flatMap(({ sheets }) => sheets)));

    const differences = expected.filter(({ cell, value }) => {
      const found = computed.get(cell.sheet)?.[cell.row]?.[cell.column];
      return typeof value === "number" && typeof found === "number"
        ? !isSameNumber(value, found)
        : value !== found;
    });
    expect(differences).toEqual([]);
  });
});

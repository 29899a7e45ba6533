// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Watch } from "../../src/usecases/ports";
import type { UseCases } from "../../src/usecases/use-cases";
import { DEFAULT_DERIVE_OPTIONS } from "../../src/domain/derive/derive-options";
import { createUseCases } from "../../src/wire";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
import { formatArea } from "../host/model/address";
import { singleCell } from "../host/model/area";
import { columnOf, rowOf } from "../host/model/cells";
import type { CellValue, SheetData } from "../host/model/workbook-data";
import { openPackage, savePackage, type OpenedPackage } from "../host/package/xlsx-package";
import { describeWithLibreOffice, recalculate, type ValueGrid } from "../support/libreoffice";

const WATCH: Watch = {
  onProgress: () => undefined,
  isCancelled: () => false,
  waitForCellEdit: false,
};

/** The calculator of the host hands out fifteen digits. */
const FIFTEEN_DIGITS = 1e-14;

/** What is typed over figures, in turn: nothing, ties, thirds, large and small numbers, texts, signs, errors. */
const TYPED: readonly CellValue[] = [
  ...["", 0, 1, 3, 7.5, 0.125, -4, 999_983, 1e9, 1e-6],
  ...["-", "k. A.", "12,5", "…", "#DIV/0!"],
];

let host: ExcelHost;
let opened: OpenedPackage;

const open = (sample: string): UseCases => {
  const file = join(__dirname, "../fixtures/samples", sample);
  opened = openPackage(new Uint8Array(readFileSync(file)));
  host = openHost(opened.data);
  connectBridge(host);
  return createUseCases();
};

const derive = async (useCases: UseCases): Promise<void> => {
  const preview = await useCases.previewDerivedColumns("allSheets", WATCH, DEFAULT_DERIVE_OPTIONS);
  if (!preview.ok) throw new Error(preview.error.type);
  const written = await useCases.writeDerivedColumns(preview.value, WATCH);
  if (!written.ok) throw new Error(written.error.type);
};

const report = async (useCases: UseCases): Promise<void> => {
  const preview = await useCases.previewReport(WATCH);
  if (!preview.ok) throw new Error(preview.error.type);
  const ids = preview.value.plan.tables
    .filter(({ selectedByDefault }) => selectedByDefault)
    .map(({ id }) => id);
  const written = await useCases.writeReport(preview.value, ids, WATCH);
  if (!written.ok) throw new Error(written.error.type);
};

/** Types over every third number that is no year, so that every kind of formula meets every kind of input. */
const typeOverFigures = (): void => {
  let count = 0;
  host.book.isCalculationSuspended = true;
  for (const sheet of host.data.sheets.filter(({ protection }) => protection === null)) {
    for (const [key, cell] of [...sheet.cells]) {
      const isFigure = cell.type === "Double" && cell.formula === null && !isYear(cell.value);
      if (!isFigure) continue;
      count += 1;
      if (count % 3 !== 0) continue;
      const address = formatArea(singleCell(rowOf(key), columnOf(key)));
      host.user.type(sheet.name, address, TYPED[(count / 3) % TYPED.length]);
    }
  }
  host.book.isCalculationSuspended = false;
};

const isYear = (value: CellValue): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 1900 && value < 2100;

interface Compared {
  readonly place: string;
  readonly formula: string;
  readonly host: unknown;
  readonly libreOffice: unknown;
}

const compare = (sheet: SheetData, computed: ValueGrid): readonly Compared[] =>
  [...sheet.cells].flatMap(([key, { formula, value }]) =>
    formula === null
      ? []
      : {
          place: `${sheet.name}!${formatArea(singleCell(rowOf(key), columnOf(key)))}`,
          formula,
          host: value,
          libreOffice: computed[rowOf(key)]?.[columnOf(key)] ?? "",
        },
  );

const isSame = ({ host: one, libreOffice: other }: Compared): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= FIFTEEN_DIGITS * Math.max(1, Math.abs(other))
    : one === other;

/** With numbers alone among the results the comparison would say little. */
const kindsOf = (cells: readonly Compared[]): readonly string[] =>
  [
    ...new Set(cells.map(({ host: value }) => (typeof value === "number" ? "number" : "other"))),
  ].sort();

const compareAll = async (): Promise<readonly Compared[]> => {
  const computed = await recalculate(savePackage({ ...opened, data: host.data }));
  return host.data.sheets.flatMap((sheet) => compare(sheet, computed.get(sheet.name) ?? []));
};

afterEach(() => expectNoLeaks(host));

describeWithLibreOffice("The host calculates what LibreOffice calculates", () => {
  test("in derived columns and rates, whatever is typed into the figures", async () => {
    await derive(open("muenster-veroeffentlicht.xlsx"));
    typeOverFigures();
    const cells = await compareAll();
    expect(kindsOf(cells)).toEqual(["number", "other"]);
    expect(cells.length).toBeGreaterThanOrEqual(200);
    expect(cells.filter((cell) => !isSame(cell))).toEqual([]);
    expect(host.notCalculated).toEqual([]);
  });

  test("in report tables and the sheet of data behind them", async () => {
    await report(open("muenster-veroeffentlicht.xlsx"));
    typeOverFigures();
    const cells = await compareAll();
    expect(kindsOf(cells)).toEqual(["number", "other"]);
    expect(cells.length).toBeGreaterThanOrEqual(200);
    expect(cells.filter((cell) => !isSame(cell))).toEqual([]);
    expect(host.notCalculated).toEqual([]);
  });
});

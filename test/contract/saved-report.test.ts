// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_DERIVE_OPTIONS } from "../../src/domain/derive/derive-options";
import type { UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
import { formatArea } from "../host/model/address";
import { sameArea, singleCell } from "../host/model/area";
import { columnOf, rowOf } from "../host/model/cells";
import type { CellData, SheetData, WorkbookData } from "../host/model/workbook-data";
import { openPackage, savePackage, type OpenedPackage } from "../host/package/xlsx-package";
import { describeWithLibreOffice, resave } from "../support/libreoffice";
import { valueOf } from "../support/value-of";
import { WATCH } from "./workbook-contract";

let host: ExcelHost;

const open = (): OpenedPackage => {
  const file = join(__dirname, "../fixtures/samples/muenster-veroeffentlicht.xlsx");
  const opened = openPackage(new Uint8Array(readFileSync(file)));
  host = openHost(opened.data);
  connectBridge(host);
  return opened;
};

const derive = async (useCases: UseCases): Promise<void> => {
  const preview = await useCases.previewDerivedColumns("allSheets", WATCH, DEFAULT_DERIVE_OPTIONS);
  valueOf(await useCases.writeDerivedColumns(valueOf(preview), WATCH));
};

const report = async (useCases: UseCases): Promise<void> => {
  const preview = valueOf(await useCases.previewReport(WATCH));
  const tables = preview.plan.tables.filter(({ selectedByDefault }) => selectedByDefault);
  valueOf(
    await useCases.writeReport(
      preview,
      tables.map(({ id }) => id),
      WATCH,
    ),
  );
};

/** LibreOffice writes the same format with other marks around its letters. */
const plainFormat = (format: string): string => format.replace(/["\\]/g, "");

const lookOf = ({ format }: CellData): readonly unknown[] => [
  plainFormat(format.numberFormat),
  format.font.bold,
  format.font.italic,
  format.font.color,
  format.fill,
  // Head cells centred across others are merged in LibreOffice.
  format.alignment.horizontal.replace("centerContinuous", "center"),
  format.alignment.wrapText,
  format.locked,
];

/** Twelve digits: each program ends its numbers in its own way. */
const contentOf = ({ value, type, formula }: CellData): readonly unknown[] => [
  typeof value === "number" ? Number(value.toPrecision(12)) : value,
  type,
  formula?.replaceAll("'", "") ?? null,
];

const cellText = (cell: CellData | undefined): string =>
  cell ? JSON.stringify([...contentOf(cell), ...lookOf(cell)]) : "nothing";

/** LibreOffice gives a formula without a format of its own that of the cells it reads. */
const withFormatOf = (written: CellData, found: CellData | undefined): CellData | undefined => {
  const { numberFormat } = written.format;
  const isFollowing = written.formula !== null && numberFormat === "General";
  return found && isFollowing ? { ...found, format: { ...found.format, numberFormat } } : found;
};

/** Columns as wide as every other are left out by LibreOffice; the rest is rounded a little. */
const STANDARD_WIDTH = 9;

const widthsOf = ({ columns }: SheetData): readonly unknown[] =>
  [...columns]
    .map(([column, { width, hidden }]) => [column, Math.round(width ?? STANDARD_WIDTH), hidden])
    .filter(([, width, hidden]) => width !== STANDARD_WIDTH || hidden);

const chartsOf = ({ charts }: SheetData): readonly unknown[] =>
  charts.map(({ type, title, series }) => [
    type,
    title.text,
    series.map(({ values, categories }) => [values, categories]),
  ]);

const pageOf = ({ pageLayout }: SheetData): readonly unknown[] => [
  pageLayout.orientation,
  pageLayout.paperSize,
  pageLayout.fitToWidth,
  pageLayout.printTitleRows,
  pageLayout.printArea,
  pageLayout.centerFooter,
];

/** What the product writes into a sheet, as far as LibreOffice has a word for it. */
const partsOf = (sheet: SheetData): Readonly<Record<string, unknown>> => ({
  visibility: sheet.visibility,
  tabColor: sheet.tabColor,
  tables: sheet.tables.map(({ name, area, showHeaders }) => [name, area, showHeaders]),
  links: sheet.hyperlinks.map(({ area, documentReference }) => [area, documentReference]),
  formats: sheet.conditionalFormats.map(({ areas, rule }) => [areas, rule]),
  validations: sheet.validations.map(({ areas, type, formula1 }) => [areas, type, formula1]),
  charts: chartsOf(sheet),
  page: pageOf(sheet),
  isProtected: sheet.protection !== null,
  widths: widthsOf(sheet),
});

interface Loss {
  readonly place: string;
  readonly written: unknown;
  readonly found: unknown;
}

const lossesIn = (sheet: SheetData, found: SheetData | undefined): readonly Loss[] => {
  if (!found) return [{ place: sheet.name, written: "a sheet", found: "nothing" }];
  const [own, other] = [partsOf(sheet), partsOf(found)];
  const parts = Object.keys(own).flatMap((part) => ({
    place: `${sheet.name}: ${part}`,
    written: JSON.stringify(own[part]),
    found: JSON.stringify(other[part]),
  }));
  const cells = [...sheet.cells].map(([key, cell]) => ({
    place: `${sheet.name}!${formatArea(singleCell(rowOf(key), columnOf(key)))}`,
    written: cellText(cell),
    found: cellText(withFormatOf(cell, found.cells.get(key))),
  }));
  const merged = sheet.mergedAreas.map((area) => ({
    place: `${sheet.name}: ${formatArea(area)}`,
    written: "merged",
    found: found.mergedAreas.some((own) => sameArea(own, area)) ? "merged" : "single cells",
  }));
  return [...parts, ...cells, ...merged].filter(({ written, found: now }) => written !== now);
};

const namesOf = ({ names }: WorkbookData): readonly string[] =>
  names.map(({ name, formula }) => `${name} ${formula.replaceAll("'", "")}`).sort();

afterEach(() => expectNoLeaks(host));

describeWithLibreOffice(
  "A workbook the product has written into, saved and opened in LibreOffice",
  () => {
    test("has lost no cell, look, table, link, rule, chart, name or page set-up", async () => {
      const opened = open();
      const useCases = createUseCases();
      await derive(useCases);
      await report(useCases);
      const written = host.data;
      expect(
        written.sheets.some(({ charts, tables }) => charts.length > 0 && tables.length > 0),
      ).toBe(true);
      const again = openPackage(await resave(savePackage({ ...opened, data: written }))).data;
      const losses = written.sheets.flatMap((sheet) =>
        lossesIn(
          sheet,
          again.sheets.find(({ name }) => name === sheet.name),
        ),
      );
      expect(losses).toEqual([]);
      expect(namesOf(again)).toEqual(namesOf(written));
    });
  },
);

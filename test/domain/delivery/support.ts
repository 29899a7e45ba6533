// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../../src/domain/catalogue/bundled-catalogue";
import {
  type Delivery,
  type DeliverySheet,
  numberOf,
  observationsOf,
  type ReportedValue,
} from "../../../src/domain/delivery/delivery";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import {
  type SheetOptions,
  snapshotOf,
  type TableCell,
  workbookOf,
} from "../../support/sheet-table";

export type Table = readonly (readonly TableCell[])[];

export const catalogue = loadBundledCatalogue();

/** A workbook with one sheet, read. */
export const parse = (rows: Table, options?: SheetOptions, name = "Daten"): Delivery =>
  parseDelivery(workbookOf(snapshotOf(name, rows, options)), catalogue);

/** The one sheet of a workbook; fails the test where it could not be read. */
export const parseSheet = (rows: Table, options?: SheetOptions, name?: string): DeliverySheet => {
  const { sheets, unread } = parse(rows, options, name);
  const [sheet] = sheets;
  if (!sheet) throw new Error(`not read: ${JSON.stringify(unread)}`);
  return sheet;
};

/** "quantity|group|area|year=value" of every observation; a sign or an unreadable value shows its kind. */
export const figures = (delivery: Delivery): readonly string[] =>
  observationsOf(delivery).map(
    ({ key, value }) => `${key.quantity}|${key.group}|${key.area}|${key.year}=${shown(value)}`,
  );

export const figuresOf = (sheet: DeliverySheet): readonly string[] =>
  figures({ sheets: [sheet], unread: [], ignored: [], form: null });

/** "indicator|group|area|year=value" of every delivered rate. */
export const ratesOf = (sheet: DeliverySheet): readonly string[] =>
  sheet.rates.map(
    ({ indicator, group, area, year, value }) =>
      `${indicator}|${group}|${area}|${year}=${shown(value)}`,
  );

/** "role:text@row:column" of every unknown code. */
export const codesOf = (sheet: DeliverySheet): readonly string[] =>
  sheet.unknownCodes.map(({ role, text, cell }) => `${role}:${text}@${cell.row}:${cell.column}`);

const shown = (value: ReportedValue): number | string =>
  numberOf(value) ?? (value.kind === "unreadable" ? value.reason : value.kind);

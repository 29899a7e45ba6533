// SPDX-License-Identifier: EUPL-1.2
import { formatKey } from "../report/data-key";
import { DATA_COLUMNS } from "../report/data-layout";
import type { DataRow } from "../report/data-row";
import type { Year } from "../shared/year";
import type { Edition } from "./edition-record";
import type { KeptEdition } from "./read-editions";

/** An edition of which nothing is missing or changed. */
export type WholeEdition = KeptEdition & { readonly edition: Edition };

const VALUE_COLUMN = DATA_COLUMNS.indexOf("value");

/** The newest edition that is as it was frozen; null where there is none. */
export const newestEdition = (editions: readonly KeptEdition[]): WholeEdition | null =>
  editions
    .filter(isWhole)
    .reduce<WholeEdition | null>(
      (best, one) => (best && lastYear(best) >= lastYear(one) ? best : one),
      null,
    );

/** The newest edition that ended before these years do. */
export const editionBefore = (
  editions: readonly KeptEdition[],
  years: readonly Year[],
): WholeEdition | null => {
  const end = Math.max(...years);
  return newestEdition(editions.filter((one) => isWhole(one) && lastYear(one) < end));
};

/** The figures of an edition, each with the cell in which this workbook keeps it. */
export const figuresOfEdition = ({
  edition,
  figureSheet,
  figureRows,
}: WholeEdition): readonly DataRow[] =>
  edition.rows.map((figure) => {
    const row = figureRows.get(formatKey(figure.key));
    const cell = row === undefined ? null : { sheet: figureSheet, row, column: VALUE_COLUMN };
    return { ...figure, cell, file: "" };
  });

const isWhole = (kept: KeptEdition): kept is WholeEdition =>
  kept.edition !== null && kept.damage.length === 0;

const lastYear = ({ edition }: WholeEdition): Year => Math.max(...edition.record.years);

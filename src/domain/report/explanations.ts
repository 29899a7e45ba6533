// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import type { FigureRef } from "../catalogue/figure";
import type { IndicatorGroup } from "../catalogue/indicator-groups";
import { type Delivery, observationsOf } from "../delivery/delivery";
import type { BuildContext } from "./build-context";
import { homeKey } from "./data-key";
import type { DataRow } from "./data-row";
import { figuresOf } from "./indicator-value";
import type { PrintedReason, Remark } from "./remark";

/** A remark as a numbered note of a table. */
export interface Explanation {
  readonly marker: string;
  readonly line: string;
  /** Rows of the table it belongs to, by `rowId`. */
  readonly rows: ReadonlySet<string>;
}

interface RemarkSources {
  readonly delivery: Delivery;
  /** Figures that were merged from files. */
  readonly filed: readonly DataRow[];
  readonly reasons: readonly PrintedReason[];
}

/** The remarks beside figures and the reasons given for them, each once per row. */
export const collectRemarks = (
  catalogue: Catalogue,
  { delivery, filed, reasons }: RemarkSources,
): readonly Remark[] => {
  const found = new Map<string, Remark>();
  const add = (figure: FigureRef, text: string): void => {
    const series = seriesId(catalogue, figure);
    const owner = catalogue.quantityById.get(figure.quantity)?.department ?? "";
    const department = catalogue.departmentById.get(owner)?.name ?? owner;
    found.set(`${series} ${text}`, { series, department, text });
  };
  for (const { key, value, remark, role } of observationsOf(delivery)) {
    const isUsed = role === "delivered" && (value.kind === "number" || value.kind === "sign");
    if (isUsed && remark.trim() !== "") add(key, remark.trim());
  }
  for (const { key, remark } of filed) {
    if (remark !== "") add(key, remark);
  }
  for (const { text, figures } of reasons) {
    // In the notation of the column Bemerkung, as a reason is about one year of the row.
    for (const figure of figures) add(figure, `${figure.year}: ${text}`);
  }
  return [...found.values()];
};

/** The remarks on the figures of these rows as notes, numbered from `first` on; equal ones share a number. */
export const explanationsOf = (
  { catalogue, differences, remarks, words }: BuildContext,
  { indicator, rows, first }: ExplainedTable,
): readonly Explanation[] => {
  const rowsBySentence = new Map<string, Set<string>>();
  for (const row of rows) {
    const series = new Set(
      figuresOf({ differences }, { indicator, row }).map((figure) => seriesId(catalogue, figure)),
    );
    for (const remark of remarks.filter((candidate) => series.has(candidate.series))) {
      const sentence = words.explanation(remark.department, remark.text);
      const ids = rowsBySentence.get(sentence) ?? new Set();
      rowsBySentence.set(sentence, ids.add(rowId(row)));
    }
  }
  return [...rowsBySentence].map(([sentence, ids], index) => {
    const marker = words.noteMarker(first + index);
    return { marker, line: `${marker} ${sentence}`, rows: ids };
  });
};

interface ExplainedTable {
  readonly indicator: Indicator;
  readonly rows: readonly IndicatorGroup[];
  /** Number of the first note. */
  readonly first: number;
}

export const rowId = ({ group, area }: IndicatorGroup): string => `${group}|${area}`;

/** A row of figures whichever of its names is used; the year plays no part. */
const seriesId = (catalogue: Catalogue, figure: FigureRef): string => {
  const { quantity, group, area } = homeKey(catalogue, { ...figure, year: 0 });
  return `${quantity}|${group}|${area}`;
};

// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, GroupKey } from "../catalogue/catalogue";
import type { IndicatorRow } from "../catalogue/needed-cells";
import type { Year } from "../shared/year";
import type { Figures } from "./data-sheet";
import type { FieldAgreement } from "./field-agreements";
import type { Remark } from "./remark";
import type { ReportWords } from "./report-words";

/** What every table is built from. */
export interface BuildContext {
  readonly catalogue: Catalogue;
  readonly figures: Figures;
  /** Years of the report, ascending; never empty. */
  readonly years: readonly Year[];
  /** Last year of the previous edition; null while no edition is known. */
  readonly lastEdition: Year | null;
  /** Rows of indicators that are the difference of two rates, by `differenceId`. */
  readonly differences: ReadonlyMap<string, IndicatorRow>;
  /** Ids of the tables that are the Kennzahlenblatt of an indicator. */
  readonly readingTables: ReadonlySet<string>;
  /** Names of entered groups as they were typed. */
  readonly groupLabels: ReadonlyMap<GroupKey, string>;
  readonly remarks: readonly Remark[];
  readonly agreements: readonly FieldAgreement[];
  readonly words: ReportWords;
}

export const differenceId = (indicator: string, group: string, area: string): string =>
  `${indicator}|${group}|${area}`;

/** Differences follow the catalogue's own rules, which know what their operands are. */
export const indexDifferences = (
  rows: readonly IndicatorRow[],
): ReadonlyMap<string, IndicatorRow> =>
  new Map(
    rows
      .filter(({ source }) => source.kind === "difference")
      .map((row) => [differenceId(row.indicator.id, row.group, row.area), row]),
  );

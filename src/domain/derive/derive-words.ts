// SPDX-License-Identifier: EUPL-1.2
import type { RateForm } from "../catalogue/rate-form";
import type { CellRef } from "../shared/cell";
import type { PageLayout } from "../shared/workbook-edit";
import type { Year } from "../shared/year";
import type { NamedComputation } from "./measure-subject";

/** What a column or block of derived cells shows. */
export type MeasureKind =
  | { readonly type: "absoluteChange"; readonly from: Year; readonly to: Year }
  | { readonly type: "percentChange"; readonly from: Year; readonly to: Year }
  /** Change of indicators: per cent for counts, in the unit of the value (points) for all others. */
  | { readonly type: "indicatorChange"; readonly from: Year; readonly to: Year }
  /** Rate or mean in the row of a list that holds numerator and denominator. */
  | { readonly type: "rowRate"; readonly factor: number }
  /** A column of the look-up of the year before in a list. */
  | { readonly type: "listColumn"; readonly column: ListColumnName }
  | ({ readonly type: "rate" } & RateForm)
  | { readonly type: "mean" }
  /** Rate of the whole city from the sums of its parts. */
  | ({ readonly type: "sumRate" } & RateForm)
  /** Rate whose numerator is the sum of several members of another figure. */
  | ({ readonly type: "memberRate" } & RateForm)
  /** `first`: how many figures the first of the two rates is made of. */
  | { readonly type: "gap"; readonly first: number }
  /** The rate of one group divided by that of the other, in one year. */
  | { readonly type: "groupRatio"; readonly year: Year }
  /** The value of a part of the city minus that of the city, in one year. */
  | { readonly type: "cityDeviation"; readonly year: Year }
  /** A count, balance or index number shown again. */
  | { readonly type: "sameValue" };

/** The columns a list gets for the change from the year before. */
export type ListColumnName = "key" | "earlierRow" | "earlierValue" | "absolute" | "percent";

/** The wording the planner writes into sheets and previews. Headers are read back on the next run. */
export interface DeriveWords {
  /** Header of a change column, with "(berechnet)". */
  readonly changeHeader: (change: Extract<MeasureKind, { readonly from: Year }>) => string;
  /** Header of a column beside the years of indicators, with "(berechnet)". */
  readonly comparisonHeader: (comparison: Extract<MeasureKind, { readonly year: Year }>) => string;
  /** Header of the rate column at the right of a list. */
  readonly rateHeader: string;
  readonly listHeaders: Readonly<Record<ListColumnName, string>>;
  /** Title of the block below an Erhebungsbogen. */
  readonly blockTitle: string;
  readonly columns: {
    readonly code: string;
    readonly title: string;
    readonly group: string;
    readonly area: string;
    readonly unit: string;
  };
  /** Wanted name of the sheet for the indicators of another sheet; the planner shortens it. */
  readonly sheetName: (source: string) => string;
  readonly sheetTitle: (source: string) => string;
  readonly sheetHint: (source: string) => string;
  readonly formulaSheet: FormulaSheetWords;
  /** On every printed page of a sheet of ours. */
  readonly pageFooter: PageLayout["footer"];
  /** In place of a rate whose base another department has still to deliver; `before` is what such a cell starts with. */
  readonly follows: {
    readonly before: string;
    /** `number` is null for an outside source. */
    readonly department: (number: string | null, name: string) => string;
  };
  /** Name of a kind of measure in the preview, where several kinds share the columns of a block. */
  readonly measureName: (kind: MeasureKind) => string;
  /** The rule in words, without cell addresses. */
  readonly sentence: (kind: MeasureKind) => string;
  /** The rule with the names of the figures, "Quote 2015 = Betreute Kinder mal 100 geteilt durch Kinder"; null: no need. */
  readonly namedSentence: (kind: MeasureKind, computation: NamedComputation) => string | null;
  /** Unit of a change as it stands behind the number; "" where none is needed. */
  readonly changeUnit: (unit: string) => string;
}

/** The sheet `Formeln`: each pattern of formulas once, with a worked example. */
export interface FormulaSheetWords {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  /** Heads of pattern, rule in words, place of the example and its result; the letters of the inputs follow. */
  readonly heads: readonly [string, string, string, string];
  /** A formula as German Excel shows it. */
  readonly formula: (english: string) => string;
  readonly place: (cell: CellRef) => string;
  /** What the preview says of the sheet. */
  readonly measure: string;
  readonly sentence: string;
}

// SPDX-License-Identifier: EUPL-1.2
import type { Indicator, TableType } from "../catalogue/catalogue-schema";
import type { MeasureName, TextColumnName } from "./column-tokens";
import type { FieldAgreement } from "./field-agreements";

/** What the head of a column of figures is made from. Years as they are written: "2013" or "2013/14". */
export interface HeadFacts {
  readonly measure: MeasureName;
  /** Start of a change; null for a column of one year. */
  readonly from: string | null;
  readonly to: string;
  /** Unit of the indicator, "" where it differs from row to row. */
  readonly unit: string;
  /** Unit of a change of the indicator. */
  readonly changeUnit: string;
  /** Group or quantity of the column where a table has several; else "". */
  readonly subject: string;
}

/** The sheets around the tables, by their ids, which are also the names they get. */
export type SupportingId =
  | "Deckblatt"
  | "Anmerkungen"
  | "Zeichen"
  | "Quellen"
  | "Definitionen"
  | "Vereinbarungen"
  | "Fortschreibung"
  | "Parameter"
  | "Formeln";

export interface CoverFacts {
  readonly city: string;
  readonly first: number;
  readonly last: number;
  /** Title of the catalogue. */
  readonly catalogue: string;
  readonly version: string;
  /** Whether the catalogue says which counts are hidden. */
  readonly isHiding: boolean;
}

export interface ParameterFacts {
  readonly years: readonly number[];
  readonly lastEdition: number | null;
  readonly version: string;
  /** Smallest count that may be published. */
  readonly minimumCount: number | null;
}

export type Continuity = NonNullable<NonNullable<Indicator["continuity"]>["status"]>;
export type Comparability = NonNullable<NonNullable<Indicator["continuity"]>["comparable"]>;

export interface SupportingWords {
  readonly sheetNames: Readonly<Record<string, string>>;
  readonly sheets: Readonly<
    Record<
      SupportingId,
      { readonly title: string; readonly hint: string; readonly heads: readonly string[] }
    >
  >;
  readonly typeName: string;
  readonly number: string;
  /** Stands where a note on a whole table has no number. */
  readonly generalNote: string;
  /** Rows of two: what, and the entry; an entry that people fill in is only started. */
  readonly cover: (
    facts: CoverFacts,
  ) => readonly (readonly [string, string | { readonly initial: string }])[];
  /** What became of an indicator since the last edition; null where nobody has judged that. */
  readonly continuity: Readonly<Record<Continuity, string>>;
  /** Whether it can be set beside that of the last edition. */
  readonly comparable: Readonly<Record<Comparability, string>>;
  readonly notJudged: string;
  /** Stands where an agreement leaves something open. */
  readonly notSaid: string;
  readonly parameters: (facts: ParameterFacts) => readonly (readonly [string, string, string])[];
  readonly formulas: FormulaWords;
}

/** Wording of the sheet that explains the formulas of the tables. */
export interface FormulaWords {
  /** An English pattern as Excel shows it: "=IF(ISNUMBER(a),..." */
  readonly pattern: (english: string) => string;
  readonly sentence: Readonly<Record<MeasureName | TextColumnName, string>>;
  readonly place: (table: string, address: string) => string;
  /** What the letters stand for in the example, in their order, and what comes out. */
  readonly example: (facts: {
    readonly inputs: readonly (number | string)[];
    readonly value: number;
    readonly decimals: number;
  }) => string;
}

/** A value of another place or of the Land. */
export interface ComparedPlace {
  readonly place: string;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly sameDefinition: boolean;
}

/** One value a chart shows. */
export interface ChartedValue {
  /** Group or indicator. */
  readonly name: string;
  /** Head of its column, which names the year. */
  readonly head: string;
  readonly value: number;
  readonly decimals: number;
}

/** What a copy is named after. */
export interface PublicationNaming {
  /** Years. */
  readonly first: number;
  readonly last: number;
  /** Name of an extract; null for the whole report. */
  readonly extract: string | null;
}

/** The columns of `IM_Daten` and `Inhalt`, in the order in which they stand. */
export type DataColumn =
  | "key"
  | "code"
  | "label"
  | "group"
  | "area"
  | "year"
  | "value"
  | "status"
  | "department"
  | "file"
  | "sheet"
  | "cell"
  | "version"
  | "remark";
export type ContentsColumn = "number" | "title" | "type" | "state" | "notes" | "sheet";

/** State of a table in words, for `Inhalt`. */
export interface StateFacts {
  readonly found: number;
  readonly missing: number;
}

/** Every word of the report that does not come from the catalogue. German in `src/texts/report.de.ts`. */
export interface ReportWords {
  readonly sheetNames: { readonly data: string; readonly contents: string };
  readonly tableTitle: (id: string, title: string) => string;
  readonly typeName: (type: TableType) => string;
  readonly totalRow: string;
  /** Unit of what is counted: "Anzahl". */
  readonly count: string;
  /** Column that says the ratio of two rates as a sentence; `before` stands before the rounded number. */
  readonly ratioInWords: {
    readonly head: string;
    readonly before: string;
    readonly note: (secondGroup: string) => string;
  };
  /** A group as the head of a narrow column names it. */
  readonly shortGroup: (group: string) => string;
  readonly stubHead: (isArea: boolean) => string;
  /** Name of a base that is the mean of two dates: by itself, and with the two figures it is made of. */
  readonly meanBase: string;
  readonly meanOf: (first: string, second: string) => string;
  readonly columnHead: (facts: HeadFacts) => string;
  readonly textHead: (name: TextColumnName) => string;
  readonly spanner: (facts: HeadFacts) => string;
  /** Units in the sub-title; with several, "Einheit je Zeile". */
  readonly units: (
    units: readonly string[],
    shown: { readonly withShare: boolean; readonly withCounts: boolean },
  ) => string;
  /** Reference dates in the sub-title; with several, a general phrase. */
  readonly references: (references: readonly string[]) => string;
  /** Unit in which the overview table shows the change of an indicator. */
  readonly changeUnit: (unit: string) => string;
  /** Text of the overview table in place of a note. */
  readonly noNote: string;
  readonly trend: {
    readonly up: string;
    readonly down: string;
    readonly same: string;
  };
  /** Question of an indicator for which the catalogue has none. */
  readonly question: (indicatorTitle: string) => string;
  readonly definition: (text: string) => string;
  readonly population: (labels: readonly string[]) => string;
  readonly comparison: (value: ComparedPlace) => string;
  /** Source of another place's value, and why it is not compared where it is not. */
  readonly placeSource: (value: Pick<ComparedPlace, "source" | "sameDefinition">) => string;
  readonly field: (title: string) => string;
  readonly goal: (text: string) => string;
  readonly agreements: {
    readonly heading: string;
    readonly line: (agreement: FieldAgreement) => string;
  };
  readonly explanation: (department: string, text: string) => string;
  /** Headings under which the coordinator writes. */
  readonly textZones: readonly string[];
  readonly noteMarker: (number: number) => string;
  readonly breakNote: (year: string, text: string) => string;
  readonly legend: (
    entries: readonly { readonly sign: string; readonly label: string }[],
  ) => string;
  readonly dataState: (now: Date, catalogueVersion: string) => string;
  /** Whether a line is such a data state, of whatever time. */
  readonly isDataState: (text: string) => boolean;
  readonly backToContents: string;
  readonly backTip: string;
  /** The technical hint below the printed part. */
  readonly hint: string;
  readonly remarkHead: string;
  /** What somebody had changed by hand, as a remark. */
  readonly movedRemark: (change: {
    readonly address: string;
    /** Name of the row and head of the column; "" outside the table. */
    readonly row: string;
    readonly column: string;
    readonly found: string;
  }) => string;
  readonly pageFooter: (id: string) => {
    readonly left: string;
    readonly center: string;
    readonly right: string;
  };
  readonly chart: {
    /** What a chart shows, in one sentence. */
    readonly description: (facts: {
      readonly subject: string;
      readonly values: readonly ChartedValue[];
    }) => string;
    /** In place of a chart that cannot be drawn. */
    readonly left: string;
  };
  readonly dataSheet: {
    readonly title: string;
    readonly hint: string;
    readonly heads: Readonly<Record<DataColumn, string>>;
    /** Stands in place of sheet and cell where a figure is the sum of other figures. */
    readonly sum: string;
  };
  readonly publication: {
    readonly title: (facts: PublicationNaming) => string;
    readonly creator: (city: string) => string;
    /** Without ending; letters, digits and hyphens. */
    readonly fileName: (facts: PublicationNaming) => string;
    /** Entry of the cover that says what an extract holds. */
    readonly scope: (name: string, fields: readonly string[]) => readonly [string, string];
    readonly csvHeads: readonly string[];
    /** Entries of the cover that read differently in a copy, by the names of their fields. */
    readonly cover: (isHiding: boolean) => Readonly<Record<string, string>>;
  };
  readonly supporting: SupportingWords;
  readonly contents: {
    readonly title: string;
    readonly hint: string;
    readonly heads: Readonly<Record<ContentsColumn, string>>;
    readonly state: (facts: StateFacts) => string;
    readonly linkTip: (sheet: string) => string;
  };
}

// SPDX-License-Identifier: EUPL-1.2
import type {
  AreaId,
  DepartmentId,
  GroupKey,
  IndicatorId,
  QuantityId,
} from "../catalogue/catalogue";
import type { CellRef } from "../shared/cell";
import type { Year } from "../shared/year";
import type { DeliveryForm } from "./form-facts";
import type { SheetFacts } from "./sheet-facts";

/** Business key of one figure. It survives sorting, inserted rows and renamed sheets. */
export interface CellKey {
  readonly quantity: QuantityId;
  readonly group: GroupKey;
  readonly area: AreaId;
  readonly year: Year;
}

/** Signs that stand in place of a number. `nil` ("-", "–") is exactly zero. */
export type SignStatus = "nil" | "secret" | "later" | "unreliable" | "blocked";

/** Marks that stand beside a number. */
export type MarkStatus = "provisional" | "revised" | "estimated" | "limited" | "break";

/** Why a cell cannot be used as a number. */
export type UnreadableReason =
  /** Exactly one German reading, but stored as text: "1.234,5" (TYP-01). */
  | "textNumber"
  /** A date, mostly made by Excel of something like "1-3" (TYP-06). */
  | "date"
  /** A number with something behind it that is no agreed mark: "145*", "12 €" (TYP-09). */
  | "extra"
  /** Neither a number nor an agreed sign (TYP-02). */
  | "notANumber"
  /** Two readings: "1.234" (TYP-03). */
  | "ambiguous"
  /** An Excel error such as #DIV/0! (FOR-01). */
  | "errorValue";

/** What a value cell says. Missing is not zero, and a sign is not a number. */
export type ReportedValue =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly marks: readonly MarkStatus[];
      /** "text": a number with a glued mark ("1 018r") or a percent sign, which no formula can count with. */
      readonly stored: "number" | "text";
    }
  | { readonly kind: "sign"; readonly status: SignStatus; readonly text: string }
  | { readonly kind: "missing" }
  /** A locked cell that says who delivers the figure ("liefert Amt 61"). */
  | { readonly kind: "elsewhere"; readonly text: string }
  | {
      readonly kind: "unreadable";
      readonly reason: UnreadableReason;
      readonly text: string;
      /** Possible numbers: one for textNumber and extra, two for ambiguous, none else. */
      readonly readings: readonly number[];
    };

export interface Observation {
  readonly key: CellKey;
  readonly value: ReportedValue;
  readonly cell: CellRef;
  /** Mark column ("2013 Kz.") of the row, from 0, where there is one. */
  readonly markColumn: number | null;
  /** Text of the remark column of the row, "" if none. */
  readonly remark: string;
  /** "reference": a figure that another department delivers, shown locked in an Erhebungsbogen. */
  readonly role: "delivered" | "reference";
  readonly isFormula: boolean;
}

/** A rate or other computed figure found in a delivery. Never used as input; rules recompute and compare it. */
export interface DeliveredRate {
  readonly indicator: IndicatorId;
  readonly group: GroupKey;
  readonly area: AreaId;
  readonly year: Year;
  readonly value: ReportedValue;
  readonly cell: CellRef;
}

/** A value cell whose row or column could not be assigned, so that it has no business key. */
export interface UnassignedValue {
  readonly value: ReportedValue;
  readonly cell: CellRef;
}

export type CodeRole = "quantity" | "group" | "area" | "year" | "mark";

/** A label that must come from a list and does not (COD-01). */
export interface UnknownCode {
  readonly role: CodeRole;
  readonly text: string;
  readonly cell: CellRef;
  /** Quantity of the row where it is known, which narrows the list of groups. */
  readonly quantity: QuantityId | null;
}

/** What a column is for, as in `headerSynonyms.roles` of the catalogue. */
export type ColumnRole =
  | "indicatorId"
  | "indicatorTitle"
  | "group"
  | "area"
  | "year"
  | "value"
  | "base"
  | "rate"
  | "measure"
  | "unit"
  | "status"
  | "remark"
  | "department"
  | "reference";

export type Measure = "value" | "base" | "rate";

/** Column numbers count from 0, absent roles are missing. */
export type RoleColumns = Readonly<Partial<Record<ColumnRole, number>>>;

export interface YearColumn {
  readonly year: Year;
  readonly column: number;
  readonly markColumn: number | null;
  readonly measure: Measure;
}

/** A change column found in the header ("2015 zu 2014 absolut (berechnet)"): recomputed, never read. */
export interface ChangeColumn {
  readonly column: number;
  readonly from: Year;
  readonly to: Year;
  readonly measure: "absolute" | "percent" | "points" | null;
  /** true when the header carries "(berechnet)", that is: written by the add-in. */
  readonly isOurs: boolean;
}

interface LayoutFrame {
  /** Header rows, from 0; a multi-row header spans several. */
  readonly headerRows: { readonly first: number; readonly last: number };
  /** First and last row with data, from 0. */
  readonly dataRows: { readonly first: number; readonly last: number };
  /** Last column (from 0) that belongs to the table. */
  readonly lastColumn: number;
}

export interface YearColumnsLayout extends LayoutFrame {
  readonly kind: "yearColumns";
  readonly columns: RoleColumns;
  readonly years: readonly YearColumn[];
  readonly changes: readonly ChangeColumn[];
  /** true for an Erhebungsbogen of ours. */
  readonly isQuestionnaire: boolean;
  /** The block "Kennzahlen (berechnet)" below the data of an Erhebungsbogen; rows from 0. */
  readonly indicatorBlock: {
    readonly titleRow: number;
    readonly headerRow: number;
    readonly firstRow: number;
    readonly lastRow: number;
  } | null;
}

export interface ListLayout extends LayoutFrame {
  readonly kind: "list";
  readonly columns: RoleColumns;
  readonly changes: readonly ChangeColumn[];
}

export interface AreaMatrixLayout extends LayoutFrame {
  readonly kind: "areaMatrix";
  readonly areaColumn: number;
  /** Year named in title, sub-title or header; null where none was found. */
  readonly year: Year | null;
  readonly valueColumns: readonly {
    readonly column: number;
    readonly quantity: QuantityId | null;
    readonly group: GroupKey | null;
    readonly measure: Measure;
  }[];
}

export type Layout = YearColumnsLayout | ListLayout | AreaMatrixLayout;

/** One row of figures: the row of a year table or list, or one cell of an area matrix row. */
export interface DeliveryRow {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly quantity: QuantityId;
  /** The quantity the row names; another one than `quantity` where the catalogue files the figure elsewhere. */
  readonly named: QuantityId | null;
  /** The indicator whose Kennung stood in the row, if it was not the quantity's own. */
  readonly indicator: IndicatorId | null;
  readonly group: GroupKey;
  readonly area: AreaId;
  readonly observations: readonly Observation[];
}

export interface DeliverySheet {
  readonly id: string;
  readonly name: string;
  readonly layout: Layout;
  readonly rows: readonly DeliveryRow[];
  readonly rates: readonly DeliveredRate[];
  readonly unassigned: readonly UnassignedValue[];
  readonly unknownCodes: readonly UnknownCode[];
  /** Years that have a column or rows, ascending. */
  readonly years: readonly Year[];
  readonly facts: SheetFacts;
  /** Known only in an Erhebungsbogen (its title) or from sheet `Lieferung`. */
  readonly department: DepartmentId | null;
}

/** A sheet that looks like a table of figures but whose header could not be used. */
export interface UnreadSheet {
  readonly id: string;
  readonly name: string;
  readonly problem:
    | { readonly type: "noHeader"; readonly rowsSearched: number }
    | {
        readonly type: "columnMissing";
        readonly role: ColumnRole;
        readonly headerRow: number;
        /** The one header cell that is most alike, if there is exactly one. */
        readonly candidate: { readonly text: string; readonly cell: CellRef } | null;
      };
}

/** Everything that could be read from the sheets of a workbook. Reading never fails: what could not be read is listed. */
export interface Delivery {
  readonly sheets: readonly DeliverySheet[];
  readonly unread: readonly UnreadSheet[];
  /** Sheets left alone: empty, made by us, or holding no figures. */
  readonly ignored: readonly { readonly id: string; readonly name: string }[];
  /** The sheet `Lieferung`; null where there is none. */
  readonly form: DeliveryForm | null;
}

/** The number behind a value; zero for the sign "-"; undefined where there is none. */
export const numberOf = (value: ReportedValue): number | undefined => {
  if (value.kind === "number") return value.value;
  return value.kind === "sign" && value.status === "nil" ? 0 : undefined;
};

/** All observations of a delivery, sheet by sheet, in reading order. */
export const observationsOf = (delivery: Delivery): readonly Observation[] => {
  const all: Observation[] = [];
  for (const { rows } of delivery.sheets) {
    for (const { observations } of rows) {
      for (const observation of observations) all.push(observation);
    }
  }
  return all;
};

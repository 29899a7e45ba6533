// SPDX-License-Identifier: EUPL-1.2
import type { StatusId, TableType } from "../catalogue/catalogue-schema";
import type { MarkStatus } from "../delivery/delivery";
import type { ColumnSpec } from "./column-tokens";
import type { Rests } from "./rests";
import type { CountGrid } from "./secrecy/count-grid";

/**
 * A report table as parts, named as in the grammar of the R package gt: heading, spanners, column heads, stub, body,
 * footnotes, source notes. Nothing here knows where on a sheet a part goes, except that formulas already name cells:
 * the body of every table starts at the same cell (`BODY_TOP` in `frame.ts`).
 */
export interface TableModel {
  readonly id: string;
  readonly type: TableType;
  readonly heading: Heading;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly footnotes: Footnotes;
  /** Goals and measures agreed for the Handlungsfeld, a sentence each; only of an overview. */
  readonly agreements: readonly string[];
  /** Whether the coordinator writes on development, assessment and planning below this table. */
  readonly hasTextZone: boolean;
  readonly source: string;
  /** Whether a delivery says anything on what the table is about; a base or a blocked year alone does not count. */
  readonly hasFigures: boolean;
  readonly coverage: Coverage;
  /** Whether room for a chart is kept below the table. */
  readonly hasChart: boolean;
  /** What the chart says in words; "" where there is none. */
  readonly chartNote: string;
  /** Every count the table shows or computes with, laid out as it adds up; none once secrecy has been applied. */
  readonly grids: readonly CountGrid[];
}

export interface Heading {
  /** Title without its number. */
  readonly name: string;
  /** With its number: "Tab. BEV-01.3 Wohnberechtigte Bevölkerung ...". */
  readonly title: string;
  /** Unit and reference date. */
  readonly subtitle: string;
  /** Question, definition or Leitziel; "" for none. */
  readonly lead: string;
}

export interface TableColumn {
  /** null: the stub, which names the row. */
  readonly spec: ColumnSpec | null;
  /** Unique within the table and carrying the unit: "2013 Anzahl". */
  readonly head: string;
  /** Text over this and its neighbours with the same text; null for none. */
  readonly spanner: string | null;
  readonly kind: "stub" | "text" | "delivered" | "derived";
}

export interface TableRow {
  readonly kind: "member" | "total";
  /** One cell per column. */
  readonly cells: readonly BodyCell[];
}

/** What stands in one cell of the body. There is no empty cell: what has no value shows a sign. */
export type BodyCell = {
  /** Absent for a cell that tells of no figure. */
  readonly rests?: Rests;
} & (
  | {
      readonly kind: "delivered";
      readonly value: number;
      readonly marks: readonly MarkStatus[];
      readonly format: string;
    }
  | {
      readonly kind: "derived";
      readonly formula: string;
      /** What the formula gives, unrounded, or the sign that travels. */
      readonly value: number | string;
      readonly format: string;
      /** Whether the figure is shown in brackets, because it says little. */
      readonly isBracketed?: boolean;
    }
  | { readonly kind: "sign"; readonly text: string; readonly format: string }
  | { readonly kind: "text"; readonly text: string }
);

/** Lines below the table. */
export interface Footnotes {
  /** "[Anmerkung 1] ...": every marker in a head or row resolves to one of these. */
  readonly numbered: readonly string[];
  /** Notes on the whole table. */
  readonly general: readonly string[];
  /** Statuses whose signs or marks stand in the table, in catalogue order. */
  readonly statuses: readonly StatusId[];
}

/** How many of the figures the table asks for are there. Rows that are left out count as missing. */
export interface Coverage {
  readonly found: number;
  readonly missing: number;
}

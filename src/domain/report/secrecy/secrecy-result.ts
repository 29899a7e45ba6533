// SPDX-License-Identifier: EUPL-1.2
import type { FigureId } from "./count-grid";

/** Why a cell is secret itself. "delivered": the Amt handed in a point. */
export type PrimaryReason = "smallCount" | "zero" | "complement" | "delivered";

/**
 * Why a cell is hidden for the sake of another: too few or too small hidden cells in its line, a range too narrow,
 * or hidden in another table of the report.
 */
export type SecondaryReason = "line" | "width" | "otherTable";

export type CellSecrecy =
  | { readonly state: "shown" }
  | { readonly state: "hidden"; readonly by: "primary"; readonly reason: PrimaryReason }
  | { readonly state: "hidden"; readonly by: "secondary"; readonly reason: SecondaryReason };

/** What an outsider can derive of a secret cell. For the protocol of the coordinator, never for a sheet. */
export interface AuditedCell {
  readonly figure: FigureId;
  readonly lowest: number;
  /** null: without limit. */
  readonly highest: number | null;
}

/** Why a derived cell is not shown, and the status whose sign takes its place. */
export type DerivedSecrecy =
  | { readonly state: "shown"; readonly isBracketed: boolean }
  | {
      readonly state: "hidden";
      readonly status: "secret" | "unreliable" | "blocked";
      readonly reason: "hiddenInput" | "complement" | "smallDenominator" | "smallBase";
    };

export type Refusal =
  | { readonly kind: "cannotProtect"; readonly figures: readonly FigureId[] }
  | {
      readonly kind: "tooMuchHidden";
      readonly hidden: number;
      readonly cells: number;
      readonly maximumShare: number;
    };

/** What the result does not cover, or rests on. */
export type SecrecyWarning =
  | { readonly kind: "manyDimensions"; readonly dimensions: number; readonly covered: number }
  | {
      readonly kind: "linkedTables";
      readonly tables: readonly string[];
      /** Secret figures that may be narrowed down by whoever reads these tables together. */
      readonly unproved: readonly FigureId[];
    }
  | { readonly kind: "notCounts"; readonly figures: readonly FigureId[] }
  | { readonly kind: "deliveredSigns"; readonly figures: readonly FigureId[] }
  | { readonly kind: "notAudited" }
  | { readonly kind: "otherTables" }
  | { readonly kind: "otherYears" }
  | { readonly kind: "otherPublications" };

export type TableSecrecy =
  | {
      readonly kind: "publishable";
      readonly cells: ReadonlyMap<FigureId, CellSecrecy>;
      readonly derived: ReadonlyMap<string, DerivedSecrecy>;
      readonly audit: readonly AuditedCell[];
      readonly warnings: readonly SecrecyWarning[];
    }
  | {
      readonly kind: "refused";
      readonly refusal: Refusal;
      readonly warnings: readonly SecrecyWarning[];
    };

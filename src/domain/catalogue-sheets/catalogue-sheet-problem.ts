// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueProblem } from "../catalogue/catalogue-problem";
import type { CellRef } from "../shared/cell";
import type { CatalogueSheetId } from "./catalogue-sheet";

/** Why a catalogue in sheets cannot be used, at the place where it is mended. */
export type CatalogueSheetProblem =
  | {
      readonly type: "sheetMissing";
      readonly id: CatalogueSheetId;
      /** Name the sheet was given when it was made. */
      readonly name: string;
    }
  | {
      readonly type: "columnMissing";
      readonly id: CatalogueSheetId;
      readonly sheet: string;
      readonly key: string;
      readonly head: string;
    }
  | {
      readonly type: "entry";
      /** null where the problem has no cell of its own. */
      readonly cell: CellRef | null;
      readonly problem: CatalogueProblem;
    };

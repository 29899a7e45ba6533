// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId, GroupKey } from "../catalogue/catalogue";
import type { Department, Indicator, Quantity } from "../catalogue/catalogue-schema";
import { figureId, type FigureRef } from "../catalogue/figure";
import type { CellRef } from "../shared/cell";
import type { Year } from "../shared/year";

/** What an Erhebungsbogen is to ask and what is known already. */
export interface QuestionnaireRequest {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly department: DepartmentId;
  /** Years with a column, ascending; the last one is the reporting year and always to be filled. */
  readonly years: readonly Year[];
  readonly includeOptional: boolean;
  /** Known figures by `figureInYear`; those of earlier years are locked. */
  readonly values: ReadonlyMap<string, number | string>;
  /** Marks beside known figures ("p"), by `figureInYear`. */
  readonly marks?: ReadonlyMap<string, string>;
  /** Known remarks by `figureId`. */
  readonly remarks: ReadonlyMap<string, string>;
  /** Names entered for open rows, by the slot's group ("nationalityTop10:#1"). */
  readonly openNames: ReadonlyMap<GroupKey, string>;
  /** When it is to be handed in, and the cell that says so where there is one; null or absent for no deadline. */
  readonly due?: { readonly text: string; readonly cell: CellRef | null } | null;
}

/** Key of one figure in one year, for `QuestionnaireRequest.values`. */
export const figureInYear = (figure: FigureRef, year: Year): string =>
  `${figureId(figure)} ${year}`;

/** What the text row above the rows of a quantity can say. */
export interface DefinitionFacts {
  readonly quantity: Quantity;
  /** Label of the quantity's population base. */
  readonly populationBase: string;
  /** The indicator that defines the quantity best, and its part in it; null if none uses it. */
  readonly use: { readonly indicator: Indicator; readonly role: "value" | "base" } | null;
  /** Label of the quantity whose figure of an earlier year is carried over by formula. */
  readonly carriedFrom: string | null;
}

/** All wording of an Erhebungsbogen. The head words are ones the reader finds again. */
export interface QuestionnaireWords {
  readonly title: (year: Year, department: Department) => string;
  /** Two lines that say how to fill the sheet in. */
  readonly instructions: readonly [string, string];
  /** "Ausgefüllt: 21 von 36": what stands before and after the number of filled cells. */
  readonly filled: { readonly before: string; readonly after: (total: number) => string };
  /** What stands before the deadline. */
  readonly due: string;
  readonly head: {
    readonly code: string;
    readonly label: string;
    readonly group: string;
    readonly area: string;
    readonly reference: string;
    readonly mark: (year: Year) => string;
    readonly remark: string;
  };
  readonly definition: (facts: DefinitionFacts) => string;
  /** Heading above the figures that other departments deliver. */
  readonly referencesHeading: string;
  /** In a cell whose year is not asked. */
  readonly notAsked: string;
  /** In a reference cell whose figure is not known yet. */
  readonly deliveredBy: (department: Department) => string;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

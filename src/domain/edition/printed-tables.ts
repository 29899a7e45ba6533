// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Delivery } from "../delivery/delivery";
import { planReport } from "../report/plan-report";
import { printedFigures } from "../report/publication-csv";
import type { ReportWords } from "../report/report-words";
import type { TableModel } from "../report/table-model";
import { sha256 } from "../shared/sha-256";
import type { WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { Edition } from "./edition-record";

/** What a table prints: how many figures, and one hash over all of them, rounded and with signs as they are shown. */
export interface PrintedTable {
  readonly figures: number;
  readonly sha256: string;
}

export const printedTable = (catalogue: Catalogue, model: TableModel): PrintedTable => {
  const figures = printedFigures(catalogue, model);
  return {
    figures: figures.length,
    sha256: sha256(figures.map((figure) => JSON.stringify(figure)).join("\n")),
  };
};

/** Computes the tables of an edition anew, from its figures and its catalogue alone. */
export const recomputeTables = (
  { catalogue, rows }: Pick<Edition, "catalogue" | "rows">,
  words: ReportWords,
): ReadonlyMap<string, PrintedTable> => {
  const context = { catalogue, words, now: new Date(0), carried: rows };
  const { tables } = planReport(NO_WORKBOOK, NO_DELIVERY, context);
  return new Map(
    tables.flatMap(({ id, model }) =>
      model ? [[id, printedTable(catalogue, model)] as const] : [],
    ),
  );
};

const NO_WORKBOOK: WorkbookSnapshot = {
  sheets: [],
  sheetNames: [],
  activeSheetId: "",
  isStructureProtected: false,
  isReadOnly: false,
  isCalculatedByHand: false,
  ownParts: [],
};

const NO_DELIVERY: Delivery = { sheets: [], unread: [], ignored: [], form: null };

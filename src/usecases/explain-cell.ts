// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { Quantity } from "../domain/catalogue/catalogue-schema";
import { subjectOfCell, type CellSubject } from "../domain/delivery/cell-subject";
import { parseDelivery } from "../domain/delivery/parse-delivery";
import { subjectInBlock, subjectOnOwnSheet } from "../domain/derive/indicator-cell";
import { ok, type Result } from "../domain/shared/result";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { CatalogueDep } from "./catalogue-in-use";
import type { CellExplanation, ExplainedSubject } from "./cell-explanation";
import type { ActiveCell, Watch, WorkbookDep, WorkbookError } from "./ports";
import type { UseCases } from "./use-cases";

export interface ExplainDeps extends WorkbookDep, CatalogueDep {
  /** First heading of the tables that "Berechnen" writes. */
  readonly codeHeading: string;
}

/** "Diese Zelle erklären": reads the sheet in front and says what its selected cell is about. Writes nothing. */
export const createExplainCell =
  ({ workbook, catalogueOf, codeHeading }: ExplainDeps): UseCases["explainCell"] =>
  async (watch: Watch): Promise<Result<CellExplanation, WorkbookError>> => {
    const active = await workbook.activeCell(watch);
    if (!active.ok) return active;
    const read = await workbook.read("activeSheet", watch);
    if (!read.ok) return read;
    const catalogue = catalogueOf(read.value);
    if (!catalogue.ok) return catalogue;
    const context = { catalogue: catalogue.value, codeHeading };
    const subject = subjectOf(context, read.value, active.value);
    return ok({
      active: active.value,
      found: subject && explained(catalogue.value, subject),
    });
  };

interface ExplainContext extends Pick<ExplainDeps, "codeHeading"> {
  readonly catalogue: Catalogue;
}

const subjectOf = (
  { catalogue, codeHeading }: ExplainContext,
  workbook: WorkbookSnapshot,
  { sheetId, cell }: ActiveCell,
): CellSubject | null => {
  const snapshot = workbook.sheets.find(({ id }) => id === sheetId);
  if (!snapshot) return null;
  if (snapshot.marker?.kind === "derived") {
    return subjectOnOwnSheet(catalogue, { snapshot, codeHeading }, cell);
  }
  return subjectOnDelivery(catalogue, { workbook, snapshot }, cell);
};

const subjectOnDelivery = (
  catalogue: Catalogue,
  { workbook, snapshot }: { readonly workbook: WorkbookSnapshot; readonly snapshot: SheetSnapshot },
  cell: ActiveCell["cell"],
): CellSubject | null => {
  const { sheets } = parseDelivery(workbook, catalogue);
  const sheet = sheets.find(({ id }) => id === snapshot.id);
  if (!sheet) return null;
  const { layout } = sheet;
  const inBlock =
    layout.kind === "yearColumns" ? subjectInBlock(catalogue, { snapshot, layout }, cell) : null;
  return inBlock ?? subjectOfCell(catalogue, sheet, cell);
};

const explained = (
  catalogue: Catalogue,
  { type, id, ...place }: CellSubject,
): CellExplanation["found"] => {
  const subject = type === "quantity" ? quantityOf(catalogue, id) : indicatorOf(catalogue, id);
  if (!subject) return null;
  const { department } = subject.type === "quantity" ? subject.quantity : subject.indicator;
  return { place, subject, owner: catalogue.departmentById.get(department) ?? null };
};

const quantityOf = (catalogue: Catalogue, id: string): ExplainedSubject | null => {
  const quantity = catalogue.quantityById.get(id);
  if (!quantity) return null;
  const base = catalogue.data.populationBases.find((item) => item.id === quantity.populationBase);
  return {
    type: "quantity",
    quantity,
    populationBase: base?.label ?? "",
    uses: quantity.usedBy.flatMap(({ indicator: name, role }) => {
      const indicator = catalogue.indicatorById.get(name);
      return indicator ? [{ indicator, role }] : [];
    }),
  };
};

const indicatorOf = (
  { indicatorById, quantityById }: Catalogue,
  id: string,
): ExplainedSubject | null => {
  const indicator = indicatorById.get(id);
  if (!indicator) return null;
  const quantity = (name: string | null): Quantity | null =>
    (name === null ? undefined : quantityById.get(name)) ?? null;
  return {
    type: "indicator",
    indicator,
    numerator: quantity(indicator.numerator),
    denominator: quantity(indicator.denominator),
    meanWith: quantity(indicator.meanWith),
  };
};

// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, GroupKey, QuantityId } from "../catalogue/catalogue";
import { canonicalFigure, figureId, type FigureRef } from "../catalogue/figure";
import type { DeliverySheet, Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import type { SourceSheet } from "./sheet-part";

/** Where figures stand. */
export interface FigureCells {
  readonly find: (figure: FigureRef, year: Year) => Observation | undefined;
  /** Whether the sheet in hand itself has a cell for the figure. */
  readonly isHere: (figure: FigureRef, year: Year) => boolean;
  /** Groups that occur on the sheet, for breakdowns whose members are entered there. */
  readonly groups: readonly GroupKey[];
}

/** The figures of a sheet; those that it does not hold are taken from the first other sheet that does. */
export const indexFigures = (
  catalogue: Catalogue,
  { delivery, others }: Pick<SourceSheet, "delivery" | "others">,
): FigureCells => {
  const own = figuresOn(catalogue, delivery);
  // Indexed when first asked: most sheets hold all they need.
  let indexed: readonly SheetFigures[] | null = null;
  const beside = (): readonly SheetFigures[] =>
    (indexed ??= others.map((other) => figuresOn(catalogue, other.delivery)));
  const find = (figure: FigureRef, year: Year): Observation | undefined => {
    const here = own.find(figure, year);
    if (here && here.value.kind !== "elsewhere") return here;
    const there = beside()
      .map((sheet) => sheet.find(figure, year))
      .find((found) => found !== undefined && found.value.kind !== "elsewhere");
    return there ?? here;
  };
  const isHere = (figure: FigureRef, year: Year): boolean => own.find(figure, year) !== undefined;
  return { find, isHere, groups: own.groups };
};

type SheetFigures = Pick<FigureCells, "find" | "groups">;

/** A figure that stands on the sheet twice is taken from where it stands first; the check reports the second. */
const figuresOn = (catalogue: Catalogue, sheet: DeliverySheet): SheetFigures => {
  const cells = new Map<string, Observation>();
  const groups = new Set<GroupKey>();
  for (const { observations } of sheet.rows) {
    for (const observation of observations) {
      const id = cellKey(canonicalFigure(catalogue, observation.key), observation.key.year);
      if (!cells.has(id)) cells.set(id, observation);
      groups.add(observation.key.group);
    }
  }
  const find = (figure: FigureRef, year: Year): Observation | undefined => {
    const own = cells.get(cellKey(figure, year));
    return own && own.value.kind !== "elsewhere" ? own : (findEarlier(figure, year) ?? own);
  };

  /** "31.12. des Vorjahres" is the figure of the year before under its own name, where that stands on the sheet. */
  const findEarlier = (figure: FigureRef, year: Year): Observation | undefined => {
    const earlier = laggedFigure(catalogue, figure.quantity);
    if (!earlier) return undefined;
    const { quantity, lag } = earlier;
    return cells.get(cellKey(canonicalFigure(catalogue, { ...figure, quantity }), year - lag));
  };
  return { find, groups: [...groups] };
};

const laggedFigure = (
  { quantityById }: Catalogue,
  id: QuantityId,
): { readonly quantity: QuantityId; readonly lag: number } | null => {
  const quantity = quantityById.get(id);
  if (!quantity?.baseQuantity || quantity.lag === 0) return null;
  return { quantity: quantity.baseQuantity, lag: quantity.lag };
};

const cellKey = (figure: FigureRef, year: Year): string => `${figureId(figure)} ${year}`;

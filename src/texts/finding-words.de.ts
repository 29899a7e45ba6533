// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, CITY_AREA, TOTAL_GROUP } from "../domain/catalogue/catalogue";
import type { Indicator } from "../domain/catalogue/catalogue-schema";
import type { FigureRef } from "../domain/catalogue/figure";
import { areaText, groupText } from "../domain/catalogue/group-key";
import type { Finding, FindingCell } from "../domain/rules/finding";
import type { CellRef } from "../domain/shared/cell";
import { cellName, cellNames, formatNumber } from "./format.de";

/** Names for what a finding is about, as its reader knows them. */
export interface Words {
  readonly catalogue: Catalogue;
  readonly finding: Finding;
  readonly cell: (cell: CellRef) => string;
  readonly cells: (cells: readonly CellRef[]) => string;
  /** Cells that are to be looked at first. */
  readonly targets: string;
  /** Cells they were compared with. */
  readonly sources: string;
  /** „Wohnberechtigte Bevölkerung“, with the label alone. */
  readonly quantity: (quantity: string) => string;
  /** "männlich", "Mitte", "männlich, Mitte", "insgesamt". */
  readonly place: (figure: Omit<FigureRef, "quantity">) => string;
  /** „Wohnberechtigte Bevölkerung“, männlich, Mitte */
  readonly figure: (figure: FigureRef) => string;
  /** Value of an indicator with its decimals and unit: "21,7 %". */
  readonly measured: (indicator: Indicator | undefined, value: number) => string;
}

export const wordsFor = (finding: Finding, catalogue: Catalogue): Words => {
  const { sheet } = finding;
  const inRole = (role: FindingCell["role"]): string =>
    cellNames(
      finding.cells.filter((found) => found.role === role).map(({ cell }) => cell),
      sheet,
    );
  const quantity = (id: string): string => `„${catalogue.quantityById.get(id)?.label ?? id}“`;
  const place = (figure: Omit<FigureRef, "quantity">): string => placeText(figure, catalogue);
  return {
    catalogue,
    finding,
    cell: (cell) => cellName(cell, sheet),
    cells: (cells) => cellNames(cells, sheet),
    targets: inRole("target"),
    sources: inRole("source"),
    quantity,
    place,
    figure: (figure) => `${quantity(figure.quantity)}, ${place(figure)}`,
    measured: measuredText,
  };
};

/** The city is understood; a district needs no "insgesamt". */
const placeText = ({ group, area }: Omit<FigureRef, "quantity">, catalogue: Catalogue): string => {
  const groupName = groupText(catalogue, group);
  if (area === CITY_AREA) return groupName;
  const areaName = areaText(catalogue, area);
  return group === TOTAL_GROUP ? areaName : `${groupName}, ${areaName}`;
};

const measuredText = (indicator: Indicator | undefined, value: number): string => {
  if (!indicator) return formatNumber(value);
  const number = formatNumber(value, indicator.decimals);
  return indicator.unit === "%" || indicator.unit.startsWith("je ")
    ? `${number} ${indicator.unit}`
    : number;
};

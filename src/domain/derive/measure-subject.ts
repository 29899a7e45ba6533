// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, type GroupKey, TOTAL_GROUP } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import { isSameCell } from "../shared/cell";
import type { Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";

/** The text of a group as it stands in column Gruppe. */
export type GroupName = (group: GroupKey) => string;

/** Which indicator a computed cell shows, and the figures it is computed from in the order of the operation. */
export interface MeasureSubject {
  readonly indicator: Indicator;
  readonly group: GroupKey;
  readonly groupName: GroupName;
  readonly year: Year;
  readonly inputs: readonly Observation[];
}

/** Something by its name. */
export interface NamedFigure {
  readonly label: string;
  /** null where it is that of everybody. */
  readonly group: string | null;
  /** null where it is that of the computed value. */
  readonly year: Year | null;
}

/** A computed value and what it is made of, for a sentence. */
export interface NamedComputation {
  readonly result: NamedFigure;
  readonly year: Year;
  readonly inputs: readonly NamedFigure[];
}

/** One subject per indicator: its latest year, in the first row that has it. A whole by itself explains no share. */
export const keepLatest = (
  subjects: Map<string, MeasureSubject>,
  subject: MeasureSubject,
): void => {
  const known = subjects.get(subject.indicator.id);
  const isBetter =
    !known || isWhole(known) === isWhole(subject) ? isLater(known, subject) : isWhole(known);
  if (isBetter) subjects.set(subject.indicator.id, subject);
};

const isLater = (known: MeasureSubject | undefined, { year }: MeasureSubject): boolean =>
  !known || known.year < year;

/** All parts of a distribution together: a figure divided by itself. */
const isWhole = ({ inputs: [first, ...others] }: MeasureSubject): boolean =>
  others.length > 0 &&
  others.every(({ cell }) => first !== undefined && isSameCell(cell, first.cell));

export const namedComputation = (
  catalogue: Catalogue,
  { indicator, group, groupName, year, inputs }: MeasureSubject,
): NamedComputation => {
  const nameOf = (key: GroupKey): string | null => (key === TOTAL_GROUP ? null : groupName(key));
  return {
    // The groups of a difference are named by what it is made of.
    result: {
      label: indicator.title,
      group: indicator.kind === "difference" ? null : nameOf(group),
      year: null,
    },
    year,
    inputs: inputs.map(({ key }) => {
      // "Ausländer" rather than "Wohnberechtigte Bevölkerung (Ausländer)".
      const part = catalogue.quantityByPart.get(key.quantity)?.get(key.group);
      return {
        label: (part ?? catalogue.quantityById.get(key.quantity))?.label ?? key.quantity,
        group: part ? null : nameOf(key.group),
        year: key.year === year ? null : key.year,
      };
    }),
  };
};

// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, GroupKey } from "../catalogue/catalogue";
import type { CellKey, MarkStatus, SignStatus } from "../delivery/delivery";
import { canonicalFigure } from "../catalogue/figure";
import { type Delivery, type Observation, numberOf, observationsOf } from "../delivery/delivery";
import { figureInYear, type QuestionnaireRequest } from "./questionnaire-request";

/** What has been delivered before, as an Erhebungsbogen shows it. */
export type KnownFigures = Pick<QuestionnaireRequest, "values" | "remarks" | "openNames"> & {
  readonly marks: ReadonlyMap<string, string>;
};

/** A figure that was merged from a file before. */
export interface FiledFigure {
  readonly key: CellKey;
  /** A number or a sign. */
  readonly value: number | string;
  readonly marks: readonly MarkStatus[];
}

/** Figures that the workbook keeps beside its deliveries. */
export interface KeptFigures {
  /** Merged from files. */
  readonly filed?: readonly FiledFigure[];
  /** Of the last edition. */
  readonly carried?: readonly FiledFigure[];
}

/**
 * The figures that were merged from files, then those of the sheets, and last those of the last edition; of two different ones
 * for the same figure the first. What its owner delivers goes before what another sheet merely shows. Signs are known,
 * too; exactly zero becomes the number 0, which is shown as "–" and can be counted with.
 */
export const knownFigures = (
  catalogue: Catalogue,
  delivery: Delivery,
  { filed = [], carried = [] }: KeptFigures = {},
): KnownFigures => {
  const values = new Map<string, number | string>();
  const marks = new Map<string, string>();
  const keep = ({ key, value, marks: found }: FiledFigure): void => {
    const id = figureInYear(canonicalFigure(catalogue, key), key.year);
    if (values.has(id)) return;
    values.set(id, value);
    const mark = markSign(catalogue, found);
    if (mark !== null) marks.set(id, mark);
  };
  const observed = observationsOf(delivery);
  filed.forEach(keep);
  for (const role of ["delivered", "reference"] as const) {
    observed
      .filter((one) => one.role === role)
      .flatMap((one) => toFigure(catalogue, one) ?? [])
      .forEach(keep);
  }
  carried.forEach(keep);
  return { values, marks, remarks: new Map(), openNames: new Map<GroupKey, string>() };
};

/** null for a cell that says nothing. */
const toFigure = (catalogue: Catalogue, { key, value }: Observation): FiledFigure | null => {
  const number = numberOf(value);
  if (number !== undefined) {
    return { key, value: number, marks: value.kind === "number" ? value.marks : [] };
  }
  const sign = value.kind === "sign" ? signOf(catalogue, value.status) : null;
  return sign === null ? null : { key, value: sign, marks: [] };
};

const signOf = ({ data }: Catalogue, status: SignStatus): string | null =>
  data.signs.find((sign) => sign.status === status && sign.position === "replace")?.sign ?? null;

/** A mark column holds one mark. */
const markSign = ({ data }: Catalogue, [mark]: readonly MarkStatus[]): string | null =>
  data.signs.find((sign) => sign.status === mark && sign.position === "suffix")?.sign ?? null;

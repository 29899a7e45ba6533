// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, GroupKey } from "../catalogue/catalogue";
import type { MarkStatus, SignStatus } from "../delivery/delivery";
import { canonicalFigure } from "../catalogue/figure";
import { type Delivery, type Observation, numberOf, observationsOf } from "../delivery/delivery";
import { figureInYear, type QuestionnaireRequest } from "./questionnaire-request";

/** What has been delivered before, as an Erhebungsbogen shows it. */
export type KnownFigures = Pick<QuestionnaireRequest, "values" | "remarks" | "openNames"> & {
  readonly marks: ReadonlyMap<string, string>;
};

/**
 * The figures of a delivery; of two different ones for the same figure the first. What its owner delivers goes before
 * what another sheet merely shows. Signs are known,
 * too; exactly zero becomes the number 0, which is shown as "–" and can be counted with.
 */
export const knownFigures = (catalogue: Catalogue, delivery: Delivery): KnownFigures => {
  const values = new Map<string, number | string>();
  const marks = new Map<string, string>();
  const observed = observationsOf(delivery);
  for (const role of ["delivered", "reference"] as const) {
    for (const observation of observed.filter((one) => one.role === role)) {
      const key = figureInYear(canonicalFigure(catalogue, observation.key), observation.key.year);
      const value = valueOf(catalogue, observation);
      if (value === null || values.has(key)) continue;
      values.set(key, value);
      const mark = markOf(catalogue, observation);
      if (mark !== null) marks.set(key, mark);
    }
  }
  return { values, marks, remarks: new Map(), openNames: new Map<GroupKey, string>() };
};

const valueOf = (catalogue: Catalogue, { value }: Observation): number | string | null => {
  const number = numberOf(value);
  if (number !== undefined) return number;
  return value.kind === "sign" ? signOf(catalogue, value.status) : null;
};

const markOf = (catalogue: Catalogue, { value }: Observation): string | null => {
  const [mark] = value.kind === "number" ? value.marks : [];
  return mark === undefined ? null : markSign(catalogue, mark);
};

const signOf = ({ data }: Catalogue, status: SignStatus): string | null =>
  data.signs.find((sign) => sign.status === status && sign.position === "replace")?.sign ?? null;

const markSign = ({ data }: Catalogue, status: MarkStatus): string | null =>
  data.signs.find((sign) => sign.status === status && sign.position === "suffix")?.sign ?? null;

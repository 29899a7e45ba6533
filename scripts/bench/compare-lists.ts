// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../../src/domain/catalogue/catalogue";

/** Row (from 0) and column (from 0) of the table. */
export type Place = readonly [number, number];

/** What the tools we compare ourselves with are told of the catalogue, so that none of them has to read it. */
export interface Lists {
  readonly codes: readonly string[];
  readonly groups: readonly string[];
  readonly areas: readonly string[];
  /** Labels of the areas that make up another, by its label. */
  readonly areasWithin: Readonly<Record<string, readonly string[]>>;
  /** Codes of the bases a value cannot exceed, by its own code. */
  readonly bases: Readonly<Record<string, readonly string[]>>;
}

/** What a tool says of the delivery, and what it took. */
export interface ToolReport {
  /** Every cell it names, once. */
  readonly found: readonly Place[];
  readonly peakMiB: number;
  readonly processorMs: number;
}

export const listsOf = (catalogue: Catalogue): Lists => {
  const { data, areaById } = catalogue;
  return {
    codes: data.quantities.map(({ code }) => code),
    groups: [
      ...new Set(data.dimensions.flatMap(({ members }) => members.map(({ label }) => label))),
    ],
    areas: [...areaById.values()].map(({ label }) => label),
    areasWithin: areasWithin(catalogue),
    bases: basesOf(catalogue),
  };
};

const areasWithin = ({ areaById }: Catalogue): Lists["areasWithin"] => {
  const within: Record<string, string[]> = {};
  for (const { parent, kind, label } of areaById.values()) {
    const whole = kind === "residual" ? undefined : areaById.get(parent ?? "")?.label;
    if (whole !== undefined) (within[whole] ??= []).push(label);
  }
  return within;
};

const basesOf = ({ data, quantityById }: Catalogue): Lists["bases"] => {
  const bases: Record<string, string[]> = {};
  for (const { numerator, denominator, kind, factor, plausible } of data.indicators) {
    const [value, base] = [numerator, denominator].map((id) => quantityById.get(id ?? "")?.code);
    const isShare = kind === "rate" && plausible.hard[1] === factor;
    if (isShare && value !== undefined && base !== undefined) (bases[value] ??= []).push(base);
  }
  return bases;
};

// SPDX-License-Identifier: EUPL-1.2
import { normaliseLabel } from "../shared/label";
import type { AreaId, Catalogue } from "./catalogue";
import type { KnownText } from "./suggest-labels";

interface AreaLookup {
  readonly find: (text: string) => AreaId | null;
  readonly labels: readonly KnownText[];
}

export const createAreaLookup = (catalogue: Catalogue): AreaLookup => {
  const byText = new Map<string, AreaId>();
  const labels: KnownText[] = [];
  for (const { id, label, number, synonyms } of catalogue.areaById.values()) {
    for (const text of [label, ...synonyms]) {
      const normalised = normaliseLabel(text);
      byText.set(normalised, id);
      labels.push({ normalised, label });
    }
    if (number !== null) byText.set(number, id);
  }
  return { find: (text) => findArea(byText, normaliseLabel(text)), labels };
};

/** Number and name may stand in either order, the number in brackets too. */
const NUMBER_FIRST = /^(?:stadtteil )?(\d{2}) (\D+)$/u;
const NAME_FIRST = /^(\D+) \(?(\d{2})\)?$/u;

/** Number and name must mean the same area; "Stadtteil 51" has no name. */
const findArea = (byText: ReadonlyMap<string, AreaId>, text: string): AreaId | null => {
  const known = byText.get(text);
  if (known !== undefined) return known;
  const [, name = "", number = ""] = NAME_FIRST.exec(text.replace(NUMBER_FIRST, "$2 $1")) ?? [];
  const area = byText.get(number) ?? null;
  return name === "stadtteil" || byText.get(name) === area ? area : null;
};

// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, GroupKey } from "../catalogue/catalogue";
import { parseGroup } from "../catalogue/group-key";
import { cleanText, normaliseLabel } from "../shared/label";
import type { WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { Delivery } from "./delivery";

/**
 * Names of entered groups (nationalities) as they were typed. Their keys are names without umlauts and capitals, in
 * which deliveries are compared; a reader wants „Türkei“.
 */
export const openGroupLabels = (
  catalogue: Catalogue,
  delivery: Pick<Delivery, "sheets">,
  { sheets }: Pick<WorkbookSnapshot, "sheets">,
): ReadonlyMap<GroupKey, string> => {
  const labels = new Map<GroupKey, string>();
  for (const { id, rows } of delivery.sheets) {
    const values = sheets.find((sheet) => sheet.id === id)?.values ?? [];
    for (const { row, group } of rows) {
      const member = openMember(catalogue, group);
      const typed = values[row]?.find(
        (value) => typeof value === "string" && normaliseLabel(value) === member,
      );
      if (typeof typed === "string" && !labels.has(group)) labels.set(group, cleanText(typed));
    }
  }
  return labels;
};

/** The text as the name of an entered group, if it names this one. */
export const typedName = (
  catalogue: Catalogue,
  group: GroupKey,
  text: string,
): string | undefined =>
  text !== "" && normaliseLabel(text) === openMember(catalogue, group) ? text : undefined;

/** Name of the entered member where the group is nothing else; null for groups of the catalogue. */
const openMember = (catalogue: Catalogue, group: GroupKey): string | null => {
  const [part, ...others] = parseGroup(group);
  const isOpen = part !== undefined && catalogue.dimensionById.get(part.dimension)?.open === true;
  return isOpen && others.length === 0 ? part.member : null;
};

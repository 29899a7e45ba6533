// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import {
  type Delivery,
  type DeliverySheet,
  type Observation,
  type ReportedValue,
} from "../delivery/delivery";
import { RULE_SET } from "../rules/index";
import { sha256 } from "../shared/sha-256";
import type { Release } from "./release";

/** What a stamp vouches for: the content of the sheets, and what it was judged by. */
export type Stamp = Pick<Release, "contentSha256" | "sheets" | "rules" | "catalogue">;

/** The versions by which a delivery is judged today. */
export const versionsOf = ({ data }: Catalogue): Pick<Stamp, "rules" | "catalogue"> => ({
  rules: { ...RULE_SET },
  catalogue: { id: data.id, version: data.version },
});

/**
 * The stamp of a delivery: values, signs, marks and remarks under their business keys. Places, formats, names of sheets
 * and what is computed from the figures are no part of it, so that sorting, renaming and Berechnen leave it alone.
 * `versions` are those of an earlier stamp where that one is to be compared: a newer rule changes no figure.
 */
export const stampOf = (
  { sheets }: Delivery,
  versions: Pick<Stamp, "rules" | "catalogue">,
): Stamp => {
  const hashes = sheets.map(sheetHash).sort();
  const { rules, catalogue } = versions;
  const content = [rules.id, rules.version, catalogue.id, catalogue.version, ...hashes];
  return { contentSha256: sha256(JSON.stringify(content)), sheets: hashes, rules, catalogue };
};

/** Hash of what one sheet says, in whatever order. */
export const sheetHash = ({ rows, unassigned, unknownCodes }: DeliverySheet): string => {
  const lines = [
    ...rows.flatMap(({ observations }) => observations.filter(saysAnything).map(figureLine)),
    ...unassigned.map(({ value }) => JSON.stringify(["unassigned", valueText(value)])),
    ...unknownCodes.map(({ role, text }) => JSON.stringify(["unknown", role, text])),
  ];
  return sha256(lines.sort().join("\n"));
};

const saysAnything = ({ value, remark }: Observation): boolean =>
  value.kind !== "missing" || remark.trim() !== "";

const figureLine = ({ key, value, remark }: Observation): string =>
  JSON.stringify([
    key.quantity,
    key.group,
    key.area,
    key.year,
    valueText(value),
    ...(value.kind === "number" ? [...value.marks].sort() : []),
    // The figures end here; what follows can never be taken for a mark.
    { remark: remark.trim() },
  ]);

/** "-" is exactly zero and stays so when a fix writes the number; other signs count by their meaning. */
const valueText = (value: ReportedValue): string => {
  switch (value.kind) {
    case "number":
      return String(value.value);
    case "sign":
      return value.status === "nil" ? "0" : value.status;
    case "missing":
      return "";
    default:
      return `${value.kind}: ${value.text}`;
  }
};

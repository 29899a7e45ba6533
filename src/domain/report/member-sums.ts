// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, CITY_AREA, TOTAL_GROUP } from "../catalogue/catalogue";
import type { Quantity } from "../catalogue/catalogue-schema";
import type { CellKey } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { formatKey } from "./data-key";
import type { DataRow } from "./data-row";

/**
 * Figures that the catalogue defines as the sum of several members of another ("Duldung oder Aufenthaltsgestattung")
 * and that nobody delivered as such. A sign in one of the members is the sign of the sum; a missing one leaves it missing.
 */
export const memberSums = (catalogue: Catalogue, rows: readonly DataRow[]): readonly DataRow[] => {
  const byKey = new Map(rows.map((row) => [formatKey(row.key), row]));
  const years = [...new Set(rows.map(({ key }) => key.year))];
  return catalogue.data.quantities
    .flatMap((quantity) => years.map((year) => sumOf(quantity, year, byKey)))
    .filter((row) => row !== null);
};

const sumOf = (
  { id, identity }: Quantity,
  year: Year,
  byKey: ReadonlyMap<string, DataRow>,
): DataRow | null => {
  const key: CellKey = { quantity: id, group: TOTAL_GROUP, area: CITY_AREA, year };
  if (!identity || identity.members.length < 2 || byKey.has(formatKey(key))) return null;
  const { quantity, dimension, members } = identity;
  const parts = members.flatMap(
    (member) => byKey.get(formatKey({ ...key, quantity, group: `${dimension}:${member}` })) ?? [],
  );
  if (parts.length < members.length) return null;
  const sign = parts.find(({ value }) => typeof value === "string");
  const marks = [...new Set(parts.flatMap((part) => part.marks))];
  const value = parts.reduce((sum, part) => sum + Number(part.value), 0);
  const source = { cell: null, file: "", remark: "" };
  if (sign) return { ...sign, key, ...source };
  return { key, value, statuses: marks.length === 0 ? ["ok"] : marks, marks, ...source };
};

// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { StatusId } from "../catalogue/catalogue-schema";

/** Sign of a status as the report shows it: "secret" -> ".". */
export const signOf = (catalogue: Catalogue, status: StatusId): string =>
  catalogue.data.statuses.find(({ id }) => id === status)?.sign ?? "";

export const statusLabel = (catalogue: Catalogue, status: StatusId): string =>
  catalogue.data.statuses.find(({ id }) => id === status)?.label ?? status;

/** The status a sign in a cell stands for. "." is secret: the catalogue lists it before "unknown". */
export const statusOfSign = (catalogue: Catalogue, sign: string): StatusId | null =>
  catalogue.data.statuses.find(
    (status) => status.replacesValue && status.sign === sign && status.id !== "low",
  )?.id ?? null;

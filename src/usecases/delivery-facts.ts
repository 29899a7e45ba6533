// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../domain/catalogue/catalogue";
import type { Delivery } from "../domain/delivery/delivery";
import type { Year } from "../domain/shared/year";
import type { CheckOutcome } from "./check-outcome";

/** The Amt a delivery comes from: as said with the check, else the only one its sheets name. */
export const deliveredBy = ({
  request,
  delivery,
}: Pick<CheckOutcome, "request" | "delivery">): DepartmentId | null => {
  const named = new Set(delivery.sheets.map(({ department }) => department));
  const [only = null] = named.size === 1 ? named : [];
  return request.department ?? only;
};

/** The last year a delivery has figures for; null where it names no year. */
export const latestYear = ({ sheets }: Delivery): Year | null => {
  const years = sheets.flatMap((sheet) => sheet.years);
  return years.length === 0 ? null : Math.max(...years);
};

// SPDX-License-Identifier: EUPL-1.2
import type { Delivery, DeliverySheet } from "../delivery/delivery";
import type { Release } from "./release";
import { sheetHash } from "./stamp";

/** A delivery, and what stands in the same workbook for comparison only. */
export interface SplitDelivery {
  readonly delivery: Delivery;
  /** Sheets that were no part of what was closed; null: none. */
  readonly earlier: Delivery | null;
}

/**
 * Sheets with earlier figures that were chosen for comparison when the delivery was closed are no part of it later either.
 * A workbook of nothing else is taken as it is.
 */
export const splitSetAside = (delivery: Delivery, release: Release | null): SplitDelivery => {
  const { sheets = [], setAside = [] } = release ?? {};
  if (setAside.length === 0) return { delivery, earlier: null };
  const closed = [...sheets];
  const own: DeliverySheet[] = [];
  const aside: DeliverySheet[] = [];
  for (const sheet of delivery.sheets) {
    const hash = sheetHash(sheet);
    const place = closed.indexOf(hash);
    // Both may hold the same: then one of them was closed.
    if (place >= 0) closed.splice(place, 1);
    const isAside = place < 0 && setAside.includes(hash);
    (isAside ? aside : own).push(sheet);
  }
  return own.length === 0 || aside.length === 0
    ? { delivery, earlier: null }
    : {
        delivery: { ...delivery, sheets: own },
        earlier: { ...delivery, sheets: aside, unread: [], ignored: [] },
      };
};

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
  const aside = sheetsAside(delivery, release);
  const sheets = delivery.sheets.filter((sheet) => !aside.includes(sheet));
  return sheets.length === 0 || aside.length === 0
    ? { delivery, earlier: null }
    : {
        delivery: { ...delivery, sheets },
        earlier: { ...delivery, sheets: aside, unread: [], ignored: [] },
      };
};

const sheetsAside = ({ sheets }: Delivery, release: Release | null): readonly DeliverySheet[] => {
  if (release?.setAside === undefined) return [];
  const { setAside } = release;
  const closed = [...release.sheets];
  return sheets.filter((sheet) => {
    const hash = sheetHash(sheet);
    const place = closed.indexOf(hash);
    // Both may hold the same: then one of them was closed.
    if (place >= 0) closed.splice(place, 1);
    return place < 0 && setAside.includes(hash);
  });
};

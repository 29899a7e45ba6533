// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";

export interface Pages {
  /** First entry shown, from 0, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** How many the next press shows. */
  readonly next: number;
  readonly showNext: () => void;
  readonly showEarlier: () => void;
}

interface PageOrder {
  readonly total: number;
  /** Entries shown at first and added by each press. */
  readonly length: number;
  /** An entry that has to be among those shown. */
  readonly around?: number | undefined;
}

/** The part of a long list that is shown; what is left out stays one press away in either direction. */
export const usePages = ({ total, length, around }: PageOrder): Pages => {
  const first = { from: 0, to: length };
  const [chosen, setRange] = useState(first);
  // A shorter list may have come since.
  const range = chosen.from < total ? chosen : first;
  const isInside = around === undefined || (around >= range.from && around < range.to);
  // Far from what is shown, everything in between would have to be drawn.
  const from = isInside ? range.from : around - (around % length);
  const to = Math.min(total, isInside ? range.to : from + length);
  return {
    from,
    to,
    next: Math.min(length, total - to),
    showNext: () => setRange({ from, to: to + length }),
    showEarlier: () => setRange({ from: Math.max(0, from - length), to }),
  };
};

// SPDX-License-Identifier: EUPL-1.2

/** Characters below which a text explains nothing ("stimmt"). */
export const SHORTEST_REASON = 10;

export const isReason = (text: string): boolean => text.trim().length >= SHORTEST_REASON;

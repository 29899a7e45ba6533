// SPDX-License-Identifier: EUPL-1.2

const MOMENT = new Intl.DateTimeFormat("de-DE", {
  day: "numeric",
  month: "numeric",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
});

/** A moment in ISO 8601 as it is said where the reader is: "10.4.2015, 11:12 Uhr". */
export const formatMoment = (iso: string): string => `${MOMENT.format(new Date(iso))}\u00a0Uhr`;

// SPDX-License-Identifier: EUPL-1.2

/** "2015-04-10T09:12:33+02:00": local time with its distance from UTC. */
export const isoWithOffset = (date: Date): string => {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`;
};

// SPDX-License-Identifier: EUPL-1.2

const MONTHS = ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"];
const UNIX_EPOCH_SERIAL = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

export const isDateFormat = (section: string): boolean =>
  /[dmy]/i.test(section.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));

/** Days, months and years only; times are not shown by anything the add-in meets. */
export const dateText = (serial: number, section: string): string => {
  const day = new Date((Math.floor(serial) - UNIX_EPOCH_SERIAL) * MILLISECONDS_PER_DAY);
  // "m/d/yyyy" is Excel's short date and follows the regional settings.
  const german = /^m+\/d+\/yyyy$/i.test(section) ? "dd.mm.yyyy" : section;
  return german.replace(
    /"([^"]*)"|\\(.)|d+|m+|y+/gi,
    (token, quoted?: string, escaped?: string) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? "";
      return datePart(day, token.toLowerCase());
    },
  );
};

const datePart = (day: Date, token: string): string => {
  const year = String(day.getUTCFullYear());
  if (token.startsWith("y")) return token.length > 2 ? year : year.slice(-2);
  if (token.startsWith("d")) return String(day.getUTCDate()).padStart(token.length, "0");
  const month = day.getUTCMonth();
  return token.length > 2 ? (MONTHS[month] ?? "") : String(month + 1).padStart(token.length, "0");
};

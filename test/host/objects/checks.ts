// SPDX-License-Identifier: EUPL-1.2
import { invalidArgument } from "../wire/host-error";

/** Checks of values that are set; each refuses what Excel would refuse. */
export const asText = (value: unknown): string => {
  if (typeof value !== "string") throw invalidArgument("a text");
  return value;
};

export const asNumber = (value: unknown): number => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument("a number");
  return value;
};

export const asFlag = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw invalidArgument("true or false");
  return value;
};

/** One of the listed words; enum values of office.js arrive as such. */
export const oneOf = <T extends string>(words: readonly T[], value: unknown): T => {
  const word = words.find((item) => item === value);
  if (word === undefined) throw invalidArgument(`one of ${words.join(", ")}`);
  return word;
};

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

/** "#RRGGBB" in capitals, from that form or one of the common names of HTML. */
export const asColor = (value: unknown): string => {
  const text = asText(value);
  const color = NAMED_COLORS[text.toLowerCase()] ?? text;
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument("a colour");
  return color.toUpperCase();
};

// SPDX-License-Identifier: EUPL-1.2
import type { PackageFile } from "./package-file";
import {
  attribute,
  childElements,
  descend,
  numberAttribute,
  type XmlElement,
} from "./xml/xml-tree";

/** "#RRGGBB" by number, in the order in which cells count them. */
export type ThemeColors = readonly string[];

/** Colours of the theme "Office", for packages without a theme part. */
const OFFICE_THEME: ThemeColors = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

/** The theme part lists dark before light; cells count light before dark (Excel's practice, not in the standard). */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** Default palette (ISO 29500-1, 18.8.27): 0-7 repeat as 8-15, then 16-63. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 " +
  "0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 " +
  "99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 " +
  "003300 333300 993300 993366 333399 333333"
).split(" ");

export const readThemeColors = (file: PackageFile, workbook: string): ThemeColors => {
  const part = file.related(workbook, "theme")[0]?.target;
  const scheme =
    part && file.has(part) ? descend(file.read(part), "themeElements", "clrScheme") : null;
  if (!scheme) return OFFICE_THEME;
  const colors = childElements(scheme).map((entry) => {
    const color = childElements(entry)[0] ?? null;
    return `#${(attribute(color, "lastClr") ?? attribute(color, "val") ?? "000000").toUpperCase()}`;
  });
  return THEME_ORDER.map((index) => colors[index] ?? "#000000");
};

/** "#RRGGBB" of a color element; null where it names none or leaves it to the system. */
export const resolveColor = (element: XmlElement | null, theme: ThemeColors): string | null => {
  const base = baseColor(element, theme);
  const tint = numberAttribute(element, "tint") ?? 0;
  return base && tint !== 0 ? applyTint(base, tint) : base;
};

const baseColor = (element: XmlElement | null, theme: ThemeColors): string | null => {
  const rgb = attribute(element, "rgb");
  if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
  const themeIndex = numberAttribute(element, "theme");
  if (themeIndex !== null) return theme[themeIndex] ?? null;
  const index = numberAttribute(element, "indexed");
  const color = index === null ? undefined : PALETTE[index < 8 ? index : index - 8];
  return color ? `#${color}` : null;
};

/** Tint (ISO 29500-1, 18.8.19) moves the lightness towards black (negative) or white (positive); hue stays. */
const applyTint = (color: string, tint: number): string => {
  const channels = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  const { hue, saturation, lightness } = toHsl(channels);
  const shifted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return toHex(hue, saturation, shifted);
};

const toHsl = (
  channels: readonly number[],
): { readonly hue: number; readonly saturation: number; readonly lightness: number } => {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => channel / 255);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = (max + min) / 2;
  const spread = max - min;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sector =
    max === red
      ? (green - blue) / spread
      : max === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: (sector + 6) % 6, saturation, lightness };
};

const toHex = (hue: number, saturation: number, lightness: number): string => {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): string => {
    const position = (offset + hue * 2) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(position - 3, 9 - position, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`.toUpperCase();
};

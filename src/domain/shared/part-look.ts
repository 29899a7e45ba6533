// SPDX-License-Identifier: EUPL-1.2

/**
 * Look of a named part, in the open workbook and in files. Without a field for alignment, or for protection, cells keep
 * theirs; colours as "#1F3864".
 */
export interface PartLook {
  /** Name of the cell style that carries the look, under which a template of the city can give it another one. */
  readonly style: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly underline?: boolean;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "Left" | "Right" | "Center" | "General";
  /** Steps of about one character by which a text is set off from the edge it is aligned to. */
  readonly indent?: number;
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly top?: string;
  readonly bottom?: string;
  /** Lines around every cell. */
  readonly box?: string;
  /** false: the cell can be typed into on a protected sheet. */
  readonly locked?: boolean;
}

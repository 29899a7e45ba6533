// SPDX-License-Identifier: EUPL-1.2
import type { ConditionalLook } from "./sheet-rules";

export const NO_LOOK: ConditionalLook = {
  fill: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  numberFormat: null,
};

/** Excel gives GUIDs; these count the rules of a sheet. */
export const conditionalFormatId = (number: number): string =>
  `{00000000-000E-0000-0000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;

// SPDX-License-Identifier: EUPL-1.2
import type { IronCalc } from "@ironcalc/workbook";
import type { ComponentProps } from "react";

const FONT = '"Segoe UI", system-ui, sans-serif';

/** Excel's fonts and its green frame. Cells stay white in a dark Excel, too: bench.css darkens only what is around them. */
export const GRID_THEME: NonNullable<ComponentProps<typeof IronCalc>["themeVariables"]> = {
  "--typography-font-family": FONT,
  "--palette-sheet-default-cell-font-family": "Calibri, Carlito, Arial, sans-serif",
  "--palette-sheet-header-font": `12px ${FONT}`,
  "--palette-sheet-outline-color": "#107c41",
  "--palette-sheet-outline-background-color": "#107c411a",
  "--palette-primary-main": "#1f3864",
  "--palette-grey-500": "#6b6b6b",
  "--palette-grey-600": "#5c5c5c",
};

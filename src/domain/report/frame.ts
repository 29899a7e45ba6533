// SPDX-License-Identifier: EUPL-1.2

/*
 * Rows (from 0) of the frame that all report tables share: title, sub-title, lead (question or definition), the link to the contents,
 * spanners, column heads, body. The body starts at A7 in every table, so that formulas can be made before the sheet.
 */
export const TITLE_ROW = 0;
export const SUBTITLE_ROW = 1;
export const LEAD_ROW = 2;
export const LINK_ROW = 3;
export const SPANNER_ROW = 4;
export const HEAD_ROW = 5;
export const BODY_TOP = 6;

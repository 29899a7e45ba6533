// SPDX-License-Identifier: EUPL-1.2

/**
 * The newest ExcelApi requirement set the add-in uses; Excel LTSC 2021 has it.
 * The manifest must not name it: Excel would hide the add-in without a word instead of showing our explanation.
 */
export const API_FLOOR = "1.14";

// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookPackage } from "./workbook-package";

/** Formats a file names by number alone (ISO 29500-1, 18.8.30), in the words Excel has for them in en-US. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0_);($#,##0)",
  6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

export const GENERAL = "General";

/** Number format codes by the number cells name their looks with (attribute s). */
export const readNumberFormats = (file: WorkbookPackage, workbook: string): readonly string[] => {
  const part = file.related(workbook, "styles")[0]?.target;
  if (part === undefined) return [];
  const found = file.elements(part, ["numFmts/numFmt", "cellXfs/xf"]);
  const own = new Map(
    found["numFmts/numFmt"].map(({ numFmtId, formatCode }) => [numFmtId, formatCode]),
  );
  return found["cellXfs/xf"].map(
    ({ numFmtId }) => own.get(numFmtId) ?? BUILT_IN[Number(numFmtId ?? 0)] ?? GENERAL,
  );
};

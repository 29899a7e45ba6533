// SPDX-License-Identifier: EUPL-1.2

/** Children of a worksheet in the sequence the schema demands (ISO 29500-1, CT_Worksheet); Excel repairs any other. */
export const WORKSHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

export const SHEET_PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Excel's papers by the number a file names them with (ISO 29500-1, 18.3.1.63). */
export const PAPER_SIZES: ReadonlyMap<number, string> = new Map([
  [1, "Letter"],
  [3, "Tabloid"],
  [4, "Ledger"],
  [5, "Legal"],
  [6, "Statement"],
  [7, "Executive"],
  [8, "A3"],
  [9, "A4"],
  [11, "A5"],
  [12, "B4"],
  [13, "B5"],
]);

export const POINTS_PER_INCH = 72;

/** Name of the attribute that holds a relationship's id below `root`; declares the prefix where the part has none. */
export const relationshipAttribute = (root: {
  readonly attributes: Map<string, string>;
}): string => {
  for (const [name, value] of root.attributes) {
    const isPrefix = name.startsWith("xmlns:");
    if (isPrefix && (value === OFFICE_RELATIONSHIPS || value === STRICT_RELATIONSHIPS)) {
      return `${name.slice("xmlns:".length)}:id`;
    }
  }
  root.attributes.set("xmlns:r", OFFICE_RELATIONSHIPS);
  return "r:id";
};

/** A relationship's id on an element, whatever prefix the part uses and wherever it declares it. */
export const relationshipId = (element: {
  readonly attributes: Map<string, string>;
}): string | null => [...element.attributes].find(([name]) => /^[^:]+:id$/.test(name))?.[1] ?? null;

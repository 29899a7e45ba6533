// SPDX-License-Identifier: EUPL-1.2
import { ALL_FACETS } from "./style-facets";
import {
  type CellStyleData,
  DEFAULT_FORMAT,
  type PageLayoutData,
  type SheetData,
  type WorkbookData,
} from "./workbook-data";

/** Excel hands out GUIDs whose last block counts up. */
export const sheetId = (number: number): string =>
  `{00000000-0001-0000-0000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;

/** Excel's "normal" margins, in points. */
const NORMAL_MARGINS = { top: 54, right: 50.4, bottom: 54, left: 50.4 };

export const defaultPageLayout = (): PageLayoutData => ({
  orientation: "portrait",
  paperSize: null,
  fitToWidth: null,
  fitToHeight: null,
  scale: 100,
  centerHorizontally: false,
  centerVertically: false,
  rowBreaks: [],
  columnBreaks: [],
  printTitleRows: null,
  printArea: null,
  centerFooter: "",
  leftFooter: "",
  rightFooter: "",
  centerHeader: "",
  leftHeader: "",
  rightHeader: "",
  margins: { ...NORMAL_MARGINS },
});

export const emptySheet = (id: string, name: string): SheetData => ({
  id,
  name,
  visibility: "Visible",
  tabColor: "",
  cells: new Map(),
  columns: new Map(),
  rows: new Map(),
  mergedAreas: [],
  tables: [],
  autoFilter: null,
  hyperlinks: [],
  conditionalFormats: [],
  validations: [],
  comments: [],
  notes: [],
  charts: [],
  pageLayout: defaultPageLayout(),
  frozen: { rows: 0, columns: 0 },
  showGridlines: true,
  protection: null,
  customProperties: new Map(),
});

/** The style of every cell that has no other. */
export const NORMAL_STYLE = "Normal";

export const normalStyle = (): CellStyleData => ({
  name: NORMAL_STYLE,
  isBuiltIn: true,
  format: DEFAULT_FORMAT,
  includes: ALL_FACETS,
});

/** A workbook with empty sheets of these names; the first one is active. */
export const emptyWorkbook = (...names: readonly string[]): WorkbookData => ({
  sheets: (names.length > 0 ? names : ["Tabelle1"]).map((name, index) =>
    emptySheet(sheetId(index), name),
  ),
  activeSheetId: sheetId(0),
  names: [],
  cellStyles: [normalStyle()],
  customXmlParts: [],
  settings: new Map(),
  isStructureProtected: false,
  isReadOnly: false,
  calculationMode: "Automatic",
  properties: { title: "", author: "", subject: "" },
});

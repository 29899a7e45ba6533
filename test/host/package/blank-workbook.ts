// SPDX-License-Identifier: EUPL-1.2
import type { SheetData, WorkbookData } from "../model/workbook-data";

/** A workbook without sheets: what a new one is compared with when it is saved. */
export const blankWorkbook = (): WorkbookData => ({
  sheets: [],
  activeSheetId: "",
  names: [],
  customXmlParts: [],
  isStructureProtected: false,
  isReadOnly: false,
  properties: { title: "", author: "", subject: "" },
});

/** What an empty worksheet part says about a sheet. */
export const blankSheet = ({ id, name }: Pick<SheetData, "id" | "name">): SheetData => ({
  id,
  name,
  visibility: "Visible",
  tabColor: "",
  cells: new Map(),
  columns: new Map(),
  rows: new Map(),
  mergedAreas: [],
  tables: [],
  hyperlinks: [],
  pageLayout: {
    orientation: "portrait",
    paperSize: null,
    fitToWidth: null,
    fitToHeight: null,
    printTitleRows: null,
    printArea: null,
    centerFooter: "",
    leftFooter: "",
    rightFooter: "",
    margins: { top: 54, right: 50.4, bottom: 54, left: 50.4 },
  },
  frozen: { rows: 0, columns: 0 },
  showGridlines: true,
  protection: null,
  customProperties: new Map(),
});

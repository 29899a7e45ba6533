// SPDX-License-Identifier: EUPL-1.2
import { formatArea } from "../model/address";
import type { HyperlinkData, SheetData } from "../model/workbook-data";
import { cellAddress } from "./addresses";
import {
  changedCells,
  patchCells,
  type CellSummary,
  type CellTargets,
  type SheetChange,
} from "./cell-writer";
import { patchCharts } from "./charts/drawing-writer";
import { patchComments } from "./comments/comments-writer";
import type { PersonIndex } from "./comments/persons";
import { patchSheetFilter } from "./filters";
import { patchColumns, patchDimension, patchMerges, patchRows } from "./grid-writer";
import { patchPageLayout, sheetLayout } from "./page-layout-writer";
import {
  relationshipAttribute,
  relationshipId,
  SHEET_PROPERTIES_ORDER,
  WORKSHEET_ORDER,
} from "./sheet-xml";
import { patchSheetRules } from "./sheet-rules-writer";
import { isEqual } from "./snapshot";
import type { LookIndex } from "./styles-writer";
import { areTablesChanged, patchTables, type SheetPart } from "./table-writer";
import {
  attribute,
  childElement,
  childElements,
  ensureChild,
  newElement,
  removeChild,
  setAttribute,
  setAttributes,
  type XmlElement,
} from "./xml/xml-tree";

const CUSTOM_PROPERTY_TYPE =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
const UNCHANGED: CellSummary = { formulasChanged: false, valuesMissing: false };

/** What all sheets are written with. */
export interface SheetTargets extends CellTargets {
  readonly lookIndex: LookIndex;
  readonly personIndex: PersonIndex;
}

/** Brings the part of a sheet up to date. Where nothing changed the part is not even opened for writing. */
export const patchSheet = (
  target: SheetPart,
  change: SheetChange,
  targets: SheetTargets,
): CellSummary => {
  const { before, after } = change;
  const worksheet = (): XmlElement => target.file.edit(target.part);
  const summary = patchSheetData(worksheet, change, targets);
  if (!isEqual(before.columns, after.columns)) patchColumns(worksheet(), change);
  if (!isEqual(before.mergedAreas, after.mergedAreas)) patchMerges(worksheet(), after.mergedAreas);
  if (before.tabColor !== after.tabColor) setTabColor(worksheet(), after.tabColor);
  if (!isEqual(viewOf(before), viewOf(after))) setView(worksheet(), after);
  if (!isEqual(before.protection, after.protection)) setProtection(worksheet(), after);
  if (!isEqual(sheetLayout(before.pageLayout), sheetLayout(after.pageLayout))) {
    patchPageLayout(worksheet(), { before: before.pageLayout, after: after.pageLayout });
  }
  if (!isEqual(before.autoFilter, after.autoFilter)) {
    patchSheetFilter(worksheet(), after.autoFilter);
  }
  patchSheetRules(worksheet, change, targets.lookIndex);
  patchOtherParts(target, change, targets);
  return summary;
};

/** What a sheet says by means of parts beside its own. */
const patchOtherParts = (
  target: SheetPart,
  change: SheetChange,
  { personIndex }: SheetTargets,
): void => {
  const { before, after } = change;
  if (!isEqual(before.hyperlinks, after.hyperlinks)) setHyperlinks(target, change);
  if (!isEqual(before.customProperties, after.customProperties)) setCustomProperties(target, after);
  if (areTablesChanged(change)) patchTables(target, change);
  patchCharts(target, change);
  patchComments(target, change, personIndex);
};

/** Which tab is in front is noted on the sheets too; two marked sheets would be edited as a group. */
export const markSelected = (worksheet: XmlElement, isSelected: boolean): void =>
  setAttribute(ensureView(worksheet), "tabSelected", isSelected ? "1" : null);

const patchSheetData = (
  worksheet: () => XmlElement,
  change: SheetChange,
  targets: CellTargets,
): CellSummary => {
  const keys = changedCells(change);
  const areCellsSame = keys.length === 0;
  const areRowsSame = isEqual(change.before.rows, change.after.rows);
  if (areCellsSame && areRowsSame) return UNCHANGED;
  const sheetData = ensureChild(worksheet(), "sheetData", WORKSHEET_ORDER);
  const summary = areCellsSame ? UNCHANGED : patchCells(sheetData, { ...change, keys }, targets);
  if (!areRowsSame) patchRows(sheetData, change);
  patchDimension(worksheet(), change.after.cells);
  return summary;
};

const viewOf = ({ frozen, showGridlines }: SheetData): readonly unknown[] => [
  frozen,
  showGridlines,
];

const setTabColor = (worksheet: XmlElement, color: string): void => {
  const properties = ensureChild(worksheet, "sheetPr", WORKSHEET_ORDER);
  removeChild(properties, childElement(properties, "tabColor"));
  if (color === "") return;
  const element = ensureChild(properties, "tabColor", SHEET_PROPERTIES_ORDER);
  setAttribute(element, "rgb", `FF${color.slice(1)}`);
};

const ensureView = (worksheet: XmlElement): XmlElement => {
  const views = ensureChild(worksheet, "sheetViews", WORKSHEET_ORDER);
  const view = ensureChild(views, "sheetView", ["sheetView", "extLst"]);
  if (attribute(view, "workbookViewId") === null) setAttribute(view, "workbookViewId", "0");
  return view;
};

const setView = (worksheet: XmlElement, { frozen, showGridlines }: SheetData): void => {
  const view = ensureView(worksheet);
  setAttribute(view, "showGridLines", showGridlines ? null : "0");
  // Selections name the pane they are in.
  for (const name of ["pane", "selection"]) {
    for (const element of childElements(view, name)) removeChild(view, element);
  }
  if (frozen.rows === 0 && frozen.columns === 0) return;
  const pane = ensureChild(view, "pane", ["pane", "selection", "pivotSelection", "extLst"]);
  setAttributes(pane, {
    xSplit: frozen.columns > 0 ? String(frozen.columns) : null,
    ySplit: frozen.rows > 0 ? String(frozen.rows) : null,
    topLeftCell: cellAddress(frozen.rows, frozen.columns),
    activePane: paneName(frozen),
    state: "frozen",
  });
};

const paneName = ({ rows, columns }: SheetData["frozen"]): string => {
  if (rows === 0) return "topRight";
  return columns === 0 ? "bottomLeft" : "bottomRight";
};

const setProtection = (worksheet: XmlElement, { protection }: SheetData): void => {
  removeChild(worksheet, childElement(worksheet, "sheetProtection"));
  if (!protection) return;
  const element = ensureChild(worksheet, "sheetProtection", WORKSHEET_ORDER);
  setAttributes(element, { ...protection.options, sheet: "1" });
};

/** Links that stay keep their element with all it says. */
const setHyperlinks = ({ file, part }: SheetPart, { before, after }: SheetChange): void => {
  const worksheet = file.edit(part);
  const list = ensureChild(worksheet, "hyperlinks", WORKSHEET_ORDER);
  const old = childElements(list).map((element, index) => ({
    element,
    link: before.hyperlinks[index],
  }));
  const idName = relationshipAttribute(worksheet);
  const create = (link: HyperlinkData): XmlElement =>
    newElement(list, "hyperlink", {
      ref: formatArea(link.area),
      [idName]:
        link.address === null ? null : file.relate(part, "hyperlink", { external: link.address }),
      location: link.documentReference,
      tooltip: link.screenTip === "" ? null : link.screenTip,
    });
  const elements = after.hyperlinks.map(
    (link) => old.find((entry) => isEqual(entry.link, link))?.element ?? create(link),
  );
  for (const { element } of old) {
    if (!elements.includes(element)) file.unrelate(part, relationshipId(element) ?? "");
  }
  list.children.splice(0, list.children.length, ...elements);
  if (elements.length === 0) removeChild(worksheet, list);
};

const setCustomProperties = ({ file, part }: SheetPart, { customProperties }: SheetData): void => {
  const worksheet = file.edit(part);
  const list = ensureChild(worksheet, "customProperties", WORKSHEET_ORDER);
  for (const old of childElements(list)) file.unrelate(part, relationshipId(old) ?? "");
  const idName = relationshipAttribute(worksheet);
  const elements = [...customProperties].map(([name, value]) => {
    const target = file.freePath("xl/customProperty", ".bin");
    file.put(target, utf16(value));
    file.declareContentType(target, CUSTOM_PROPERTY_TYPE);
    return newElement(list, "customPr", {
      name,
      [idName]: file.relate(part, "customProperty", target),
    });
  });
  list.children.splice(0, list.children.length, ...elements);
  if (elements.length === 0) removeChild(worksheet, list);
};

/** Excel keeps the values of sheet properties as bare UTF-16LE. */
const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...Array(text.length).keys()].forEach((index) =>
    view.setUint16(index * 2, text.charCodeAt(index), true),
  );
  return bytes;
};

// SPDX-License-Identifier: EUPL-1.2
import type { SheetData, WorkbookData } from "../model/workbook-data";
import { BLANK_WORKSHEET } from "./blank-package";
import { escapeText } from "./escaped-text";
import type { PackageFile } from "./package-file";
import { relationshipAttribute, relationshipId } from "./sheet-xml";
import { markSelected } from "./sheet-writer";
import { isEqual } from "./snapshot";
import { tabElements, type WorkbookParts } from "./workbook-reader";
import {
  booleanAttribute,
  childElement,
  ensureChild,
  newElement,
  numberAttribute,
  removeChild,
  setAttribute,
  setAttributes,
  type XmlElement,
} from "./xml/xml-tree";

export interface WorkbookChange {
  readonly before: WorkbookData;
  readonly after: WorkbookData;
}

export interface WorkbookTarget {
  readonly file: PackageFile;
  readonly parts: WorkbookParts;
}

/** Children of the workbook part in the schema's sequence (ISO 29500-1, CT_Workbook). */
export const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** The sheets of the workbook afterwards, in tab order: their parts by id, and the tabs between them without cells. */
export interface PlacedSheets {
  readonly parts: ReadonlyMap<string, string>;
  readonly tabs: readonly (string | null)[];
}

/** Adds, removes, renames and orders the sheets. */
export const patchSheetList = (target: WorkbookTarget, change: WorkbookChange): PlacedSheets => {
  const { file, parts } = target;
  if (isEqual(change.before.sheets.map(tabState), change.after.sheets.map(tabState))) {
    return { parts: parts.sheets, tabs: parts.tabs };
  }
  const elements = currentTabs(target);
  const sheetParts = new Map(parts.sheets);
  const wanted = change.after.sheets.map((sheet) => {
    const known = elements.find(({ id }) => id === sheet.id);
    if (!known) sheetParts.set(sheet.id, addSheetPart(file));
    const part = sheetParts.get(sheet.id) ?? "";
    const element = known?.element ?? addTab(target, part);
    setTab(element, sheet);
    return { id: sheet.id, element };
  });
  for (const { id, element } of elements) {
    if (id === null || wanted.some((tab) => tab.id === id)) continue;
    file.unrelate(parts.workbook, relationshipId(element) ?? "");
    sheetParts.delete(id);
  }
  const tabs = withOtherTabs(wanted, elements);
  const list = sheetList(target);
  list.children.splice(0, list.children.length, ...tabs.map(({ element }) => element));
  return { parts: sheetParts, tabs: tabs.map(({ id }) => id) };
};

export const patchActiveSheet = (
  { file, parts }: WorkbookTarget,
  { before, after }: WorkbookChange,
  placed: PlacedSheets,
): void => {
  const index = placed.tabs.indexOf(after.activeSheetId);
  const isMoved = index >= 0 && index !== activeTab(activeView(file, parts.workbook));
  if (!isMoved && before.activeSheetId === after.activeSheetId) return;
  if (isMoved) {
    const views = ensureChild(file.edit(parts.workbook), "bookViews", WORKBOOK_ORDER);
    const edited = ensureChild(views, "workbookView", ["workbookView"]);
    setAttribute(edited, "activeTab", index === 0 ? null : String(index));
  }
  markTabs(file, placed, after.activeSheetId);
};

export const patchWorkbookState = (
  { file, parts }: WorkbookTarget,
  { before, after }: WorkbookChange,
): void => {
  if (before.isStructureProtected !== after.isStructureProtected) {
    setFlag(file.edit(parts.workbook), {
      element: "workbookProtection",
      attribute: "lockStructure",
      isOn: after.isStructureProtected,
    });
  }
  if (before.isReadOnly !== after.isReadOnly) {
    setFlag(file.edit(parts.workbook), {
      element: "fileSharing",
      attribute: "readOnlyRecommended",
      isOn: after.isReadOnly,
    });
  }
};

/** The order of calculation is rebuilt by Excel where the part is missing; a wrong one makes the file damaged. */
export const dropCalculationChain = ({ file, parts }: WorkbookTarget): void => {
  for (const { id } of file.related(parts.workbook, "calcChain")) file.unrelate(parts.workbook, id);
};

/** For formulas that were saved without a value. */
export const demandCalculation = ({ file, parts }: WorkbookTarget): void =>
  setAttribute(
    ensureChild(file.edit(parts.workbook), "calcPr", WORKBOOK_ORDER),
    "fullCalcOnLoad",
    "1",
  );

const tabState = ({ id, name, visibility }: SheetData): readonly string[] => [id, name, visibility];

interface Tab {
  readonly id: string | null;
  readonly element: XmlElement;
}

const currentTabs = ({ file, parts }: WorkbookTarget): Tab[] =>
  tabElements(file.edit(parts.workbook)).map((element, index) => ({
    id: parts.tabs[index] ?? null,
    element,
  }));

const sheetList = ({ file, parts }: WorkbookTarget): XmlElement =>
  ensureChild(file.edit(parts.workbook), "sheets", WORKBOOK_ORDER);

const addSheetPart = (file: PackageFile): string => {
  const part = file.freePath("xl/worksheets/sheet", ".xml");
  file.put(part, BLANK_WORKSHEET);
  file.declareContentType(part, WORKSHEET_TYPE);
  return part;
};

const addTab = (target: WorkbookTarget, part: string): XmlElement => {
  const root = target.file.edit(target.parts.workbook);
  const ids = tabElements(root).map((tab) => numberAttribute(tab, "sheetId") ?? 0);
  const element = newElement(root, "sheet", {
    name: "",
    sheetId: String(Math.max(0, ...ids) + 1),
    [relationshipAttribute(root)]: target.file.relate(target.parts.workbook, "worksheet", part),
  });
  // In the list at once, so that the next one gets the next number.
  sheetList(target).children.push(element);
  return element;
};

const setTab = (element: XmlElement, { name, visibility }: SheetData): void => {
  const state = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" }[visibility];
  setAttributes(element, { name: escapeText(name), state });
};

/** Chart sheets and the like stay behind the tab they stood behind, or in front. */
const withOtherTabs = (wanted: readonly Tab[], current: readonly Tab[]): Tab[] => {
  const tabs = [...wanted];
  current.forEach((tab, index) => {
    if (tab.id !== null) return;
    const previous = current[index - 1];
    tabs.splice(tabs.findIndex(({ element }) => element === previous?.element) + 1, 0, tab);
  });
  return tabs;
};

const activeView = (file: PackageFile, workbook: string): XmlElement | null => {
  const views = childElement(file.read(workbook), "bookViews");
  return views && childElement(views, "workbookView");
};

const activeTab = (view: XmlElement | null): number => numberAttribute(view, "activeTab") ?? 0;

const markTabs = (file: PackageFile, placed: PlacedSheets, activeSheetId: string): void => {
  for (const [id, part] of placed.parts) {
    const views = childElement(file.read(part), "sheetViews");
    const view = views && childElement(views, "sheetView");
    const isSelected = id === activeSheetId;
    if (booleanAttribute(view, "tabSelected") !== isSelected) {
      markSelected(file.edit(part), isSelected);
    }
  }
};

const setFlag = (
  root: XmlElement,
  flag: { readonly element: string; readonly attribute: string; readonly isOn: boolean },
): void => {
  const element = ensureChild(root, flag.element, WORKBOOK_ORDER);
  setAttribute(element, flag.attribute, flag.isOn ? "1" : null);
  if (element.attributes.size === 0) removeChild(root, element);
};

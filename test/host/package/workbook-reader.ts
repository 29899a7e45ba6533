// SPDX-License-Identifier: EUPL-1.2
import { sheetId } from "../model/new-workbook";
import type { CalculationMode, NameData, SheetData, WorkbookData } from "../model/workbook-data";
import { readThemeColors } from "./colors";
import { readPersons } from "./comments/persons";
import { unescapeText } from "./escaped-text";
import { fromFileFormula } from "./formula-text";
import { PackageError } from "./package-error";
import type { PackageFile } from "./package-file";
import type { PrintNames } from "./page-layout-reader";
import { readSettings } from "./settings-reader";
import { readSharedStrings } from "./shared-strings";
import { readSheet, type SheetEntry, type SheetSources } from "./sheet-reader";
import { relationshipId } from "./sheet-xml";
import { readStyles, type Styles } from "./styles-reader";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  descend,
  numberAttribute,
  textOf,
  type XmlElement,
} from "./xml/xml-tree";

/** Where things of the workbook stand in its package. */
export interface WorkbookParts {
  readonly workbook: string;
  readonly styles: Styles;
  /** By the id of the sheet. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Ids of the worksheets in the order of all tabs; null for a tab without cells, such as a chart sheet. */
  readonly tabs: readonly (string | null)[];
}

export interface DefinedName {
  readonly element: XmlElement;
  readonly name: string;
  /** Number of the tab for a sheet-level name. */
  readonly tab: number | null;
}

export const PRINT_TITLES = "_xlnm.Print_Titles";
export const PRINT_AREA = "_xlnm.Print_Area";
export const FILTER_DATABASE = "_xlnm._FilterDatabase";
const BUILT_IN_NAMES = "_xlnm.";

export const locateParts = (file: PackageFile): WorkbookParts => {
  const workbook = workbookPart(file);
  const tabs = readTabs(file, workbook);
  return {
    workbook,
    styles: readStyles(file, workbook),
    sheets: new Map(tabs.filter(isSheet).map(({ id, part }) => [id, part])),
    tabs: tabs.map((entry) => entry?.id ?? null),
  };
};

export const readWorkbook = (file: PackageFile, parts: WorkbookParts): WorkbookData => {
  const { workbook, styles, tabs } = parts;
  const root = file.read(workbook);
  const sources: SheetSources = {
    strings: readSharedStrings(file, workbook),
    formats: styles.formats,
    theme: readThemeColors(file, workbook),
    looks: styles.looks,
    persons: readPersons(file, workbook),
  };
  const sheets = readTabs(file, workbook)
    .filter(isSheet)
    .map((entry) => readSheet(file, entry, sources));
  return {
    sheets,
    activeSheetId: activeSheetId(root, tabs) ?? firstVisible(sheets),
    names: readNames(root, tabs),
    cellStyles: [...styles.cellStyles],
    customXmlParts: readCustomXml(file, workbook),
    settings: readSettings(file),
    isStructureProtected: booleanAttribute(
      childElement(root, "workbookProtection"),
      "lockStructure",
    ),
    isReadOnly: booleanAttribute(childElement(root, "fileSharing"), "readOnlyRecommended"),
    calculationMode:
      CALCULATION_MODES[attribute(childElement(root, "calcPr"), "calcMode") ?? ""] ?? "Automatic",
    properties: readProperties(file),
  };
};

/** By the names of the file. */
const CALCULATION_MODES: Readonly<Record<string, CalculationMode>> = {
  manual: "Manual",
  autoNoTable: "AutomaticExceptTables",
};

const isSheet = (entry: SheetEntry | null): entry is SheetEntry => entry !== null;

export const tabElements = (root: XmlElement): XmlElement[] => {
  const sheets = childElement(root, "sheets");
  return sheets ? childElements(sheets, "sheet") : [];
};

export const definedNames = (root: XmlElement): DefinedName[] => {
  const list = childElement(root, "definedNames");
  return (list ? childElements(list, "definedName") : []).map((element) => ({
    element,
    name: attribute(element, "name") ?? "",
    tab: numberAttribute(element, "localSheetId"),
  }));
};

const workbookPart = (file: PackageFile): string => {
  const part = file.related("", "officeDocument")[0]?.target;
  // Binary workbooks (.xlsb) and other Office files are packages too.
  if (!part || !file.has(part) || !part.endsWith(".xml")) throw new PackageError("noWorkbook");
  const root = file.read(part);
  if (!root.name.endsWith("workbook")) throw new PackageError("noWorkbook");
  return part;
};

/** null for tabs without cells, such as chart sheets. Sheets are numbered as the host goes on numbering new ones. */
const readTabs = (file: PackageFile, workbook: string): (SheetEntry | null)[] => {
  const root = file.read(workbook);
  let sheets = 0;
  return tabElements(root).map((tab, index) => {
    const id = relationshipId(tab);
    const target = file.relationships(workbook).find((candidate) => candidate.id === id);
    if (!target) throw new PackageError("damaged", workbook);
    return target.type === "worksheet"
      ? {
          part: target.target,
          id: sheetId(sheets++),
          name: unescapeText(attribute(tab, "name") ?? ""),
          visibility: visibilityOf(attribute(tab, "state")),
          printNames: readPrintNames(root, index),
        }
      : null;
  });
};

const readPrintNames = (root: XmlElement, tab: number): PrintNames => {
  const text = (wanted: string): string | null =>
    definedNames(root)
      .filter((candidate) => candidate.name === wanted && candidate.tab === tab)
      .map(({ element }) => textOf(element))[0] ?? null;
  return { titles: text(PRINT_TITLES), area: text(PRINT_AREA) };
};

const visibilityOf = (state: string | null): SheetData["visibility"] => {
  if (state === "hidden") return "Hidden";
  return state === "veryHidden" ? "VeryHidden" : "Visible";
};

const activeSheetId = (root: XmlElement, tabIds: readonly (string | null)[]): string | null =>
  tabIds[numberAttribute(descend(root, "bookViews", "workbookView"), "activeTab") ?? 0] ?? null;

const firstVisible = (sheets: readonly SheetData[]): string =>
  (sheets.find(({ visibility }) => visibility === "Visible") ?? sheets[0])?.id ?? "";

const readNames = (root: XmlElement, tabIds: readonly (string | null)[]): NameData[] =>
  definedNames(root)
    .filter(({ name }) => !name.startsWith(BUILT_IN_NAMES))
    .map(({ element, name, tab }) => ({
      name,
      formula: fromFileFormula(textOf(element)),
      sheetId: tab === null ? null : (tabIds[tab] ?? null),
      visible: !booleanAttribute(element, "hidden"),
    }));

const readCustomXml = (file: PackageFile, workbook: string): WorkbookData["customXmlParts"] =>
  file.related(workbook, "customXml").flatMap(({ target }) => {
    const bytes = file.bytes(target);
    return bytes ? [{ id: customXmlId(file, target), xml: decodeXml(bytes) }] : [];
  });

export const customXmlId = (file: PackageFile, part: string): string => {
  const properties = file.related(part, "customXmlProps")[0]?.target;
  const root = properties && file.has(properties) ? file.read(properties) : null;
  return [...(root?.attributes ?? [])].find(([name]) => name.endsWith("itemID"))?.[1] ?? part;
};

const decodeXml = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);

const readProperties = (file: PackageFile): WorkbookData["properties"] => {
  const part = corePropertiesPart(file);
  const root = part ? file.read(part) : null;
  const text = (local: string): string => (root ? textOf(childElement(root, local)) : "");
  return { title: text("title"), author: text("creator"), subject: text("subject") };
};

export const corePropertiesPart = (file: PackageFile): string | null => {
  const part = file.related("", "core-properties")[0]?.target;
  return part && file.has(part) ? part : null;
};

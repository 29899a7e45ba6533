// SPDX-License-Identifier: EUPL-1.2
import { quoteSheetName } from "../model/address";
import type { Area, PageLayoutData, SheetData, WorkbookData } from "../model/workbook-data";
import { absoluteAddress } from "./addresses";
import { toFileFormula } from "./formula-text";
import { isEqual } from "./snapshot";
import {
  definedNames,
  FILTER_DATABASE,
  PRINT_AREA,
  PRINT_TITLES,
  type DefinedName,
} from "./workbook-reader";
import {
  WORKBOOK_ORDER,
  type PlacedSheets,
  type WorkbookChange,
  type WorkbookTarget,
} from "./workbook-writer";
import {
  ensureChild,
  newElement,
  removeChild,
  setAttribute,
  setText,
  textOf,
  type XmlElement,
} from "./xml/xml-tree";

/** Brings the names up to date, print titles and print areas among them. */
export const patchNames = (
  target: WorkbookTarget,
  change: WorkbookChange,
  placed: PlacedSheets,
): void => {
  const { file, parts } = target;
  if (isEqual(namesState(change.before, parts.tabs), namesState(change.after, placed.tabs))) return;
  const root = file.edit(parts.workbook);
  const list = ensureChild(root, "definedNames", WORKBOOK_ORDER);
  const current = definedNames(root).map((entry) => withSheetId(entry, parts.tabs));
  const kept = current.filter((entry) => isKept(entry, change));
  const sheets = change.after.sheets.flatMap((sheet) => sheetNames(list, sheet, { change, kept }));
  const own = change.after.names
    .filter(({ sheetId }) => sheetId === null || hasSheet(change.after, sheetId))
    .map((name) => ownName(list, name, current));
  const builtIn = kept.filter(({ name }) => isPlainBuiltIn(name));
  const all = [...builtIn, ...sheets, ...own];
  for (const { element, sheetId } of all) {
    setAttribute(element, "localSheetId", sheetId === null ? null : tabNumber(sheetId, placed));
  }
  list.children.splice(0, list.children.length, ...all.map(({ element }) => element));
  if (all.length === 0) removeChild(root, list);
};

interface PlacedName extends DefinedName {
  readonly sheetId: string | null;
}

type NamedElement = Pick<PlacedName, "element" | "sheetId">;

/** Everything names depend on; names of sheets also count the tabs and bear the sheet's own name. */
const namesState = (data: WorkbookData, tabs: readonly (string | null)[]): unknown => [
  data.names,
  tabs,
  data.sheets.map(({ id, name, pageLayout, autoFilter }) => [
    id,
    name,
    printState(pageLayout),
    autoFilter?.area,
  ]),
];

const printState = ({ printTitleRows, printArea }: PageLayoutData): unknown => [
  printTitleRows,
  printArea,
];

const withSheetId = (entry: DefinedName, tabs: readonly (string | null)[]): PlacedName => ({
  ...entry,
  sheetId: entry.tab === null ? null : (tabs[entry.tab] ?? null),
});

/** Names of tabs that are gone go with them. */
const isKept = ({ tab, sheetId }: PlacedName, { after }: WorkbookChange): boolean =>
  tab === null || (sheetId !== null && hasSheet(after, sheetId));

const hasSheet = (data: WorkbookData, id: string): boolean =>
  data.sheets.some((sheet) => sheet.id === id);

/** Built-in names that the model does not hold. */
const isPlainBuiltIn = (name: string): boolean =>
  name.startsWith("_xlnm.") && ![PRINT_TITLES, PRINT_AREA, FILTER_DATABASE].includes(name);

const tabNumber = (sheetId: string, placed: PlacedSheets): string =>
  String(placed.tabs.indexOf(sheetId));

/** Names of what is printed and of what is filtered. Those that did not change keep their text, which may say more than the model holds. */
const sheetNames = (
  list: XmlElement,
  sheet: SheetData,
  { change, kept }: { readonly change: WorkbookChange; readonly kept: readonly PlacedName[] },
): NamedElement[] => {
  const before = change.before.sheets.find(({ id }) => id === sheet.id);
  const isRenamed = before !== undefined && before.name !== sheet.name;
  const layout = sheet.pageLayout;
  const found = (name: string): PlacedName | undefined =>
    kept.find((entry) => entry.sheetId === sheet.id && entry.name === name);
  const place = (name: string, text: string | null, isSame: boolean): NamedElement[] => {
    const existing = found(name);
    if (existing && isSame && !isRenamed) return [existing];
    if (text === null) return [];
    const hidden = name === FILTER_DATABASE ? "1" : null;
    const element = existing?.element ?? newElement(list, "definedName", { name, hidden });
    setText(element, text);
    return [{ element, sheetId: sheet.id }];
  };
  const titles = found(PRINT_TITLES);
  const reference = (area: Area | null): string | null =>
    area && `${quoteSheetName(sheet.name)}!${absoluteAddress(area)}`;
  return [
    ...place(
      PRINT_AREA,
      reference(layout.printArea),
      isEqual(before?.pageLayout.printArea, layout.printArea),
    ),
    // Without this name Excel does not find the filter of a sheet again.
    ...place(
      FILTER_DATABASE,
      reference(sheet.autoFilter?.area ?? null),
      isEqual(before?.autoFilter?.area, sheet.autoFilter?.area),
    ),
    ...place(
      PRINT_TITLES,
      titlesText(sheet, titles ? textOf(titles.element) : ""),
      isEqual(before?.pageLayout.printTitleRows, layout.printTitleRows),
    ),
  ];
};

/** Repeated columns, which the model does not hold, stay. */
const titlesText = ({ name, pageLayout }: SheetData, current: string): string | null => {
  const columns = /!(\$[A-Z]{1,3}:\$[A-Z]{1,3})(?:,|$)/.exec(current)?.[1];
  const rows = pageLayout.printTitleRows;
  const ranges = [columns, rows ? `$${rows.first + 1}:$${rows.last + 1}` : undefined]
    .filter((range) => range !== undefined)
    .map((range) => `${quoteSheetName(name)}!${range}`);
  return ranges.length === 0 ? null : ranges.join(",");
};

const ownName = (
  list: XmlElement,
  { name, formula, sheetId, visible }: WorkbookData["names"][number],
  current: readonly PlacedName[],
): NamedElement => {
  const existing = current.find((entry) => entry.name === name && entry.sheetId === sheetId);
  const element = existing?.element ?? newElement(list, "definedName", { name });
  const text = toFileFormula(formula);
  if (textOf(element) !== text) setText(element, text);
  setAttribute(element, "hidden", visible ? null : "1");
  return { element, sheetId };
};

// SPDX-License-Identifier: EUPL-1.2
import { MAX_COLUMNS, MAX_ROWS, type PageLayoutData } from "../model/workbook-data";
import { WORKSHEET_ORDER } from "./sheet-xml";
import { isEqual } from "./snapshot";
import {
  booleanAttribute,
  childElement,
  childElements,
  ensureChild,
  newElement,
  numberAttribute,
  removeChild,
  setAttributes,
  type XmlElement,
} from "./xml/xml-tree";

type Breaks = Pick<PageLayoutData, "rowBreaks" | "columnBreaks">;

/** A break is named by the row (column) before it, counted from 1: the one behind it, counted from 0. */
export const readBreaks = (worksheet: XmlElement): Breaks => ({
  rowBreaks: readList(childElement(worksheet, "rowBreaks")),
  columnBreaks: readList(childElement(worksheet, "colBreaks")),
});

const readList = (list: XmlElement | null): number[] =>
  (list ? childElements(list, "brk") : [])
    .filter((element) => booleanAttribute(element, "man"))
    .flatMap((element) => numberAttribute(element, "id") ?? []);

export const patchBreaks = (
  worksheet: XmlElement,
  { before, after }: { readonly before: Breaks; readonly after: Breaks },
): void => {
  const lists = [
    { element: "rowBreaks", key: "rowBreaks", last: MAX_COLUMNS - 1 },
    { element: "colBreaks", key: "columnBreaks", last: MAX_ROWS - 1 },
  ] as const;
  for (const { element, key, last } of lists) {
    if (isEqual(before[key], after[key])) continue;
    const list = ensureChild(worksheet, element, WORKSHEET_ORDER);
    const entries = after[key].map((place) =>
      newElement(list, "brk", { id: String(place), max: String(last), man: "1" }),
    );
    list.children.splice(0, list.children.length, ...entries);
    const count = String(entries.length);
    setAttributes(list, { count, manualBreakCount: count });
    if (entries.length === 0) removeChild(worksheet, list);
  }
};

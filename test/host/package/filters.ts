// SPDX-License-Identifier: EUPL-1.2
import { formatArea, parseArea } from "../model/address";
import type { ColumnFilter, FilterCriteria, SheetFilter } from "../model/filters";
import { escapeText, unescapeText } from "./escaped-text";
import { isEqual } from "./snapshot";
import { WORKSHEET_ORDER } from "./sheet-xml";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  ensureChild,
  localName,
  newElement,
  numberAttribute,
  removeChild,
  setAttribute,
  type XmlElement,
} from "./xml/xml-tree";

export const readSheetFilter = (worksheet: XmlElement): SheetFilter | null => {
  const element = childElement(worksheet, "autoFilter");
  const area = parseArea(attribute(element, "ref") ?? "");
  return element && area ? { area, columns: readColumnFilters(element) } : null;
};

/** A column may be named only because its button is hidden; that is no filter. */
export const readColumnFilters = (autoFilter: XmlElement): ColumnFilter[] =>
  childElements(autoFilter, "filterColumn").flatMap((element) => {
    const [first] = childElements(element);
    const column = numberAttribute(element, "colId") ?? 0;
    return first ? [{ column, criteria: readCriteria(first) }] : [];
  });

export const patchSheetFilter = (worksheet: XmlElement, filter: SheetFilter | null): void => {
  if (!filter) {
    removeChild(worksheet, childElement(worksheet, "autoFilter"));
    return;
  }
  const element = ensureChild(worksheet, "autoFilter", WORKSHEET_ORDER);
  setAttribute(element, "ref", formatArea(filter.area));
  writeColumnFilters(element, filter.columns);
};

/** Filters that stay keep their element with all it says, kinds among them that the host only keeps. */
export const writeColumnFilters = (
  autoFilter: XmlElement,
  columns: readonly ColumnFilter[],
): void => {
  const old = childElements(autoFilter, "filterColumn");
  const known = readColumnFilters(autoFilter);
  if (isEqual(known, columns)) return;
  const elements = columns.map(({ column, criteria }) => {
    const index = known.findIndex((other) => isEqual(other.criteria, criteria));
    const kept = old.find((element) => numberAttribute(element, "colId") === known[index]?.column);
    const element = kept ?? newElement(autoFilter, "filterColumn");
    setAttribute(element, "colId", String(column));
    if (!kept) element.children.push(criteriaElement(autoFilter, criteria));
    return element;
  });
  for (const element of old) removeChild(autoFilter, element);
  // The schema wants them before everything else in the filter.
  autoFilter.children.unshift(...elements);
};

const OPERATORS: readonly (readonly [string, string])[] = [
  ["<>", "notEqual"],
  ["<=", "lessThanOrEqual"],
  [">=", "greaterThanOrEqual"],
  ["=", "equal"],
  ["<", "lessThan"],
  [">", "greaterThan"],
];

const readCriteria = (element: XmlElement): FilterCriteria => {
  switch (localName(element.name)) {
    case "filters":
      return readValues(element);
    case "customFilters":
      return readCustom(element);
    case "top10":
      return {
        kind: "Ranked",
        isTop: booleanAttribute(element, "top", true),
        isPercent: booleanAttribute(element, "percent"),
        count: numberAttribute(element, "val") ?? 10,
      };
    default:
      return { kind: "Other", type: localName(element.name) };
  }
};

const readValues = (element: XmlElement): FilterCriteria => {
  if (childElement(element, "dateGroupItem")) return { kind: "Other", type: "dateGroupItem" };
  const values = childElements(element, "filter").map((filter) =>
    unescapeText(attribute(filter, "val") ?? ""),
  );
  return { kind: "Values", values: booleanAttribute(element, "blank") ? [...values, ""] : values };
};

const readCustom = (element: XmlElement): FilterCriteria => {
  const [first = "", second = null] = childElements(element, "customFilter").map((filter) => {
    const name = attribute(filter, "operator") ?? "equal";
    const sign = OPERATORS.find(([, other]) => other === name)?.[0] ?? "=";
    return sign + unescapeText(attribute(filter, "val") ?? "").trim();
  });
  const isBoth = second === null || booleanAttribute(element, "and");
  return { kind: "Custom", criterion1: first, criterion2: second, operator: isBoth ? "And" : "Or" };
};

const criteriaElement = (relative: XmlElement, criteria: FilterCriteria): XmlElement => {
  switch (criteria.kind) {
    case "Values": {
      const blank = criteria.values.includes("") ? "1" : null;
      const element = newElement(relative, "filters", { blank });
      const shown = criteria.values.filter((value) => value !== "");
      element.children.push(
        ...shown.map((value) => newElement(relative, "filter", { val: escapeText(value) })),
      );
      return element;
    }
    case "Custom":
      return customElement(relative, criteria);
    case "Ranked":
      return newElement(relative, "top10", {
        top: criteria.isTop ? null : "0",
        percent: criteria.isPercent ? "1" : null,
        val: String(criteria.count),
      });
    case "Other":
      return newElement(relative, criteria.type);
  }
};

const customElement = (
  relative: XmlElement,
  { criterion1, criterion2, operator }: Extract<FilterCriteria, { kind: "Custom" }>,
): XmlElement => {
  const criteria = criterion2 === null ? [criterion1] : [criterion1, criterion2];
  const isBoth = criterion2 !== null && operator === "And";
  const element = newElement(relative, "customFilters", { and: isBoth ? "1" : null });
  element.children.push(...criteria.map((criterion) => customFilter(relative, criterion)));
  return element;
};

/** Excel writes a blank for an empty operand: not equal to " " are all cells that hold something. */
const customFilter = (relative: XmlElement, criterion: string): XmlElement => {
  const [sign = "", name = "equal"] = OPERATORS.find(([own]) => criterion.startsWith(own)) ?? [];
  const operand = criterion.slice(sign.length);
  return newElement(relative, "customFilter", {
    operator: name === "equal" ? null : name,
    val: operand === "" ? " " : escapeText(operand),
  });
};

// SPDX-License-Identifier: EUPL-1.2
import {
  addFormat,
  changeFormatRule,
  clearFormats,
  formatsWithin,
  removeFormat,
  setPriority,
} from "../behaviour/conditional-formats";
import type { CellRange } from "../model/cell-range";
import type { ConditionalLook, ConditionalRule } from "../model/sheet-rules";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import type { Scalar } from "../wire/object-type";
import { asColor, asFlag, asNumber, asText, oneOf } from "./checks";
import { asOperator, CONDITIONAL_OPERATORS, operatorName } from "./rule-operators";
import { hostObject, rangeObject, type ConditionalTarget, type TypeOf } from "./targets";

const find = (range: CellRange, id: unknown): HostObject | null => {
  const format = formatsWithin(range).find((item) => item.id === id);
  return format ? hostObject("ConditionalFormat", { ...range, format }) : null;
};

export const CONDITIONAL_FORMAT_COLLECTION: TypeOf<"ConditionalFormatCollection"> = {
  items: (range) =>
    formatsWithin(range).map((format) => hostObject("ConditionalFormat", { ...range, format })),
  item: find,
  methods: {
    Add: (range, args) =>
      hostObject("ConditionalFormat", { ...range, format: addFormat(range, args.text(0)) }),
    ClearAll: clearFormats,
    GetCount: (range) => formatsWithin(range).length,
    GetItemAt: (range, args) => {
      const format = formatsWithin(range)[args.integer(0)];
      if (!format) throw invalidArgument("index");
      return hostObject("ConditionalFormat", { ...range, format });
    },
    GetItemOrNullObject: (range, args) => find(range, args.text(0)),
  },
};

/** Names of the kinds of rules a file knows and the host only keeps. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

const typeName = (rule: ConditionalRule): string =>
  rule.kind === "Other" ? (OTHER_TYPES[rule.type] ?? "PresetCriteria") : rule.kind;

const ofKind =
  (kind: "Custom" | "CellValue") =>
  (target: ConditionalTarget): HostObject | null =>
    target.format.rule.kind === kind ? hostObject(`${kind}ConditionalFormat`, target) : null;

const orNotFound =
  (open: (target: ConditionalTarget) => HostObject | null) =>
  (target: ConditionalTarget): HostObject => {
    const object = open(target);
    if (!object) throw itemNotFound();
    return object;
  };

const wholeRange = (target: ConditionalTarget): HostObject | null => {
  const [area, second] = target.format.areas;
  return area && !second ? rangeObject(target, area) : null;
};

const update = (target: ConditionalTarget, change: () => void): void =>
  changeFormatRule(target.book, target, change);

export const CONDITIONAL_FORMAT: TypeOf<"ConditionalFormat"> = {
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => typeName(format.rule) },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: (target, value) => setPriority(target.book, target, asNumber(value)),
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (target, value) => {
        const stops = asFlag(value);
        update(target, () => {
          target.format.stopIfTrue = stops;
        });
      },
    },
  },
  navigations: {
    Custom: orNotFound(ofKind("Custom")),
    CustomOrNullObject: ofKind("Custom"),
    CellValue: orNotFound(ofKind("CellValue")),
    CellValueOrNullObject: ofKind("CellValue"),
  },
  methods: {
    Delete: ({ book, sheet, format }) => removeFormat(book, sheet, format),
    GetRange: orNotFound(wholeRange),
    GetRangeOrNullObject: wholeRange,
    GetRanges: (target) => hostObject("RangeAreas", { ...target, areas: target.format.areas }),
  },
};

export const CUSTOM_CONDITIONAL_FORMAT: TypeOf<"CustomConditionalFormat"> = {
  navigations: {
    Rule: (target) => hostObject("ConditionalFormatRule", target),
    Format: (target) => hostObject("ConditionalRangeFormat", target),
  },
};

/** Formulas may come without their "=". */
const asFormula = (value: unknown): string => {
  const text = typeof value === "number" ? String(value) : asText(value);
  if (text === "") throw invalidArgument("formula of a conditional format");
  return text.startsWith("=") ? text : `=${text}`;
};

export const CONDITIONAL_FORMAT_RULE: TypeOf<"ConditionalFormatRule"> = {
  scalars: {
    Formula: {
      get: ({ format }) => (format.rule.kind === "Custom" ? format.rule.formula : ""),
      set: (target, value) => {
        const formula = asFormula(value);
        update(target, () => {
          target.format.rule = { kind: "Custom", formula };
        });
      },
    },
  },
};

const cellValueRule = ({ format }: ConditionalTarget): Readonly<Record<string, string>> | null => {
  const { rule } = format;
  if (rule.kind !== "CellValue") return null;
  return {
    operator: operatorName(CONDITIONAL_OPERATORS, rule.operator),
    formula1: rule.formula1,
    ...(rule.formula2 === null ? {} : { formula2: rule.formula2 }),
  };
};

export const CELL_VALUE_CONDITIONAL_FORMAT: TypeOf<"CellValueConditionalFormat"> = {
  scalars: {
    Rule: {
      get: cellValueRule,
      set: (target, value) => {
        if (typeof value !== "object" || value === null) throw invalidArgument("rule");
        const { operator, formula1, formula2 } = value as Readonly<Record<string, unknown>>;
        const isBetween = operator === "Between" || operator === "NotBetween";
        const rule = {
          kind: "CellValue",
          operator: asOperator(CONDITIONAL_OPERATORS, operator),
          formula1: asFormula(formula1),
          formula2: isBetween ? asFormula(formula2) : null,
        } as const;
        update(target, () => {
          target.format.rule = rule;
        });
      },
    },
  },
  navigations: { Format: (target) => hostObject("ConditionalRangeFormat", target) },
};

const setLook = (target: ConditionalTarget, look: Partial<ConditionalLook>): void =>
  update(target, () => {
    target.format.look = { ...target.format.look, ...look };
  });

const lookOf = <K extends keyof ConditionalLook>(
  key: K,
  check: (value: unknown) => ConditionalLook[K],
): Scalar<ConditionalTarget> => ({
  get: ({ format }) => format.look[key],
  set: (target, value) => setLook(target, { [key]: check(value) }),
});

export const CONDITIONAL_RANGE_FORMAT: TypeOf<"ConditionalRangeFormat"> = {
  scalars: { NumberFormat: lookOf("numberFormat", asText) },
  navigations: {
    Fill: (target) => hostObject("ConditionalRangeFill", target),
    Font: (target) => hostObject("ConditionalRangeFont", target),
  },
};

export const CONDITIONAL_RANGE_FILL: TypeOf<"ConditionalRangeFill"> = {
  scalars: { Color: lookOf("fill", asColor) },
  methods: { Clear: (target) => setLook(target, { fill: null }) },
};

const NO_FONT = { fontColor: null, bold: null, italic: null, underline: null } as const;

export const CONDITIONAL_RANGE_FONT: TypeOf<"ConditionalRangeFont"> = {
  scalars: {
    Color: lookOf("fontColor", asColor),
    Bold: lookOf("bold", asFlag),
    Italic: lookOf("italic", asFlag),
    Strikethrough: lookOf("strikethrough", asFlag),
    Underline: {
      get: ({ format }) => {
        const { underline } = format.look;
        if (underline === null) return null;
        return underline ? "Single" : "None";
      },
      set: (target, value) =>
        setLook(target, { underline: oneOf(["None", "Single"], value) === "Single" }),
    },
  },
  methods: { Clear: (target) => setLook(target, { ...NO_FONT, strikethrough: null }) },
};

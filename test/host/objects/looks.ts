// SPDX-License-Identifier: EUPL-1.2
import { changeStyle } from "../behaviour/cell-styles";
import { changeFormat, commonFormat } from "../behaviour/change-format";
import type { CellFormat } from "../model/workbook-data";
import { invalidArgument } from "../wire/host-error";
import type { Scalar } from "../wire/object-type";
import { asFlag, asNumber, asText, oneOf } from "./checks";
import type { Styled } from "./targets";

/** The value all cells agree on, or the one of the style; null when cells differ. */
export const commonLook = <T>(styled: Styled, pick: (format: CellFormat) => T): T | null =>
  "style" in styled ? pick(styled.style.format) : commonFormat(styled, pick);

export const changeLook = (styled: Styled, change: (format: CellFormat) => CellFormat): void => {
  if ("style" in styled) changeStyle(styled.book, styled.style, change);
  else changeFormat(styled, change);
};

/** Names of office.js against those of the file. */
const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;

const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;

const MAX_INDENT = 250;

type Alignment = CellFormat["alignment"];

const alignment = <K extends keyof Alignment>(
  key: K,
  read: (value: Alignment[K]) => unknown,
  check: (value: unknown) => Alignment[K],
): Scalar<Styled> => ({
  get: (styled) => commonLook(styled, (format) => read(format.alignment[key])),
  set: (styled, value) => {
    const checked = check(value);
    changeLook(styled, (format) => ({
      ...format,
      alignment: { ...format.alignment, [key]: checked },
    }));
  },
});

/** The office.js name of a file name. */
const nameOf =
  (names: Readonly<Record<string, string>>) =>
  (fileName: string): string =>
    Object.keys(names).find((name) => names[name] === fileName) ?? fileName;

const fileNameOf =
  (names: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    names[oneOf(Object.keys(names), value)] ?? "";

const asIndent = (value: unknown): number => {
  const indent = asNumber(value);
  if (!Number.isInteger(indent) || indent < 0 || indent > MAX_INDENT) {
    throw invalidArgument("indent level");
  }
  return indent;
};

const same = <T>(value: T): T => value;

/** Members that formats of ranges and styles have in common. */
export const ALIGNMENT_SCALARS = {
  HorizontalAlignment: alignment("horizontal", nameOf(HORIZONTAL), fileNameOf(HORIZONTAL)),
  VerticalAlignment: alignment("vertical", nameOf(VERTICAL), fileNameOf(VERTICAL)),
  WrapText: alignment("wrapText", same, asFlag),
  IndentLevel: alignment("indent", same, asIndent),
} as const;

export const LOCKED: Scalar<Styled> = {
  get: (styled) => commonLook(styled, ({ locked }) => locked),
  set: (styled, value) => {
    const locked = asFlag(value);
    changeLook(styled, (format) => ({ ...format, locked }));
  },
};

export const NUMBER_FORMAT: Scalar<Styled> = {
  get: (styled) => commonLook(styled, ({ numberFormat }) => numberFormat),
  set: (styled, value) => {
    const numberFormat = asText(value);
    changeLook(styled, (format) => ({ ...format, numberFormat }));
  },
};

// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../model/address";
import type { Area, PageLayoutData } from "../model/workbook-data";
import { readBreaks } from "./page-breaks";
import { PAPER_SIZES, POINTS_PER_INCH } from "./sheet-xml";
import {
  attribute,
  booleanAttribute,
  childElement,
  descend,
  numberAttribute,
  textOf,
  type XmlElement,
} from "./xml/xml-tree";

/** Inches, as Excel assumes them where a sheet says nothing. */
const DEFAULT_MARGINS = { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7 };

/** Print titles and area stand in the workbook part as names of the sheet. */
export interface PrintNames {
  readonly titles: string | null;
  readonly area: string | null;
}

export const readPageLayout = (worksheet: XmlElement, names: PrintNames): PageLayoutData => {
  const setup = childElement(worksheet, "pageSetup");
  const options = childElement(worksheet, "printOptions");
  const header = splitSections(textOf(descend(worksheet, "headerFooter", "oddHeader")));
  const footer = splitSections(textOf(descend(worksheet, "headerFooter", "oddFooter")));
  return {
    orientation: attribute(setup, "orientation") === "landscape" ? "landscape" : "portrait",
    paperSize: PAPER_SIZES.get(numberAttribute(setup, "paperSize") ?? 0) ?? null,
    ...readFit(worksheet, setup),
    scale: numberAttribute(setup, "scale") ?? 100,
    centerHorizontally: booleanAttribute(options, "horizontalCentered"),
    centerVertically: booleanAttribute(options, "verticalCentered"),
    ...readBreaks(worksheet),
    printTitleRows: readTitleRows(names.titles),
    printArea: readPrintArea(names.area),
    leftFooter: footer.L,
    centerFooter: footer.C,
    rightFooter: footer.R,
    leftHeader: header.L,
    centerHeader: header.C,
    rightHeader: header.R,
    margins: readMargins(childElement(worksheet, "pageMargins")),
  };
};

const readFit = (
  worksheet: XmlElement,
  setup: XmlElement | null,
): Pick<PageLayoutData, "fitToWidth" | "fitToHeight"> => {
  const isFitted = booleanAttribute(descend(worksheet, "sheetPr", "pageSetUpPr"), "fitToPage");
  // 0 pages in the file means as many as needed.
  const pages = (name: string): number | null =>
    isFitted ? (numberAttribute(setup, name) ?? 1) || null : null;
  return { fitToWidth: pages("fitToWidth"), fitToHeight: pages("fitToHeight") };
};

const readMargins = (element: XmlElement | null): PageLayoutData["margins"] => {
  const points = (side: keyof typeof DEFAULT_MARGINS): number =>
    roundPoints((numberAttribute(element, side) ?? DEFAULT_MARGINS[side]) * POINTS_PER_INCH);
  return {
    top: points("top"),
    right: points("right"),
    bottom: points("bottom"),
    left: points("left"),
  };
};

/** 0.7 inches would be 50.39999999999999 points. */
const roundPoints = (points: number): number => Math.round(points * 1e6) / 1e6;

/** "&LStadt Münster&CSeite &P" -> its three sections; text before the first mark is in the middle. */
export const splitSections = (text: string): Record<"L" | "C" | "R", string> => {
  const sections = { L: "", C: "", R: "" };
  let current: keyof typeof sections = "C";
  for (const [token] of text.matchAll(/&&|&[LCR]|[^&]+|&/gs)) {
    if (/^&[LCR]$/.test(token)) current = token[1] as keyof typeof sections;
    else sections[current] += token;
  }
  return sections;
};

const readTitleRows = (titles: string | null): PageLayoutData["printTitleRows"] => {
  const match = /!\$(\d+):\$(\d+)(?:,|$)/.exec(titles ?? "");
  return match ? { first: Number(match[1]) - 1, last: Number(match[2]) - 1 } : null;
};

/** null also for several areas, which are kept as they are. */
const readPrintArea = (area: string | null): Area | null =>
  area === null ? null : parseArea(area.replace(/^(?:'(?:[^']|'')*'|[^'!]+)!/, ""));

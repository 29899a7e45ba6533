// SPDX-License-Identifier: EUPL-1.2
import type { PageLayoutData } from "../model/workbook-data";
import { patchBreaks } from "./page-breaks";
import { PAPER_SIZES, POINTS_PER_INCH, SHEET_PROPERTIES_ORDER, WORKSHEET_ORDER } from "./sheet-xml";
import { isEqual } from "./snapshot";
import {
  childElement,
  descend,
  ensureChild,
  removeChild,
  setAttribute,
  setAttributes,
  setText,
  type XmlElement,
} from "./xml/xml-tree";

interface LayoutChange {
  readonly before: PageLayoutData;
  readonly after: PageLayoutData;
}

const HEADER_FOOTER_ORDER = [
  "oddHeader",
  "oddFooter",
  "evenHeader",
  "evenFooter",
  "firstHeader",
  "firstFooter",
];

/** Everything but print titles and print area, which are names of the workbook. */
export const patchPageLayout = (worksheet: XmlElement, change: LayoutChange): void => {
  if (!isEqual(setupOf(change.before), setupOf(change.after))) patchSetup(worksheet, change);
  if (!isEqual(centringOf(change.before), centringOf(change.after))) {
    setCentring(worksheet, change.after);
  }
  patchBreaks(worksheet, change);
  if (!isEqual(change.before.margins, change.after.margins)) {
    setMargins(worksheet, change.after.margins);
  }
  for (const [element, sectionsOf] of Object.entries(SECTIONS)) {
    const sections = sectionsOf(change.after);
    if (!isEqual(sectionsOf(change.before), sections)) setSections(worksheet, element, sections);
  }
};

/** The part of the layout that stands in the sheet itself. */
export const sheetLayout = (layout: PageLayoutData): readonly unknown[] => [
  setupOf(layout),
  layout.margins,
  centringOf(layout),
  layout.rowBreaks,
  layout.columnBreaks,
  ...Object.values(SECTIONS).map((sectionsOf) => sectionsOf(layout)),
];

const setupOf = (layout: PageLayoutData): readonly unknown[] => [
  layout.orientation,
  layout.paperSize,
  layout.fitToWidth,
  layout.fitToHeight,
  layout.scale,
];

const centringOf = ({
  centerHorizontally,
  centerVertically,
}: PageLayoutData): readonly boolean[] => [centerHorizontally, centerVertically];

const setCentring = (worksheet: XmlElement, layout: PageLayoutData): void => {
  const options = ensureChild(worksheet, "printOptions", WORKSHEET_ORDER);
  setAttributes(options, {
    horizontalCentered: layout.centerHorizontally ? "1" : null,
    verticalCentered: layout.centerVertically ? "1" : null,
  });
  if (options.attributes.size === 0) removeChild(worksheet, options);
};

type Sections = readonly [left: string, center: string, right: string];

/** Header and footer of all pages, by their element. */
const SECTIONS: Readonly<Record<string, (layout: PageLayoutData) => Sections>> = {
  oddHeader: ({ leftHeader, centerHeader, rightHeader }) => [leftHeader, centerHeader, rightHeader],
  oddFooter: ({ leftFooter, centerFooter, rightFooter }) => [leftFooter, centerFooter, rightFooter],
};

const patchSetup = (worksheet: XmlElement, { before, after }: LayoutChange): void => {
  const setup = ensureChild(worksheet, "pageSetup", WORKSHEET_ORDER);
  setAttribute(setup, "orientation", after.orientation);
  // Settings of a printer would win over what is set here.
  setAttribute(setup, "usePrinterDefaults", null);
  if (before.paperSize !== after.paperSize) {
    const number = [...PAPER_SIZES].find(([, name]) => name === after.paperSize)?.[0];
    setAttribute(setup, "paperSize", number === undefined ? null : String(number));
  }
  setAttribute(setup, "scale", after.scale === 100 ? null : String(after.scale));
  const isFitted = after.fitToWidth !== null || after.fitToHeight !== null;
  setAttributes(setup, {
    fitToWidth: isFitted ? String(after.fitToWidth ?? 0) : null,
    fitToHeight: isFitted ? String(after.fitToHeight ?? 0) : null,
  });
  setFitToPage(worksheet, isFitted);
};

const setFitToPage = (worksheet: XmlElement, isFitted: boolean): void => {
  const existing = descend(worksheet, "sheetPr", "pageSetUpPr");
  if (!existing && !isFitted) return;
  const properties = ensureChild(worksheet, "sheetPr", WORKSHEET_ORDER);
  setAttribute(
    ensureChild(properties, "pageSetUpPr", SHEET_PROPERTIES_ORDER),
    "fitToPage",
    isFitted ? "1" : null,
  );
};

const setMargins = (worksheet: XmlElement, margins: PageLayoutData["margins"]): void => {
  const existing = childElement(worksheet, "pageMargins");
  const element = existing ?? ensureChild(worksheet, "pageMargins", WORKSHEET_ORDER);
  const inches = (points: number): string => String(points / POINTS_PER_INCH);
  setAttributes(element, {
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
  });
  // The schema wants all six.
  if (!existing) setAttributes(element, { header: "0.3", footer: "0.3" });
};

const setSections = (
  worksheet: XmlElement,
  local: string,
  [left, center, right]: Sections,
): void => {
  const element = ensureChild(worksheet, "headerFooter", WORKSHEET_ORDER);
  const text = [
    ["&L", left],
    ["&C", center],
    ["&R", right],
  ]
    .map(([mark = "", section = ""]) => (section === "" ? "" : mark + section))
    .join("");
  if (text === "") removeChild(element, childElement(element, local));
  else setText(ensureChild(element, local, HEADER_FOOTER_ORDER), text);
};

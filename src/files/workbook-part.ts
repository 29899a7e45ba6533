// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot } from "../domain/shared/sheet-snapshot";
import { damaged, FileRefusal } from "./file-refusal";
import { isOn, relationshipId, type XmlAttributes } from "./scan-xml";
import { unescapeText } from "./stored-text";
import type { WorkbookPackage } from "./workbook-package";

/** A worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly id: string;
  readonly part: string;
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
}

/** What the workbook part says; tabs without cells, such as chart sheets, are left out. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetEntry[];
  readonly activeSheetId: string;
  readonly isStructureProtected: boolean;
  readonly isReadOnly: boolean;
  readonly isCalculatedByHand: boolean;
  readonly countsFrom1904: boolean;
}

const PLACES = [
  "workbookPr",
  "workbookProtection",
  "fileSharing",
  "calcPr",
  "bookViews/workbookView",
  "sheets/sheet",
] as const;

export const readOutline = (file: WorkbookPackage, workbook: string): WorkbookOutline => {
  const found = file.elements(workbook, PLACES);
  const tabs = readTabs(file, workbook, found["sheets/sheet"]);
  const sheets = tabs.filter((tab) => tab !== null);
  if (sheets.length === 0) throw new FileRefusal({ type: "NoWorksheet" });
  const [view] = found["bookViews/workbookView"];
  return {
    sheets,
    activeSheetId: (tabs[Number(view?.["activeTab"] ?? 0)] ?? firstVisible(sheets))?.id ?? "",
    isStructureProtected: isOn(found.workbookProtection[0]?.["lockStructure"]),
    isReadOnly: isOn(found.fileSharing[0]?.["readOnlyRecommended"]),
    isCalculatedByHand: isManual(found.calcPr),
    countsFrom1904: isOn(found.workbookPr[0]?.["date1904"]),
  };
};

/** The other modes calculate by themselves, some of them without data tables. */
const isManual = ([calculation]: readonly XmlAttributes[]): boolean =>
  calculation?.["calcMode"] === "manual";

const firstVisible = (sheets: readonly SheetEntry[]): SheetEntry | undefined =>
  sheets.find(({ visibility }) => visibility === "Visible") ?? sheets[0];

/** In tab order; null for a tab without cells. */
const readTabs = (
  file: WorkbookPackage,
  workbook: string,
  tabs: readonly XmlAttributes[],
): readonly (SheetEntry | null)[] => {
  const relationships = file.relationships(workbook);
  return tabs.map((tab, index) => {
    const target = relationships.find(({ id }) => id === relationshipId(tab));
    if (!target) throw damaged(workbook);
    if (target.type !== "worksheet") return null;
    return {
      id: `file-${index + 1}`,
      part: target.target,
      name: unescapeText(tab["name"] ?? ""),
      visibility: visibilityOf(tab["state"]),
    };
  });
};

const visibilityOf = (state: string | undefined): SheetEntry["visibility"] => {
  if (state === "hidden") return "Hidden";
  return state === "veryHidden" ? "VeryHidden" : "Visible";
};

/** Files that formulas point to, as written. */
export const readExternalLinks = (file: WorkbookPackage, workbook: string): readonly string[] =>
  file
    .related(workbook, "externalLink")
    .flatMap(({ target }) => file.relationships(target))
    .filter(({ isExternal }) => isExternal)
    .map(({ target }) => target);

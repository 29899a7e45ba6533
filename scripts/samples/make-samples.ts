// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import { brokenSheets } from "./broken-sheets";
import { coordinatorWorkbook } from "./coordinator-workbook";
import { faultySheet } from "./faulty-sheet";
import { hostileSheet } from "./hostile-sheet";
import { ownTable } from "./own-table";
import { planningQuestionnaire } from "./planning-questionnaire";
import { readPublishedFigures } from "./published-figures";
import { publishedSheets } from "./published-sheets";
import { ruleWorkbooks } from "./rule-workbooks";
import { writeWorkbook } from "./sheet-model";

const NOTE =
  "Findings of fehlerhaft.xlsx without --amt: exactly these, one per cause. cells: the cells each finding names first.";

/** The sample files by name. `folder` holds the published figures. */
export const makeSamples = async (folder: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const catalogue = loadBundledCatalogue();
  const figures = readPublishedFigures(folder);
  const faulty = faultySheet(catalogue);
  const own = ownTable(catalogue);
  const broken = brokenSheets();
  const expected = {
    note: NOTE,
    findings: [...faulty.expected, ...own.expected, ...broken.map((one) => one.expected)],
  };
  return new Map([
    [
      "muenster-veroeffentlicht.xlsx",
      await writeWorkbook("Veröffentlichte Zahlen", publishedSheets({ catalogue, figures })),
    ],
    [
      "erhebungsbogen-amt61.xlsx",
      await writeWorkbook("Erhebungsbogen", [planningQuestionnaire(catalogue, figures)]),
    ],
    [
      "fehlerhaft.xlsx",
      await writeWorkbook("Fehlerhafte Lieferung", [
        faulty.sheet,
        own.sheet,
        ...broken.map(({ sheet }) => sheet),
      ]),
    ],
    [
      "koordination.xlsx",
      await writeWorkbook("Lieferungen der Ämter", coordinatorWorkbook(catalogue, figures)),
    ],
    ["tuecken.xlsx", await writeWorkbook("Tabelle mit Tücken", [hostileSheet()])],
    ...(await ruleWorkbooks()),
    ["expected.json", new TextEncoder().encode(`${JSON.stringify(expected, null, 2)}\n`)],
  ]);
};

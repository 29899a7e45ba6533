// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import { brokenSheets } from "./broken-sheets";
import { faultySheet } from "./faulty-sheet";
import { planningQuestionnaire } from "./planning-questionnaire";
import { readPublishedFigures } from "./published-figures";
import { publishedSheets } from "./published-sheets";
import { writeWorkbook } from "./sheet-model";

/** Written from the project's root: the sample workbooks that bench and tests open. */
const FIXTURES = join("test", "fixtures");
const SAMPLES = join(FIXTURES, "samples");

const NOTE =
  "Findings of fehlerhaft.xlsx without --amt: exactly these, one per cause. cells: the cells each finding names first.";

const main = async (): Promise<void> => {
  const catalogue = loadBundledCatalogue();
  const figures = readPublishedFigures(FIXTURES);
  mkdirSync(SAMPLES, { recursive: true });
  save(
    "muenster-veroeffentlicht.xlsx",
    await writeWorkbook("Veröffentlichte Zahlen", publishedSheets({ catalogue, figures })),
  );
  save(
    "erhebungsbogen-amt61.xlsx",
    await writeWorkbook("Erhebungsbogen", [planningQuestionnaire(catalogue, figures)]),
  );
  const faulty = faultySheet(catalogue);
  const broken = brokenSheets();
  save(
    "fehlerhaft.xlsx",
    await writeWorkbook("Fehlerhafte Lieferung", [
      faulty.sheet,
      ...broken.map(({ sheet }) => sheet),
    ]),
  );
  const expected = [...faulty.expected, ...broken.map((one) => one.expected)];
  save("expected.json", `${JSON.stringify({ note: NOTE, findings: expected }, null, 2)}\n`);
};

const save = (name: string, content: Uint8Array | string): void => {
  writeFileSync(join(SAMPLES, name), content);
  console.log(`${name}: ${content.length} bytes`);
};

void main();

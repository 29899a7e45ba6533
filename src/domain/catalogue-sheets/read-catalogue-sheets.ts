// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { ReferenceKind } from "../catalogue/catalogue-problem";
import { loadCatalogue } from "../catalogue/load-catalogue";
import { err, type Result } from "../shared/result";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { CatalogueSheet, CatalogueSheetId } from "./catalogue-sheet";
import type { CatalogueSheetProblem } from "./catalogue-sheet-problem";
import { completeDraft } from "./complete-draft";
import { createDraft, type Draft, type Orphan } from "./draft";
import { OWNER } from "./homes";
import { namesInRows, type SheetWithRows } from "./names";
import { createReferences, type References } from "./references";
import { decodeRow } from "./row-values";
import { readSheetRows } from "./sheet-rows";
import type { CatalogueSheetWords } from "./sheet-words";
import { SHEETS } from "./sheets";

/** The catalogue that stands in the sheets; refused with every problem that was found. */
export const readCatalogueSheets = (
  sheets: readonly SheetSnapshot[],
  words: CatalogueSheetWords,
): Result<Catalogue, readonly CatalogueSheetProblem[]> => {
  const read = SHEETS.map((sheet) => ({ sheet, ...readSheetRows(sheet, sheets, words) }));
  const broken = read.flatMap(({ problems }) => problems);
  if (broken.length > 0) return err(broken);

  const references = createReferences(namesInRows(read));
  const draft = fillDraft(read, { references, words });
  const loaded = loadCatalogue(draft.raw);
  const problems = [
    ...draft.orphans.map(toProblem),
    ...(loaded.ok ? [] : loaded.error).map((problem): CatalogueSheetProblem => ({
      type: "entry",
      cell: draft.cellOf(problem.path),
      problem,
    })),
  ];
  return loaded.ok && problems.length === 0 ? loaded : err(problems);
};

interface Language {
  readonly references: References;
  readonly words: CatalogueSheetWords;
}

const fillDraft = (read: readonly SheetWithRows[], { references, words }: Language): Draft => {
  const draft = createDraft();
  for (const { sheet, rows } of read) {
    const translation = { references, words: words.choices };
    // A list without rows is a list all the same.
    if (sheet.orientation === "across" && isList(sheet, draft)) draft.set([sheet.id], [], null);
    for (const row of rows) sheet.place(decodeRow(sheet, row, translation), draft);
  }
  completeDraft(draft, words);
  return draft;
};

const LISTS: readonly CatalogueSheetId[] = [
  "fields",
  "departments",
  "dimensions",
  "quantities",
  "indicators",
  "reportTables",
];

const isList = ({ id }: CatalogueSheet, draft: Draft): boolean =>
  LISTS.includes(id) && draft.get([id]) === undefined;

const toProblem = ({ list, value, cell }: Orphan): CatalogueSheetProblem => ({
  type: "entry",
  cell,
  problem: {
    path: `${list}.${OWNER}`,
    value,
    reason: { code: "unknownReference", kind: KINDS[list] },
  },
});

const KINDS: Readonly<Record<Orphan["list"], ReferenceKind>> = {
  indicators: "indicator",
  quantities: "quantity",
  dimensions: "dimension",
  headerSynonyms: "columnRole",
};

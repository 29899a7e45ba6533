// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import { loadCatalogue } from "../catalogue/load-catalogue";
import { findHeadRow } from "../report/data-layout";
import { dataRowsOn } from "../report/filed-rows";
import type { ReportWords } from "../report/report-words";
import { sha256 } from "../shared/sha-256";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import { type EditionPart, readEditionMarker } from "./edition-marker";
import { type Edition, type EditionRecord, readRecord } from "./edition-record";
import { HEAD_ROW, RECORD_HASH_PART, RECORD_PART } from "./edition-sheets";
import { catalogueFrom, figuresHash, type TextLine, textHashOf } from "./edition-text";

/** What has become of the sheets that keep an edition. */
export interface EditionDamage {
  readonly part: EditionPart;
  /** changed: it holds something else than was frozen. */
  readonly type: "missing" | "changed";
}

/** An edition as the workbook keeps it now. */
export interface KeptEdition {
  readonly id: string;
  /** null: record or catalogue are gone or cannot be read. */
  readonly edition: Edition | null;
  readonly damage: readonly EditionDamage[];
  /** Where the figures stand now: the sheet, and the row (from 0) by key. */
  readonly figureSheet: string;
  readonly figureRows: ReadonlyMap<string, number>;
}

/** Every edition the sheets keep, in tab order. */
export const readEditions = (
  sheets: readonly SheetSnapshot[],
  words: ReportWords,
): readonly KeptEdition[] => {
  const byId = new Map<string, Partial<Record<EditionPart, SheetSnapshot>>>();
  for (const sheet of sheets) {
    const marker = readEditionMarker(sheet.marker);
    if (marker) byId.set(marker.id, { ...byId.get(marker.id), [marker.part]: sheet });
  }
  return [...byId].map(([id, parts]) => keptEdition(id, parts, words));
};

const keptEdition = (
  id: string,
  { record: told, figures, catalogue: technical }: Partial<Record<EditionPart, SheetSnapshot>>,
  words: ReportWords,
): KeptEdition => {
  const texts = technical ? readTexts(technical) : null;
  const edition = texts && editionOf(texts, figures, words);
  const recordDamage: readonly EditionDamage[] = told ? [] : [{ part: "record", type: "missing" }];
  return {
    id,
    edition,
    damage: [...recordDamage, ...textDamage(texts), ...figureDamage(figures, edition)],
    figureSheet: figures?.name ?? "",
    figureRows: figures ? rowsByKey(figures, words) : new Map(),
  };
};

const editionOf = (
  { record, catalogue }: EditionTexts,
  figures: SheetSnapshot | undefined,
  words: ReportWords,
): Edition | null => {
  if (!record || !catalogue) return null;
  return { record, catalogue, rows: figures ? dataRowsOn(catalogue, words, figures) : [] };
};

interface EditionTexts {
  /** null: it cannot be read, or is another than was written. */
  readonly record: EditionRecord | null;
  readonly catalogue: Catalogue | null;
  readonly catalogueHash: string;
}

const readTexts = ({ values }: SheetSnapshot): EditionTexts => {
  const lines = values
    .slice(HEAD_ROW + 1)
    .map(([part = "", index = "", content = ""]): TextLine => [
      String(part),
      String(index),
      String(content),
    ]);
  const isOwn = ([part]: TextLine): boolean => part === RECORD_PART || part === RECORD_HASH_PART;
  const own = catalogueFrom(lines.filter(isOwn)) as Readonly<Record<string, unknown>>;
  const json = JSON.stringify(own[RECORD_PART] ?? null);
  const ofCatalogue = lines.filter((line) => !isOwn(line) && line[0] !== "");
  const loaded = loadCatalogue(catalogueFrom(ofCatalogue));
  return {
    record: sha256(json) === own[RECORD_HASH_PART] ? readRecord(json) : null,
    catalogue: loaded.ok ? loaded.value : null,
    catalogueHash: textHashOf(ofCatalogue),
  };
};

const textDamage = (texts: EditionTexts | null): readonly EditionDamage[] => {
  if (!texts) return [{ part: "catalogue", type: "missing" }];
  const { record, catalogue, catalogueHash } = texts;
  if (!record) return [{ part: "record", type: "changed" }];
  const isKept = catalogue !== null && catalogueHash === record.catalogue.sha256;
  return isKept ? [] : [{ part: "catalogue", type: "changed" }];
};

/** Without record and catalogue nothing can be said of the figures. */
const figureDamage = (
  sheet: SheetSnapshot | undefined,
  edition: Edition | null,
): readonly EditionDamage[] => {
  if (!sheet) return [{ part: "figures", type: "missing" }];
  const isKept = !edition || figuresHash(edition.rows) === edition.record.figures.sha256;
  return isKept ? [] : [{ part: "figures", type: "changed" }];
};

const rowsByKey = (sheet: SheetSnapshot, words: ReportWords): ReadonlyMap<string, number> => {
  const first = findHeadRow(sheet, words) + 1;
  return new Map(
    sheet.values.slice(first).map(([key = ""], index) => [String(key), first + index] as const),
  );
};

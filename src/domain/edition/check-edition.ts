// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { CatalogueData } from "../catalogue/catalogue-schema";
import type { CellKey } from "../delivery/delivery";
import { formatKey } from "../report/data-key";
import { type DataRow, saysTheSame } from "../report/data-row";
import type { ReportWords } from "../report/report-words";
import type { Edition } from "./edition-record";
import { recomputeTables } from "./printed-tables";
import type { EditionDamage, KeptEdition } from "./read-editions";

/** A figure that is another one now than when the edition was closed. */
export interface ChangedFigure {
  readonly key: CellKey;
  readonly before: DataRow;
  /** null: nobody delivers it any more. */
  readonly after: DataRow | null;
}

/** What can be said of a closed edition today. */
export interface EditionCheck {
  readonly id: string;
  readonly edition: Edition | null;
  readonly damage: readonly EditionDamage[];
  /** Tables computed anew from what was frozen. */
  readonly recomputed: number;
  /** Titles of those that come out differently. */
  readonly unequal: readonly string[];
  /** Figures that have changed in the workbook since; the frozen ones have not. */
  readonly changed: readonly ChangedFigure[];
  /** The catalogue in use bears the version of the frozen one and says something else. */
  readonly isCatalogueChanged: boolean;
}

/** What holds in the workbook now. */
export interface PresentState {
  readonly rows: readonly DataRow[];
  readonly catalogue: Catalogue;
  readonly words: ReportWords;
}

export const checkEdition = (
  { id, edition, damage }: KeptEdition,
  present: PresentState,
): EditionCheck => {
  if (!edition) {
    const nothing = { recomputed: 0, unequal: [], changed: [], isCatalogueChanged: false };
    return { id, edition, damage, ...nothing };
  }
  const { tables } = edition.record;
  const again = recomputeTables(edition, present.words);
  const unequal = tables.filter((table) => again.get(table.id)?.sha256 !== table.sha256);
  return {
    id,
    edition,
    damage,
    recomputed: tables.length,
    unequal: unequal.map(({ title }) => title),
    changed: changedFigures(edition.rows, present.rows),
    isCatalogueChanged: isOther(edition.catalogue.data, present.catalogue.data),
  };
};

const changedFigures = (
  frozen: readonly DataRow[],
  now: readonly DataRow[],
): readonly ChangedFigure[] => {
  const byKey = new Map(now.map((row) => [formatKey(row.key), row]));
  return frozen.flatMap((before) => {
    const after = byKey.get(formatKey(before.key)) ?? null;
    return after && saysTheSame(before, after) ? [] : [{ key: before.key, before, after }];
  });
};

/** A catalogue of another version is another one on purpose. */
const isOther = (frozen: CatalogueData, now: CatalogueData): boolean =>
  frozen.id === now.id &&
  frozen.version === now.version &&
  canonical({ ...now, reportingYears: frozen.reportingYears }) !== canonical(frozen);

/** Keys may stand in any order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

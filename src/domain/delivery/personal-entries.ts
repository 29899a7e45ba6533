// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { Layout } from "./delivery";
import type { PersonalEntry } from "./sheet-facts";
import type { TableRead } from "./table-read";
import type { TableTools } from "./table-plan";

/** The shortest entry any of the patterns fits, in characters. */
const SHORTEST = 6;

const PATTERNS: readonly (readonly [PersonalEntry["kind"], RegExp])[] = [
  ["email", /[\w.+-]+@[\w-]+\.[a-z]{2,}/iu],
  ["iban", /\b[A-Z]{2}\d{2}(?: ?\d{4}){3,7}(?: ?\d{1,4})?\b/u],
  [
    "birthDate",
    /\b(?:geb|geboren|geburtsdatum|geburtstag)\b\.?:?(?: am)? ?\d{1,2}\. ?\d{1,2}\. ?\d{2,4}/iu,
  ],
  [
    "phone",
    /\b(?:tel|telefon|mobil|handy|fon)\b\.?:? ?\+?\d[\d /()-]{4,}|\b0\d{2,4}[ /-]\d{4,}\b/iu,
  ],
];

/**
 * Entries in the rows of a table that look like data about a person. Columns whose texts come from the catalogue are
 * left out, and so is everything above and below the table: the people to ask are named there on purpose.
 */
export const personalEntries = (
  { grid }: TableTools,
  { snapshot, layout }: TableRead,
  figures: ReadonlySet<number>,
): readonly PersonalEntry[] => {
  const free = freeColumns(layout, grid.columns, figures);
  const { first, last } = layout.dataRows;
  const [hiddenRows, hiddenColumns] = [snapshot.hiddenRows, snapshot.hiddenColumns];
  const found: PersonalEntry[] = [];
  for (let row = first; row <= last; row += 1) {
    for (const column of free) {
      const value = grid.valueAt(row, column);
      const kind = typeof value === "string" ? kindOf(value) : null;
      if (kind === null) continue;
      const isHidden = hiddenRows.includes(row) || hiddenColumns.includes(column);
      found.push({ cell: grid.cellAt(row, column), kind, isHidden, isComment: false });
    }
  }
  return [...found, ...inComments(snapshot)];
};

/** Comments go along with the file, wherever on the sheet they are. */
const inComments = ({ name: sheet, comments = [] }: SheetSnapshot): readonly PersonalEntry[] =>
  comments.flatMap(({ row, column, text }) => {
    const kind = kindOf(text);
    return kind === null
      ? []
      : [{ cell: { sheet, row, column }, kind, isHidden: false, isComment: true }];
  });

const freeColumns = (
  layout: Layout,
  columns: number,
  figures: ReadonlySet<number>,
): readonly number[] => {
  const named = layout.kind === "areaMatrix" ? [layout.areaColumn] : stubColumns(layout);
  const taken = new Set([...figures, ...named]);
  return Array.from({ length: columns }, (_, column) => column).filter(
    (column) => !taken.has(column),
  );
};

const stubColumns = ({ columns }: Exclude<Layout, { kind: "areaMatrix" }>): readonly number[] => {
  const { indicatorId, indicatorTitle, group, area, year, status } = columns;
  return [indicatorId, indicatorTitle, group, area, year, status].filter(
    (column) => column !== undefined,
  );
};

const kindOf = (text: string): PersonalEntry["kind"] | null =>
  text.length < SHORTEST ? null : (PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null);

// SPDX-License-Identifier: EUPL-1.2
import type { ChangeColumn, ColumnRole, Measure, RoleColumns, YearColumn } from "./delivery";
import type { HeaderBlock } from "./find-header";
import type { HeaderColumn } from "./header-columns";
import { type ChangeWord, type HeaderWord, yearsIn } from "./header-words";
import type { Year } from "../shared/year";

/** What the columns of a header are for. */
export interface ClassifiedColumns {
  /** All columns of a role from left to right. */
  readonly byRole: ReadonlyMap<ColumnRole, readonly number[]>;
  readonly years: readonly YearColumn[];
  readonly changes: readonly ChangeColumn[];
  /** Columns with a heading that means nothing to us. */
  readonly unknown: readonly HeaderColumn[];
}

interface DatedColumn {
  readonly column: number;
  readonly year: Year;
  readonly measure: Measure;
  readonly isMark: boolean;
}

export const classifyColumns = (block: HeaderBlock): ClassifiedColumns => {
  const changes = block.columns.filter(isChangeColumn);
  const others = block.columns.filter((column) => !isChangeColumn(column));
  const dated = withLooseMarks(others, others.flatMap(datedColumn));
  const datedAt = new Set(dated.map(({ column }) => column));
  const plain = others.filter(({ column }) => !datedAt.has(column));
  const years = yearColumns(dated);
  return {
    byRole: columnsByRole(plain),
    years,
    changes: changes.flatMap((column) => changeColumn(column, years)),
    unknown: plain.filter((column) => rolesOf(column).length === 0),
  };
};

/** The first column of each role. */
export const firstOfRoles = (byRole: ClassifiedColumns["byRole"]): RoleColumns =>
  Object.fromEntries([...byRole].map(([role, [first]]) => [role, first]));

const isChangeColumn = ({ words }: HeaderColumn): boolean => words.some(({ change }) => change);

/** What a column is for follows from its lowest heading that says so. */
const rolesOf = ({ words, leaf }: HeaderColumn): readonly ColumnRole[] =>
  [leaf, ...words.slice().reverse()].find(({ roles }) => roles.length > 0)?.roles ?? [];

const columnsByRole = (columns: readonly HeaderColumn[]): ReadonlyMap<ColumnRole, number[]> => {
  const byRole = new Map<ColumnRole, number[]>();
  for (const column of columns) {
    for (const role of rolesOf(column)) {
      byRole.set(role, [...(byRole.get(role) ?? []), column.column]);
    }
  }
  return byRole;
};

/** Roles whose column may stand below a year; a remark never does, even under a spanner that was spread too far. */
const ROLES_BELOW_YEARS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "value",
  "base",
  "rate",
  "status",
]);

const datedColumn = (header: HeaderColumn): readonly DatedColumn[] => {
  const { roles } = header.leaf;
  if (roles.length > 0 && !roles.some((role) => ROLES_BELOW_YEARS.has(role))) return [];
  const fromLeaf = [header.joined, header.leaf, ...header.words.slice().reverse()];
  const year = firstOf(fromLeaf, (word) => word.year);
  if (year === null) return [];
  return [
    {
      column: header.column,
      year,
      measure: firstOf(fromLeaf, (word) => word.measure) ?? "value",
      isMark: fromLeaf.some(({ isMark }) => isMark),
    },
  ];
};

const firstOf = <T>(
  words: readonly HeaderWord[],
  take: (word: HeaderWord) => T | null,
): T | null => {
  for (const word of words) {
    const taken = take(word);
    if (taken !== null) return taken;
  }
  return null;
};

/** "2013 | Kz. | 2014 | Kz.": a mark column without a year belongs to the year at its left. */
const withLooseMarks = (
  columns: readonly HeaderColumn[],
  dated: readonly DatedColumn[],
): readonly DatedColumn[] => {
  const loose = columns.flatMap(({ column, leaf }): readonly DatedColumn[] => {
    const left = dated.find((year) => year.column === column - 1);
    const isLoose = leaf.year === null && (leaf.isMark || leaf.roles.includes("status"));
    return isLoose && left && !left.isMark ? [{ ...left, column, isMark: true }] : [];
  });
  // A single one behind the last year is the mark column of the whole row.
  return loose.length > 1 || dated.length === 1 ? [...dated, ...loose] : dated;
};

const yearColumns = (dated: readonly DatedColumn[]): readonly YearColumn[] =>
  dated
    .filter(({ isMark }) => !isMark)
    .map(({ column, year, measure }) => ({
      year,
      column,
      measure,
      markColumn: measure === "rate" ? null : markColumnOf(dated, year, column),
    }));

/** Of several mark columns of a year the nearest to the right, else the first. */
const markColumnOf = (dated: readonly DatedColumn[], year: Year, column: number): number | null => {
  const marks = dated.filter((other) => other.isMark && other.year === year);
  return (marks.find((mark) => mark.column > column) ?? marks[0])?.column ?? null;
};

const changeColumn = (
  { column, words, joined }: HeaderColumn,
  years: readonly YearColumn[],
): readonly ChangeColumn[] => {
  const word = words.map(({ change }) => change).find((change) => change !== null);
  const { from, to } = spanOf(word, joined, years);
  if (!word || from === null || to === null || from === to) return [];
  return [{ column, from, to, measure: measureOf(words), isOurs: word.isOurs }];
};

/** A heading that names one year only compares it with the last year of the table. */
const spanOf = (
  word: ChangeWord | undefined,
  joined: HeaderWord,
  years: readonly YearColumn[],
): { readonly from: Year | null; readonly to: Year | null } => {
  const named = yearsIn(joined.text);
  const all = named.length > 1 ? named : [...named, ...years.map(({ year }) => year)];
  if (word?.from != null && word.to !== null) return { from: word.from, to: word.to };
  if (named.length === 0) return { from: null, to: null };
  return { from: Math.min(...named), to: Math.max(...all) };
};

const measureOf = (words: readonly HeaderWord[]): ChangeColumn["measure"] => {
  const fromChange = words.map(({ change }) => change?.measure ?? null).find(Boolean);
  if (fromChange) return fromChange;
  const unit = words.find(({ isUnit }) => isUnit);
  if (!unit) return null;
  return unit.measure === "rate" ? "percent" : "absolute";
};

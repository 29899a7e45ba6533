// SPDX-License-Identifier: EUPL-1.2
import type { Draft, Path } from "./draft";

/** Wording of values that follow from others; for rows that leave them blank. */
export interface DraftWords {
  /** Source line of a table whose figures these departments deliver. */
  readonly source: (departments: readonly string[]) => string;
  /** Unit of the change of a rate in percent. */
  readonly percentagePoints: string;
}

type Entry = Readonly<Record<string, unknown>>;

/** Fills in what follows from other cells, so that nobody has to type it and nothing can contradict. */
export const completeDraft = (draft: Draft, words: DraftWords): void => {
  entriesOf(draft, "dimensions").forEach((_, index) =>
    setMissing(draft, ["dimensions", index, "members"], []),
  );
  entriesOf(draft, "indicators").forEach((entry, index) =>
    completeIndicator(draft, { entry, index }, words),
  );
  entriesOf(draft, "quantities").forEach(({ id }, index) =>
    draft.set(["quantities", index, "usedBy"], usesOf(draft, id), null),
  );
  entriesOf(draft, "reportTables").forEach((entry, index) =>
    completeTable(draft, { entry, index }, words),
  );
};

interface PlacedEntry {
  readonly entry: Entry;
  readonly index: number;
}

const NOTHING: readonly (readonly [string, unknown])[] = [
  ["breakdowns", []],
  ["crossings", []],
  ["breaks", []],
  ["targets", []],
  ["minuend", null],
  ["subtrahend", null],
  ["continuity", null],
];

const completeIndicator = (
  draft: Draft,
  { entry, index }: PlacedEntry,
  { percentagePoints }: DraftWords,
): void => {
  const path = ["indicators", index];
  for (const [key, value] of NOTHING) setMissing(draft, [...path, key], value);
  if (entry["changeUnit"] === "") {
    const unit = entry["unit"] === "%" ? percentagePoints : entry["unit"];
    draft.set([...path, "changeUnit"], unit, draft.cellOf(`indicators[${index}].changeUnit`));
  }
  const type = draft.get([...path, "period", "type"]);
  const period = entriesOf(draft, "periodTypes").find(({ id }) => id === type);
  draft.set([...path, "period", "keyYear"], period?.["keyYear"] ?? "year", null);
  draft.set([...path, "period", "format"], period?.["format"] ?? "JJJJ", null);
};

/** Columns and sub-title of a table are those of the first one of its type. */
const completeTable = (draft: Draft, { entry, index }: PlacedEntry, words: DraftWords): void => {
  const model = entriesOf(draft, "reportTables").find(
    ({ type, columns }) => type === entry["type"] && isFilled(columns),
  );
  for (const key of ["columns", "subtitlePattern"]) {
    if (!isFilled(entry[key]) && model) setBlank(draft, { index, key }, model[key]);
  }
  if (!isFilled(entry["source"])) {
    setBlank(draft, { index, key: "source" }, words.source(departmentsOf(draft, entry)));
  }
};

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== "" && value !== undefined;

const setBlank = (
  draft: Draft,
  { index, key }: { readonly index: number; readonly key: string },
  value: unknown,
): void =>
  draft.set(["reportTables", index, key], value, draft.cellOf(`reportTables[${index}].${key}`));

/** Names of the departments behind the indicators of a table. */
const departmentsOf = (draft: Draft, { indicators }: Entry): readonly string[] => {
  const ids = entriesOf(draft, "indicators")
    .filter(({ id }) => Array.isArray(indicators) && indicators.includes(id))
    .map(({ department }) => department);
  return entriesOf(draft, "departments")
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => String(name));
};

/** Which indicators need a quantity, and as what. */
const usesOf = (draft: Draft, quantity: unknown): readonly object[] =>
  entriesOf(draft, "indicators").flatMap((entry) => {
    const indicator = entry["id"];
    const sides = ["minuend", "subtrahend"].flatMap((role) => {
      const operand = (entry[role] ?? {}) as Entry;
      return [operand["numerator"], operand["denominator"]].map((used) => ({ used, role }));
    });
    return [
      { used: entry["numerator"], role: "numerator" },
      { used: entry["denominator"], role: "denominator" },
      { used: entry["meanWith"], role: "denominator" },
      ...sides,
    ].flatMap(({ used, role }) => (used === quantity ? [{ indicator, role }] : []));
  });

const entriesOf = (draft: Draft, list: string): readonly Entry[] => {
  const entries = draft.get([list]);
  return Array.isArray(entries) ? (entries as readonly Entry[]) : [];
};

const setMissing = (draft: Draft, path: Path, value: unknown): void => {
  if (draft.get(path) === undefined) draft.set(path, value, null);
};

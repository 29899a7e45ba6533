// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../shared/cell";

export type Path = readonly (string | number)[];

/** A catalogue while it is put together from cells: unchecked, with the cell every value came from. */
export interface Draft {
  readonly raw: Readonly<Record<string, unknown>>;
  /** Sets a value; lists and objects on the way are made. `cell` null: not from a cell of its own. */
  readonly set: (path: Path, value: unknown, cell: CellRef | null) => void;
  /** Says where a value that is missing belongs. */
  readonly locate: (path: Path, cell: CellRef) => void;
  readonly get: (path: Path) => unknown;
  /** Number of entries of a list; 0 where there is none yet. */
  readonly length: (path: Path) => number;
  /** Position (from 0) of the entry with this id in a list of the catalogue; null if there is none. */
  readonly indexOf: (list: string, id: string) => number | null;
  /** The cell of a value, or of what it is part of; null for what has no cell. */
  readonly cellOf: (path: string) => CellRef | null;
  /** A row that belongs to an entry nobody knows: it is kept out and reported. */
  readonly orphan: (orphan: Orphan) => void;
  readonly orphans: readonly Orphan[];
}

export interface Orphan {
  readonly list: "indicators" | "quantities" | "dimensions" | "headerSynonyms";
  readonly value: string;
  readonly cell: CellRef | null;
}

type Container = Record<string | number, unknown>;

export const createDraft = (): Draft => {
  const raw: Container = {};
  const cells = new Map<string, CellRef>();
  const orphans: Orphan[] = [];
  const get = (path: Path): unknown =>
    path.reduce<unknown>((place, key) => (isContainer(place) ? place[key] : undefined), raw);
  return {
    raw,
    get,
    set: (path, value, cell) => {
      const last = path.at(-1);
      if (last === undefined) throw new Error("a value needs a place");
      containerAt(raw, path)[last] = value;
      if (cell) cells.set(formatPath(path), cell);
    },
    locate: (path, cell) => cells.set(formatPath(path), cell),
    length: (path) => {
      const list = get(path);
      return Array.isArray(list) ? list.length : 0;
    },
    indexOf: (list, id) => {
      const entries = get([list]);
      if (!Array.isArray(entries)) return null;
      const index = entries.findIndex((entry) => isContainer(entry) && entry["id"] === id);
      return index < 0 ? null : index;
    },
    cellOf: (path) => nearestCell(cells, path),
    orphan: (orphan) => orphans.push(orphan),
    orphans,
  };
};

const isContainer = (value: unknown): value is Container =>
  typeof value === "object" && value !== null;

/** The list or object that holds the last part of the path. */
const containerAt = (raw: Container, path: Path): Container => {
  let place = raw;
  path.slice(0, -1).forEach((key, index) => {
    if (!isContainer(place[key])) place[key] = typeof path[index + 1] === "number" ? [] : {};
    place = place[key] as Container;
  });
  return place;
};

/** As `loadCatalogue` writes it: "indicators[3].plausible.city[0]". */
const formatPath = (path: Path): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`,
    "",
  );

/** "a[1].b[0]" -> "a[1].b" -> "a[1]" -> "a" until a cell is known. */
const nearestCell = (cells: ReadonlyMap<string, CellRef>, path: string): CellRef | null => {
  for (let place = path; place !== ""; place = parentOf(place)) {
    const cell = cells.get(place);
    if (cell) return cell;
  }
  return null;
};

const parentOf = (path: string): string =>
  path.slice(0, Math.max(path.lastIndexOf("."), path.lastIndexOf("["), 0));

// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import { formatKey } from "../report/data-key";
import type { DataRow } from "../report/data-row";
import type { FigureSource } from "./figure-disputes";
import type { MergedDelivery } from "./merge-state";
import type { AssignedFile } from "./rival-files";

export interface Standing {
  /** Figures merged before that stay. */
  readonly sources: readonly FigureSource[];
  readonly merged: readonly MergedDelivery[];
}

interface Before {
  readonly catalogue: Catalogue;
  readonly filed: readonly DataRow[];
  readonly merged: readonly MergedDelivery[] | null;
}

/**
 * What was merged before and stays: everything but what the new files replace. A file replaces an earlier one of the same
 * department when it bears its name or has a figure in common with it; halves have none, so that each can be corrected alone.
 */
export const standingOf = (
  { catalogue, filed, merged }: Before,
  files: readonly AssignedFile[],
): Standing => {
  const known = new Map(merged?.map((one) => [one.file, one.department]));
  const sources = sourcesOf(catalogue, filed, known).filter(
    (source) => !files.some((file) => replaces(file, source)),
  );
  const labels = new Set(sources.map(({ id }) => id));
  return { sources, merged: merged?.filter(({ file }) => labels.has(standingId(file))) ?? [] };
};

/** The option that stands for a file merged before. */
export const standingId = (file: string): string => `merged|${file}`;

const sourcesOf = (
  catalogue: Catalogue,
  filed: readonly DataRow[],
  known: ReadonlyMap<string, DepartmentId>,
): readonly FigureSource[] => {
  const groups = new Map<string, { readonly department: DepartmentId; figures: DataRow[] }>();
  for (const row of filed) {
    // Where nothing tells who sent the file, it was the owner of the figure.
    const owner = catalogue.quantityById.get(row.key.quantity)?.department ?? "";
    const department = known.get(row.file) ?? owner;
    const id = `${row.file}|${department}`;
    const group = groups.get(id) ?? { department, figures: [] };
    group.figures.push(row);
    groups.set(id, group);
  }
  return [...groups.values()].map(({ department, figures }) => ({
    id: standingId(figures[0]?.file ?? ""),
    department,
    figures,
    isKnown: true,
  }));
};

const replaces = ({ department, name, figures }: AssignedFile, source: FigureSource): boolean => {
  if (department !== source.department) return false;
  if (source.id === standingId(name)) return true;
  const keys = new Set(source.figures.map(({ key }) => formatKey(key)));
  return figures.some(({ key }) => keys.has(formatKey(key)));
};

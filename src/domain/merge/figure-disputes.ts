// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import { formatKey } from "../report/data-key";
import { type DataRow, saysTheSame, valueText } from "../report/data-row";
import type { DisputedFigure, OpenConflict } from "./merge-decisions";

/** What one department says, in one file: chosen now, or merged before. */
export interface FigureSource {
  /** Id of the chosen file, or name of the one merged before. */
  readonly id: string;
  readonly department: DepartmentId;
  readonly figures: readonly DataRow[];
  /** It says what it said when it was merged before; what was decided then still counts. */
  readonly isKnown: boolean;
}

/** Whose word stands in `IM_Daten` now, by key of the figure. */
export type HeldBy = ReadonlyMap<string, DepartmentId>;

/** Figures that two departments give differently: one conflict per pair of sources. */
export const figureDisputes = (
  catalogue: Catalogue,
  sources: readonly FigureSource[],
  heldBy: HeldBy,
): readonly OpenConflict[] => {
  const pairs = new Map<string, Dispute>();
  const firstBy = new Map<string, Said[]>();
  for (const source of sources) {
    for (const row of source.figures) {
      const id = formatKey(row.key);
      const said = firstBy.get(id) ?? [];
      for (const earlier of said) addDispute(pairs, earlier, { source, row });
      firstBy.set(id, [...said, { source, row }]);
    }
  }
  return [...pairs].map(([id, { a, b, figures }]) => ({
    type: "differentFigure",
    id,
    departments: [a.department, b.department],
    files: [a.id, b.id],
    figures,
    options: [a.id, b.id],
    suggestion: settledBefore({ a, b, figures }, heldBy) ?? ownerOf(catalogue, { a, b, figures }),
  }));
};

interface Said {
  readonly source: FigureSource;
  readonly row: DataRow;
}

interface Dispute {
  readonly a: FigureSource;
  readonly b: FigureSource;
  readonly figures: DisputedFigure[];
}

const addDispute = (pairs: Map<string, Dispute>, a: Said, b: Said): void => {
  if (a.source.department === b.source.department || saysTheSame(a.row, b.row)) return;
  const id = ["differentFigure", a.source.id, b.source.id].join("|");
  const dispute = pairs.get(id) ?? { a: a.source, b: b.source, figures: [] };
  dispute.figures.push({ key: a.row.key, values: [valueText(a.row), valueText(b.row)] });
  pairs.set(id, dispute);
};

/** Where neither has changed since, whoever was right then about all of the figures still is. */
const settledBefore = ({ a, b, figures }: Dispute, heldBy: HeldBy): string | null => {
  if (!a.isKnown || !b.isKnown) return null;
  const holds = ({ department }: FigureSource): boolean =>
    figures.every(({ key }) => heldBy.get(formatKey(key)) === department);
  if (holds(a)) return a.id;
  return holds(b) ? b.id : null;
};

/** The department that owns all of the disputed figures is right about them. */
const ownerOf = ({ quantityById }: Catalogue, { a, b, figures }: Dispute): string | null => {
  const owns = ({ department }: FigureSource): boolean =>
    figures.every(({ key }) => quantityById.get(key.quantity)?.department === department);
  if (owns(a)) return a.id;
  return owns(b) ? b.id : null;
};

// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { CellRef } from "../shared/cell";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { ExpectedCell, PlannedMeasure } from "./derive-plan";
import type { DeriveOptions } from "./derive-options";
import type { DeriveWords, MeasureKind } from "./derive-words";
import { type FormulaExample, formulaExamples } from "./formula-examples";
import { keepLatest, type MeasureSubject, namedComputation } from "./measure-subject";
import { isChange, isSpilled, isTakenOver, type PlannedCell, regionEdit } from "./planned-cell";

/** The sheet a part is written to. */
export interface TargetSheet {
  readonly name: string;
  /** As it is now; null for a sheet still to be added. */
  readonly snapshot: SheetSnapshot | null;
  readonly catalogue: Catalogue;
  readonly words: DeriveWords;
  readonly options: DeriveOptions;
}

/** What of a planned part is to be written after a look at what stands there already. */
export interface WrittenPart {
  readonly edits: readonly WorkbookEdit[];
  readonly measures: readonly PlannedMeasure[];
  readonly expected: readonly ExpectedCell[];
  readonly occupied: readonly CellRef[];
  /** Cells that an array formula of somebody else fills. */
  readonly spilled: readonly CellRef[];
  readonly cellsToWrite: number;
  readonly examples: readonly FormulaExample[];
}

/**
 * Cells that hold what is planned are left out, and so are cells of ours in which somebody has put something else, unless
 * the user wants them replaced. What spills from an array formula is never written over.
 */
export const writePart = (target: TargetSheet, planned: readonly PlannedCell[]): WrittenPart => {
  const { name, snapshot, words, options } = target;
  const cells = options.content === "values" ? planned.map(asValue) : planned;
  const refOf = ({ row, column }: PlannedCell): CellRef => ({ sheet: name, row, column });
  const spilled = cells.filter((cell) => isSpilled(snapshot, cell));
  const occupied = cells.filter(
    (cell) => cell.measure !== null && isTakenOver(snapshot, cell, words),
  );
  const kept = new Set(options.occupied === "keep" ? [...spilled, ...occupied] : spilled);
  const free = cells.filter((cell) => !kept.has(cell));
  const changed = free.filter((cell) => isChange(snapshot, cell));
  return {
    edits: regionEdit(name, changed),
    measures: measuresOf(target, changed),
    expected: free.flatMap((cell) =>
      cell.expected === null ? [] : [{ cell: refOf(cell), value: cell.expected }],
    ),
    occupied: occupied.map(refOf),
    spilled: spilled.map(refOf),
    cellsToWrite: changed.length,
    examples: formulaExamples(name, free, words),
  };
};

/** The result in place of the formula. It is what was computed here, so there is nothing to compare it with. */
const asValue = (cell: PlannedCell): PlannedCell =>
  cell.expected === null ? cell : { ...cell, content: cell.expected, expected: null };

/** Cells counted under what they show; two rules under one heading are told in one entry. */
const measuresOf = (
  { name, catalogue, words }: TargetSheet,
  cells: readonly PlannedCell[],
): readonly PlannedMeasure[] => {
  const measures = new Map<string, PlannedMeasure>();
  for (const { kind, count, subjects } of countedKinds(cells)) {
    const header = words.measureName(kind);
    const sentence = words.sentence(kind);
    const known = measures.get(header);
    const named = [...subjects.values()]
      .map((subject) => words.namedSentence(kind, namedComputation(catalogue, subject)))
      .filter((text) => text !== null);
    const allNamed = [...(known?.named ?? []), ...named];
    measures.set(header, {
      header,
      sheet: name,
      sentence: known ? joined(known.sentence, sentence) : sentence,
      ...(allNamed.length > 0 && { named: allNamed }),
      cells: (known?.cells ?? 0) + count,
    });
  }
  return [...measures.values()];
};

const joined = (text: string, sentence: string): string =>
  text.includes(sentence) ? text : `${text} ${sentence}`;

interface CountedKind {
  readonly kind: MeasureKind;
  readonly count: number;
  readonly subjects: Map<string, MeasureSubject>;
}

/** Counted before anything is worded: wording a thousand cells one by one takes longer than planning them. */
const countedKinds = (cells: readonly PlannedCell[]): readonly CountedKind[] => {
  const kinds = new Map<string, CountedKind>();
  for (const { measure, subject } of cells) {
    if (!measure) continue;
    const key = Object.values(measure).join(" ");
    const { count, subjects } = kinds.get(key) ?? { count: 0, subjects: new Map() };
    if (subject) keepLatest(subjects, subject);
    kinds.set(key, { kind: measure, count: count + 1, subjects });
  }
  return [...kinds.values()];
};

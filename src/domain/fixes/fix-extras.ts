// SPDX-License-Identifier: EUPL-1.2
import type { MarkStatus, Observation } from "../delivery/delivery";
import { valueFormat } from "../derive/number-format";
import { ownIndicator } from "../derive/series-break";
import type { Finding } from "../rules/finding";
import type { CellRef } from "../shared/cell";
import type { FixedCell } from "./fix";
import type { FixContext } from "./fix-context";
import type { FixDraft, Fixers } from "./fixer";
import { typedTargets } from "./fix-values";

/** Numbers with something beside them in their cell, and the sign for zero. */
export const extraFixers = {
  "TYP-09": {
    mark: (_, finding, context) => [
      {
        kind: "splitMark",
        isSafe: true,
        cells: observed(finding, context).flatMap((observation) => splitMark(observation, context)),
      },
    ],
    percent: (_, finding, context) => [
      {
        kind: "dropPercent",
        isSafe: true,
        cells: observed(finding, context).flatMap(({ value, cell }) =>
          value.kind === "number" ? [context.number(cell, value.value)] : [],
        ),
      },
    ],
    nil: (_, finding, context) => [
      {
        kind: "nilToZero",
        isSafe: true,
        cells: observed(finding, context)
          .filter(({ cell }) => context.typedAt(cell) !== "")
          .map((observation) => zero(observation, context)),
      },
    ],
    other: ({ number, rest }, finding, context) =>
      typedTargets(finding, context).flatMap((cell) => splitNote(cell, { number, rest }, context)),
  },
} satisfies Fixers;

const observed = (finding: Finding, context: FixContext): readonly Observation[] =>
  typedTargets(finding, context).flatMap((cell) => context.observationAt(cell) ?? []);

/** Shown as "–" like every exact zero of ours; formulas can count with it. */
const zero = ({ key, cell }: Observation, context: FixContext): FixedCell => {
  const decimals = ownIndicator(context.catalogue, key.quantity)?.decimals ?? 0;
  return context.number(cell, 0, valueFormat(decimals));
};

/** The number stays, its marks go to the column for marks. Nothing where there is no such column, or no room in it. */
const splitMark = (
  { value, cell, markColumn }: Observation,
  context: FixContext,
): readonly FixedCell[] => {
  if (value.kind !== "number" || markColumn === null) return [];
  const markCell: CellRef = { ...cell, column: markColumn };
  const typed = context.typedAt(markCell);
  if (typeof typed !== "string") return [];
  const { isKnown, sign } = context.signs.readMarkCell(typed);
  if (!isKnown || sign !== null) return [];
  const marks = value.marks.map((mark) => letterOf(mark, context)).join(", ");
  const number = context.number(cell, value.value);
  return typed.trim() === marks ? [number] : [number, context.text(markCell, marks)];
};

/** The letter of a mark rather than the sign that is put around or before a number. */
const letterOf = (mark: MarkStatus, { catalogue }: FixContext): string => {
  const signs = catalogue.data.signs.filter(({ status }) => status === mark);
  return (signs.find(({ position }) => position === "suffix") ?? signs[0])?.sign ?? "";
};

interface Split {
  readonly number: number;
  readonly rest: string;
}

/** The addition goes to a blank Bemerkung; what somebody has written there is never touched. */
const splitNote = (
  cell: CellRef,
  { number, rest }: Split,
  context: FixContext,
): readonly FixDraft[] => {
  const remark = remarkCellOf(cell, context);
  const year = context.observationAt(cell)?.key.year;
  if (remark === null || year === undefined || context.typedAt(remark) !== "") return [];
  return [
    {
      kind: "splitNote",
      isSafe: false,
      cells: [context.number(cell, number), context.text(remark, `${year}: ${rest}`)],
    },
  ];
};

const remarkCellOf = (cell: CellRef, { sheetOf }: FixContext): CellRef | null => {
  const layout = sheetOf(cell)?.layout;
  if (!layout || layout.kind === "areaMatrix") return null;
  const { remark } = layout.columns;
  return remark === undefined ? null : { sheet: cell.sheet, row: cell.row, column: remark };
};

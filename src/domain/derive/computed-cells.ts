// SPDX-License-Identifier: EUPL-1.2
import type { Delivery, DeliverySheet } from "../delivery/delivery";
import type { ComputedCell } from "../shared/computed-cell";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import { DEFAULT_DERIVE_OPTIONS } from "./derive-options";
import type { DeriveContext } from "./plan-derived-columns";
import { type PlannedTarget, planTargets } from "./plan-targets";
import { contentAt, isOurFormula, type PlannedCell, saysFollows } from "./planned-cell";
import { sheetsBeside } from "./source-sheet";

/**
 * Every filled cell in which "Berechnen" would write a formula. Cells that were emptied, and rows that cannot be computed,
 * are left out; so are sheets on which it has never run.
 */
export const computedCells = (
  delivery: Delivery,
  context: Omit<DeriveContext, "options">,
): readonly ComputedCell[] =>
  delivery.sheets.flatMap((read) => {
    const snapshot = context.workbook.sheets.find(({ id }) => id === read.id);
    if (!snapshot || !hasOurCells(read, snapshot, context)) return [];
    const { catalogue, words, workbook } = context;
    const options = DEFAULT_DERIVE_OPTIONS;
    const others = sheetsBeside(read.id, delivery, workbook);
    const source = { snapshot, delivery: read, others, catalogue, words, options };
    const { right, indicators } = planTargets(source, { workbook, sheets: delivery.sheets });
    return [right, ...(indicators ? [indicators] : [])].flatMap((target) =>
      filledCells(target, stubTexts(read, snapshot)).filter(
        // What follows may have arrived since; a further run of Berechnen puts the formula there.
        ({ content }) => !saysFollows(content, words.follows),
      ),
    );
  });

const hasOurCells = (
  { id, layout }: DeliverySheet,
  { formulas }: SheetSnapshot,
  { workbook }: Pick<DeriveContext, "workbook">,
): boolean => {
  if (layout.kind === "yearColumns" && layout.indicatorBlock) return true;
  if (layout.kind !== "areaMatrix" && layout.changes.some(({ isOurs }) => isOurs)) return true;
  const isDerived = ({ marker }: SheetSnapshot): boolean =>
    marker?.kind === "derived" && marker.id === id;
  return workbook.sheets.some(isDerived) || formulas.some((row) => row.some(isOurFormula));
};

/** What says which figure a row of the table holds. */
const stubTexts =
  ({ layout }: DeliverySheet, { values }: SheetSnapshot) =>
  (row: number): readonly string[] => {
    if (layout.kind === "areaMatrix") return [String(values[row]?.[layout.areaColumn] ?? "")];
    const { indicatorId, indicatorTitle, group, area, year } = layout.columns;
    return [indicatorId, indicatorTitle, group, area, year]
      .filter((column) => column !== undefined)
      .map((column) => String(values[row]?.[column] ?? ""));
  };

const filledCells = (
  { sheet: { name, snapshot }, columns: { cells } }: PlannedTarget,
  textsOf: (row: number) => readonly string[],
): readonly ComputedCell[] => {
  if (!snapshot) return [];
  const labels = cells.filter(({ measure }) => measure === null);
  const headings = new Map(
    labels
      .filter(({ part }) => part === "derivedHead")
      .map((heading) => [heading.column, labelText(heading)]),
  );
  const ownStubs = stubsByRow(labels);
  return cells.flatMap((planned): readonly ComputedCell[] => {
    const { row, column, content: wanted, expected } = planned;
    const content = contentAt(snapshot, planned);
    if (typeof wanted !== "object" || expected === null || content === "") return [];
    const texts = ownStubs.get(row) ?? textsOf(row);
    return [
      {
        cell: { sheet: name, row, column },
        label: [...texts, headings.get(column) ?? ""].join(" | "),
        formula: wanted.formula,
        expected,
        content,
        value: snapshot.values[row]?.[column] ?? "",
      },
    ];
  });
};

const labelText = ({ content }: PlannedCell): string =>
  typeof content === "object" ? "" : String(content);

/** Rows of indicators name themselves. */
const stubsByRow = (labels: readonly PlannedCell[]): ReadonlyMap<number, readonly string[]> => {
  const byRow = new Map<number, string[]>();
  for (const label of labels) {
    const { row, part } = label;
    if (part !== "stub") continue;
    const texts = byRow.get(row) ?? [];
    texts.push(labelText(label));
    byRow.set(row, texts);
  }
  return byRow;
};

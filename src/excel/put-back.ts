// SPDX-License-Identifier: EUPL-1.2
import { sizeOf, type CellImage } from "./action-images";
import type { EditTargets } from "./edit-targets";
import { restoreTable } from "./put-layout";
import { hiddenOf, queueFormerShape } from "./reshape-sheets";
import { restoreBlocks } from "./restore-blocks";

/** Puts back what an action that was stopped has sent. */
export const putBack = async (
  context: Excel.RequestContext,
  { blocks, tables, wanted, reshaped }: EditTargets,
  before: readonly CellImage[],
): Promise<void> => {
  const { worksheets } = context.workbook;
  const sent = tables.map((target) => {
    const { sheet, ...size } = sizeOf(target);
    const table = worksheets.getItem(sheet).tables.getItemOrNullObject(size.name);
    table.load({ name: true });
    if (size.address !== null) restoreTable(worksheets.getItem(sheet), size);
    return { table, isNew: size.address === null };
  });
  await restoreBlocks(
    context,
    blocks.flatMap(({ sheet, ...target }, index) => {
      const image = before[index];
      return image ? [{ ...target, sheet: worksheets.getItem(sheet), before: image }] : [];
    }),
  );
  for (const target of reshaped) {
    const { sheet, newRows } = target;
    queueFormerShape(worksheets.getItem(sheet), { newRows, hidden: hiddenOf(target) });
  }
  const added = [...wanted.keys()].map((name) => worksheets.getItemOrNullObject(name));
  added.forEach((sheet) => sheet.load({ id: true }));
  await context.sync();
  for (const { table, isNew } of sent) if (isNew && !table.isNullObject) table.convertToRange();
  added.filter(({ isNullObject }) => !isNullObject).forEach((sheet) => sheet.delete());
  await context.sync();
};

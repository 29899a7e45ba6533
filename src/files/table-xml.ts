// SPDX-License-Identifier: EUPL-1.2
import { type Block, blockToA1 } from "../domain/shared/cell";
import { MAIN } from "./package-xml";
import { XML_HEAD, xmlAttributes } from "./xml-text";

/** A table of a sheet; its heads stand in the first row of the block and differ from each other. */
export interface NamedTable {
  readonly name: string;
  readonly block: Block;
  readonly heads: readonly string[];
}

/** The table names its heads; it brings no look, no filter and no formulas. `id` is its number in the workbook. */
export const tableXml = ({ name, block, heads }: NamedTable, id: number): string => {
  const columns = heads.map(
    (head, index) => `<tableColumn${xmlAttributes({ id: index + 1, name: head })}/>`,
  );
  return (
    `${XML_HEAD}<table xmlns="${MAIN}"` +
    xmlAttributes({ id, name, displayName: name, ref: blockToA1(block), totalsRowShown: 0 }) +
    `><tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`
  );
};

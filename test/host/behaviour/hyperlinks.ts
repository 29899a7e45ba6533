// SPDX-License-Identifier: EUPL-1.2
import { containsCell, intersection } from "../model/area";
import { cellAt } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import { invalidArgument } from "../wire/host-error";
import { changeFormat } from "./change-format";
import { guardContent } from "./guards";
import { writeContents } from "./write-range";

const LINK_COLOR = "#0563C1";

/** As office.js hands it out: absent parts are left out. */
export const hyperlinkOf = ({ sheet, area }: CellRange): Record<string, string> | null => {
  const link = sheet.hyperlinks.find((item) => containsCell(item.area, area.row, area.column));
  if (!link) return null;
  return {
    ...(link.address === null ? {} : { address: link.address }),
    ...(link.documentReference === null ? {} : { documentReference: link.documentReference }),
    screenTip: link.screenTip,
    textToDisplay: String(cellAt(sheet, area.row, area.column).value),
  };
};

/** Setting a link gives an empty cell its target as text and the cell the look of a link. */
export const setHyperlink = (range: CellRange, value: unknown): void => {
  guardContent(range);
  const { sheet, area } = range;
  sheet.hyperlinks = sheet.hyperlinks.filter((item) => !intersection(item.area, area));
  if (value === null) return;
  if (typeof value !== "object") throw invalidArgument("hyperlink");
  const { address, documentReference, screenTip, textToDisplay } = value as Record<string, unknown>;
  const target = textOrNull(address) ?? textOrNull(documentReference);
  if (target === null) throw invalidArgument("hyperlink without target");
  sheet.hyperlinks.push({
    area,
    address: textOrNull(address),
    documentReference: textOrNull(documentReference),
    screenTip: textOrNull(screenTip) ?? "",
  });
  const shown = textOrNull(textToDisplay) ?? (isEmpty(range) ? target : null);
  if (shown !== null) writeContents(range, shown);
  changeFormat(range, (format) => ({
    ...format,
    font: { ...format.font, underline: true, color: LINK_COLOR },
  }));
};

const isEmpty = ({ sheet, area }: CellRange): boolean =>
  cellAt(sheet, area.row, area.column).type === "Empty";

const textOrNull = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null;

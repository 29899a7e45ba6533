// SPDX-License-Identifier: EUPL-1.2
import { IronCalc } from "@ironcalc/workbook";
import "@ironcalc/workbook/style.css";
import type { Model } from "@ironcalc/wasm";
import { useCallback, useEffect, useRef, useState } from "react";
import { columnName } from "../host/model/address";
import { ADD_IN } from "../host/model/book";
import type { ExcelHost } from "../host/boot/excel-host";
import { watchEdits } from "./grid-edits";
import { buildGridModel } from "./grid-model";

interface GridProps {
  readonly host: ExcelHost;
}

interface ShownModel {
  readonly model: Model;
  /** Rises with every new model or view, so that the grid is drawn anew. */
  readonly version: number;
}

/** The spreadsheet beside the pane. Edits go to the host as a user's, what the add-in does comes back. */
export const Grid = ({ host }: GridProps) => {
  const [{ model, version }, setShown] = useState<ShownModel>(() => ({
    model: mirror(host),
    version: 0,
  }));
  const pending = useRef(false);

  const redraw = useCallback(() => {
    if (pending.current) return;
    pending.current = true;
    // One picture per burst of changes: a batch of the add-in changes many cells.
    requestAnimationFrame(() => {
      pending.current = false;
      setShown((shown) => ({ model: mirror(host), version: shown.version + 1 }));
    });
  }, [host]);

  useEffect(
    () =>
      host.book.watch(() => {
        if (host.book.author === ADD_IN) redraw();
      }),
    [host, redraw],
  );

  return (
    <div
      className="grid"
      onPointerUp={() => followSelection(host, model)}
      onKeyUp={() => followSelection(host, model)}
    >
      <IronCalc key={version} model={model} />
    </div>
  );
};

/** The host's workbook as a grid model, with the host's selection, whose edits go back to the host. */
const mirror = (host: ExcelHost): Model => {
  const { activeSheet, selection } = host.book;
  const { row, column } = selection.sheet === activeSheet ? selection.area : TOP_LEFT;
  const sheet = host.data.sheets.indexOf(activeSheet);
  const model = buildGridModel(host.data, { sheet, row, column });
  watchEdits(model, (edits) => {
    for (const { sheet: name, address, input } of edits) host.user.type(name, address, input);
  });
  return model;
};

const TOP_LEFT = { row: 0, column: 0 };

const followSelection = (host: ExcelHost, model: Model): void => {
  const { sheet, row, column } = model.getSelectedView();
  const name = host.data.sheets[sheet]?.name;
  if (name === undefined) return;
  if (host.book.activeSheet.name !== name) host.user.activate(name);
  const { sheet: selected, area } = host.book.selection;
  if (selected.name !== name || area.row !== row - 1 || area.column !== column - 1) {
    host.user.select(name, `${columnName(column - 1)}${row}`);
  }
};

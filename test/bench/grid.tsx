// SPDX-License-Identifier: EUPL-1.2
import { IronCalc, type IronCalcHandle } from "@ironcalc/workbook";
import "@ironcalc/workbook/style.css";
import type { Model } from "@ironcalc/wasm";
import { useCallback, useEffect, useRef, useState, type MouseEvent } from "react";
import { columnName } from "../host/model/address";
import { ADD_IN } from "../host/model/book";
import type { ExcelHost } from "../host/boot/excel-host";
import { HostError } from "../host/wire/host-error";
import type { MenuPlace } from "./cell-menu";
import { watchEdits, type GridEdit } from "./grid-edits";
import { buildGridModel } from "./grid-model";
import { GRID_THEME } from "./grid-theme";
import { viewAround } from "./grid-view";

interface GridProps {
  readonly host: ExcelHost;
  readonly onCellMenu: (place: MenuPlace) => void;
  /** Excel did not let the user change a cell. */
  readonly onRefused: () => void;
}

interface ShownModel {
  readonly model: Model;
  /** Rises with every new model or view, so that the grid is drawn anew. */
  readonly version: number;
}

/** The spreadsheet beside the pane. Edits go to the host as a user's, what the add-in does comes back. */
export const Grid = ({ host, onCellMenu, onRefused }: GridProps) => {
  const { model, version } = useMirror(host, onRefused);
  const grid = useRef<IronCalcHandle>(null);

  // The grid starts in English whatever its model speaks.
  useEffect(() => grid.current?.setLanguage("de-DE"), [version]);

  return (
    <div
      className="grid"
      onPointerUp={() => followSelection(host, model)}
      onKeyUp={() => followSelection(host, model)}
      onContextMenuCapture={(event) => {
        const place = placeInCells(event);
        if (!place) return;
        // One menu, not the grid's own on top of it.
        event.preventDefault();
        event.stopPropagation();
        onCellMenu(place);
      }}
    >
      <IronCalc key={version} ref={grid} model={model} themeVariables={GRID_THEME} />
    </div>
  );
};

/** The host's workbook as a grid model that is built anew whenever the add-in has changed something. */
const useMirror = (host: ExcelHost, onRefused: () => void): ShownModel => {
  const pending = useRef(false);
  const redraw = useRef<() => void>(() => {});
  const refused = useRef(onRefused);
  useEffect(() => {
    refused.current = onRefused;
  }, [onRefused]);

  const mirror = useCallback(
    (before: Model | null): Model => {
      const model = buildGridModel(host.data, viewAround(host, before));
      watchEdits(model, (edits) => {
        if (typeInto(host, edits)) return;
        refused.current();
        redraw.current();
      });
      return model;
    },
    [host],
  );
  const [shown, setShown] = useState<ShownModel>(() => ({ model: mirror(null), version: 0 }));

  useEffect(() => {
    redraw.current = () => {
      if (pending.current) return;
      pending.current = true;
      // One picture per burst of changes: a batch of the add-in changes many cells.
      requestAnimationFrame(() => {
        pending.current = false;
        setShown(({ model, version }) => ({ model: mirror(model), version: version + 1 }));
      });
    };
    return host.book.watch(() => {
      if (host.book.author === ADD_IN) redraw.current();
    });
  }, [host, mirror]);
  return shown;
};

/** false when the host does not let the user change these cells. */
const typeInto = (host: ExcelHost, edits: readonly GridEdit[]): boolean => {
  try {
    for (const { sheet, address, input } of edits) host.user.type(sheet, address, input);
    return true;
  } catch (cause) {
    if (cause instanceof HostError) return false;
    throw cause;
  }
};

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

/** null outside the cells, where the grid's own menu opens. */
const placeInCells = ({ target, clientX, clientY }: MouseEvent): MenuPlace | null =>
  target instanceof Element && target.closest(".ic-worksheet-sheet-container")
    ? { left: clientX, top: clientY }
    : null;

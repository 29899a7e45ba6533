// SPDX-License-Identifier: EUPL-1.2
import type { Model } from "@ironcalc/wasm";
import { columnName } from "../host/model/address";

/** A cell the user has changed in the grid; `input` in en-US, as Excel takes it from an add-in. */
export interface GridEdit {
  readonly sheet: string;
  readonly address: string;
  readonly input: string;
}

type Contents = ReadonlyMap<string, string>;

/** Everything in the grid that can change contents goes through one of these. */
const EDITING_METHODS = [
  "setUserInput",
  "rangeClearContents",
  "rangeClearAll",
  "pasteFromClipboard",
  "pasteCsvText",
  "autoFillRows",
  "autoFillColumns",
  "insertRows",
  "insertColumns",
  "deleteRows",
  "deleteColumns",
  "undo",
  "redo",
] as const;

/** Columns looked at beyond the last used one; nobody types further out on a try-out page. */
const SPARE_COLUMNS = 60;

/**
 * Tells about every change the user makes in the grid. The grid has no change callback, so the methods through which
 * all edits go are replaced on the model, and contents are compared afterwards.
 */
export const watchEdits = (model: Model, onEdits: (edits: readonly GridEdit[]) => void): void => {
  const known = new Map<number, Contents>();
  const target = model as unknown as Record<string, (...parameters: unknown[]) => unknown>;
  for (const name of EDITING_METHODS) {
    const original = target[name]?.bind(model);
    if (!original) continue;
    target[name] = (...parameters) => {
      const sheet = model.getSelectedSheet();
      // Looked at no sooner than somebody types: of a large sheet it takes a while.
      const then = known.get(sheet) ?? contentsOf(model, sheet);
      const result = original(...parameters);
      const now = contentsOf(model, sheet);
      const edits = differences(then, now);
      known.set(sheet, now);
      const { name: sheetName } = model.getWorksheetsProperties()[sheet] ?? { name: "" };
      if (edits.length > 0) onEdits(edits.map((edit) => ({ ...edit, sheet: sheetName })));
      return result;
    };
  }
};

const differences = (
  then: Contents,
  now: Contents,
): readonly { readonly address: string; readonly input: string }[] =>
  [...new Set([...then.keys(), ...now.keys()])].flatMap((address) => {
    const input = now.get(address) ?? "";
    return input === (then.get(address) ?? "") ? [] : [{ address, input }];
  });

/** Contents of a sheet as they are typed in English, by address. */
const contentsOf = (model: Model, sheet: number): Contents => {
  const contents = new Map<string, string>();
  inEnglish(model, () => {
    const columns = lastColumn(model, sheet);
    for (let column = 1; column <= columns; column += 1) {
      for (const row of model.getRowsWithData(sheet, column)) {
        const address = `${columnName(column - 1)}${row}`;
        contents.set(address, model.getCellContent(sheet, row, column));
      }
    }
  });
  return contents;
};

const lastColumn = (model: Model, sheet: number): number => {
  let last = 0;
  for (let column = 1; column <= last + SPARE_COLUMNS; column += 1) {
    if (model.getRowsWithData(sheet, column).length > 0) last = column;
  }
  return last;
};

const inEnglish = (model: Model, work: () => void): void => {
  const [locale, language] = [model.getLocale(), model.getLanguage()];
  model.setLocale("en");
  model.setLanguage("en");
  work();
  model.setLocale(locale);
  model.setLanguage(language);
};

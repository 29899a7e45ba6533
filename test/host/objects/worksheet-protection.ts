// SPDX-License-Identifier: EUPL-1.2
import type { SheetProtection } from "../model/workbook-data";
import { guardAlive, guardWritable } from "../behaviour/guards";
import { accessDenied } from "../wire/host-error";
import type { TypeOf } from "./targets";

/** Options of office.js against attributes of the file, where "0" means "not forbidden". */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

const toFile = (options: Readonly<Record<string, unknown>>): SheetProtection => {
  const attributes = Object.entries(ATTRIBUTES).map(([option, attribute]) => [
    attribute,
    options[option] === true ? "0" : "1",
  ]);
  const mode = options.selectionMode ?? "Normal";
  return {
    options: {
      sheet: "1",
      ...(Object.fromEntries(attributes) as Record<string, string>),
      ...(mode === "Normal" ? {} : { selectLockedCells: "1" }),
      ...(mode === "None" ? { selectUnlockedCells: "1" } : {}),
    },
  };
};

const toPage = ({ options }: SheetProtection): Record<string, unknown> => {
  let selectionMode = options.selectLockedCells === "1" ? "Unlocked" : "Normal";
  if (options.selectUnlockedCells === "1") selectionMode = "None";
  return {
    ...Object.fromEntries(
      Object.entries(ATTRIBUTES).map(([option, attribute]) => [option, options[attribute] === "0"]),
    ),
    selectionMode,
  };
};

/** A password is kept as this mark only: enough to refuse an unprotect without it. */
const PASSWORD_MARK = "password";

export const WORKSHEET_PROTECTION: TypeOf<"WorksheetProtection"> = {
  scalars: {
    Protected: { get: ({ sheet }) => sheet.protection !== null },
    Options: { get: ({ sheet }) => (sheet.protection ? toPage(sheet.protection) : null) },
  },
  methods: {
    Protect: ({ book, sheet }, args) => {
      guardWritable(book);
      guardAlive({ book, sheet });
      // Newer builds refuse to protect what is protected (office-js 6784).
      if (sheet.protection) throw accessDenied();
      const password = args.optionalText(1);
      const { options } = toFile(args.options(0));
      sheet.protection = {
        options: password === null ? options : { ...options, [PASSWORD_MARK]: password },
      };
      book.tell({ kind: "structure" });
    },
    Unprotect: ({ book, sheet }, args) => {
      guardWritable(book);
      guardAlive({ book, sheet });
      if (!sheet.protection) throw accessDenied();
      if (isForbidden(sheet.protection, args.optionalText(0))) throw accessDenied();
      sheet.protection = null;
      book.tell({ kind: "structure" });
    },
  },
};

/** A protection read from a file with a hash cannot be lifted here at all. */
const isForbidden = ({ options }: SheetProtection, password: string | null): boolean => {
  const own = options[PASSWORD_MARK];
  if (own === undefined) return "hashValue" in options;
  return own !== password;
};

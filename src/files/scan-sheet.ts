// SPDX-License-Identifier: EUPL-1.2
import { isDateFormat } from "../domain/delivery/excel-date";
import { type Block, parseA1 } from "../domain/shared/cell";
import { NOTHING, readValue, type StoredValue } from "./cell-value";
import { damaged } from "./file-refusal";
import { fromFileFormula, shiftFormula } from "./formula-text";
import { GENERAL } from "./number-formats";
import { isOn, relationshipId, type XmlAttributes, type XmlHandlers } from "./scan-xml";
import type { FileCell } from "./sheet-cells";
import { createTextCollector, unescapeText } from "./stored-text";

/** What the cells of all sheets refer to. */
export interface CellSources {
  readonly strings: readonly string[];
  readonly numberFormats: readonly string[];
  /** true: dates count from 1.1.1904 instead of 1.1.1900. */
  readonly countsFrom1904: boolean;
}

/** A custom property of the sheet: its name and the relationship to the part that holds its value. */
export interface PropertyEntry {
  readonly name: string;
  readonly relationship: string;
}

/** Columns (from 0) that are hidden, both ends included. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** Elements of a filter that say what is filtered by. */
const FILTER_CRITERIA: ReadonlySet<string> = new Set([
  "filters",
  "customFilters",
  "dynamicFilter",
  "top10",
  "colorFilter",
  "iconFilter",
]);

/** Days between the two ways of counting. */
const DAYS_1904 = 1462;

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly format: string;
  value: string | null;
  formula: { readonly attributes: XmlAttributes; text: string } | null;
}

/** Takes in the XML of a worksheet part, element by element. */
export class SheetScan implements Required<XmlHandlers> {
  readonly rows = new Map<number, FileCell[]>();
  readonly hiddenRows = new Set<number>();
  /** Excel says so of the sheet; other programs only write down what is filtered by. */
  isFiltered = false;
  readonly hiddenColumns: ColumnSpan[] = [];
  readonly mergedAreas: Block[] = [];
  readonly properties: PropertyEntry[] = [];
  isProtected = false;

  readonly #part: string;
  readonly #sources: CellSources;
  readonly #shared = new Map<string, SharedFormula>();
  readonly #inline = createTextCollector();
  #row = -1;
  #column = -1;
  #cell: OpenCell | null = null;
  #element: "v" | "f" | "is" | null = null;

  constructor(part: string, sources: CellSources) {
    this.#part = part;
    this.#sources = sources;
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.#cell) this.#openInCell(this.#cell, name, attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "row") this.#openRow(attributes);
    else this.#openAround(name, attributes);
  };

  readonly text = (piece: string): void => {
    if (!this.#cell) return;
    if (this.#element === "v") this.#cell.value = (this.#cell.value ?? "") + piece;
    else if (this.#element === "f" && this.#cell.formula) this.#cell.formula.text += piece;
    else if (this.#element === "is") this.#inline.text(piece);
  };

  readonly close = (name: string): void => {
    if (!this.#cell) return;
    if (name === "c") this.#closeCell(this.#cell);
    else if (name === "is") this.#cell.value = this.#inline.take();
    else if (this.#element === "is") this.#inline.close(name);
    if (name === this.#element) this.#element = null;
  };

  /** Rows and cells may leave their address out and then follow the one before. */
  #openRow({ r, hidden }: XmlAttributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
    this.#column = -1;
    if (!Number.isInteger(this.#row) || this.#row < 0) throw damaged(this.#part);
    if (isOn(hidden)) this.hiddenRows.add(this.#row);
  }

  #openCell({ r, t = "n", s = "0" }: XmlAttributes): void {
    const place = r === undefined ? null : parseA1(r);
    if (r !== undefined && place?.row !== this.#row) throw damaged(this.#part);
    this.#column = place?.column ?? this.#column + 1;
    const format = this.#sources.numberFormats[Number(s)] ?? GENERAL;
    this.#cell = { column: this.#column, type: t, format, value: null, formula: null };
    this.#element = null;
  }

  #openInCell(cell: OpenCell, name: string, attributes: XmlAttributes): void {
    if (this.#element === "is") this.#inline.open(name, attributes);
    else if (name === "v" || name === "is") this.#element = name;
    else if (name === "f") {
      this.#element = name;
      cell.formula = { attributes, text: "" };
    }
    if (name === "v") cell.value ??= "";
  }

  #closeCell(cell: OpenCell): void {
    this.#cell = null;
    const stored = readValue({ type: cell.type, text: cell.value }, this.#sources.strings);
    if (stored === null) throw damaged(this.#part);
    const { column, format } = cell;
    const formula = cell.formula && this.#formulaOf(cell.formula, column);
    if (stored === NOTHING && formula === null && format === GENERAL) return;
    const cells = this.rows.get(this.#row) ?? [];
    if (cells.length === 0) this.rows.set(this.#row, cells);
    cells.push({ column, format, formula, ...this.#inSystemOf1900(stored, format) });
  }

  #inSystemOf1900(stored: StoredValue, format: string): StoredValue {
    const { value, type } = stored;
    if (!this.#sources.countsFrom1904 || typeof value !== "number") return stored;
    return isDateFormat(format) ? { value: value + DAYS_1904, type } : stored;
  }

  /** null where the cell belongs to an array or data table whose formula stands elsewhere. */
  #formulaOf(
    { attributes, text }: NonNullable<OpenCell["formula"]>,
    column: number,
  ): string | null {
    const { t, si = "" } = attributes;
    const row = this.#row;
    if (text !== "") {
      const formula = fromFileFormula(unescapeText(text));
      if (t === "shared") this.#shared.set(si, { formula, row, column });
      return formula;
    }
    const master = t === "shared" ? this.#shared.get(si) : undefined;
    if (!master) return null;
    const by = { rows: row - master.row, columns: column - master.column };
    return shiftFormula(master.formula, by);
  }

  #openAround(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case "col":
        this.#openColumns(attributes);
        break;
      case "mergeCell": {
        const area = parseA1(attributes["ref"] ?? "");
        if (area) this.mergedAreas.push(area);
        break;
      }
      case "sheetPr":
        this.isFiltered = isOn(attributes["filterMode"]);
        break;
      case "sheetProtection":
        this.isProtected = isOn(attributes["sheet"]);
        break;
      case "customPr": {
        const relationship = relationshipId(attributes);
        this.properties.push({ name: attributes["name"] ?? "", relationship });
        break;
      }
      default:
        if (FILTER_CRITERIA.has(name)) this.isFiltered = true;
    }
  }

  #openColumns({ hidden, min, max }: XmlAttributes): void {
    if (!isOn(hidden)) return;
    const first = Number(min) - 1;
    this.hiddenColumns.push({ first, last: Number(max ?? first + 1) - 1 });
  }
}

// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { CellSubject, SeriesValue } from "../delivery/cell-subject";
import type { YearColumnsLayout } from "../delivery/delivery";
import type { CellPosition } from "../shared/cell";
import { cleanText } from "../shared/label";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import { isYear, type Year } from "../shared/year";
import type { IndicatorTable, StubColumns } from "./indicator-frame";
import { stubColumns, yearColumns } from "./plan-indicator-block";
import { FIRST_YEAR_COLUMN, headerRowOf, STUB } from "./plan-indicator-sheet";

/** The subject of a cell in the block "Kennzahlen (berechnet)" of an Erhebungsbogen; null outside its rows. */
export const subjectInBlock = (
  catalogue: Catalogue,
  { snapshot, layout }: { readonly snapshot: SheetSnapshot; readonly layout: YearColumnsLayout },
  at: CellPosition,
): CellSubject | null => {
  const block = layout.indicatorBlock;
  if (!block || at.row < block.firstRow || at.row > block.lastRow) return null;
  const table = { snapshot, stub: stubColumns(layout), years: yearColumns(layout) };
  return subjectInRow(catalogue, table, at);
};

/** The subject of a cell on a sheet `Kennzahlen <Blatt>`; `codeHeading` is the first heading of its table. */
export const subjectOnOwnSheet = (
  catalogue: Catalogue,
  { snapshot, codeHeading }: { readonly snapshot: SheetSnapshot; readonly codeHeading: string },
  at: CellPosition,
): CellSubject | null => {
  const headings = snapshot.values[headerRowOf(snapshot, codeHeading)] ?? [];
  const years = new Map(
    headings.flatMap((heading, column): readonly (readonly [Year, number])[] =>
      column >= FIRST_YEAR_COLUMN && isYear(heading) ? [[heading, column]] : [],
    ),
  );
  return subjectInRow(catalogue, { snapshot, stub: STUB, years }, at);
};

interface Table extends Pick<IndicatorTable, "years"> {
  readonly snapshot: SheetSnapshot;
  readonly stub: StubColumns;
}

const subjectInRow = (
  catalogue: Catalogue,
  { snapshot, stub, years }: Table,
  at: CellPosition,
): CellSubject | null => {
  const values = snapshot.values[at.row] ?? [];
  const textIn = (column: number | undefined): string =>
    column === undefined ? "" : cleanText(String(values[column] ?? ""));
  const id = textIn(stub.code);
  if (at.column >= values.length || !catalogue.indicatorById.has(id)) return null;
  const series = [...years].map(([year, column]): SeriesValue => {
    const value = values[column] ?? "";
    return { year, value: typeof value === "number" ? value : String(value) || null };
  });
  return {
    type: "indicator",
    id,
    group: textIn(stub.group),
    area: textIn(stub.area),
    year: [...years].find(([, column]) => column === at.column)?.[0] ?? null,
    series: series.sort((a, b) => a.year - b.year),
  };
};

// SPDX-License-Identifier: EUPL-1.2
import type { PlannedGrid } from "../shared/planned-sheet";
import type { PublishedCell, PublishedSheet } from "../shared/published-workbook";
import { textCell } from "../shared/planned-sheet";
import { contentsGrid, contentsTable, CONTENTS_WIDTHS, linkedLines } from "./contents-sheet";
import type { ContentsLine } from "./contents-sheet";
import type { ReportExtract } from "./extract";
import { writtenTexts } from "./fixed-part";
import { LINK_ROW } from "./frame";
import type { ListEntry, ListTarget } from "./list-sheet";
import { plainModel } from "./plain-model";
import type { PlacedTable } from "./plan-table";
import { publicationCsv } from "./publication-csv";
import type { ReportContext } from "./report-context";
import type { Publication } from "./report-plan";
import { layOutTable } from "./table-sheet";
import { textLines } from "./text-lines";
import { orientationOf } from "./page-layout";
import { excelTableName } from "./to-edits";

export interface PublicationFacts {
  readonly context: ReportContext;
  readonly years: readonly number[];
  /** Tables that have a sheet, in report order. */
  readonly shown: readonly PlacedTable[];
  readonly supporting: readonly ListTarget[];
  readonly contentsSheet: string;
  /** Lines of `Inhalt` for these sheets. */
  readonly lines: readonly ContentsLine[];
  /** null: the whole report. */
  readonly extract: ReportExtract | null;
}

/** Made from the plan, not from the sheets: nothing can come along that only hides in a workbook. */
export const publicationOf = (facts: PublicationFacts): Publication => {
  const { context, years, shown, supporting, extract } = facts;
  const { city } = context.catalogue.data;
  const words = context.words.publication;
  const named = { first: years[0] ?? 0, last: years.at(-1) ?? 0, extract: extract?.name ?? null };
  const [cover, ...lists] = supporting.map((target) => listSheet(facts, target));
  return {
    workbook: {
      title: words.title(named),
      creator: words.creator(city),
      created: context.now,
      sheets: [
        ...(cover ? [cover] : []),
        contentsSheet(facts),
        ...shown.flatMap((table) => tableSheet(facts, table)),
        ...lists,
      ],
    },
    csv: publicationCsv(
      context,
      shown.flatMap(({ content }) => content?.model ?? []),
    ),
    fileName: words.fileName(named),
    tables: shown.length,
    outdated: shown.flatMap(({ planned }) => (planned.edits.length > 0 ? [planned.title] : [])),
  };
};

const tableSheet = (
  { context, contentsSheet: contents }: PublicationFacts,
  { content, planned, existing }: PlacedTable,
): readonly PublishedSheet[] => {
  if (!content) return [];
  const model = plainModel(context.catalogue, content.model);
  const layout = layOutTable(model, context);
  const width = layout.widths.reduce((sum, column) => sum + column, 0);
  const texts = existing ? writtenTexts(existing, context.words) : [];
  const grid = [
    ...layout.grid,
    ...texts.flatMap(({ heading, lines }): PlannedGrid => [
      [],
      [textCell(heading, "remarkHead")],
      ...lines.flatMap((line) =>
        textLines(line, Math.floor(width)).map((part) => [textCell(part, "note")]),
      ),
    ]),
  ];
  return [
    {
      name: planned.sheet,
      rows: valuesOnly(grid),
      table: { name: excelTableName(model.id), block: layout.table },
      widths: layout.widths,
      spanners: layout.spanners,
      links: [{ at: { row: LINK_ROW, column: 0 }, sheet: contents }],
      orientation: orientationOf(layout),
    },
  ];
};

const contentsSheet = ({
  context,
  contentsSheet: name,
  lines,
}: PublicationFacts): PublishedSheet => ({
  name,
  rows: valuesOnly(contentsGrid(context.words, lines)),
  table: contentsTable(lines.length),
  widths: CONTENTS_WIDTHS,
  spanners: [],
  links: linkedLines(lines),
  orientation: "landscape",
});

/** Title, link, blank row, heads; the hints on how to fill in a sheet stay at home. */
const LIST_HEAD_ROW = 3;

const listSheet = (
  { context, contentsSheet: contents, extract }: PublicationFacts,
  { list, place }: ListTarget,
): PublishedSheet => {
  const isHiding = context.catalogue.data.secrecy.minimumCount !== null;
  const coverEntries = context.words.publication.cover(isHiding);
  const rows = list.rows.flatMap((row) => {
    const own = row.map((entry) => entryText(entry, row[0], place.existing));
    const other = coverEntries[own[0] ?? ""];
    const texts = other === undefined ? own : [own[0] ?? "", other];
    return texts.every((text) => text !== "") ? [texts] : [];
  });
  const { heads } = list;
  const scope = extract && list.position === "first" ? [scopeRow(context, extract)] : [];
  return {
    name: place.name,
    rows: [
      [textCell(list.title, "title")],
      [textCell(context.words.backToContents, "link")],
      [],
      heads.map((head, column) => textCell(head, column === 0 ? "columnHead" : "textHead")),
      ...[...scope, ...rows].map((row) =>
        row.map((text, column) => textCell(text, column === 0 ? "stub" : "textBeside")),
      ),
    ].map((row) => row.flatMap(toPublished)),
    table: {
      name: `IM_Liste_${list.id}`,
      block: {
        row: LIST_HEAD_ROW,
        column: 0,
        rows: scope.length + rows.length + 1,
        columns: heads.length,
      },
    },
    widths: list.widths,
    spanners: [],
    links: [{ at: { row: 1, column: 0 }, sheet: contents }],
    orientation: "landscape",
  };
};

/** Says on the cover of an extract what it holds. */
const scopeRow = (
  { catalogue, words }: ReportContext,
  { name, fields }: ReportExtract,
): readonly string[] =>
  words.publication.scope(
    name,
    fields.flatMap((id) => catalogue.fieldById.get(id)?.title ?? []),
  );

/** What people entered beside the name of a field; "" where nothing stands there. */
const entryText = (
  entry: ListEntry,
  label: ListEntry | undefined,
  existing: ListTarget["place"]["existing"],
): string => {
  if (typeof entry === "string") return entry;
  const row = existing?.values.find(([first]) => first === label);
  return row ? String(row[1] ?? "").trim() : entry.initial;
};

const valuesOnly = (grid: PlannedGrid): PublishedSheet["rows"] =>
  grid.map((row) => row.map((cell) => cell && (toPublished(cell)[0] ?? null)));

/** A formula never gets here: models of a publication hold values. */
const toPublished = ({
  content,
  format,
  part,
}: NonNullable<PlannedGrid[number][number]>): readonly PublishedCell[] => {
  if (typeof content === "object") throw new Error("A publication holds no formulas.");
  return content === "" ? [] : [{ content, format, part }];
};

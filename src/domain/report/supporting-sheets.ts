// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import type { BuildContext } from "./build-context";
import { formulaRows } from "./formula-rows";
import type { ListEntry, ListSheet } from "./list-sheet";
import type { SupportingId } from "./report-words";
import { signOf, statusLabel } from "./signs";
import type { TableModel } from "./table-model";
import { yearLabel } from "./year-label";

const WIDTHS: Readonly<Record<SupportingId, readonly number[]>> = {
  Deckblatt: [44, 90],
  Anmerkungen: [14, 18, 110],
  Zeichen: [14, 70, 60],
  Quellen: [14, 50, 44, 32, 44],
  Definitionen: [10, 30, 40, 28, 28, 14, 22, 36],
  Vereinbarungen: [30, 28, 44, 44, 24, 14, 30, 36],
  Fortschreibung: [10, 44, 20, 28, 20, 80],
  Parameter: [32, 30, 80],
  Formeln: [60, 60, 28, 60],
};

/** The sheets around these tables, in the order of `Inhalt`; a sheet that would be blank is left out. */
export const supportingSheets = (
  context: BuildContext,
  tables: readonly TableModel[],
): readonly ListSheet[] => {
  const rows: Readonly<Record<SupportingId, readonly (readonly ListEntry[])[]>> = {
    Deckblatt: coverRows(context),
    Anmerkungen: tables.flatMap((table) => noteRows(context, table)),
    Zeichen: signRows(context, tables),
    Quellen: sourceRows(context),
    Definitionen: definitionRows(context, tables),
    Vereinbarungen: agreementRows(context),
    Fortschreibung: continuityRows(context),
    Parameter: parameterRows(context),
    Formeln: formulaRows(context, tables),
  };
  return SUPPORTING_IDS.filter((id) => rows[id].length > 0).map((id) => ({
    id,
    ...context.words.supporting.sheets[id],
    widths: WIDTHS[id],
    rows: rows[id],
    position: id === "Deckblatt" ? "first" : "last",
  }));
};

export const SUPPORTING_IDS: readonly SupportingId[] = [
  "Deckblatt",
  "Anmerkungen",
  "Zeichen",
  "Quellen",
  "Definitionen",
  "Vereinbarungen",
  "Fortschreibung",
  "Parameter",
  "Formeln",
];

const coverRows = ({ catalogue, words, years }: BuildContext): readonly (readonly ListEntry[])[] =>
  words.supporting.cover({
    city: catalogue.data.city,
    first: years[0] ?? 0,
    last: years.at(-1) ?? 0,
    catalogue: catalogue.data.title,
    version: catalogue.data.version,
    isHiding: catalogue.data.secrecy.minimumCount !== null,
  });

const noteRows = (
  { words }: BuildContext,
  { id, footnotes }: TableModel,
): readonly (readonly string[])[] => [
  ...footnotes.numbered.map((line) => {
    const end = line.indexOf("] ") + 1;
    return [id, line.slice(0, end), line.slice(end + 1)];
  }),
  ...footnotes.general.map((line) => [id, words.supporting.generalNote, line]),
];

/** Only signs and marks that a reader meets. */
const signRows = (
  { catalogue }: BuildContext,
  tables: readonly TableModel[],
): readonly (readonly string[])[] => {
  const used = new Set(tables.flatMap(({ footnotes }) => footnotes.statuses));
  return catalogue.data.statuses
    .filter(({ id }) => used.has(id))
    .map(({ id, plain }) => [signOf(catalogue, id), statusLabel(catalogue, id), plain]);
};

/** Every Angabe in `IM_Daten`, by catalogue order. */
const sourceRows = ({
  catalogue,
  figures,
  words,
}: BuildContext): readonly (readonly string[])[] => {
  const delivered = new Set(figures.keys.map(({ quantity }) => quantity));
  const { quantities, populationBases } = catalogue.data;
  return quantities
    .filter(({ id }) => delivered.has(id))
    .map(({ code, label, department, reference, populationBase }) => [
      code,
      label,
      catalogue.departmentById.get(department)?.name ?? department,
      reference,
      populationBases.find(({ id }) => id === populationBase)?.label ?? words.noNote,
    ]);
};

const definitionRows = (
  context: BuildContext,
  tables: readonly TableModel[],
): readonly (readonly string[])[] => {
  const { catalogue, words } = context;
  const shown = new Set(tables.map(({ id }) => id));
  const told = new Set(
    catalogue.data.reportTables
      .filter(({ id }) => shown.has(id))
      .flatMap(({ indicators }) => indicators),
  );
  const nameOf = (id: string | null): string =>
    catalogue.quantityById.get(id ?? "")?.label ?? words.noNote;
  const baseOf = ({ denominator, meanWith }: Indicator): string =>
    meanWith === null ? nameOf(denominator) : words.meanOf(nameOf(denominator), nameOf(meanWith));
  return catalogue.data.indicators
    .filter(({ id }) => told.has(id))
    .map((indicator) => [
      indicator.id,
      indicator.title,
      indicator.definition,
      nameOf(indicator.numerator),
      baseOf(indicator),
      indicator.unit,
      indicator.period.reference,
      breaksText(indicator) || words.noNote,
    ]);
};

/** Also those of departments that belong to no Handlungsfeld. */
const agreementRows = ({
  catalogue,
  agreements,
  words,
}: BuildContext): readonly (readonly string[])[] =>
  agreements.map(({ department, field, goal, measure, responsible, due, state, told, indicator }) =>
    [
      catalogue.departmentById.get(department)?.name,
      catalogue.fieldById.get(field ?? "")?.title,
      goal,
      measure,
      responsible,
      due,
      state,
      told ? `${told.id} ${told.title}` : indicator,
    ].map((text) => text || words.supporting.notSaid),
  );

/** Every indicator on which the catalogue says how it goes on from earlier editions, also those that were dropped. */
const continuityRows = ({ catalogue, words }: BuildContext): readonly (readonly string[])[] =>
  catalogue.data.indicators.flatMap(({ id, title, continuity }) => {
    if (!continuity) return [];
    const { status, since, reason, comparable } = continuity;
    const { notJudged, continuity: labels, comparable: judgements } = words.supporting;
    return [
      [
        id,
        title,
        status === null ? notJudged : labels[status],
        since,
        comparable === null ? notJudged : judgements[comparable],
        reason ?? words.noNote,
      ],
    ];
  });

const breaksText = ({ breaks, period }: Indicator): string =>
  breaks.map(({ year, text }) => `${yearLabel(year, period)}: ${text}`).join("; ");

const parameterRows = ({
  catalogue,
  lastEdition,
  words,
  years,
}: BuildContext): readonly (readonly string[])[] =>
  words.supporting.parameters({
    years,
    lastEdition,
    version: catalogue.data.version,
    minimumCount: catalogue.data.secrecy.minimumCount,
  });

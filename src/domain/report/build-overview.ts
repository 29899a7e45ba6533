// SPDX-License-Identifier: EUPL-1.2
import { CITY_AREA, TOTAL_GROUP } from "../catalogue/catalogue";
import type { Indicator, ReportTable } from "../catalogue/catalogue-schema";
import type { IndicatorGroup } from "../catalogue/indicator-groups";
import { assembleTable } from "./assemble-table";
import type { BuildContext } from "./build-context";
import { columnId, type ColumnSpec, expandColumns, yearsOf } from "./column-tokens";
import { countCoverage } from "./coverage";
import { type BreakNote, breakNotes } from "./footnotes";
import { hasFigures, indicatorValue } from "./indicator-value";
import { changeUnitOf, overviewChange, overviewTrend } from "./overview-change";
import type { BodyCell, TableColumn, TableModel, TableRow } from "./table-model";

const WHOLE_CITY: IndicatorGroup = { group: TOTAL_GROUP, area: CITY_AREA, base: "group" };

/**
 * T3: the indicators of a Handlungsfeld, one per row, each in its own unit.
 * null: the catalogue asks for a column that is not built yet.
 */
export const buildOverview = (context: BuildContext, table: ReportTable): TableModel | null => {
  const { catalogue, words, years } = context;
  const specs = expandColumns(table.columns, context)?.filter((spec) =>
    isPossible(spec, table, context),
  );
  if (!specs || !specs.every(isBuilt)) return null;
  // A distribution is 100 for the whole city by definition; its table T11 shows what it says.
  const possible = table.indicators
    .flatMap((id) => catalogue.indicatorById.get(id) ?? [])
    .filter(({ distribution }) => distribution === null);
  const shown = possible.filter((indicator) => hasFigures(context, { indicator, row: WHOLE_CITY }));
  const notes = breakNotes(shown, years, words);
  const rows = shown.map((indicator, index) =>
    overviewRow(context, { indicator, index, specs, notes }),
  );
  return assembleTable(context, table, {
    indicators: possible,
    columns: specs.map((spec) => toColumn(context, spec)),
    rows,
    families: shown.map((indicator) => ({
      indicator,
      dimension: null,
      rows: [WHOLE_CITY],
      years: yearsOf(specs),
    })),
    breaks: notes,
    notes: [],
    hasFigures: shown.length > 0,
    coverage: countCoverage(
      rows,
      specs.flatMap(({ name }, column) => (name === "value" ? [column] : [])),
      possible.length - shown.length,
    ),
  });
};

const TEXTS = ["indicatorId", "indicatorTitle", "unit", "changeUnit", "trend", "note"];

const isBuilt = (spec: ColumnSpec): boolean =>
  spec.kind === "text"
    ? TEXTS.includes(spec.name)
    : spec.name === "value" || spec.name === "change";

/** Unit and direction of a change go with the change; with one year there is neither. */
const isPossible = (spec: ColumnSpec, table: ReportTable, context: BuildContext): boolean => {
  if (spec.kind !== "text" || (spec.name !== "trend" && spec.name !== "changeUnit")) return true;
  const specs = expandColumns(table.columns, context) ?? [];
  return specs.some(({ name }) => name === "change");
};

interface RowFacts {
  readonly indicator: Indicator;
  /** In the body, from 0. */
  readonly index: number;
  readonly specs: readonly ColumnSpec[];
  readonly notes: readonly BreakNote[];
}

const overviewRow = (context: BuildContext, facts: RowFacts): TableRow => {
  const values = new Map<string, BodyCell>();
  for (const spec of facts.specs) {
    if (spec.kind !== "measure" || spec.name !== "value") continue;
    const place = { indicator: facts.indicator, row: WHOLE_CITY };
    values.set(columnId(spec), indicatorValue(context, place, spec.to));
  }
  const change = overviewChange(context, { ...facts, values });
  const cells = facts.specs.map((spec): BodyCell => {
    if (spec.kind === "text") return textCell(context, facts, { name: spec.name, change });
    return values.get(columnId(spec)) ?? change;
  });
  return { kind: "member", cells };
};

const textCell = (
  context: BuildContext,
  facts: RowFacts,
  { name, change }: { readonly name: string; readonly change: BodyCell },
): BodyCell => {
  const { indicator, notes } = facts;
  const { words } = context;
  switch (name) {
    case "indicatorId":
      return { kind: "text", text: indicator.id };
    case "indicatorTitle":
      return { kind: "text", text: indicator.title };
    case "unit":
      return { kind: "text", text: indicator.unit };
    case "changeUnit":
      return { kind: "text", text: changeUnitOf(context, indicator) };
    case "trend":
      return overviewTrend(context, { ...facts, change });
    default: {
      const own = notes.filter((note) => note.indicator === indicator.id);
      const markers = own.map(({ marker }) => marker);
      return { kind: "text", text: markers.length > 0 ? markers.join(" ") : words.noNote };
    }
  }
};

const toColumn = ({ words }: BuildContext, spec: ColumnSpec): TableColumn => {
  if (spec.kind === "text") {
    const kind = spec.name === "indicatorId" || spec.name === "indicatorTitle" ? "stub" : "text";
    return { spec, head: words.textHead(spec.name), spanner: null, kind };
  }
  const facts = {
    measure: spec.name,
    from: spec.from === null ? null : String(spec.from),
    to: String(spec.to),
    unit: "",
    changeUnit: "",
    subject: "",
  };
  return {
    spec,
    head: words.columnHead(facts),
    spanner: null,
    kind: spec.name === "value" ? "delivered" : "derived",
  };
};

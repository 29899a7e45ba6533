// SPDX-License-Identifier: EUPL-1.2
import { CITY_AREA, TOTAL_GROUP } from "../catalogue/catalogue";
import type { Indicator, ReportTable, Target } from "../catalogue/catalogue-schema";
import type { IndicatorGroup } from "../catalogue/indicator-groups";
import type { Year } from "../shared/year";
import { assembleTable } from "./assemble-table";
import type { BuildContext } from "./build-context";
import { type ColumnSpec, expandColumns, yearsOf } from "./column-tokens";
import { countCoverage } from "./coverage";
import { breakNotes } from "./footnotes";
import { hasFigures } from "./indicator-value";
import type { TableColumn, TableModel } from "./table-model";
import { targetRow } from "./target-row";

const WHOLE_CITY: IndicatorGroup = { group: TOTAL_GROUP, area: CITY_AREA, base: "group" };
const STUB = ["indicatorId", "indicatorTitle"];
const TEXTS = [...STUB, "unit", "target", "targetYear", "distance", "trend"];

/**
 * T9: indicators with an agreed target, where they stand and how far that is from it. Only the distance is shown;
 * whether a target was met is for people to say. null: the catalogue asks for a column that is not built.
 */
export const buildTargets = (context: BuildContext, table: ReportTable): TableModel | null => {
  const { catalogue, words, years } = context;
  const specs = expandColumns(table.columns, context)?.filter(
    ({ name }) => name !== "trend" || years.length > 1,
  );
  if (!specs || !specs.every(isBuilt)) return null;
  const indicators = table.indicators.flatMap((id) => catalogue.indicatorById.get(id) ?? []);
  const agreed = indicators.flatMap((indicator) => {
    const target = targetFor(indicator, years.at(-1) ?? 0);
    return target ? [{ indicator, target }] : [];
  });
  const shown = agreed.filter(({ indicator }) =>
    hasFigures(context, { indicator, row: WHOLE_CITY }),
  );
  const rows = shown.map(({ indicator, target }, index) =>
    targetRow(context, { place: { indicator, row: WHOLE_CITY }, target, index, specs }),
  );
  return assembleTable(context, table, {
    indicators: agreed.map(({ indicator }) => indicator),
    columns: specs.map((spec) => toColumn(context, spec)),
    rows,
    families: shown.map(({ indicator }) => ({
      indicator,
      dimension: null,
      rows: [WHOLE_CITY],
      years: yearsOf(specs),
    })),
    breaks: breakNotes(
      shown.map(({ indicator }) => indicator),
      years,
      words,
    ),
    notes: [],
    hasFigures: shown.length > 0,
    coverage: countCoverage(
      rows,
      specs.flatMap(({ name }, column) => (name === "value" ? [column] : [])),
      agreed.length - shown.length,
    ),
  });
};

const isBuilt = ({ kind, name }: ColumnSpec): boolean =>
  kind === "text" ? TEXTS.includes(name) : name === "value";

/** The next target still ahead, else the last one that was agreed. */
const targetFor = ({ targets }: Indicator, year: Year): Target | undefined => {
  const inOrder = [...targets].sort((a, b) => a.year - b.year);
  return inOrder.find((target) => target.year >= year) ?? inOrder.at(-1);
};

const toColumn = ({ words }: BuildContext, spec: ColumnSpec): TableColumn => {
  if (spec.kind === "measure") {
    const facts = { measure: spec.name, from: null, to: String(spec.to) };
    const head = words.columnHead({ ...facts, unit: "", changeUnit: "", subject: "" });
    return { spec, head, spanner: null, kind: "delivered" };
  }
  const isNumber = spec.name === "distance" || spec.name.startsWith("target");
  const kind = STUB.includes(spec.name) ? "stub" : isNumber ? "derived" : "text";
  return { spec, head: words.textHead(spec.name), spanner: null, kind };
};

// SPDX-License-Identifier: EUPL-1.2
import { CITY_AREA } from "../catalogue/catalogue";
import type { Indicator, ReportTable } from "../catalogue/catalogue-schema";
import { groupText } from "../catalogue/group-key";
import type { IndicatorGroup } from "../catalogue/indicator-groups";
import { assembleTable } from "./assemble-table";
import type { BuildContext } from "./build-context";
import { type MeasureSpec, measureSpecs, yearsOf } from "./column-tokens";
import { listedFamily } from "./count-grids";
import { countCoverage } from "./coverage";
import { breakNotes } from "./footnotes";
import { type ComparedGroups, gapRow } from "./gap-row";
import { hasFigures } from "./indicator-value";
import { breakdownOf } from "./stub";
import type { TableColumn, TableModel } from "./table-model";

const MEASURES = ["rateFirst", "rateSecond", "gap", "ratio", "gapChange"] as const;

/**
 * T2: the rates of two groups side by side, their gap in points and their ratio. Both, because they can move in
 * opposite directions. null: the catalogue asks for a column or a comparison that is not built.
 */
export const buildGap = (context: BuildContext, table: ReportTable): TableModel | null => {
  const { catalogue, words, years } = context;
  const specs = measureSpecs(table.columns, context, MEASURES);
  const indicators = table.indicators.flatMap((id) => catalogue.indicatorById.get(id) ?? []);
  const [first] = indicators;
  const groups = first ? comparedGroups(first, table) : null;
  if (!specs || !first || !groups) return null;
  const isShown = (indicator: Indicator): boolean =>
    groups.some((row) => hasFigures(context, { indicator, row }));
  const shown = indicators.filter(isShown);
  const breaks = breakNotes(shown, years, words);
  const rows = shown.map((indicator, index) =>
    gapRow(context, { indicator, index, specs, groups, breaks }),
  );
  const asked = specs.flatMap(({ name }, index) =>
    name === "rateFirst" || name === "rateSecond" ? [index + 1] : [],
  );
  return assembleTable(context, table, {
    indicators,
    columns: [
      { spec: null, head: words.textHead("indicatorTitle"), spanner: null, kind: "stub" },
      ...specs.map((spec) => toColumn(context, first, { spec, groups })),
      { spec: null, head: words.ratioInWords.head, spanner: null, kind: "text" },
    ],
    rows,
    families: shown.map((indicator) =>
      listedFamily(context, table, { indicator, rows: groups, years: yearsOf(specs) }),
    ),
    breaks,
    notes: [words.ratioInWords.note(groupText(catalogue, groups[1].group))],
    hasFigures: shown.length > 0,
    coverage: countCoverage(rows, asked, indicators.length - shown.length),
  });
};

const comparedGroups = (indicator: Indicator, table: ReportTable): ComparedGroups | null => {
  const [first, second] = table.members ?? [];
  if (table.breakdown === null || first === undefined || second === undefined) return null;
  const base = breakdownOf(indicator, table)?.base ?? "group";
  const groupOf = (member: string): IndicatorGroup => ({
    group: `${table.breakdown}:${member}`,
    area: CITY_AREA,
    base,
  });
  return [groupOf(first), groupOf(second)];
};

const toColumn = (
  { catalogue, words }: BuildContext,
  { unit, changeUnit }: Indicator,
  { spec, groups }: { readonly spec: MeasureSpec; readonly groups: ComparedGroups },
): TableColumn => {
  const { group } = spec.name === "rateSecond" ? groups[1] : groups[0];
  const from = spec.from === null ? null : String(spec.from);
  const facts = {
    measure: spec.name,
    from,
    to: String(spec.to),
    unit,
    changeUnit,
    subject: words.shortGroup(groupText(catalogue, group)),
  };
  const spanner = from === null ? String(spec.to) : null;
  return { spec, head: words.columnHead(facts), spanner, kind: "derived" };
};

// SPDX-License-Identifier: EUPL-1.2
import { CITY_AREA, type GroupKey, TOTAL_GROUP } from "../catalogue/catalogue";
import type {
  Breakdown,
  Dimension,
  Indicator,
  Member,
  ReportTable,
} from "../catalogue/catalogue-schema";
import { areaText, groupText, isOpenSlot, parseGroup } from "../catalogue/group-key";
import type { IndicatorGroup } from "../catalogue/indicator-groups";
import type { BuildContext } from "./build-context";

/** One row a table can have. */
export interface StubRow extends IndicatorGroup {
  readonly label: string;
  readonly kind: "member" | "total";
  /** "nicht zuzuordnen" and the like: shown where delivered, never missed. */
  readonly isResidual: boolean;
}

/** An indicator in the report it is shown in. */
export type StubContext = Pick<
  BuildContext,
  "catalogue" | "figures" | "groupLabels" | "words" | "years"
> & { readonly indicator: Indicator };

/** Two em spaces set a part off from its whole; a figure has no cell format for that which survives a copy to Word. */
const INDENT = "\u2003\u2003";
const AREA_DIMENSION = "area";

/** The rows of a table with one indicator, the total row last. Rows without figures are among them. */
export const stubRows = (context: StubContext, table: ReportTable): readonly StubRow[] => {
  const { catalogue } = context;
  const dimension = catalogue.dimensionById.get(table.breakdown ?? "");
  const total: StubRow = {
    group: TOTAL_GROUP,
    area: CITY_AREA,
    base: "group",
    label:
      dimension?.id === AREA_DIMENSION ? areaText(catalogue, CITY_AREA) : context.words.totalRow,
    kind: "total",
    isResidual: false,
  };
  if (!dimension) return [total];
  const base = breakdownOf(context.indicator, table)?.base ?? "group";
  const rows = dimension.open ? openRows(context, dimension) : memberRows(dimension, table);
  return [...rows.map((row) => ({ ...row, base })), total];
};

type RowWithoutBase = Omit<StubRow, "base">;

/** How the indicator is asked for what the table lists. */
export const breakdownOf = (indicator: Indicator, table: ReportTable): Breakdown | undefined =>
  indicator.breakdowns.find(
    ({ dimension, level }) => dimension === table.breakdown && level === table.level,
  );

const memberRows = (dimension: Dimension, table: ReportTable): readonly RowWithoutBase[] => {
  const shown = dimension.members.filter((member) => isShown(member, table));
  return shown.map((member) => ({
    ...placeOf(dimension, member.id),
    label: INDENT.repeat(depthOf(member, shown)) + member.label,
    kind: "member",
    isResidual: member.kind === "residual",
  }));
};

const isShown = ({ id, kind, level }: Member, table: ReportTable): boolean => {
  if (kind === "total") return false;
  if (kind === "residual") return true;
  return (
    (table.level === null || level === table.level) &&
    (table.members === null || table.members.includes(id))
  );
};

/** Number of wholes above a member that the table shows as rows of their own. */
const depthOf = (member: Member, shown: readonly Member[]): number => {
  const parent = shown.find(({ id }) => id === member.parent);
  return parent ? 1 + depthOf(parent, shown) : 0;
};

const placeOf = (dimension: Dimension, member: string): Pick<StubRow, "group" | "area"> =>
  dimension.id === AREA_DIMENSION
    ? { group: TOTAL_GROUP, area: member }
    : { group: `${dimension.id}:${member}`, area: CITY_AREA };

/**
 * An open dimension has the members that were entered, the largest of the newest year first; a row without a name cannot
 * be shown.
 */
const openRows = (context: StubContext, dimension: Dimension): readonly RowWithoutBase[] => {
  const { catalogue, figures, groupLabels, indicator } = context;
  const groups = new Set(
    figures.keys
      .filter(({ quantity, group }) => {
        const [part, ...more] = parseGroup(group);
        const isOwn = quantity === indicator.numerator && part?.dimension === dimension.id;
        return isOwn && more.length === 0 && !isOpenSlot(group);
      })
      .map(({ group }) => group),
  );
  const rows = [...groups].map((group) => ({
    group,
    area: CITY_AREA,
    label: groupLabels.get(group) ?? groupText(catalogue, group),
    kind: "member" as const,
    isResidual: false,
  }));
  return rows.sort(
    (a, b) =>
      newestValue(context, b.group) - newestValue(context, a.group) ||
      a.label.localeCompare(b.label, "de"),
  );
};

/** -1 for a figure that is a sign or missing: it stands behind all others. */
const newestValue = ({ figures, indicator, years }: StubContext, group: GroupKey): number => {
  const quantity = indicator.numerator ?? "";
  const figure = figures.find({ quantity, group, area: CITY_AREA, year: years.at(-1) ?? 0 });
  return typeof figure?.value === "number" ? figure.value : -1;
};

// SPDX-License-Identifier: EUPL-1.2
import { editDistance } from "../catalogue/edit-distance";
import { normaliseLabel } from "../shared/label";
import type { ColumnRole, UnreadSheet } from "./delivery";
import { ROWS_SEARCHED } from "./find-header";
import { headingRow } from "./header-columns";
import type { FoundHeader, ReadHeader, TableTools } from "./table-plan";

type Problem = UnreadSheet["problem"];
type Candidate = Extract<Problem, { readonly type: "columnMissing" }>["candidate"];

/** A heading may differ from the expected one by so many letters to be offered as the one meant. */
const MAXIMUM_DISTANCE = 2;
/** Shorter headings are alike too easily. */
const SHORTEST_LABEL = 4;
/** So many known headings make a row a header whose missing column can be named. */
const TELLING_COLUMNS = 2;

/**
 * A column without which the table would be misread: one that an Erhebungsbogen always has, or one whose heading
 * is nearly right, so that leaving it out would file its rows wrongly.
 */
export const missingColumn = (
  tools: TableTools,
  header: FoundHeader,
  isQuestionnaire: boolean,
): Problem | null => {
  if (header.kind === "areaMatrix") return null;
  const absent = absentRoles(header);
  const required = isQuestionnaire ? absent : [];
  for (const role of absent) {
    const candidate = nearestHeading(tools, header, role);
    if (candidate || required.includes(role)) return columnMissing(role, header, candidate);
  }
  return null;
};

/** Why the most telling header of a sheet cannot be used; without one there is no header at all. */
export const unreadableHeader = (tools: TableTools, header: ReadHeader | undefined): Problem => {
  const known = header ? header.columns.years.length + header.columns.byRole.size : 0;
  if (!header || known < TELLING_COLUMNS) {
    return { type: "noHeader", rowsSearched: Math.min(ROWS_SEARCHED, tools.grid.rows) };
  }
  const roles = mandatoryRoles(header);
  const withCandidate = roles.find((role) => nearestHeading(tools, header, role));
  const role = withCandidate ?? roles[0] ?? "value";
  return columnMissing(role, header, nearestHeading(tools, header, role));
};

const absentRoles = ({ stub, columns, kind }: FoundHeader): readonly ColumnRole[] => {
  const absent: ColumnRole[] = [];
  if (stub.id === null) absent.push("indicatorId");
  if (stub.groups.length === 0) absent.push("group");
  if (stub.areas.length === 0) absent.push("area");
  const isFree = (role: ColumnRole): boolean => kind === "list" && !columns.byRole.has(role);
  if (isFree("value")) absent.push("value");
  if (isFree("base")) absent.push("base");
  return absent;
};

/** What a header lacks that is no table yet: something that names the figures, a year, a value. */
const mandatoryRoles = ({ stub, columns, context }: ReadHeader): readonly ColumnRole[] => {
  const { byRole, years } = columns;
  const roles: ColumnRole[] = [];
  if (stub.id === null && stub.title === null && context.subject === null)
    roles.push("indicatorId");
  // Only years that stand side by side for several groups are left here; a column has to say which group is meant.
  if (years.length > 0) return roles.length > 0 ? roles : ["group"];
  const hasMeasure = ["value", "base", "rate"].some((role) => byRole.has(role as ColumnRole));
  if (!byRole.has("year")) roles.push("year");
  if (!hasMeasure && byRole.has("year")) roles.push("value");
  return roles;
};

const columnMissing = (role: ColumnRole, { block }: ReadHeader, candidate: Candidate): Problem => ({
  type: "columnMissing",
  role,
  headerRow: block.anchor,
  candidate,
});

/** The one unknown heading that is most like a label of the role; null if there is none or more than one. */
const nearestHeading = (
  { grid, catalogue }: TableTools,
  { columns, block }: ReadHeader,
  role: ColumnRole,
): Candidate => {
  const labels = catalogue.data.headerSynonyms.roles[role].labels
    .map(normaliseLabel)
    .filter((label) => label.length >= SHORTEST_LABEL);
  const near = columns.unknown
    .map((heading) => ({ heading, distance: leastDistance(heading.leaf.label, labels) }))
    .filter(({ distance }) => distance <= MAXIMUM_DISTANCE);
  const least = Math.min(...near.map(({ distance }) => distance));
  const [only, ...others] = near.filter(({ distance }) => distance === least);
  if (!only || others.length > 0) return null;
  const { column, leaf } = only.heading;
  const row = headingRow(grid, block, { column, text: leaf.text });
  return { text: leaf.text, cell: grid.cellAt(row, column) };
};

/** Least number of letters to change; Infinity where more than every third letter of the label would have to go. */
const leastDistance = (heading: string, labels: readonly string[]): number =>
  Math.min(
    ...labels.map((label) => {
      const distance = editDistance(heading, label);
      return distance * 3 <= label.length ? distance : Infinity;
    }),
  );

// SPDX-License-Identifier: EUPL-1.2
import { type AreaId, CITY_AREA, type GroupKey, TOTAL_GROUP } from "../catalogue/catalogue";
import type { LookupRole } from "../catalogue/label-lookup";
import type { CodeRole, UnknownCode } from "./delivery";
import type { HeaderBlock } from "./find-header";
import { isOpenGroup, joinGroups } from "./join-groups";
import { type KnownKey, NOT_RESPELLED, type RespelledLabel, type RowKey } from "./row-key";
import type { SheetGrid } from "./sheet-grid";
import type { StubColumns, TableContext, TableTools } from "./table-plan";
import type { TitleSubject } from "./title-subject";

export interface RowKeyOptions {
  readonly block: HeaderBlock;
  readonly stub: StubColumns;
  readonly context: TableContext;
  /** Whether a row without Kennung and label belongs to the one above, as in many published tables. */
  readonly carriesDown: boolean;
}

/** Reads the keys of rows from top to bottom. */
export type RowKeyReader = (row: number) => RowKey;

const BLANK: RowKey = { kind: "blank" };
const HEADER: RowKey = { kind: "header" };
/** Looks like a Kennung of ours, so that a wrong one is a mistake and not somebody's running number. */
const KENNUNG = /^\p{L}{2,4}\s?[-–]\s?A?\d{1,3}$/u;

export const createRowKeyReader = (tools: TableTools, options: RowKeyOptions): RowKeyReader => {
  const { stub, context, carriesDown, block } = options;
  const isHeading = headingTest(block);
  const naming = [stub.id, stub.title].filter((column) => column !== null);
  const columns = [...naming, ...stub.groups, ...stub.areas];
  const known = newNode();
  let above: RowSubject | null = null;

  return (row) => {
    const { grid } = tools;
    const isNamed = naming.some((column) => grid.labelAt(row, column) !== "");
    const inherited = (): RowSubject | null => context.subject ?? above;
    // Without a name of its own the key depends on the rows above and is read anew.
    const read = (): RowKey => {
      const texts = rowTexts(tools, stub, row);
      const isHeader = texts.all.length > 0 && texts.all.every(isHeading);
      return isHeader ? HEADER : readKey(tools, texts, inherited);
    };
    if (!isNamed) return read();
    const node = nodeOf(grid, row, { known, columns });
    const key = node.key ?? read();
    if (key.kind !== "known") return key;
    node.key = key;
    if (carriesDown) above = { subject: key.subject, group: TOTAL_GROUP };
    return key;
  };
};

/** Whether a text repeats the heading of its column. */
const headingTest = ({ columns }: HeaderBlock): ((stub: StubText) => boolean) => {
  const headings = new Map(columns.map(({ column, leaf }) => [column, leaf.text]));
  return ({ text, column }) => headings.get(column) === text;
};

/** Keys by the texts of a row, one text per level. Comparing texts one by one spares joining them in every row. */
interface KeyNode {
  key: KnownKey | null;
  readonly next: Map<string, KeyNode>;
}

const newNode = (): KeyNode => ({ key: null, next: new Map() });

const nodeOf = (
  grid: SheetGrid,
  row: number,
  { known, columns }: { readonly known: KeyNode; readonly columns: readonly number[] },
): KeyNode => {
  let node = known;
  for (const column of columns) {
    const text = grid.labelAt(row, column);
    let next = node.next.get(text);
    if (!next) {
      next = newNode();
      node.next.set(text, next);
    }
    node = next;
  }
  return node;
};

const readKey = (
  tools: TableTools,
  texts: RowTexts,
  inherited: () => RowSubject | null,
): RowKey => {
  if (texts.all.length === 0) return BLANK;
  const subject = subjectOf(tools, texts, inherited);
  const area = areaOf(tools, texts);
  const group = subject === "unknown" ? null : groupOf(tools, texts, subject);
  return subject === "unknown" || area === null || group === null
    ? { kind: "unknown", codes: unknownCodes(tools, texts, { subject, area, group }) }
    : {
        kind: "known",
        subject: subject.subject,
        group,
        area,
        respelled: respelledLabels(tools, texts),
      };
};

/** Labels that mean an entry of the catalogue and are written otherwise. */
const respelledLabels = (
  { lookup }: TableTools,
  { title, groups, areas }: RowTexts,
): readonly RespelledLabel[] => {
  const found = (role: LookupRole, { text, column }: StubText): readonly RespelledLabel[] => {
    const label = lookup.spelling(role, text);
    return label === null ? [] : [{ role, column, text, label }];
  };
  const labels = [
    ...found("quantity", title),
    ...groups.flatMap((group) => found("group", group)),
    ...areas.flatMap((area) => found("area", area)),
  ];
  return labels.length > 0 ? labels : NOT_RESPELLED;
};

interface StubText {
  readonly text: string;
  readonly column: number;
}

interface RowTexts {
  readonly row: number;
  readonly id: StubText;
  readonly title: StubText;
  readonly groups: readonly StubText[];
  readonly areas: readonly StubText[];
  /** All texts there are. */
  readonly all: readonly StubText[];
}

const NO_TEXT: StubText = { text: "", column: 0 };

const rowTexts = ({ grid }: TableTools, stub: StubColumns, row: number): RowTexts => {
  const read = (column: number): StubText => ({ text: grid.labelAt(row, column), column });
  const isFilled = ({ text }: StubText): boolean => text !== "";
  const id = stub.id === null ? NO_TEXT : read(stub.id);
  const title = stub.title === null ? NO_TEXT : read(stub.title);
  const groups = stub.groups.map(read).filter(isFilled);
  const areas = stub.areas.map(read).filter(isFilled);
  const all = [...[id, title].filter(isFilled), ...groups, ...areas];
  return { row, id, title, groups, areas, all };
};

/** What a wording is about, with the group it names. */
type RowSubject = TitleSubject;

/** "unknown": the row does not say what it is about, or says something that is not in the catalogue. */
const subjectOf = (
  tools: TableTools,
  { id, title }: RowTexts,
  inherited: () => RowSubject | null,
): RowSubject | "unknown" => {
  const byCode = id.text === "" ? null : tools.lookup.subjectByCode(id.text);
  if (byCode) return { subject: byCode, group: TOTAL_GROUP };
  const isWrongCode = KENNUNG.test(id.text) || (id.text !== "" && title.text === "");
  if (isWrongCode) return "unknown";
  if (title.text === "") return inherited() ?? "unknown";
  return subjectOfTitle(tools, title.text, inherited) ?? "unknown";
};

/** A label; a label with a group ("Wohnberechtigte Bevölkerung: männlich"); or a group of what the title or the row above names. */
const subjectOfTitle = (
  { lookup, readTitle, catalogue }: TableTools,
  text: string,
  inherited: () => RowSubject | null,
): RowSubject | null => {
  const byLabel = lookup.subjectByLabel(text);
  if (byLabel) return { subject: byLabel, group: TOTAL_GROUP };
  const named = readTitle(text);
  if (named !== null) return named === "unclear" ? null : named;
  const outer = inherited();
  const group = outer && lookup.group(text, outer.subject);
  if (!outer || group === null || isOpenGroup(catalogue, group)) return null;
  const joined = joinGroups(catalogue, [outer.group, group]);
  return joined === null ? null : { subject: outer.subject, group: joined };
};

/** Where several columns name areas (Bezirk, Stadtteil) the last one with a text is the most exact. */
const areaOf = ({ lookup }: TableTools, { areas }: RowTexts): AreaId | null => {
  const last = areas.at(-1);
  return last ? lookup.area(last.text) : CITY_AREA;
};

const groupOf = (
  { catalogue, lookup }: TableTools,
  { groups }: RowTexts,
  { subject, group }: RowSubject,
): GroupKey | null => {
  if (groups.length === 0) return group;
  const own = lookup.group(groups.map(({ text }) => text).join("; "), subject);
  return own === null || group === TOTAL_GROUP ? own : joinGroups(catalogue, [group, own]);
};

interface ReadParts {
  readonly subject: RowSubject | "unknown";
  readonly area: AreaId | null;
  readonly group: GroupKey | null;
}

/** One cause, one code: which groups a row may have is not judged while its quantity is unknown. */
const unknownCodes = (
  { grid }: TableTools,
  { row, id, title, groups, areas }: RowTexts,
  { subject, area, group }: ReadParts,
): readonly UnknownCode[] => {
  const codes: UnknownCode[] = [];
  const quantity = subject === "unknown" ? null : subject.subject.quantity;
  const add = (role: CodeRole, { text, column }: StubText): void => {
    codes.push({ role, text, cell: grid.cellAt(row, column), quantity });
  };
  if (subject === "unknown") add("quantity", title.text === "" || id.text !== "" ? id : title);
  else if (group === null) add("group", groups[0] ?? title);
  if (area === null) add("area", areas.at(-1) ?? NO_TEXT);
  return codes;
};

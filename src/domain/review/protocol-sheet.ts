// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from "../rules/finding";
import { toA1 } from "../shared/cell";
import { freeSheetName } from "../shared/free-sheet-name";
import { listPage } from "../shared/list-page";
import {
  blockEdits,
  type PlannedCell,
  type PlannedGrid,
  textCell,
  valueAt,
} from "../shared/planned-sheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { findProtocol, PROTOCOL_COLUMNS, PROTOCOL_MARKER, PROTOCOL_ROWS } from "./protocol-frame";
import type { ProtocolFacts, ProtocolWords } from "./review-words";
import type { Answer } from "./review-state";
import type { StandingAnswers } from "./standing-answers";

/** Everything that is said on the sheet `Prüfprotokoll`. */
export interface Protocol {
  readonly facts: ProtocolFacts;
  readonly answers: StandingAnswers;
  /** What was typed in the pane, as it is kept. */
  readonly stored: readonly Answer[];
  readonly words: ProtocolWords;
}

export interface PlannedProtocol {
  readonly sheet: string;
  readonly edits: readonly WorkbookEdit[];
}

const WIDTHS = [6, 11, 18, 10, 62, 18, 50, 10, 10, 14];

/** The edits that make the sheet show the check; none where it does, whenever that check was made. */
export const planProtocol = (snapshot: WorkbookSnapshot, protocol: Protocol): PlannedProtocol => {
  const existing = findProtocol(snapshot);
  const grid = toGrid(protocol);
  if (existing) return { sheet: existing.name, edits: updateEdits(existing, grid, protocol) };
  const sheet = freeSheetName(protocol.words.sheetName, snapshot.sheetNames);
  return {
    sheet,
    edits: [
      { kind: "addSheet", sheet, marker: PROTOCOL_MARKER, position: "last" },
      { kind: "setColumnWidths", sheet, widths: WIDTHS },
      ...blockEdits(sheet, grid, null),
      { kind: "freeze", sheet, rows: PROTOCOL_ROWS.head + 1, columns: 0 },
      pageEdit(sheet, protocol),
      { kind: "hideGridlines", sheet },
    ],
  };
};

const updateEdits = (
  existing: SheetSnapshot,
  grid: PlannedGrid,
  protocol: Protocol,
): readonly WorkbookEdit[] => {
  const sheet = existing.name;
  const withoutState = grid.map((row, index) => (index === PROTOCOL_ROWS.state ? [] : row));
  const left = ownRows(existing);
  const wanted = protocol.facts.findings.length;
  if (left === wanted && blockEdits(sheet, withoutState, existing).length === 0) return [];
  const surplus = {
    row: PROTOCOL_ROWS.head + 1 + wanted,
    column: 0,
    rows: left - wanted,
    columns: WIDTHS.length,
  };
  return [
    ...(surplus.rows > 0 ? [{ kind: "clearBlock", sheet, block: surplus } as const] : []),
    ...blockEdits(sheet, grid, existing),
    ...(left === wanted ? [] : [pageEdit(sheet, protocol)]),
  ];
};

/** Rows of an earlier run: those below the heads up to the first without a number. */
const ownRows = (existing: SheetSnapshot): number => {
  const first = PROTOCOL_ROWS.head + 1;
  let rows = 0;
  while (valueAt(existing, { row: first + rows, column: PROTOCOL_COLUMNS.number }) !== "") {
    rows += 1;
  }
  return rows;
};

const pageEdit = (sheet: string, { facts, words }: Protocol): WorkbookEdit =>
  listPage({
    sheet,
    list: {
      row: PROTOCOL_ROWS.head,
      column: 0,
      rows: facts.findings.length + 1,
      columns: PROTOCOL_COLUMNS.record,
    },
    footer: words.footer,
  });

const toGrid = (protocol: Protocol): PlannedGrid => {
  const { facts, words } = protocol;
  const { release } = facts;
  const stored = new Map(protocol.stored.map((answer) => [answer.finding, answer]));
  return [
    [textCell(words.title, "title")],
    [textCell(words.subtitle(facts), "subtitle")],
    [textCell(words.state(facts), "subtitle")],
    [textCell(words.result(facts), "subtitle")],
    withRecord(
      [textCell(words.stamp(release), "subtitle")],
      release === null ? "" : JSON.stringify(release),
    ),
    [textCell(words.counts(facts.findings), "subtitle")],
    [textCell(words.hint, "hint")],
    [],
    words.heads.map((head, column) =>
      textCell(head, column === PROTOCOL_COLUMNS.number ? "numberHead" : "textHead"),
    ),
    ...facts.findings.map((finding, index) =>
      findingRow(finding, { protocol, number: index + 1, answer: stored.get(finding.id) }),
    ),
  ];
};

const withRecord = (
  cells: readonly (PlannedCell | null)[],
  record: string,
): readonly (PlannedCell | null)[] => [
  ...Array.from({ length: PROTOCOL_COLUMNS.record }, (_, column) => cells[column] ?? null),
  textCell(record, "hint"),
];

interface Line {
  readonly protocol: Protocol;
  readonly number: number;
  readonly answer: Answer | undefined;
}

const findingRow = (
  finding: Finding,
  { protocol: { answers, words }, number, answer }: Line,
): readonly (PlannedCell | null)[] => {
  const standing = answers.get(finding.id);
  const texts = [
    words.severity[finding.severity],
    finding.sheet,
    finding.cells[0] ? toA1(finding.cells[0].cell) : "",
    words.what(finding),
    words.answer(finding, standing),
    standing?.text ?? "",
    standing?.asFootnote ? words.footnote : "",
    finding.code,
  ];
  return withRecord(
    [
      { content: number, format: "0", part: "body" },
      ...texts.map((text) => textCell(text, "textBeside")),
    ],
    answer && standing?.origin === "pane" ? recordOf(answer) : "",
  );
};

/** The answer without its text, which stands beside it for everybody to read. */
const recordOf = ({ text: _, ...record }: Answer): string => JSON.stringify(record);

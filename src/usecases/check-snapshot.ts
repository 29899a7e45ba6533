// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { Delivery, UnreadSheet } from "../domain/delivery/delivery";
import { parseInSteps } from "../domain/delivery/parse-delivery";
import { computedCells } from "../domain/derive/computed-cells";
import type { DeriveWords } from "../domain/derive/derive-words";
import { fixesOf } from "../domain/fixes/fixes-of";
import { readProtocol } from "../domain/review/read-protocol";
import { releaseFinding } from "../domain/review/release-finding";
import { readReview, type StoredReview } from "../domain/review/review-state";
import { splitSetAside } from "../domain/review/set-aside";
import type { CheckResult } from "../domain/rules/finding";
import { allRules } from "../domain/rules/index";
import type { PublishedFigures } from "../domain/rules/rule-context";
import { runRulesInSteps } from "../domain/rules/run";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import { runThrough, type Steps } from "../domain/shared/steps";
import type { Year } from "../domain/shared/year";
import { judgedSheets, readPrevious } from "./previous-delivery";
import { reviewOf } from "./review-findings";
import type { CheckOutcome, CheckRequest } from "./use-cases";

export interface SnapshotDeps {
  readonly catalogue: Catalogue;
  /** By which headings the columns of "Berechnen" are recognised. */
  readonly words: DeriveWords;
  /** The last edition of the report; absent or null: none is known. */
  readonly published?: PublishedFigures | null;
}

type Checked = Omit<CheckOutcome, "milliseconds">;

/** Runs every rule over what was read, and lays what people have said beside it. */
export const checkSnapshot = (...order: Parameters<typeof checkInSteps>): Checked =>
  runThrough(checkInSteps(...order));

/** The same, sheet by sheet and rule by rule. */
export function* checkInSteps(
  snapshot: WorkbookSnapshot,
  { catalogue, words, published = null }: SnapshotDeps,
  request: CheckRequest,
): Steps<Checked> {
  const judgedPart = judgedSheets(snapshot, request.previous);
  const stored = readReview(snapshot.ownParts, readProtocol(snapshot));
  const { delivery, earlier } = splitSetAside(
    withEmptyHanded(yield* parseInSteps(judgedPart, catalogue), judgedPart),
    stored.state.release,
  );
  const previous = readPrevious(snapshot, request.previous, catalogue) ?? earlier;
  const judged = yield* runRulesInSteps(allRules, {
    catalogue,
    delivery,
    years: judgedYears(request.years, delivery, catalogue),
    department: request.department,
    previous,
    published,
    isWhole: isWhole(snapshot, request),
    computed: computedCells(delivery, { catalogue, words, workbook: snapshot }),
    isCalculatedByHand: snapshot.isCalculatedByHand,
  });
  const result = withRelease(judged, delivery, { stored, isWhole: isWhole(snapshot, request) });
  const fixes = fixesOf(result.findings, { catalogue, delivery, snapshot });
  const review = reviewOf({ delivery, result }, stored);
  return { request, delivery, previous, result, ...review, fixes, snapshot, catalogue };
}

/** How far the header is looked for; the reading searches no further. */
const ROWS_SEARCHED = 200;

/** Where no sheet looks like a table at all, the one in front of the user is told about: a check never passes on nothing. */
const withEmptyHanded = (delivery: Delivery, snapshot: WorkbookSnapshot): Delivery => {
  if (delivery.sheets.length > 0 || delivery.unread.length > 0) return delivery;
  const { sheets, activeSheetId } = snapshot;
  const sheet = sheets.find(({ id }) => id === activeSheetId) ?? sheets[0];
  if (!sheet) return delivery;
  const unread: UnreadSheet = {
    id: sheet.id,
    name: sheet.name,
    problem: { type: "noHeader", rowsSearched: Math.min(sheet.values.length, ROWS_SEARCHED) },
  };
  return {
    ...delivery,
    unread: [unread],
    ignored: delivery.ignored.filter(({ id }) => id !== sheet.id),
  };
};

/** As asked; else the reporting years that occur; else whatever years stand there. */
export const judgedYears = (
  asked: readonly Year[],
  delivery: Delivery,
  { data }: Catalogue,
): readonly Year[] => {
  if (asked.length > 0) return asked;
  const found = [...new Set(delivery.sheets.flatMap(({ years }) => years))].sort((a, b) => a - b);
  const reporting = found.filter((year) => data.reportingYears.includes(year));
  return reporting.length > 0 ? reporting : found;
};

const isWhole = ({ sheets, sheetNames }: WorkbookSnapshot, { scope }: CheckRequest): boolean =>
  scope === "allSheets" || sheets.length === sheetNames.length;

interface Closed {
  readonly stored: StoredReview;
  readonly isWhole: boolean;
}

/** A stamp that no longer fits is said first: it concerns everything else. */
const withRelease = (result: CheckResult, delivery: Delivery, closed: Closed): CheckResult => {
  const broken = releaseFinding(delivery, closed.stored.state.release, closed.isWhole);
  return broken ? { ...result, findings: [broken, ...result.findings] } : result;
};

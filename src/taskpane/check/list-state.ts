// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "../../domain/rules/finding";

export interface FindingFilter {
  /** Severities that are shown. */
  readonly severities: readonly Severity[];
  /** Shown is what holds this text in any of its words; "" shows everything. */
  readonly text: string;
}

/** urgency: what is to be changed before what is to be confirmed; place: sheet by sheet, Angabe by Angabe. */
export type Grouping = "urgency" | "place";

/** A finding in the list; its neighbours stand in for it where it has since been mended. */
export interface ListPlace {
  readonly id: string;
  /** Ids of all findings as they were displayed. */
  readonly order: readonly string[];
}

/** What came of showing a finding's cell in Excel. */
export interface RevealNote {
  readonly id: string;
  readonly message: string;
  /** true: the sheet is hidden, and the user can be offered to unhide it. */
  readonly isSheetHidden: boolean;
}

/** How the list of findings is shown. Findings are named by id: a new check brings new objects for the same findings. */
export interface ListState {
  readonly filter: FindingFilter;
  readonly grouping: Grouping;
  /** Keys of the entries, groups and sections that are open. */
  readonly open: ReadonlySet<string>;
  /** Where "next" and "previous" start from. */
  readonly current: ListPlace | null;
  /** Rises with every step to another finding, so that the pane can follow it. */
  readonly steps: number;
  readonly note: RevealNote | null;
}

export const ALL_SEVERITIES: readonly Severity[] = ["error", "warning", "information"];

const NO_FILTER: FindingFilter = { severities: ALL_SEVERITIES, text: "" };

export const FRESH_LIST: ListState = {
  filter: NO_FILTER,
  grouping: "urgency",
  open: new Set(),
  current: null,
  steps: 0,
  note: null,
};

export type ListEvent =
  | { readonly type: "severityToggled"; readonly severity: Severity }
  | { readonly type: "textTyped"; readonly text: string }
  | { readonly type: "filterCleared" }
  | { readonly type: "groupingChosen"; readonly grouping: Grouping }
  /** A group or section was opened or closed by hand. */
  | { readonly type: "toggled"; readonly key: string }
  /** A finding was opened or closed by hand. */
  | { readonly type: "findingToggled"; readonly place: ListPlace }
  /** "Next" or "previous"; `keys` are the groups around the finding. */
  | { readonly type: "stepped"; readonly place: ListPlace; readonly keys: readonly string[] }
  | { readonly type: "revealed"; readonly note: RevealNote };

export const listReducer = (list: ListState, event: ListEvent): ListState => {
  switch (event.type) {
    case "severityToggled":
      return { ...list, filter: withSeverity(list.filter, event.severity) };
    case "textTyped":
      return { ...list, filter: { ...list.filter, text: event.text } };
    case "filterCleared":
      return { ...list, filter: NO_FILTER };
    case "groupingChosen":
      return { ...list, grouping: event.grouping };
    case "toggled":
      return { ...list, open: withToggled(list.open, event.key) };
    case "findingToggled":
      return { ...list, open: withToggled(list.open, event.place.id), current: event.place };
    case "stepped":
      return stepped(list, event.place, event.keys);
    case "revealed":
      return { ...list, note: event.note };
  }
};

const withSeverity = (filter: FindingFilter, severity: Severity): FindingFilter => ({
  ...filter,
  severities: filter.severities.includes(severity)
    ? filter.severities.filter((shown) => shown !== severity)
    : [...filter.severities, severity],
});

const withToggled = (open: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  open.has(key) ? new Set([...open].filter((other) => other !== key)) : new Set([...open, key]);

/** One finding is open at a time while the user goes from one to the next. */
const stepped = (list: ListState, place: ListPlace, keys: readonly string[]): ListState => {
  const left = list.current?.id;
  const open = new Set([...list.open].filter((key) => key !== left));
  return {
    ...list,
    open: new Set([...open, ...keys, place.id]),
    current: place,
    steps: list.steps + 1,
    note: null,
  };
};

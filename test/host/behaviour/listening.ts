// SPDX-License-Identifier: EUPL-1.2
import type { EventTargets } from "../model/event-targets";

/** Numbers of the events on the wire. */
export const EventNumber = {
  Changed: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  SingleClicked: 21,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  TableSelectionChanged: 100,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
  CommentAdded: 250,
  CommentDeleted: 251,
  CommentChanged: 252,
} as const;

/** Events this host raises, by the word office.js puts into the names of its calls. */
type Registered = Readonly<Record<string, number>>;

export const SHEET_EVENTS: Registered = {
  DataChanged: EventNumber.Changed,
  Activated: EventNumber.Activated,
  Deactivated: EventNumber.Deactivated,
  SelectionChanged: EventNumber.SelectionChanged,
  Calculated: EventNumber.Calculated,
  FormatChanged: EventNumber.FormatChanged,
  RowSorted: EventNumber.RowSorted,
  ColumnSorted: EventNumber.ColumnSorted,
  SingleClicked: EventNumber.SingleClicked,
  RowHiddenChanged: EventNumber.RowHiddenChanged,
  FormulaChanged: EventNumber.FormulaChanged,
  ProtectionChanged: EventNumber.ProtectionChanged,
};

export const SHEET_COLLECTION_EVENTS: Registered = {
  ...SHEET_EVENTS,
  Added: EventNumber.Added,
  Deleted: EventNumber.Deleted,
};

export const TABLE_EVENTS: Registered = {
  DataChanged: EventNumber.TableChanged,
  SelectionChanged: EventNumber.TableSelectionChanged,
};

export const TABLE_COLLECTION_EVENTS: Registered = {
  DataChanged: EventNumber.TableChanged,
  Added: EventNumber.TableAdded,
  Deleted: EventNumber.TableDeleted,
};

export const COMMENT_EVENTS: Registered = {
  Added: EventNumber.CommentAdded,
  Changed: EventNumber.CommentChanged,
  Deleted: EventNumber.CommentDeleted,
};

/** Target id of the events of collections that belong to the workbook. */
export const WHOLE_WORKBOOK = "Workbook";

/** The calls by which a page starts and stops listening; `whose` names the workbook's list and the target in it. */
export const listen = <T>(
  registered: Registered,
  whose: (target: T) => { readonly events: EventTargets; readonly id: string },
): Readonly<Record<string, (target: T) => void>> =>
  Object.fromEntries(
    Object.entries(registered).flatMap(([name, number]) => [
      [
        `_Register${name}Event`,
        (target: T) => {
          const { events, id } = whose(target);
          events.add(number, id);
        },
      ],
      [
        `_Unregister${name}Event`,
        (target: T) => {
          const { events, id } = whose(target);
          events.remove(number, id);
        },
      ],
    ]),
  );

// SPDX-License-Identifier: EUPL-1.2
import type { EventTargets } from "../model/event-targets";

/** Numbers of the events on the wire. */
export const EventNumber = { Changed: 10, Activated: 11, SelectionChanged: 14 } as const;

/** Events of worksheets this host raises, by the word office.js puts into the names of its calls. */
const REGISTERED = {
  DataChanged: EventNumber.Changed,
  Activated: EventNumber.Activated,
  SelectionChanged: EventNumber.SelectionChanged,
} as const;

/** Target id of the events of the collection of worksheets. */
export const ALL_SHEETS = "Workbook";

/** The calls by which a page starts and stops listening; `whose` names the workbook's list and the target in it. */
export const listen = <T>(
  whose: (target: T) => { readonly events: EventTargets; readonly id: string },
): Readonly<Record<string, (target: T) => void>> =>
  Object.fromEntries(
    Object.entries(REGISTERED).flatMap(([name, number]) => [
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

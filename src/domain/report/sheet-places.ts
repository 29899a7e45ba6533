// SPDX-License-Identifier: EUPL-1.2
import { freeSheetName } from "../shared/free-sheet-name";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";

/** Where something of ours goes: onto the sheet of an earlier run, or onto a new one with a free name. */
export interface SheetPlace {
  readonly name: string;
  readonly existing: SheetSnapshot | null;
}

export interface SheetPlaces {
  /** The sheet to use; without one that fits, a new one whose name is the wanted one or the next that is free. */
  readonly place: (wanted: string, existing: SheetSnapshot | null) => SheetPlace;
  /** Wanted names that sheets bear which we leave alone, in the order met. */
  readonly foreign: () => readonly string[];
}

/** Gives every new sheet a name of its own, within one run. */
export const createSheetPlaces = ({ sheetNames }: WorkbookSnapshot): SheetPlaces => {
  const taken = [...sheetNames];
  const foreign: string[] = [];
  return {
    place: (wanted, existing) => {
      if (existing) return { name: existing.name, existing };
      const name = freeSheetName(wanted, taken);
      if (name !== wanted) foreign.push(wanted);
      taken.push(name);
      return { name, existing: null };
    },
    foreign: () => foreign,
  };
};

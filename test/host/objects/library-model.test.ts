// SPDX-License-Identifier: EUPL-1.2
import { lowerFirst } from "../wire/object-type";
import { freshHost } from "../support/excel-run";
import { EXCEL_TYPES } from "./types";

/** How the loaded library describes a class of its own; not part of its type declarations. */
interface ClassDescription {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

interface HostType {
  readonly scalars?: Readonly<Record<string, { readonly set?: unknown }>>;
  readonly navigations?: Readonly<Record<string, unknown>>;
  readonly methods?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
}

const TYPES = Object.entries(EXCEL_TYPES as Readonly<Record<string, HostType>>);

const prototypeOf = (name: string): ClassDescription & Record<string, unknown> =>
  Object.create(
    (Excel as unknown as Record<string, { prototype: object }>)[name]?.prototype ?? {},
  ) as ClassDescription & Record<string, unknown>;

beforeAll(() => {
  freshHost();
});

describe.each(TYPES)("%s is what office.js knows by that name:", (name, type) => {
  test("every property exists there, and is writable only where it is there", () => {
    const library = prototypeOf(name);
    const names = library._scalarPropertyOriginalNames ?? [];
    for (const [scalar, { set }] of Object.entries(type.scalars ?? {})) {
      if (INTERNAL.has(scalar)) continue;
      const index = names.indexOf(scalar);
      expect([scalar, index >= 0]).toEqual([scalar, true]);
      // A list of flags is there only for classes with writable properties.
      const isWritable = library._scalarPropertyUpdateable?.[index] ?? false;
      if (set !== undefined) expect([scalar, isWritable]).toEqual([scalar, true]);
    }
  });

  test("every object it leads to exists there", () => {
    const names = prototypeOf(name)._navigationPropertyNames ?? [];
    for (const navigation of Object.keys(type.navigations ?? {})) {
      expect(names).toContain(lowerFirst(navigation));
    }
  });

  test("every method exists there", () => {
    const library = prototypeOf(name);
    for (const method of Object.keys(type.methods ?? {})) {
      const pageName = method.startsWith("_") ? method : lowerFirst(method);
      expect([method, INTERNAL.has(method) || pageName in library]).toEqual([method, true]);
    }
  });

  test("it is a collection exactly where it is one there", () => {
    expect(type.items !== undefined).toBe(prototypeOf(name)._isCollection === true);
  });
});

/** Sent by other members of the library, without being one. */
const INTERNAL = new Set([
  "_ValidateArraySize",
  "Gridlines",
  "_GetSheetById",
  "_GetAnotherWorksheetById",
  // Excel.createWorkbook in a browser.
  "CreateAndOpenWorkbook",
]);

// SPDX-License-Identifier: EUPL-1.2
import { accessDenied, invalidArgument, notImplemented } from "./host-error";
import type { HostObject } from "./host-object";
import { lowerFirst, memberName, type TypeTable } from "./object-type";
import { typeOf } from "./object-paths";
import { Whereabouts } from "./whereabouts";

export const setMember = (
  {
    types,
    object,
    whereabouts,
  }: {
    readonly types: TypeTable;
    readonly object: HostObject;
    readonly whereabouts: Whereabouts;
  },
  name: string,
  value: unknown,
): void => {
  const member = `${object.type}.${lowerFirst(name)}`;
  whereabouts.enter(member);
  const { scalars } = typeOf(types, object);
  const key = memberName(scalars, name);
  const scalar = key ? scalars?.[key] : undefined;
  if (!scalar) throw notImplemented(member);
  if (!scalar.set) throw accessDenied();
  scalar.set(object.target, value);
};

/** Sets what a nested object names: scalars of the object itself and of what it leads to. */
export const applyState = (
  types: TypeTable,
  object: HostObject,
  state: Readonly<Record<string, unknown>>,
): void => {
  const { navigations } = typeOf(types, object);
  for (const [name, value] of Object.entries(state)) {
    const key = memberName(navigations, name);
    const child = key ? navigations?.[key]?.(object.target) : undefined;
    if (!child) {
      setMember({ types, object, whereabouts: new Whereabouts() }, name, value);
      continue;
    }
    if (typeof value !== "object" || value === null) throw invalidArgument(name);
    applyState(types, child, value as Readonly<Record<string, unknown>>);
  }
};

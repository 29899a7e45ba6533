// SPDX-License-Identifier: EUPL-1.2
import type { Arguments } from "./arguments";
import type { HostObject } from "./host-object";

export interface Scalar<T> {
  readonly get: (target: T) => unknown;
  /** Absent for a read-only property. */
  readonly set?: (target: T, value: unknown) => void;
  /** Not sent along when a load names no property. */
  readonly isExplicit?: true;
}

/** What a method gives back: an object, null for a null object, or a scalar. */
export type MethodResult = unknown;

/** What one type of object can do. Names are those of the wire, in Pascal case. */
export interface ObjectType<T> {
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** `types` is the table the type belongs to, for members that work on other objects in turn. */
  readonly methods?: Readonly<
    Record<string, (target: T, args: Arguments, types: TypeTable) => MethodResult>
  >;
  /** Makes the type a collection. */
  readonly items?: (target: T) => readonly HostObject[];
  /** `getItem(key)`; null when there is no such item. */
  readonly item?: (target: T, key: unknown) => HostObject | null;
  /** Sent with every instantiation and load: `Id` or `_Id`. */
  readonly identity?: (target: T) => Readonly<Record<string, string | number>>;
  /** The type has `_KeepReference`: the host keeps such objects between batches. */
  readonly isTracked?: true;
}

/** Types by name; `never` because the dispatcher hands every target back only to the type that made it. */
export type TypeTable = Readonly<Record<string, ObjectType<never>>>;

export const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Finds a member whatever the case of its name; properties in load texts come in camel case. */
export const memberName = (
  members: Readonly<Record<string, unknown>> | undefined,
  name: string,
): string | null => {
  if (!members) return null;
  const pascal = upperFirst(name);
  if (Object.hasOwn(members, pascal)) return pascal;
  const wanted = name.toLowerCase();
  return Object.keys(members).find((key) => key.toLowerCase() === wanted) ?? null;
};

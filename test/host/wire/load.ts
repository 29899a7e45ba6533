// SPDX-License-Identifier: EUPL-1.2
import { notImplemented } from "./host-error";
import type { HostObject } from "./host-object";
import { lowerFirst, memberName, type ObjectType, type TypeTable } from "./object-type";
import { typeOf } from "./object-paths";
import type { QueryInfo } from "./protocol";
import type { Whereabouts } from "./whereabouts";

/** Properties wanted, nested by navigation: "format/fill/color" is format -> fill -> color. */
export interface Wanted {
  readonly size: number;
  readonly has: (name: string) => boolean;
  readonly [Symbol.iterator]: () => Iterator<[string, Wanted]>;
}
type Tree = Map<string, Tree>;

const ALL = "*";

export const wantedOf = ({ Select, Expand }: QueryInfo): Wanted => {
  const select = Select ?? [];
  const expand = Expand ?? [];
  const tree: Tree = new Map();
  for (const path of select) plant(tree, path);
  for (const path of expand) plant(tree, `${path}/${ALL}`);
  if (expand.length > 0 && select.length === 0) plant(tree, ALL);
  return tree;
};

/** The same tree from a load object: `{ format: { fill: { color: true } } }`. */
export const wantedOfObject = (options: Readonly<Record<string, unknown>>): Wanted =>
  new Map(
    Object.entries(options)
      .filter(([, value]) => value !== false && value !== undefined && value !== null)
      .map(([key, value]) => [
        key === "$all" ? ALL : key,
        typeof value === "object" && value !== null
          ? wantedOfObject(value as Readonly<Record<string, unknown>>)
          : new Map<string, Wanted>(),
      ]),
  );

/** An object on its way to the page. */
interface Holder {
  readonly object: HostObject;
  readonly type: ObjectType<unknown>;
  readonly values: Record<string, unknown>;
}

/** Copies what was wanted of an object into the form the wire carries. */
export class Loader {
  constructor(
    private readonly types: TypeTable,
    private readonly whereabouts: Whereabouts,
  ) {}

  load(object: HostObject, query: QueryInfo): Record<string, unknown> {
    const type = typeOf(this.types, object);
    const wanted = wantedOf(query);
    return type.items ? this.#collection(object, wanted, query) : this.object(object, wanted);
  }

  object(object: HostObject, wanted: Wanted): Record<string, unknown> {
    const type = typeOf(this.types, object);
    if (type.items) return this.#collection(object, wanted, {});
    const values: Record<string, unknown> = { ...type.identity?.(object.target) };
    if (wanted.size === 0 || wanted.has(ALL)) this.#allScalars(object, type, values);
    for (const [name, inner] of wanted) {
      if (name !== ALL) this.#member({ object, type, values }, name, inner);
    }
    return values;
  }

  #allScalars(
    object: HostObject,
    type: ObjectType<unknown>,
    values: Record<string, unknown>,
  ): void {
    for (const [name, scalar] of Object.entries(type.scalars ?? {})) {
      if (!scalar.isExplicit) values[name] = scalar.get(object.target);
    }
  }

  #member(holder: Holder, name: string, inner: Wanted): void {
    const { object, type, values } = holder;
    this.whereabouts.enter(`${object.type}.${lowerFirst(name)}`);
    const scalarName = inner.size === 0 ? memberName(type.scalars, name) : null;
    if (scalarName) values[scalarName] = type.scalars?.[scalarName]?.get(object.target);
    else this.#navigation(holder, name, inner);
  }

  #navigation({ object, type, values }: Holder, name: string, inner: Wanted): void {
    const navigation = memberName(type.navigations, name);
    // Excel ignores unknown names, and the page stumbles later; the host wants typing errors found at once.
    if (!navigation) throw notImplemented(`${object.type}.${lowerFirst(name)}`);
    const child = type.navigations?.[navigation]?.(object.target) ?? null;
    values[navigation] = child && this.object(child, inner);
  }

  /** A collection's own scalars always come along; everything else in the query is meant for its items. */
  #collection(object: HostObject, wanted: Wanted, query: QueryInfo): Record<string, unknown> {
    const type = typeOf(this.types, object);
    const values: Record<string, unknown> = { ...type.identity?.(object.target) };
    this.#allScalars(object, type, values);
    const forItems = new Map(
      [...wanted].filter(([name, inner]) => inner.size > 0 || !memberName(type.scalars, name)),
    );
    if (wanted.size > 0 && forItems.size === 0) return values;
    const skip = query.Skip ?? 0;
    const top = query.Top ?? 0;
    const items = (type.items?.(object.target) ?? []).slice(skip, top > 0 ? skip + top : undefined);
    values._Items = items.map((item, index) => ({
      _Index: index + skip,
      ...this.object(item, forItems),
    }));
    return values;
  }
}

const plant = (tree: Tree, path: string): void => {
  let node = tree;
  for (const name of path.split(/[/.]/).filter(Boolean)) {
    const next = node.get(name) ?? (new Map() as Tree);
    node.set(name, next);
    node = next;
  }
};

/** Load results carry Pascal names; `retrieve` and cell properties want the names of the page. */
export const toPageNames = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toPageNames);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [pageName(name), toPageNames(inner)]),
  );
};

const pageName = (name: string): string => {
  if (name === "_Items") return "items";
  return name.startsWith("_") ? name : lowerFirst(name);
};

// SPDX-License-Identifier: EUPL-1.2
import { Arguments } from "./arguments";
import { HostError, itemNotFound, notImplemented } from "./host-error";
import type { HostObject } from "./host-object";
import { lowerFirst, type ObjectType, type TypeTable } from "./object-type";
import { PathType, type ArgumentInfo, type ObjectPath, type RequestBody } from "./protocol";
import type { ReferenceTable } from "./references";
import type { Refusal, Whereabouts } from "./whereabouts";

/** What the dispatcher needs to know about the workbook behind it. */
export interface Universe {
  readonly types: TypeTable;
  readonly root: HostObject;
  readonly references: ReferenceTable;
  /** Objects reached by the name of a service, not through the workbook; null when there is none. */
  readonly service: (name: string) => HostObject | null;
  /** Members that fail for now, by the name the page has for them: "Range.select". */
  readonly refusal: Refusal;
  /** Failures of methods that have done their work all the same. */
  readonly lateRefusal: Refusal;
}

/** The type of an object. Every target goes back only to the type that made it, hence the cast. */
export const typeOf = (types: TypeTable, object: HostObject): ObjectType<unknown> => {
  const type = types[object.type];
  if (!type) throw notImplemented(object.type);
  return type as unknown as ObjectType<unknown>;
};

const PROXY = "_ObjectPathId";

/** Resolves the object paths of one batch, each at most once. null is a null object. */
export class PathResolver {
  readonly #resolved = new Map<number, HostObject | null>();
  readonly #paths: Readonly<Record<string, ObjectPath>>;

  constructor(
    private readonly universe: Universe,
    body: RequestBody,
    private readonly whereabouts: Whereabouts,
  ) {
    this.#paths = body.ObjectPaths ?? {};
  }

  resolve(id: number): HostObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[id];
    if (!path)
      throw new HostError("InvalidObjectPath", `Object path ${id} is not part of the request.`);
    const object = this.#open(path);
    this.#resolved.set(id, object);
    return object;
  }

  isUntracked(id: number): boolean {
    return this.#paths[id]?.D === true;
  }

  /** The reference under which the page already holds the object of this path; null if it does not. */
  heldAs(id: number): string | null {
    const path = this.#paths[id];
    return path?.ObjectPathType === PathType.Reference ? (path.Name ?? null) : null;
  }

  arguments(info: ArgumentInfo | undefined): Arguments {
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(
      (info?.Arguments ?? []).map((value, index) => this.#argument(value, references[index])),
    );
  }

  #argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((part, index) => this.#argument(part, reference[index]));
    }
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
    return this.#withProxies(value);
  }

  /** Proxies inside a plain object arrive as the id of their path. */
  #withProxies(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if (PROXY in value) return this.resolve(Number(value[PROXY]));
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, part]) => [key, this.#withProxies(part)]));
  }

  #open(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return this.universe.root;
      case PathType.NullObject:
        return null;
      case PathType.Reference:
        return this.#kept(path.Name ?? "");
      case PathType.Service:
        return this.#service(path.Name ?? "");
      default:
        return this.#child(path);
    }
  }

  #kept(id: string): HostObject {
    const object = this.universe.references.find(id);
    if (object) return object;
    throw new HostError(
      "InvalidReference",
      "This reference is not valid for the current operation.",
    );
  }

  #service(name: string): HostObject {
    const object = this.universe.service(name);
    if (!object) throw notImplemented(name);
    return object;
  }

  #child(path: ObjectPath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    // Whatever hangs on a null object is a null object too.
    if (parent === null) return null;
    const type = typeOf(this.universe.types, parent);
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) return this.#item(parent, type, args);

    const name = path.Name ?? "";
    const member = `${parent.type}.${lowerFirst(name)}`;
    this.whereabouts.enter(member);
    const open =
      path.ObjectPathType === PathType.Property ? type.navigations?.[name] : type.methods?.[name];
    if (!open) throw notImplemented(member);
    return open(parent.target, args, this.universe.types) as HostObject | null;
  }

  #item(parent: HostObject, type: ObjectType<unknown>, args: Arguments): HostObject {
    const member = `${parent.type}.getItem`;
    this.whereabouts.enter(member);
    if (!type.item) throw notImplemented(member);
    const item = type.item(parent.target, args.raw(0));
    if (!item) throw itemNotFound();
    return item;
  }
}

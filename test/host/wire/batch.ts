// SPDX-License-Identifier: EUPL-1.2
import { setMember } from "./apply-state";
import { HostError, notImplemented } from "./host-error";
import { Loader, toPageNames } from "./load";
import type { HostObject } from "./host-object";
import { lowerFirst } from "./object-type";
import { PathResolver, typeOf, type Universe } from "./object-paths";
import {
  ActionType,
  type Action,
  type ActionResult,
  type ErrorBody,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import { Whereabouts } from "./whereabouts";

/** Calls on a null object are swallowed, they do not fail. */
const answerForNull = ({ ActionType: type }: Action): { readonly _IsNull: true } | null =>
  type === ActionType.SetProperty || type === ActionType.Method || type === ActionType.Update
    ? { _IsNull: true }
    : null;

/** Runs the actions of a batch in order. The first failure ends it; what was done before stays done. */
export const runBatch = (universe: Universe, body: RequestBody): ResponseBody => {
  const whereabouts = new Whereabouts(universe.refusal);
  const batch = new Batch(universe, body, whereabouts);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of (body.Actions ?? []).entries()) {
    whereabouts.at = null;
    try {
      results.push({ ActionId: action.Id, Value: batch.run(action) });
      if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
    } catch (cause) {
      const error = errorBody(asHostError(cause), whereabouts, index);
      return { Error: error, TraceIds: traceIds, ProcessedResults: { Results: results } };
    }
  }
  return { Results: results, TraceIds: traceIds };
};

/** The answer to a batch of which nothing was run. */
export const refusedBatch = (error: HostError): ResponseBody => ({
  Error: errorBody(error, new Whereabouts(), NO_ACTION),
  TraceIds: [],
  ProcessedResults: { Results: [] },
});

const NO_ACTION = -1;

const errorBody = (error: HostError, { at }: Whereabouts, index: number): ErrorBody => ({
  Code: error.code,
  Message: error.message,
  Location: at,
  ActionIndex: index,
  HttpStatusCode: error.status,
});

/** A bug of the host must not pass for an error of Excel, and must not leave the page waiting. */
const asHostError = (cause: unknown): HostError => {
  if (cause instanceof HostError) return cause;
  return new HostError("HostBug", cause instanceof Error ? String(cause.stack) : String(cause));
};

class Batch {
  readonly #paths: PathResolver;
  readonly #loader: Loader;
  readonly #keptHere = new Map<number, string>();
  readonly #keepsAll: boolean;

  constructor(
    private readonly universe: Universe,
    body: RequestBody,
    private readonly whereabouts: Whereabouts,
  ) {
    this.#paths = new PathResolver(universe, body, whereabouts);
    this.#loader = new Loader(universe.types, whereabouts);
    this.#keepsAll = body.AutoKeepReference === true;
  }

  run(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.#paths.resolve(action.ObjectPathId);
    return object ? this.#runOn(object, action) : answerForNull(action);
  }

  #runOn(object: HostObject, action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.#instantiate(object, action.ObjectPathId);
      case ActionType.Load:
        return this.#loader.load(object, action.QueryInfo ?? {});
      case ActionType.LoadAsJson:
        return toPageNames(this.#loader.load(object, action.QueryInfo ?? {}));
      case ActionType.SetProperty:
        return this.#setFromAction(object, action);
      case ActionType.Method:
        return this.#call(object, action);
      case ActionType.Update:
        return this.#update(object, action);
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  #instantiate(object: HostObject, pathId: number): Record<string, unknown> {
    const type = typeOf(this.universe.types, object);
    if (this.#keepsAll && type.isTracked && !this.#paths.isUntracked(pathId)) {
      this.#keep(pathId, object);
    }
    const reference = this.#keptHere.get(pathId);
    return {
      ...type.identity?.(object.target),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  #keep(pathId: number, object: HostObject): void {
    if (this.#keptHere.has(pathId)) return;
    // A second reference to what the page already holds would never be given back.
    this.#keptHere.set(pathId, this.#paths.heldAs(pathId) ?? this.universe.references.keep(object));
  }

  #setFromAction(object: HostObject, { Name = "", ArgumentInfo }: Action): null {
    this.#set(object, Name, this.#paths.arguments(ArgumentInfo).raw(0));
    return null;
  }

  #set(object: HostObject, name: string, value: unknown): void {
    setMember({ ...this.universe, object, whereabouts: this.whereabouts }, name, value);
  }

  #update(object: HostObject, { ObjectState = {} }: Action): null {
    for (const [name, value] of Object.entries(ObjectState)) this.#set(object, name, value);
    return null;
  }

  #call(object: HostObject, { Name = "", ArgumentInfo, ObjectPathId }: Action): unknown {
    if (Name === "_KeepReference") {
      this.#keep(ObjectPathId, object);
      return null;
    }
    const args = this.#paths.arguments(ArgumentInfo);
    if (Name === "_RemoveReference") {
      this.universe.references.release(args.text(0));
      return null;
    }
    const member = `${object.type}.${lowerFirst(Name)}`;
    this.whereabouts.enter(member);
    const method = typeOf(this.universe.types, object).methods?.[Name];
    if (!method) throw notImplemented(member);
    const result = method(object.target, args, this.universe.types) ?? null;
    const failure = this.universe.lateRefusal(member);
    if (failure) throw failure;
    return result;
  }
}

// SPDX-License-Identifier: EUPL-1.2

/** How an object on the wire is reached ("ObjectPathType"). */
export const PathType = {
  Root: 1,
  Service: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  NullObject: 7,
} as const;

/** What is done with an object ("ActionType"). */
export const ActionType = {
  Instantiate: 1,
  Load: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveLoad: 6,
  LoadAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

/** Bit of the request flags that stands for `delayForCellEdit`. */
export const WAIT_FOR_CELL_EDIT = 64;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Same shape as Arguments; a number other than 0 is the id of the path the argument stands for. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** The page has untracked the object: no reference is to be kept. */
  readonly D?: boolean;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions?: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  /** "Range.values"; becomes `debugInfo.errorLocation`. */
  readonly Location: string | null;
  /** Position in Actions; lets the page name the failing statement. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export type ResponseBody =
  | { readonly Results: readonly ActionResult[]; readonly TraceIds: readonly number[] }
  | {
      readonly Error: ErrorBody;
      readonly TraceIds: readonly number[];
      readonly ProcessedResults: { readonly Results: readonly ActionResult[] };
    };

/** Category of an entry that tells of an event of the workbook or of the runtime. */
export const EVENT_CATEGORY = 65_536;

/** One entry of an event message to the page. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
  readonly id: number;
  /** The change was made by another author. */
  readonly isRemoteOverride: boolean;
}

// SPDX-License-Identifier: EUPL-1.2
import type { HostObject } from "../wire/host-object";
import type { ObjectType, TypeTable } from "../wire/object-type";
import { EVENT_CATEGORY, type EventEntry } from "../wire/protocol";

/** "Visible": the pane is shown; "Background": the add-in runs without it. */
const VISIBLE = "Visible";
const VISIBILITY_CHANGED = 65_539;

/** What a page with a shared runtime asks of Office besides the workbook. */
export class RuntimeState {
  /** Whether the add-in starts with the document: "Inactive" or "Background". */
  startState = "Inactive";
  /** The page has said that it can take ribbon commands. */
  takesCommands = false;
  #paneState = VISIBLE;

  constructor(private readonly tell: (entry: EventEntry) => void) {}

  get paneState(): string {
    return this.#paneState;
  }

  set paneState(state: string) {
    if (state === this.#paneState) return;
    this.#paneState = state;
    const visibility = state === VISIBLE ? "Visible" : "Hidden";
    this.tell({
      messageCategory: EVENT_CATEGORY,
      messageType: VISIBILITY_CHANGED,
      targetId: "",
      message: JSON.stringify({ visibility }),
      id: 0,
      isRemoteOverride: false,
    });
  }
}

const START = "Microsoft.AppRuntime.AppRuntimePersistenceService";
const PANE = "Microsoft.AppRuntime.AppRuntimeService";
const COMMANDS = "Microsoft.InternalService.AddinInternalService";

const startService: ObjectType<RuntimeState> = {
  methods: {
    SetAppRuntimeStartState: (state, args) => {
      state.startState = args.text(0);
    },
    GetAppRuntimeStartState: ({ startState }) => startState,
  },
};

const paneService: ObjectType<RuntimeState> = {
  methods: {
    SetAppRuntimeState: (state, args) => {
      state.paneState = args.text(0);
    },
    GetAppRuntimeState: ({ paneState }) => paneState,
  },
};

const commandService: ObjectType<RuntimeState> = {
  methods: {
    NotifyActionHandlerReady: (state) => {
      state.takesCommands = true;
    },
  },
};

export const SERVICE_TYPES: TypeTable = {
  [START]: startService,
  [PANE]: paneService,
  [COMMANDS]: commandService,
};

export const findService =
  (state: RuntimeState) =>
  (name: string): HostObject | null =>
    Object.hasOwn(SERVICE_TYPES, name) ? { type: name, target: state } : null;

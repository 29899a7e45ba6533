// SPDX-License-Identifier: EUPL-1.2
import type { HostObject } from "../wire/host-object";
import type { ObjectType, TypeTable } from "../wire/object-type";

/** What a page with a shared runtime asks of Office besides the workbook. */
export interface RuntimeState {
  /** Whether the add-in starts with the document: "Inactive" or "Background". */
  startState: string;
  /** "Visible": the pane is shown; "Background": the add-in runs without it. */
  paneState: string;
  /** The page has said that it can take ribbon commands. */
  takesCommands: boolean;
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

// SPDX-License-Identifier: EUPL-1.2
import type { EventEntry, RequestBody } from "../wire/protocol";
import { appContext, frameName, type PaneContext, type PaneIdentity } from "./app-context";
import { byteLength, type ExcelHost } from "./excel-host";
import {
  answerText,
  Dispatch,
  eventText,
  NOT_SUPPORTED,
  PaneAction,
  parseRequest,
  type PaneRequest,
} from "./pane-messages";

export interface ChannelOptions {
  /** Origin of the page the host runs in. */
  readonly origin: string;
  /** Sends a text to the pane. */
  readonly post: (text: string) => void;
  readonly locale?: string;
  readonly documentUrl?: string;
}

/** How a ribbon command ended: `status` 0 is completed. */
export interface CommandOutcome {
  readonly status: number;
}

/** Arguments of a call of the Common API, by their position. */
type CallData = Readonly<Record<string, unknown>>;

const UNKNOWN_CALL = -2;
/** office.js in the browser reads failures from the body alone. */
const OK = 200;

let conversations = 0;

/** The host's end of the channel over which office.js talks to Excel on the web. */
export class PaneChannel {
  /** Names of calls this host has no answer for, in the order they came. */
  readonly unanswered: string[] = [];

  readonly #identity: PaneIdentity;
  readonly #events = new Set<string>();
  readonly #commands = new Map<string, (outcome: CommandOutcome) => void>();
  #host: ExcelHost;
  #stopEvents: () => void;
  #commandCount = 0;

  constructor(
    host: ExcelHost,
    private readonly options: ChannelOptions,
  ) {
    conversations += 1;
    this.#identity = {
      appId: `app-${conversations}`,
      conversationId: `conversation-${conversations}`,
      origin: options.origin,
    };
    this.#host = host;
    this.#stopEvents = host.onEvents((entries) => this.#passEvents(entries));
  }

  /** Puts another workbook behind the pane that is already loaded. */
  useHost(host: ExcelHost): void {
    this.#stopEvents();
    this.#host = host;
    this.#stopEvents = host.onEvents((entries) => this.#passEvents(entries));
  }

  /** To be given to the pane's frame before it loads. */
  get frameName(): string {
    return frameName(this.#identity, this.#context.locale);
  }

  /** Takes a message of the pane; false when it was none for this host. */
  receive(text: unknown): boolean {
    const request = parseRequest(text);
    if (request?._conversationId !== this.#identity.conversationId) return false;
    void this.#answer(request);
    return true;
  }

  /** What clicking a ribbon button does that runs a function; resolves when the function says it is done. */
  runCommand(functionName: string): Promise<CommandOutcome> {
    this.#commandCount += 1;
    const id = `command-${this.#commandCount}`;
    const event = JSON.stringify({ source: { id: functionName } });
    return new Promise((resolve, reject) => {
      this.#commands.set(id, resolve);
      if (!this.#emit("appCommandInvoked", [id, functionName, event])) {
        reject(new Error("The pane does not take ribbon commands yet."));
      }
    });
  }

  get #context(): PaneContext {
    return {
      locale: this.options.locale ?? "de-DE",
      documentUrl: this.options.documentUrl ?? "https://host.invalid/Mappe1.xlsx",
      isReadOnly: this.#host.book.data.isReadOnly,
      requirementSets: this.#host.requirementSets,
      settings: this.#host.book.data.settings,
    };
  }

  async #answer(request: PaneRequest): Promise<void> {
    if (request._actionType === PaneAction.register) this.#events.add(request._actionName);
    if (request._actionType === PaneAction.unregister) this.#events.delete(request._actionName);
    const answer =
      request._actionType === PaneAction.invoke ? await this.#invoke(request) : { data: DONE };
    this.options.post(answerText(request, this.#identity.origin, answer));
  }

  async #invoke({ _actionName: name, _data: data }: PaneRequest): Promise<{
    readonly data: unknown;
    readonly errorCode?: number;
  }> {
    switch (name) {
      case "ContextActivationManager_getAppContextAsync":
        return { data: appContext(this.#identity, this.#context) };
      // Notices about focus, keys and telemetry; nothing depends on them here.
      case "ContextActivationManager_notifyHost":
        return { data: null };
      case "executeMethod":
        return { data: await this.#call(data as CallData) };
      default:
        this.unanswered.push(name);
        return { data: null, errorCode: UNKNOWN_CALL };
    }
  }

  async #call(data: CallData): Promise<CallData> {
    const { DispatchId } = data.DdaMethod as { readonly DispatchId: number };
    switch (DispatchId) {
      case Dispatch.richApi:
        return { ...DONE, Data: await this.#richApi(data.ArrayData as readonly unknown[]) };
      case Dispatch.loadSettings:
        return { ...DONE, Properties: { Settings: this.#storedSettings() } };
      case Dispatch.saveSettings:
        this.#saveSettings(data);
        return DONE;
      case Dispatch.fileProperties:
        return { ...DONE, 0: { 1: this.#context.documentUrl } };
      case Dispatch.commandCompleted:
        this.#completeCommand(String(data[0]), Number(data[1]));
        return DONE;
      default:
        this.unanswered.push(`dispatch ${DispatchId}`);
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  /** Custom data, method, path, headers, body, permission, flags. */
  async #richApi(message: readonly unknown[]): Promise<readonly unknown[]> {
    const [, , , , bodyText, , flags] = message;
    const text = String(bodyText);
    const answer = await this.#host.execute({
      body: JSON.parse(text) as RequestBody,
      bytes: byteLength(text),
      flags: Number(flags ?? 0),
    });
    return [OK, ["Content-Type", "application/json"], answer];
  }

  #storedSettings(): readonly { readonly Name: string; readonly Value: string }[] {
    return [...this.#host.book.data.settings].map(([Name, Value]) => ({ Name, Value }));
  }

  #saveSettings(data: CallData): void {
    const { Properties = [] } = data.DdaSettingsMethod as {
      readonly Properties?: readonly (readonly [string, string])[];
    };
    this.#host.book.data.settings = new Map(Properties);
  }

  #completeCommand(id: string, status: number): void {
    this.#commands.get(id)?.({ status });
    this.#commands.delete(id);
  }

  #passEvents(entries: readonly EventEntry[]): void {
    this.#emit("richApiMessage", {
      ArrayData: entries.map((entry) => [
        entry.messageCategory,
        entry.messageType,
        entry.targetId,
        entry.message,
        entry.id,
        entry.isRemoteOverride,
      ]),
    });
  }

  /** false when the pane does not listen to the event. */
  #emit(name: string, data: unknown): boolean {
    if (!this.#events.has(name)) return false;
    this.options.post(eventText({ name, data, ...this.#identity }));
    return true;
  }
}

const DONE: CallData = { Version: 1, Error: 0 };

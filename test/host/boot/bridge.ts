// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { RequestBody } from "../wire/protocol";
import { addressOf } from "../objects/range-scalars";
import { targetAs } from "../objects/targets";
import { byteLength, type ExcelHost } from "./excel-host";
import { packageFile } from "./node-calculator";
import { stubBrowserGlobals } from "./office-globals";

/** The way office.js has for hosts that run in the same process: messages as JSON texts. */
interface NativeBridge {
  /** office.js puts its receiver here. */
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost: (text: string) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: RequestBody | string };
}

/** Members of office.js that its type declarations do not know. */
interface OfficeInternals {
  readonly OfficeExtension: {
    readonly HostBridge: { readonly init: (bridge: NativeBridge) => void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly config: { extendedErrorLogging: boolean };
  };
  OSF: { _OfficeAppFactory?: unknown };
}

const internals = globalThis as unknown as OfficeInternals;

const EXCEL_LIBRARY = "@microsoft/office-js/dist/excel-web-16.00.debug.js";
const RESPONSE = 2;
const EVENTS = 3;
/** Failures are told in the body; the transport itself never fails. */
const OK = 200;

/**
 * Connects office.js to a host, and away from the one before: to be called for every test. Only the Excel namespace
 * is there, without Office.onReady and Office.context's rest; see full-boot for that.
 */
export const connectBridge = (host: ExcelHost): void => {
  loadExcelNamespace();
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => void answer(host, bridge, text),
  };
  internals.OfficeExtension.HostBridge.init(bridge);
  host.onEvents((entries) =>
    bridge.onMessageFromHost?.(
      JSON.stringify({ type: EVENTS, controlId: "", message: { entries } }),
    ),
  );
  // The library is shipped with this check switched off by accident; with it, members above the floor are refused.
  internals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  internals.OfficeExtension.config.extendedErrorLogging = true;
  internals.OSF._OfficeAppFactory = { getContext: () => contextOf(host) };
};

const loadExcelNamespace = (): void => {
  if ("Excel" in globalThis) return;
  stubBrowserGlobals();
  // Indirect eval: the library must run in the realm of the test, or its checks for plain objects fail.
  (0, eval)(readFileSync(packageFile(EXCEL_LIBRARY), "utf8"));
};

const answer = async (host: ExcelHost, bridge: NativeBridge, text: string): Promise<void> => {
  const { id, flags = 0, message } = JSON.parse(text) as BridgeMessage;
  const body =
    typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
  const result = await host.execute({ body, bytes: byteLength(text), flags });
  // The answer is JSON already; packing it up as a text would have office.js read millions of characters twice.
  bridge.onMessageFromHost?.(
    `{"id":${id},"type":${RESPONSE},"message":{"statusCode":${OK},"headers":{},"body":${result}}}`,
  );
};

/** The part of Office.context that the check for requirement sets reads. */
const contextOf = ({ requirementSets }: ExcelHost): unknown => ({
  requirements: {
    isSetSupported: (name: string, version?: string | number) => {
      const set = Object.keys(requirementSets).find(
        (key) => key.toLowerCase() === name.toLowerCase(),
      );
      return set !== undefined && isAtLeast(requirementSets[set] ?? "", String(version ?? "1.1"));
    },
  },
});

const isAtLeast = (supported: string, wanted: string): boolean => {
  const [major = 0, minor = 0] = supported.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
};

/** How often the loop turns before a reference that is still kept counts as a leak. */
const PATIENCE = 20;

/** Fails when the page still holds ranges after its runs; to be called after every test. */
export const expectNoLeaks = async (host: ExcelHost): Promise<void> => {
  // office.js gives references back in a batch of its own, some turns after the run has resolved.
  for (let turn = 0; turn < PATIENCE && host.references.list().length > 0; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const kept = host.references.list();
  if (kept.length === 0) return;
  const names = kept.map((object) => {
    const range = targetAs(object, "Range");
    return range ? addressOf(range) : object.type;
  });
  throw new Error(`The page keeps ${kept.length} objects after its runs: ${names.join(", ")}`);
};

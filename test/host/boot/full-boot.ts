// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ExcelHost } from "./excel-host";
import { packageFile } from "./node-calculator";
import { PaneChannel, type ChannelOptions } from "./pane-channel";

const OFFICE_LIBRARY = "office.debug.js";
const BASE = "https://office.invalid/";
/** Same host name as the document's domain: the one case in which office.js trusts a host without asking. */
const HOST_ORIGIN = "https://localhost";

/**
 * Boots the whole office.js in jsdom: Office.onReady, Office.context, commands and events are the real ones. Once per
 * test file; `channel.useHost` puts a fresh workbook behind it for every test.
 */
export const bootOffice = async (
  host: ExcelHost,
  options: Pick<ChannelOptions, "locale" | "documentUrl"> = {},
): Promise<PaneChannel> => {
  const parent = { postMessage: (text: string) => later(() => channel.receive(text)) };
  const channel = new PaneChannel(host, {
    ...options,
    origin: HOST_ORIGIN,
    post: (data) => later(() => window.dispatchEvent(messageEvent(data, parent))),
  });
  Object.defineProperty(window, "parent", { value: parent, configurable: true });
  Object.defineProperty(document, "domain", { value: "localhost", configurable: true });
  window.name = channel.frameName;
  serveOfficeScripts();
  evaluate(OFFICE_LIBRARY);
  await Office.onReady();
  return channel;
};

const later = (act: () => void): void => queueMicrotask(act);

/** jsdom refuses a source that is no window, hence the plain event. */
const messageEvent = (data: string, source: unknown): Event =>
  Object.assign(new Event("message"), { data, origin: HOST_ORIGIN, source });

/** jsdom loads no scripts, so those of office.js are evaluated here when it appends them. */
const serveOfficeScripts = (): void => {
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(BASE)) return append(node);
    setTimeout(() => loadScript(node), 0);
    return node;
  };
  const script = document.createElement("script");
  script.src = BASE + OFFICE_LIBRARY;
  // Only functions registered by Office.actions.associate may be ribbon commands.
  script.setAttribute("data-use-associated-actions-only", "1");
  append(script);
};

const loadScript = (script: HTMLScriptElement): void => {
  const file = script.src.slice(BASE.length);
  const isThere = existsSync(pathOf(file));
  if (isThere) evaluate(file);
  script.dispatchEvent(new Event(isThere ? "load" : "error"));
};

const pathOf = (file: string): string =>
  join(dirname(packageFile(`@microsoft/office-js/dist/${OFFICE_LIBRARY}`)), file);

/** In the realm of the page, as a script tag would. */
const evaluate = (file: string): void => {
  (0, eval)(readFileSync(pathOf(file), "utf8"));
};

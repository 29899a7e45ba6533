// SPDX-License-Identifier: EUPL-1.2
import type { ExcelHost } from "./excel-host";
import { PaneChannel, type ChannelOptions } from "./pane-channel";

export interface FrameOptions extends Pick<ChannelOptions, "locale" | "documentUrl"> {
  /** Address of the unmodified pane. */
  readonly paneUrl: string;
  /** Name of the frame for screen readers. */
  readonly title: string;
}

export interface FrameConnection {
  readonly channel: PaneChannel;
  /** Takes the frame away and stops listening. */
  readonly disconnect: () => void;
}

/**
 * Puts a pane into an element of this page and answers it as Excel on the web would. On http the pane asks
 * `AgaveErrorUX/index.html` beside office.js whether it may trust this page; the server has to answer yes.
 */
export const connectFrame = (
  host: ExcelHost,
  place: HTMLElement,
  { paneUrl, title, ...options }: FrameOptions,
): FrameConnection => {
  const frame = document.createElement("iframe");
  const paneOrigin = new URL(paneUrl, window.location.href).origin;
  const channel = new PaneChannel(host, {
    ...options,
    origin: window.location.origin,
    post: (text) => frame.contentWindow?.postMessage(text, paneOrigin),
  });
  const receive = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source === frame.contentWindow && origin === paneOrigin) channel.receive(data);
  };
  window.addEventListener("message", receive);
  // The page in the frame learns its name only if the frame has it before it enters the document.
  frame.name = channel.frameName;
  frame.title = title;
  frame.src = paneUrl;
  place.append(frame);
  return {
    channel,
    disconnect: () => {
      window.removeEventListener("message", receive);
      frame.remove();
    },
  };
};

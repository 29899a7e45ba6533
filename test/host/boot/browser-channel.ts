// SPDX-License-Identifier: EUPL-1.2
import type { ExcelHost } from "./excel-host";
import { PaneChannel, type ChannelOptions } from "./pane-channel";

export interface FrameOptions extends Pick<ChannelOptions, "locale" | "documentUrl"> {
  /** Address of the unmodified pane. */
  readonly paneUrl: string;
}

export interface FrameConnection {
  readonly channel: PaneChannel;
  /** Stops listening; to be called before the frame is thrown away. */
  readonly disconnect: () => void;
}

/**
 * Loads a pane into a frame of this page and answers it as Excel on the web would. On http the pane asks
 * `AgaveErrorUX/index.html` beside office.js whether it may trust this page; the server has to answer yes.
 */
export const connectFrame = (
  host: ExcelHost,
  frame: HTMLIFrameElement,
  { paneUrl, ...options }: FrameOptions,
): FrameConnection => {
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
  frame.name = channel.frameName;
  frame.src = paneUrl;
  return { channel, disconnect: () => window.removeEventListener("message", receive) };
};

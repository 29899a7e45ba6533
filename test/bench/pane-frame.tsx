// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, type RefObject } from "react";
import { connectFrame } from "../host/boot/browser-channel";
import type { ExcelHost } from "../host/boot/excel-host";
import type { PaneChannel } from "../host/boot/pane-channel";

interface PaneFrameProps {
  readonly host: ExcelHost;
  /** Filled with the channel while a pane is loaded; ribbon buttons go through it. */
  readonly channel: RefObject<PaneChannel | null>;
}

/** The unmodified task pane as Excel shows it. Another file is another host, and so another pane. */
export const PaneFrame = ({ host, channel }: PaneFrameProps) => {
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!place.current) return;
    const connection = connectFrame(host, place.current, {
      paneUrl: "/pane/taskpane.html",
      title: "Aufgabenbereich des Add-ins",
    });
    channel.current = connection.channel;
    return () => {
      connection.disconnect();
      channel.current = null;
    };
  }, [host, channel]);

  return <div ref={place} className="pane" />;
};

// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, type RefObject } from "react";
import { connectFrame } from "../host/boot/browser-channel";
import type { ExcelHost } from "../host/boot/excel-host";
import type { PaneChannel } from "../host/boot/pane-channel";
import type { Conditions, Look } from "./conditions";
import { showPaneAs } from "./pane-look";
import { watchRegionKeys } from "./regions";

interface PaneFrameProps {
  readonly host: ExcelHost;
  readonly conditions: Pick<Conditions, "locale" | "look" | "isReadOnly">;
  /** Filled with the channel while a pane is loaded; ribbon buttons go through it. */
  readonly channel: RefObject<PaneChannel | null>;
}

/** The unmodified task pane as Excel shows it. Another file is another host, and so another pane. */
export const PaneFrame = ({
  host,
  conditions: { locale, look, isReadOnly },
  channel,
}: PaneFrameProps) => {
  const place = useRef<HTMLDivElement>(null);
  const shownLook = useRef<Look>(look);

  useEffect(() => {
    if (!place.current) return;
    const connection = connectFrame(host, place.current, {
      paneUrl: "/pane/taskpane.html",
      title: "Aufgabenbereich des Add-ins",
      locale,
    });
    const frame = frameIn(place.current);
    frame?.addEventListener("load", () => {
      dress(frame, shownLook.current);
      if (frame.contentWindow) watchRegionKeys(frame.contentWindow);
    });
    channel.current = connection.channel;
    return () => {
      connection.disconnect();
      channel.current = null;
    };
    // Excel tells a pane only at its start whether it may write.
  }, [host, channel, locale, isReadOnly]);

  useEffect(() => {
    shownLook.current = look;
    dress(frameIn(place.current), look);
  }, [look]);

  return <div ref={place} className="pane" />;
};

const frameIn = (place: HTMLElement | null): HTMLIFrameElement | null =>
  place?.querySelector("iframe") ?? null;

const dress = (frame: HTMLIFrameElement | null, look: Look): void => {
  if (frame?.contentWindow) showPaneAs(frame.contentWindow, look);
};

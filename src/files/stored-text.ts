// SPDX-License-Identifier: EUPL-1.2
import type { XmlHandlers } from "./scan-xml";

/** Characters XML cannot hold stand in a file as _x0007_ (ISO 29500-1, 22.9.2.19). */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu;

export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(ESCAPED, (_match, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** Collects the text of a string item: its own or that of its runs; reading aids (rPh) are no part of it. */
export interface TextCollector extends Required<XmlHandlers> {
  /** The text so far, unescaped; begins anew. */
  readonly take: () => string;
}

export const createTextCollector = (): TextCollector => {
  let text = "";
  let isText = false;
  let aids = 0;
  return {
    open: (name) => {
      if (name === "rPh") aids += 1;
      else if (name === "t") isText = aids === 0;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === "rPh") aids -= 1;
      else if (name === "t") isText = false;
    },
    take: () => {
      const whole = unescapeText(text);
      text = "";
      return whole;
    },
  };
};

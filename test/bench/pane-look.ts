// SPDX-License-Identifier: EUPL-1.2
import type { Look } from "./conditions";

/** What the pane asks its surroundings, by the words of its questions. */
const WISHES: Readonly<Record<Exclude<Look, "system">, Readonly<Record<string, boolean>>>> = {
  light: { "prefers-color-scheme": false, "prefers-contrast": false, "forced-colors": false },
  dark: { "prefers-color-scheme": true, "prefers-contrast": false, "forced-colors": false },
  contrast: { "prefers-color-scheme": false, "prefers-contrast": true, "forced-colors": false },
};

const looks = new WeakMap<Window, Look>();

/** Answers the pane's questions about colours in the place of the computer. The pane reads again when it gets the focus. */
export const showPaneAs = (pane: Window, look: Look): void => {
  if (!looks.has(pane)) answerFor(pane);
  looks.set(pane, look);
  pane.dispatchEvent(new Event("focus"));
};

const answerFor = (pane: Window): void => {
  const ask = pane.matchMedia.bind(pane);
  pane.matchMedia = (query) => {
    const answer = ask(query);
    const look = looks.get(pane) ?? "system";
    if (look === "system") return answer;
    const wish = Object.entries(WISHES[look]).find(([word]) => query.includes(word));
    return wish ? Object.defineProperty(answer, "matches", { value: wish[1] }) : answer;
  };
};

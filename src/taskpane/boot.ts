// SPDX-License-Identifier: EUPL-1.2
import { ui } from "../texts/ui.de";

/** Notices that stand in taskpane.html as plain text, so that they can be shown without Office and without React. */
export type NoticeName = "loading" | "no-office" | "too-old" | "not-excel" | "broken";

const NOTICES: readonly NoticeName[] = ["loading", "no-office", "too-old", "not-excel", "broken"];

/** Milliseconds to wait for office.js before the user is told. */
const PATIENCE = 8000;

export interface FoundExcel {
  readonly version: string;
  readonly platform: string;
  /** Newest ExcelApi it has; "" for none. */
  readonly supported: string;
  readonly required: string;
}

/** Shows one notice and hides the others; null hides all. */
export const showNotice = (shown: NoticeName | null): void => {
  for (const name of NOTICES) {
    const notice = document.getElementById(`notice-${name}`);
    if (notice) notice.hidden = name !== shown;
  }
};

export const showTooOld = (found: FoundExcel): void => {
  const { version, platform, supported, required } = found;
  const api = supported === "" ? "" : `, ExcelApi ${supported}`;
  const details = `Excel ${version} (${platform}${api})`;
  fill("required-api", required);
  fill("found-excel", details);
  document.getElementById("copy-details")?.addEventListener("click", () => {
    void copyDetails(ui.boot.details(details, required));
  });
  showNotice("too-old");
};

/**
 * Waits for office.js and then for Excel's answer. After a while it tells the user, at once if the script cannot be
 * loaded, and goes on waiting: a slow network may still bring it.
 */
export const waitForExcel = async <T>(askExcel: () => Promise<T>): Promise<T> => {
  stylePage();
  document.getElementById("reload")?.addEventListener("click", () => window.location.reload());
  const timer = setTimeout(() => showNotice("no-office"), PATIENCE);
  try {
    await whenOfficeJsArrived();
    return await askExcel();
  } finally {
    clearTimeout(timer);
  }
};

const whenOfficeJsArrived = (): Promise<void> => {
  if ("Office" in window) return Promise.resolve();
  const script = document.getElementById("office-js");
  script?.addEventListener("error", () => showNotice("no-office"));
  return new Promise((resolve) => {
    script?.addEventListener("load", () => resolve());
  });
};

/** Set from here because the page may hold no style sheet: the server's content policy forbids inline styles. */
const stylePage = (): void => {
  document.body.style.margin = "0";
  document.body.style.fontFamily = "'Segoe UI', system-ui, sans-serif";
  for (const name of NOTICES) {
    const notice = document.getElementById(`notice-${name}`);
    if (!notice) continue;
    notice.style.margin = "0";
    notice.style.padding = "8px";
    notice.style.fontSize = "14px";
    notice.style.overflowWrap = "anywhere";
    for (const button of notice.querySelectorAll("button")) {
      button.style.font = "inherit";
      button.style.minHeight = "32px";
      button.style.padding = "4px 12px";
    }
    const title = notice.querySelector("h1");
    if (!title) continue;
    title.style.margin = "0";
    title.style.fontSize = "16px";
    // Excel lays its own button over the top right corner of the pane.
    title.style.paddingRight = "40px";
  }
};

const fill = (id: string, text: string): void => {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
};

const copyDetails = async (details: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(details);
    fill("copied", ui.boot.copied);
  } catch {
    // Without access to the clipboard the details stay readable on the page.
    fill("copied", ui.boot.copyFailed);
  }
};

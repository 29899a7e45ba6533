// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import { workbookWith } from "../../test/e2e/support/workbooks";
import {
  FULL_DELIVERY,
  seededDelivery,
  type SeedOptions,
} from "../../test/support/seeded-delivery";
import type { Measurement } from "./statistics";

const PROGRAM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const REPETITIONS = 3;
const BAR_INTERACTIVE_MS = 1000;
const BAR_TASK_MS = 200;
/** About 5,000 rows each. */
const YEARS = 4;
/** Of each kind; what is measured is a long sheet, not a long list of findings. */
const FEW_ERRORS = {
  textNumber: 2,
  notANumber: 2,
  unknownCode: 2,
  aboveBase: 2,
  negative: 2,
  wrongSum: 2,
  duplicate: 2,
} satisfies SeedOptions["errors"];
const PATIENCE_MS = 180_000;

/** What the pane notes about itself while it lives. */
interface Notes {
  /** Milliseconds from the begin of its page to the first button that answers. */
  interactive: number;
  /** Milliseconds of every task above 50 ms that was the pane's own; the host beside it shares the thread. */
  tasks: number[];
}

type NotingWindow = Window & { imNotes: Notes };

/** Runs in the pane before anything else: in the window, as its document is exchanged once. */
const takeNotes = (): void => {
  window.localStorage.setItem("im-welcome-seen", "1");
  if (window === window.top) return;
  const notes: Notes = { interactive: NaN, tasks: [] };
  (window as unknown as NotingWindow).imNotes = notes;
  const timer = setInterval(() => {
    if (!document.querySelector("#root button")) return;
    clearInterval(timer);
    notes.interactive = performance.now();
  }, 5);
};

/** Runs in the pane that stands. */
const noteTasks = (): void => {
  const { imNotes } = window as unknown as NotingWindow;
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name === "self") imNotes.tasks.push(duration);
    }
  }).observe({ entryTypes: ["longtask"] });
};

const notesOf = (frame: Frame): Promise<Notes> =>
  frame.evaluate(() => (window as unknown as NotingWindow).imNotes);

/** The frame of the pane, as soon as it can be used. */
const paneOf = async (page: Page): Promise<Frame> => {
  const shown = await page.locator(".pane iframe").elementHandle();
  const frame = await shown?.contentFrame();
  if (!frame) throw new Error("The bench shows no pane.");
  await frame.waitForFunction(() => (window as unknown as NotingWindow).imNotes.interactive > 0);
  return frame;
};

const openBench = async (browser: Browser, url: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 }, locale: "de-DE" });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(takeNotes);
  await page.goto(url);
  return page;
};

const measureStart = async (browser: Browser, url: string): Promise<number> => {
  const page = await openBench(browser, url);
  const { interactive } = await notesOf(await paneOf(page));
  await page.close();
  return interactive;
};

interface Delivery {
  readonly rows: number;
  readonly bytes: Uint8Array;
}

const largeDelivery = (): Delivery => {
  const { table } = seededDelivery(loadBundledCatalogue(), {
    ...FULL_DELIVERY,
    years: YEARS,
    errors: FEW_ERRORS,
  });
  const rows = table.map((row) => row.map((value) => (value === true ? "WAHR" : value || "")));
  return { rows: rows.length - 1, bytes: workbookWith({ name: "Zahlen 2015", rows }) };
};

/** The longest task of the pane's own while it checks, from the click to the result. */
const measureCheck = async (browser: Browser, url: string, bytes: Uint8Array): Promise<number> => {
  const page = await openBench(browser, url);
  await paneOf(page);
  const old = await page.locator(".pane iframe").elementHandle();
  await page.getByLabel("Datei öffnen").setInputFiles({
    name: "zahlen.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  });
  await old?.waitForElementState("hidden");
  const pane = await paneOf(page);
  await pane.getByRole("button", { name: /^Prüfen/ }).click();
  await pane.evaluate(noteTasks);
  await pane.getByRole("button", { name: "Dieses Blatt prüfen" }).click();
  await pane
    .getByRole("heading", { level: 2 })
    .filter({ hasText: /^Kann / })
    .waitFor();
  const { tasks } = await notesOf(pane);
  await page.close();
  return Math.max(0, ...tasks);
};

const repeated = async (measure: () => Promise<number>): Promise<readonly number[]> => {
  const samples: number[] = [];
  for (let run = 0; run < REPETITIONS; run += 1) samples.push(await measure());
  return samples;
};

/** The pane on the bench in headless Chromium; empty where there is no Chromium. */
export const measurePane = async (): Promise<readonly Measurement[]> => {
  if (!existsSync(PROGRAM)) return [];
  const server = spawn(process.execPath, ["test/e2e/support/serve.mjs"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve) =>
    server.stdout.once("data", (line: Buffer) => resolve(line.toString().trim())),
  );
  const browser = await chromium.launch({
    executablePath: PROGRAM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const { rows, bytes } = largeDelivery();
    return [
      {
        what: "pane, interactive after the begin of its page",
        samples: await repeated(() => measureStart(browser, url)),
        unit: "ms",
        bar: BAR_INTERACTIVE_MS,
      },
      {
        what: `pane, longest task while it checks ${rows} rows`,
        samples: await repeated(() => measureCheck(browser, url, bytes)),
        unit: "ms",
        bar: BAR_TASK_MS,
      },
    ];
  } finally {
    await browser.close();
    server.stdin.end();
  }
};

// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import type { WorkbookData } from "../../host/model/workbook-data";
import { openPackage } from "../../host/package/xlsx-package";
import { launchBrowser } from "./browser";
import { startBenchServer, type BenchServer } from "./server";

/** Building both bundles takes most of a minute on a slow machine. */
export const SET_UP_MS = 240_000;

/** Below the time limit of a test, so that a test says what it waited for. */
const PATIENCE_MS = 30_000;
/** A test walks through a whole job, often in several looks, beside all the other tests. */
jest.setTimeout(120_000);
/** Longer than the pane waits before it shows a job running (0.3 s). */
const ANSWER_DELAY_MS = 350;

export const SAMPLES = {
  questionnaire: "Erhebungsbogen Amt 61 (Beispielzahlen)",
  faulty: "Lieferung mit Fehlern",
} as const;

/** A file as it lies in a folder of the user. */
export interface PaneFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bench as a user has it before him: ribbon, grid and pane, and what must not happen meanwhile. */
export class Bench {
  readonly pane: FrameLocator;
  /** Errors on the console, exceptions and requests to other places than the bench itself. */
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    url: string,
    /** What a user of this kind sees first. */
    private readonly first: string | RegExp,
  ) {
    this.pane = page.frameLocator('iframe[title="Aufgabenbereich des Add-ins"]');
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.problems.push(`exception: ${error.message}`));
    page.on("request", (request) => {
      const address = request.url();
      if (!address.startsWith(url) && !/^(blob|data):/.test(address)) {
        this.problems.push(`request: ${address}`);
      }
    });
  }

  static async open(browser: Browser, url: string, visit: Visit): Promise<Bench> {
    const page = await browser.newPage({
      viewport: { width: 1400, height: 850 },
      locale: "de-DE",
      // Colours on their way to others would be judged for contrast.
      reducedMotion: "reduce",
    });
    const bench = new Bench(page, url, visit.isFirst ? "Überspringen" : /^Prüfen/);
    page.setDefaultTimeout(PATIENCE_MS);
    if (visit.isSlow) await page.addInitScript(delayAnswers, ANSWER_DELAY_MS);
    if (!visit.isFirst) await page.addInitScript(forgoWelcome);
    await page.goto(url);
    await bench.button(bench.first).waitFor();
    return bench;
  }

  /** A button of the pane. */
  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", {
      name,
      ...(typeof name === "string" && { exact: true }),
    });
  }

  async press(...names: readonly (string | RegExp)[]): Promise<void> {
    for (const name of names) await this.button(name).click();
  }

  async pressRibbon(name: string): Promise<void> {
    await this.page.getByRole("toolbar").getByRole("button", { name }).click();
  }

  /** The head of the page's result, as soon as there is one that fits. */
  async resultHead(text: RegExp): Promise<string> {
    const head = this.pane.getByRole("heading", { level: 2 }).filter({ hasText: text });
    await head.waitFor();
    return plain(await head.innerText());
  }

  /** Everything that stands in the pane. */
  async words(): Promise<string> {
    return plain(await this.pane.getByRole("main").innerText());
  }

  /** On a slow Excel: no answer comes until it is let go on, so that a running job can be looked at for any time. */
  async holdAnswers(areHeld: boolean): Promise<void> {
    await this.pane.locator("body").evaluate((_body, held) => {
      (window as HoldingWindow).areAnswersHeld = held;
    }, areHeld);
  }

  async chooseSample(label: string): Promise<void> {
    await this.#untilReopened(() => this.page.getByLabel("Beispiel").selectOption({ label }));
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.#untilReopened(() =>
      this.page.getByLabel("Datei öffnen").setInputFiles({
        name,
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: Buffer.from(bytes),
      }),
    );
  }

  /** Chooses files in the pane, by its only button for files. */
  async chooseInPane(files: readonly PaneFile[]): Promise<void> {
    await this.pane.locator('input[type="file"]').setInputFiles(
      files.map(({ name, bytes }) => ({
        name,
        mimeType: "application/octet-stream",
        buffer: Buffer.from(bytes),
      })),
    );
  }

  /** Another file brings another pane; the old one answers until then. */
  async #untilReopened(act: () => Promise<unknown>): Promise<void> {
    const old = await this.page.locator(".pane iframe").elementHandle();
    await act();
    await old?.waitForElementState("hidden");
    await this.button(this.first).waitFor();
  }

  /** What the file holds that the bench's own button saves. */
  async save(): Promise<WorkbookData> {
    const arriving = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Als .xlsx speichern" }).click();
    const path = await (await arriving).path();
    return openPackage(new Uint8Array(await readFile(path))).data;
  }

  /** Address of the cell selected in the grid, as its formula bar shows it. */
  selectedAddress(): Locator {
    return this.page.locator(".ic-formula-bar-address");
  }

  selectedSheet(): Locator {
    return this.page.locator('.ic-sheet-tab[aria-selected="true"] .ic-sheet-tab-name');
  }
}

/** Runs before the pane: its user has been here before. */
const forgoWelcome = (): void => window.localStorage.setItem("im-welcome-seen", "1");

type HoldingWindow = Window & { areAnswersHeld?: boolean };

/** Runs in the pane before office.js: every answer of the host arrives late, as from an Excel with much to do, or waits. */
const delayAnswers = (delay: number): void => {
  if (window === window.top) return;
  const waiting: { readonly again: Event; readonly due: number }[] = [];
  const late = new WeakSet<Event>();
  window.addEventListener("message", (event) => {
    if (late.has(event)) return;
    event.stopImmediatePropagation();
    const { data, origin, source } = event as MessageEvent<unknown>;
    const again = new MessageEvent("message", { data, origin, source });
    late.add(again);
    waiting.push({ again, due: performance.now() + delay });
  });
  const deliver = (): void => {
    if ((window as HoldingWindow).areAnswersHeld) return;
    const count = waiting.filter(({ due }) => due <= performance.now()).length;
    for (const { again } of waiting.splice(0, count)) window.dispatchEvent(again);
  };
  setInterval(deliver, 20);
};

/** Blanks that only keep words together are blanks to the reader. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

export interface Stage {
  /** A fresh page with the first sample open. */
  readonly enter: () => Promise<Bench>;
  /** The same with an Excel so slow that a job can be watched running. */
  readonly enterSlow: () => Promise<Bench>;
  /** The same as a user sees it who has never been here. */
  readonly enterFirst: () => Promise<Bench>;
  /** The pane alone, 320 pixels wide, where office.js cannot be had. */
  readonly openWithoutOffice: () => Promise<Page>;
}

interface Visit {
  readonly isSlow: boolean;
  readonly isFirst: boolean;
}

/** Server and browser for the tests of one file; after each test nothing may have gone wrong behind the scenes. */
export const useStage = (): Stage => {
  let server: BenchServer | undefined;
  let browser: Browser | undefined;
  const open: Bench[] = [];
  const alone: Page[] = [];

  beforeAll(async () => {
    server = await startBenchServer();
    browser = await launchBrowser();
  }, SET_UP_MS);

  afterEach(async () => {
    const problems = open.flatMap((bench) => bench.problems);
    await Promise.all(
      [...open.splice(0).map(({ page }) => page), ...alone.splice(0)].map((page) => page.close()),
    );
    expect(problems).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    server?.stop();
  });

  const enter = async (visit: Partial<Visit>): Promise<Bench> => {
    if (!server || !browser) throw new Error("Server and browser have not started.");
    const bench = await Bench.open(browser, server.url, {
      isSlow: false,
      isFirst: false,
      ...visit,
    });
    open.push(bench);
    return bench;
  };
  const openWithoutOffice = async (): Promise<Page> => {
    if (!server || !browser) throw new Error("Server and browser have not started.");
    const page = await browser.newPage({ viewport: { width: 320, height: 500 }, locale: "de-DE" });
    alone.push(page);
    await page.route("**/office.js", (route) => route.abort());
    await page.goto(`${server.url}pane/taskpane.html`);
    return page;
  };
  return {
    openWithoutOffice,
    enter: () => enter({}),
    enterSlow: () => enter({ isSlow: true }),
    enterFirst: () => enter({ isFirst: true }),
  };
};

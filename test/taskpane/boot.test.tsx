// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { act, screen } from "@testing-library/react";
import { startPane, type PaneWiring } from "../../src/taskpane/start-pane";
import { rememberedWelcome } from "../../src/taskpane/welcome/remembered-welcome";
import { fakeUseCases } from "../support/pane-fakes";
import { stubMediaQueries } from "../support/render";

const PAGE = readFileSync("src/taskpane/taskpane.html", "utf8").replace(
  "<%= officeJsUrl %>",
  "https://office.invalid/office.js",
);

const findingText = () => ({ title: "", subject: "", what: "", why: "", fix: "" });

const wiring = (part: Partial<PaneWiring> = {}): PaneWiring => ({
  whenExcelReady: () => Promise.resolve({ type: "ready" }),
  loadUseCases: () => Promise.resolve(fakeUseCases()),
  isDarkOfficeTheme: () => undefined,
  bindRibbon: () => undefined,
  ...part,
});

const shownNotices = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>("[id^=notice-]")]
    .filter(({ hidden }) => !hidden)
    .map(({ id }) => id);

const officeArrives = (): void => {
  Object.assign(window, { Office: {} });
};

beforeEach(() => {
  stubMediaQueries();
  const page = new DOMParser().parseFromString(PAGE, "text/html");
  document.head.innerHTML = page.head.innerHTML;
  document.body.innerHTML = page.body.innerHTML;
  rememberedWelcome().markSeen();
});

afterEach(() => {
  Reflect.deleteProperty(window, "Office");
  jest.useRealTimers();
});

test("the page is German and says from the first moment that it loads", () => {
  expect(PAGE).toContain('<html lang="de">');
  expect(shownNotices()).toEqual(["notice-loading"]);
});

test("the pane appears when Excel is ready", async () => {
  officeArrives();
  await act(() => startPane(wiring(), findingText));
  expect(shownNotices()).toEqual([]);
  expect(screen.getByRole("heading", { name: "Start" })).toBeInTheDocument();
});

test("a user who has never seen it is welcomed first, and once", async () => {
  window.localStorage.clear();
  officeArrives();
  await act(() => startPane(wiring(), findingText));
  const skip = screen.getByRole("button", { name: "Überspringen" });
  act(() => skip.click());
  expect(screen.getByRole("heading", { name: "Start" })).toBeInTheDocument();
  expect(rememberedWelcome().isDue()).toBe(false);
});

test("a ribbon button pressed while the pane starts is followed", async () => {
  officeArrives();
  await act(() =>
    startPane(
      wiring({ bindRibbon: (jobs) => jobs.requestView({ view: "report", startsJob: false }) }),
      findingText,
    ),
  );
  expect(screen.getByRole("heading", { name: "Berichtstabellen" })).toBeInTheDocument();
});

test("X42: after eight seconds without office.js the user is told, and a late arrival still works", async () => {
  jest.useFakeTimers();
  const started = startPane(wiring(), findingText);
  jest.advanceTimersByTime(7999);
  expect(shownNotices()).toEqual(["notice-loading"]);
  jest.advanceTimersByTime(1);
  expect(shownNotices()).toEqual(["notice-no-office"]);
  officeArrives();
  document.getElementById("office-js")?.dispatchEvent(new Event("load"));
  await act(() => started);
  expect(shownNotices()).toEqual([]);
});

test("a script that cannot be loaded is told at once", () => {
  void startPane(wiring(), findingText);
  document.getElementById("office-js")?.dispatchEvent(new Event("error"));
  expect(shownNotices()).toEqual(["notice-no-office"]);
});

test("Excel that never answers is told, too", () => {
  jest.useFakeTimers();
  officeArrives();
  void startPane(wiring({ whenExcelReady: () => new Promise(() => undefined) }), findingText);
  jest.advanceTimersByTime(8000);
  expect(shownNotices()).toEqual(["notice-no-office"]);
});

test("X43: an Excel that is too old gets the explanation with the versions and nothing else", async () => {
  officeArrives();
  let bindings = 0;
  const version = "16.0.10415";
  const required = "1.14";
  await startPane(
    wiring({
      whenExcelReady: () =>
        Promise.resolve({ type: "tooOld", version, platform: "PC", supported: "1.7", required }),
      bindRibbon: () => {
        bindings += 1;
      },
    }),
    findingText,
  );
  expect(shownNotices()).toEqual(["notice-too-old"]);
  expect(document.getElementById("found-excel")).toHaveTextContent(
    "Excel 16.0.10415 (PC, ExcelApi 1.7)",
  );
  expect(document.getElementById("required-api")).toHaveTextContent("1.14");
  expect(bindings).toBe(0);
});

test("where the clipboard is closed the details stay readable and the page says so", async () => {
  officeArrives();
  await startPane(
    wiring({
      whenExcelReady: () =>
        Promise.resolve({
          type: "tooOld",
          version: "16.0",
          platform: "PC",
          supported: "",
          required: "1.14",
        }),
    }),
    findingText,
  );
  document.getElementById("copy-details")?.click();
  expect(await screen.findByText(/schreiben Sie die Angaben ab/)).toBeInTheDocument();
});

test("a browser without Excel says where the page belongs", async () => {
  officeArrives();
  await startPane(
    wiring({ whenExcelReady: () => Promise.resolve({ type: "notExcel" }) }),
    findingText,
  );
  expect(shownNotices()).toEqual(["notice-not-excel"]);
});

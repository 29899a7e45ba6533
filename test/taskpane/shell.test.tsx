// SPDX-License-Identifier: EUPL-1.2
import { act, screen } from "@testing-library/react";
import { existsSync, readFileSync } from "node:fs";
import { ok } from "../../src/domain/shared/result";
import { VERSION } from "../../src/taskpane/about/version";
import { rememberedWelcome } from "../../src/taskpane/welcome/remembered-welcome";
import { checkOutcome, findingAt } from "../support/pane-fakes";
import { axeViolations, button, heading, renderPane } from "../support/render";

const welcome = () => {
  let seen = 0;
  return { isDue: () => seen === 0, markSeen: () => void (seen += 1), times: () => seen };
};

describe("the welcome", () => {
  test("says in a few lines what the add-in does and where the figures stay", async () => {
    const { container } = renderPane({}, { welcome: welcome() });
    expect(heading("Integrationsmonitoring")).toBeInTheDocument();
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    expect(screen.getByText(/verlassen den Rechner nicht.*office\.js.*Microsoft/)).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("leads to the first check and is not shown again", async () => {
    const remembered = welcome();
    const checkDelivery = jest.fn(() => Promise.resolve(ok(checkOutcome([]))));
    const { user } = renderPane({ checkDelivery }, { welcome: remembered });
    await user.click(button("Dieses Blatt prüfen"));
    expect(heading("Kann abgegeben werden")).toHaveFocus();
    expect(checkDelivery).toHaveBeenCalledTimes(1);
    expect(remembered.times()).toBe(1);
  });

  test("can be skipped", async () => {
    const remembered = welcome();
    const { user } = renderPane({}, { welcome: remembered });
    await user.click(button("Überspringen"));
    expect(heading("Start")).toHaveFocus();
    expect(remembered.isDue()).toBe(false);
  });

  test("gives way to the ribbon and comes next time", () => {
    const remembered = welcome();
    const { jobs } = renderPane({}, { welcome: remembered });
    act(() => jobs.requestView({ view: "report", startsJob: false }));
    expect(heading("Berichtstabellen")).toBeInTheDocument();
    expect(remembered.isDue()).toBe(true);
  });

  test.each(["getItem", "setItem"] as const)(
    "stays away where the browser forbids to remember (%s)",
    (method) => {
      window.localStorage.clear();
      const forbidden = jest.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException("denied", "SecurityError");
      });
      const remembered = rememberedWelcome();
      expect(() => remembered.markSeen()).not.toThrow();
      expect(remembered.isDue()).toBe(method === "setItem");
      forbidden.mockRestore();
    },
  );
});

describe("the page about the add-in", () => {
  test("names version, privacy, accessibility, help and contact", async () => {
    const { user, container } = renderPane();
    await user.click(button("Über das Add-in"));
    expect(heading("Über das Add-in")).toHaveFocus();
    const titles = screen.getAllByRole("heading", { level: 2 }).map((title) => title.textContent);
    expect(titles).toEqual([
      "Version",
      "Datenschutz",
      "Barrierefreiheit",
      "Hilfe",
      "Kontakt",
      "Lizenz",
    ]);
    expect(screen.getByText(VERSION)).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("shows the version of the package", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(VERSION).toBe(version);
  });

  test("links only to pages that are delivered with the pane", async () => {
    const { user } = renderPane();
    await user.click(button("Über das Add-in"));
    const pages = screen.getAllByRole("link").map((link) => link.getAttribute("href") ?? "");
    expect(pages).toEqual(["barrierefreiheit.html", "hilfe.html"]);
    expect(pages.filter((page) => !existsSync(`src/taskpane/${page}`))).toEqual([]);
  });
});

describe("when something of ours breaks", () => {
  let logged: jest.SpyInstance;

  beforeEach(() => {
    // React tells the console of what a boundary caught.
    logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  });

  afterEach(() => logged.mockRestore());

  test("a page that cannot be drawn gives way to a way on", async () => {
    const reload = jest.fn();
    const { user, container } = renderPane(
      { checkDelivery: () => Promise.resolve(ok(checkOutcome([findingAt("D14")]))) },
      {
        reload,
        findingText: () => {
          throw new Error("no wording");
        },
      },
    );
    await user.click(screen.getByRole("button", { name: /^Prüfen/ }));
    await user.click(button("Dieses Blatt prüfen"));
    expect(heading("Im Add-in ist ein Fehler aufgetreten")).toBeInTheDocument();
    expect(screen.getByText(/An Ihrer Datei wurde dadurch nichts geändert/)).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Bereich neu laden"));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test("a promise nobody waited for is told in one sentence that can be closed", async () => {
    const { user, container } = renderPane();
    act(() => void window.dispatchEvent(new Event("unhandledrejection")));
    expect(screen.getByText(/^Im Add-in ist etwas Unerwartetes geschehen/)).toBeInTheDocument();
    expect(heading("Start")).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Meldung schließen"));
    expect(screen.queryByText(/^Im Add-in ist etwas/)).not.toBeInTheDocument();
  });
});

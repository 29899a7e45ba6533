// SPDX-License-Identifier: EUPL-1.2
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lazyPage, type PageComponent } from "../../src/taskpane/lazy-page";
import { PaneContext, type PaneContextValue } from "../../src/taskpane/pane-context";
import { INITIAL_STATE } from "../../src/taskpane/pane-state";
import { shellWords } from "../../src/texts/shell.de";
import { axeViolations } from "../support/render";

const Tables: PageComponent = () => <h1>Tabellen</h1>;

interface Loading {
  readonly load: () => Promise<PageComponent>;
  readonly arrive: (page: PageComponent) => void;
  readonly fail: () => void;
}

/** A load that is under way until the test ends it. */
const loading = (): Loading => {
  let end: Pick<Loading, "arrive" | "fail"> | null = null;
  const promise = new Promise<PageComponent>((resolve, reject) => {
    end = { arrive: resolve, fail: () => reject(new Error("offline")) };
  });
  return {
    load: () => promise,
    arrive: (page) => end?.arrive(page),
    fail: () => end?.fail(),
  };
};

const open = (Page: PageComponent, opened = jest.fn()): HTMLElement => {
  const pane = {
    state: { ...INITIAL_STATE, focus: "page" },
    actions: { open: opened },
  } as unknown as PaneContextValue;
  return render(
    <PaneContext value={pane}>
      <Page />
    </PaneContext>,
  ).container;
};

describe("a page that is loaded when it is opened", () => {
  test("says that it is being loaded until it is there", async () => {
    const { load, arrive } = loading();
    open(lazyPage(load).Page);
    expect(screen.getByRole("status")).toHaveTextContent(shellWords.loading);
    await act(() => Promise.resolve(arrive(Tables)));
    expect(screen.getByRole("heading", { name: "Tabellen" })).toBeVisible();
    expect(screen.queryByRole("status")).toBeNull();
  });

  test("shows at once when it was fetched before, and is fetched only once", async () => {
    const load = jest.fn(() => Promise.resolve(Tables));
    const { Page, preload } = lazyPage(load);
    await preload();
    await preload();
    open(Page);
    expect(screen.getByRole("heading", { name: "Tabellen" })).toBeVisible();
    expect(load).toHaveBeenCalledTimes(1);
  });

  test("offers another try and the way back where it cannot be had", async () => {
    const { load, fail } = loading();
    const second = jest.fn(() => Promise.resolve(Tables));
    const opened = jest.fn();
    const loads = [load, second];
    const container = open(lazyPage(() => (loads.shift() ?? second)()).Page, opened);
    await act(() => Promise.resolve(fail()));
    expect(screen.getByRole("heading", { name: shellWords.notLoaded.title })).toHaveFocus();
    expect(await axeViolations(container)).toEqual([]);

    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Zurück zum Start" }));
    expect(opened).toHaveBeenCalledWith("start");
    await user.click(screen.getByRole("button", { name: shellWords.notLoaded.retry }));
    expect(await screen.findByRole("heading", { name: "Tabellen" })).toBeVisible();
  });
});

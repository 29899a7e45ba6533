// SPDX-License-Identifier: EUPL-1.2
import { render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { App } from "../../src/taskpane/App";
import { preloadPages } from "../../src/taskpane/pages";
import type { PaneDeps } from "../../src/taskpane/pane-context";
import { createJobs, type Jobs } from "../../src/usecases/jobs";
import type { UseCases } from "../../src/usecases/use-cases";
import { fakeUseCases } from "./pane-fakes";

/** How pages load is a matter of its own (lazy-page.test.tsx). */
beforeAll(preloadPages);

export interface RenderedPane {
  readonly user: UserEvent;
  readonly jobs: Jobs;
  readonly container: HTMLElement;
  /** What jobs threw. */
  readonly crashes: readonly unknown[];
}

/** jsdom does not evaluate media queries; `matching` lists those that hold. */
export const stubMediaQueries = (...matching: readonly string[]): void => {
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: matching.includes(query),
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
};

/** The whole pane on fake use cases, at 10:42. */
export const renderPane = (
  useCases: Partial<UseCases> = {},
  part: Partial<PaneDeps> = {},
): RenderedPane => {
  stubMediaQueries();
  const crashes: unknown[] = [];
  const jobs = createJobs((cause) => crashes.push(cause));
  const deps: PaneDeps = {
    useCases: fakeUseCases(useCases),
    jobs,
    findingText: ({ code, target, cells: [first] }) => ({
      title: `Titel zu ${code}`,
      subject: target[0]?.[1] ?? "",
      what: `Was in ${first?.cell.row ?? "dem Blatt"} steht.`,
      why: "Weil es so nicht geht.",
      fix: "Bitte ändern.",
      ...(target.length > 0 && { compared: { found: "412", expected: "421" } }),
    }),
    isOfficeDark: () => undefined,
    now: () => new Date(2015, 3, 10, 10, 42),
    welcome: { isDue: () => false, markSeen: () => undefined },
    reload: () => undefined,
    ...part,
  };
  const { container } = render(<App deps={deps} />);
  return { user: userEvent.setup(), jobs, container, crashes };
};

/** Ids of the axe rules the page breaks. jsdom has no layout, so contrast is checked in the browser tests. */
export const axeViolations = async (container: Element): Promise<readonly string[]> => {
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
};

/** A heading or button by its words; blanks that do not break count as blanks. */
const named =
  (name: string) =>
  (found: string): boolean =>
    found.replaceAll("\u00a0", " ") === name;

export const heading = (name: string): HTMLElement =>
  screen.getByRole("heading", { name: named(name) });

export const button = (name: string): HTMLElement =>
  screen.getByRole("button", { name: named(name) });

/** The region in which the pane says aloud what happened; pages have others for what concerns one button. */
export const spoken = (): Element => {
  const region = document.querySelector('[aria-live="polite"]');
  if (!region) throw new Error("The pane has no polite live region.");
  return region;
};

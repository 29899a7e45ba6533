// SPDX-License-Identifier: EUPL-1.2
import { act, fireEvent, screen } from "@testing-library/react";
import { ok } from "../../src/domain/shared/result";
import { checkOutcome, findingAt } from "../support/pane-fakes";
import { button, heading, renderPane } from "../support/render";

describe("Tab, which office.js listens for on the window", () => {
  const reachesOffice = (target: Element, shiftKey = false): boolean => {
    let isReached = false;
    const office = ({ key }: KeyboardEvent): void => {
      isReached ||= key === "Tab";
    };
    window.addEventListener("keydown", office);
    fireEvent.keyDown(target, { key: "Tab", shiftKey });
    window.removeEventListener("keydown", office);
    return isReached;
  };

  test("stays with the browser while something follows, also from a heading that took the focus", () => {
    renderPane();
    expect(reachesOffice(heading("Start"))).toBe(false);
    expect(reachesOffice(screen.getByRole("button", { name: /^Prüfen/ }))).toBe(false);
    expect(reachesOffice(document.body)).toBe(false);
  });

  test("leads out of the pane behind the last stop and before the first", () => {
    renderPane();
    expect(reachesOffice(button("Über das Add-in"))).toBe(true);
    expect(reachesOffice(screen.getByRole("button", { name: /^Prüfen/ }), true)).toBe(true);
    expect(reachesOffice(button("Über das Add-in"), true)).toBe(false);
  });
});

test("who comes back from the cell is at the finding again", async () => {
  const outcome = checkOutcome([findingAt("D14"), findingAt("E20")]);
  const { user } = renderPane({ checkDelivery: () => Promise.resolve(ok(outcome)) });
  await user.click(screen.getByRole("button", { name: /^Prüfen/ }));
  await user.click(button("Dieses Blatt prüfen"));
  await user.click(button("Nächster Befund"));
  const entry = screen.getByRole("button", { name: /^D14/ });
  act(() => (document.activeElement as HTMLElement).blur());
  expect(entry).not.toHaveFocus();
  fireEvent(window, new Event("focus"));
  expect(entry).toHaveFocus();

  act(() => button("Neu prüfen").focus());
  fireEvent(window, new Event("focus"));
  expect(button("Neu prüfen")).toHaveFocus();
});

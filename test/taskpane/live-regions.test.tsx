// SPDX-License-Identifier: EUPL-1.2
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { err, ok, type Result } from "../../src/domain/shared/result";
import type { Watch, WorkbookError } from "../../src/usecases/ports";
import type { CheckOutcome } from "../../src/usecases/use-cases";
import { checkOutcome, findingAt } from "../support/pane-fakes";
import { button, renderPane, spoken } from "../support/render";

type Answer = Result<CheckOutcome, WorkbookError>;

/** What a screen reader says at once. */
const alerted = (): string => document.querySelector('[aria-live="assertive"]')?.textContent ?? "";

/** A check that the test leads by the hand. */
const startCheck = async () => {
  jest.useFakeTimers();
  let watch: Watch | null = null;
  let resolve: (answer: Answer) => void = () => undefined;
  renderPane({
    checkDelivery: (_request, given) => {
      watch = given;
      return new Promise((settle) => (resolve = settle));
    },
  });
  const user = userEvent.setup({ advanceTimers: (time) => void jest.advanceTimersByTime(time) });
  await user.click(screen.getByRole("button", { name: /^Prüfen/ }));
  await user.click(button("Dieses Blatt prüfen"));
  return {
    user,
    report: (done: number) =>
      act(() => watch?.onProgress({ phase: "reading", done, total: 12, sheet: "Jugendamt" })),
    pass: (milliseconds: number) => act(() => void jest.advanceTimersByTime(milliseconds)),
    answer: (answer: Answer) =>
      act(async () => {
        resolve(answer);
        await Promise.resolve();
      }),
  };
};

afterEach(() => jest.useRealTimers());

describe("a screen reader hears of a job", () => {
  test("that it has begun, every two seconds how far it is, and what came of it", async () => {
    const { report, pass, answer } = await startCheck();
    expect(spoken()).toHaveTextContent("Prüfen läuft …");
    report(3);
    pass(1900);
    expect(spoken()).toHaveTextContent("Prüfen läuft …");
    pass(200);
    expect(spoken()).toHaveTextContent("Lesen: Jugendamt (3 von 12)");
    report(4);
    pass(1800);
    expect(spoken()).toHaveTextContent("Lesen: Jugendamt (3 von 12)");
    pass(300);
    expect(spoken()).toHaveTextContent("Lesen: Jugendamt (4 von 12)");
    await answer(ok(checkOutcome([findingAt("D14")])));
    expect(spoken()).toHaveTextContent("Kann noch nicht abgegeben werden: 1 Fehler");
    expect(alerted()).toBe("");
  });

  test("that it is being stopped, and then at once that it was", async () => {
    const { user, pass, answer } = await startCheck();
    pass(400);
    await user.click(button("Abbrechen"));
    pass(2000);
    expect(spoken()).toHaveTextContent(/^Wird abgebrochen/);
    await answer(err({ type: "Cancelled", cellsWritten: 0 }));
    expect(alerted()).toBe("Abgebrochen");
  });

  test("at once that it failed, and nothing more of its progress", async () => {
    const { pass, answer } = await startCheck();
    await answer(err({ type: "TooLarge" }));
    expect(alerted()).toBe("Der Bereich ist für Excel zu groß");
    pass(5000);
    expect(spoken()).toBeEmptyDOMElement();
  });
});

test("the regions stand in the page before anything is said, one for each urgency", () => {
  renderPane();
  expect(document.querySelectorAll('[aria-live="polite"]')).toHaveLength(1);
  expect(document.querySelectorAll('[aria-live="assertive"]')).toHaveLength(1);
  expect(spoken()).toBeEmptyDOMElement();
});

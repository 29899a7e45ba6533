// SPDX-License-Identifier: EUPL-1.2
import { act, screen } from "@testing-library/react";
import { err, ok, type Result } from "../../src/domain/shared/result";
import type { Watch, WorkbookError } from "../../src/usecases/ports";
import type { ViewRequest } from "../../src/usecases/jobs";
import type { CheckOutcome, UseCases } from "../../src/usecases/use-cases";
import { checkOutcome, findingAt } from "../support/pane-fakes";
import { axeViolations, button, heading, renderPane } from "../support/render";

type CheckAnswer = Result<CheckOutcome, WorkbookError>;

interface HeldCheck {
  readonly checkDelivery: UseCases["checkDelivery"];
  readonly watches: readonly Watch[];
  readonly answer: (answer: CheckAnswer) => Promise<void>;
}

/** Checks that run until the test answers the last one begun. */
const heldCheck = (): HeldCheck => {
  const watches: Watch[] = [];
  let resolveLast: (answer: CheckAnswer) => void = () => undefined;
  return {
    checkDelivery: (_request, watch) => {
      watches.push(watch);
      return new Promise((resolve) => {
        resolveLast = resolve;
      });
    },
    watches,
    answer: (answer) =>
      act(async () => {
        resolveLast(answer);
        await Promise.resolve();
      }),
  };
};

const startCheck = async (held: HeldCheck, useCases: Partial<UseCases> = {}) => {
  const pane = renderPane({ checkDelivery: held.checkDelivery, ...useCases });
  await pane.user.click(screen.getByRole("button", { name: /^Prüfen/ }));
  await pane.user.click(button("Dieses Blatt prüfen"));
  return pane;
};

describe("a long job", () => {
  test("shows where it is and can be cancelled", async () => {
    const held = heldCheck();
    const { user, container } = await startCheck(held);
    expect(await screen.findByText("Prüfen läuft …", { selector: "h2" })).toHaveFocus();
    act(() =>
      held.watches[0]?.onProgress({ phase: "reading", done: 3, total: 12, sheet: "Schule" }),
    );
    expect(screen.getByText("Lesen: Schule (3 von 12)")).toBeInTheDocument();
    expect(screen.getByRole("progressbar", { name: "Fortschritt" })).toHaveAttribute(
      "aria-valuenow",
      "3",
    );
    expect(screen.queryByText(/^Bisher/)).not.toBeInTheDocument();
    const found = { errors: 2, warnings: 1 };
    act(() =>
      held.watches[0]?.onProgress({ phase: "computing", done: 9, total: 60, sheet: null, found }),
    );
    expect(screen.getByText("Bisher: 2 Fehler · 1 Warnung")).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);

    await user.click(button("Abbrechen"));
    expect(held.watches[0]?.isCancelled()).toBe(true);
    expect(screen.getByText(/^Wird abgebrochen/)).toBeInTheDocument();

    await held.answer(err({ type: "Cancelled", cellsWritten: 0 }));
    expect(heading("Abgebrochen")).toHaveFocus();
    expect(screen.getByText("Es wurde nichts geschrieben.")).toBeInTheDocument();
  });

  test("keeps the page as it is during the first moments", async () => {
    const held = heldCheck();
    await startCheck(held);
    expect(button("Dieses Blatt prüfen")).toBeInTheDocument();
    await held.answer(ok(checkOutcome([])));
  });

  test("X31: goes on while the user looks elsewhere, and is announced when it ends", async () => {
    const held = heldCheck();
    const { user } = await startCheck(held);
    await user.click(button("Zurück zum Start"));
    expect(screen.getByText("läuft …")).toBeInTheDocument();
    await held.answer(ok(checkOutcome([findingAt("D14")])));
    expect(screen.getByRole("status")).toHaveTextContent(
      "Kann noch nicht abgegeben werden: 1 Fehler",
    );
  });

  test("X34: a double click starts one job", async () => {
    const held = heldCheck();
    const { user } = await startCheck(held);
    await user.click(button("Dieses Blatt prüfen"));
    expect(held.watches).toHaveLength(1);
    await held.answer(ok(checkOutcome([])));
  });

  test("another page's button leads to the running job", async () => {
    const held = heldCheck();
    const { user } = await startCheck(held);
    await user.click(button("Zurück zum Start"));
    await user.click(screen.getByRole("button", { name: /^Berichtstabellen/ }));
    await user.click(button("Vorschau anzeigen"));
    expect(heading("Prüfen")).toBeInTheDocument();
    await held.answer(ok(checkOutcome([])));
  });

  test("a failure is told at once and keeps the last result for later", async () => {
    const held = heldCheck();
    const { user } = await startCheck(held);
    await held.answer(ok(checkOutcome([findingAt("D14")])));
    await user.click(button("Neu prüfen"));
    await held.answer(err({ type: "TooLarge" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Der Bereich ist für Excel zu groß");
    await user.click(button("Meldung schließen"));
    expect(heading("Kann noch nicht abgegeben werden: 1 Fehler")).toBeInTheDocument();
  });

  test("waiting for a cell being edited is said", async () => {
    const held = heldCheck();
    const { user } = await startCheck(held);
    await held.answer(err({ type: "CellEditMode" }));
    await user.click(button("Warten"));
    expect(await screen.findByText(/^Es geht weiter, sobald/)).toBeInTheDocument();
    expect(held.watches.map(({ waitForCellEdit }) => waitForCellEdit)).toEqual([false, true]);
    await held.answer(ok(checkOutcome([])));
  });
});

describe("a ribbon button", () => {
  test("opens its page and starts its job", async () => {
    const held = heldCheck();
    const { jobs } = renderPane({ checkDelivery: held.checkDelivery });
    act(() => jobs.requestView({ view: "check", startsJob: true }));
    expect(heading("Prüfen")).toBeInTheDocument();
    await held.answer(ok(checkOutcome([])));
    expect(heading("Kann abgegeben werden")).toHaveFocus();
    expect(held.watches).toHaveLength(1);
  });

  test("shows a preview first where something would be written", async () => {
    let written = 0;
    const { jobs } = renderPane({
      writeDerivedColumns: () => {
        written += 1;
        return Promise.resolve(err({ type: "ReadOnly" }));
      },
    });
    await act(async () => {
      jobs.requestView({ view: "derive", startsJob: true });
      await Promise.resolve();
    });
    expect(heading("Vorschau: 504 Zellen werden eingetragen")).toBeInTheDocument();
    expect(written).toBe(0);
  });

  test.each([
    ["next", "Was in 13 steht."],
    ["previous", "Was in 14 steht."],
  ] as const)("goes on to the %s finding and opens it", async (step, text) => {
    const found = [findingAt("D14"), findingAt("D15")];
    const { jobs } = renderPane({ checkDelivery: () => Promise.resolve(ok(checkOutcome(found))) });
    const press = (request: ViewRequest): Promise<void> =>
      act(async () => {
        jobs.requestView(request);
        await Promise.resolve();
      });
    await press({ view: "check", startsJob: true });
    await press({ view: "start", startsJob: false });
    await press({ view: "check", startsJob: false, step });
    expect(heading("Prüfen")).toBeInTheDocument();
    const [opened] = screen.getAllByRole("button", { expanded: true });
    expect(opened).toHaveTextContent(text);
  });

  test("for the next finding waits for a check where there was none", async () => {
    const { jobs } = renderPane();
    await act(async () => {
      jobs.requestView({ view: "check", startsJob: false, step: "next" });
      await Promise.resolve();
    });
    expect(button("Dieses Blatt prüfen")).toBeInTheDocument();
  });

  test("pressed while a job runs leads to that job and starts nothing", async () => {
    const held = heldCheck();
    let previews = 0;
    const { jobs } = await startCheck(held, {
      previewReport: () => {
        previews += 1;
        return Promise.resolve(err({ type: "ReadOnly" }));
      },
    });
    act(() => jobs.requestView({ view: "report", startsJob: true }));
    expect(heading("Prüfen")).toBeInTheDocument();
    act(() => jobs.requestView({ view: "check", startsJob: true }));
    await held.answer(ok(checkOutcome([])));
    expect(previews).toBe(0);
    expect(held.watches).toHaveLength(1);
  });
});

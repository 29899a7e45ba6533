// SPDX-License-Identifier: EUPL-1.2
import { act, screen } from "@testing-library/react";
import { ok } from "../../src/domain/shared/result";
import type { CellsChanged } from "../../src/usecases/ports";
import type { CheckOutcome, UseCases } from "../../src/usecases/use-cases";
import { cellAt, checkOutcome, findingAt } from "../support/pane-fakes";
import { axeViolations, button, heading, renderPane, type RenderedPane } from "../support/render";

interface Watched extends RenderedPane {
  /** What Excel tells of. */
  readonly change: (address: string, part?: Partial<CellsChanged>) => void;
  readonly checks: () => number;
  readonly isWatched: () => boolean;
}

const renderWatched = async (
  outcomes: readonly [CheckOutcome, ...CheckOutcome[]],
  useCases: Partial<UseCases> = {},
): Promise<Watched> => {
  let listener: ((change: CellsChanged) => void) | null = null;
  let checks = 0;
  const pane = renderPane({
    checkDelivery: () => {
      const outcome = outcomes[Math.min(checks, outcomes.length - 1)] ?? outcomes[0];
      checks += 1;
      return Promise.resolve(ok(outcome));
    },
    watchChanges: (onChange) => {
      listener = onChange;
      return () => (listener = null);
    },
    ...useCases,
  });
  await pane.user.click(screen.getByRole("button", { name: /^Prüfen/ }));
  const change: Watched["change"] = (address, part = {}) => {
    const { row, column } = cellAt("Schule", address);
    const block = { row, column, rows: 1, columns: 1 };
    act(() => listener?.({ sheetId: "id-Schule", block, ...part }));
  };
  return { ...pane, change, checks: () => checks, isWatched: () => listener !== null };
};

const check = (pane: RenderedPane): Promise<void> => pane.user.click(button("Dieses Blatt prüfen"));

const two = () => checkOutcome([findingAt("D14"), findingAt("D31")]);

const entries = () =>
  screen
    .getAllByRole("button", { name: /^D\d/ })
    .map(({ textContent }) => textContent?.slice(0, 14));

describe("an entry in the sheet", () => {
  test("marks the findings of the cell and the whole result at once", async () => {
    const pane = await renderWatched([two()]);
    await check(pane);
    pane.change("D14");
    expect(entries()).toEqual(["D14 (veraltet)", "D31 Titel zu T"]);
    expect(screen.getByText(/^Veraltet seit 10:42/)).toBeInTheDocument();
    expect(await axeViolations(pane.container)).toEqual([]);
  });

  test("is told of on the start page, too", async () => {
    const pane = await renderWatched([two()]);
    await check(pane);
    pane.change("D14");
    await pane.user.click(button("Zurück zum Start"));
    expect(screen.getByText("Zuletzt 10:42 Uhr: 2 Fehler · veraltet")).toBeInTheDocument();
  });

  test("that moves cells marks every finding of the sheet", async () => {
    const pane = await renderWatched([two()]);
    await check(pane);
    pane.change("A3", { block: null });
    expect(screen.getAllByText(/^\(veraltet\)/)).toHaveLength(2);
  });

  test("on another sheet marks nothing", async () => {
    const pane = await renderWatched([two()]);
    await check(pane);
    pane.change("D14", { sheetId: "id-Notiz" });
    expect(screen.queryByText(/[Vv]eraltet/)).not.toBeInTheDocument();
  });

  test("leaves the keyboard focus where it is", async () => {
    const pane = await renderWatched([two()]);
    await check(pane);
    const entry = screen.getByRole("button", { name: /^D31/ });
    entry.focus();
    pane.change("D14");
    expect(entry).toHaveFocus();
  });

  test("is forgotten with the next check", async () => {
    const pane = await renderWatched([two()]);
    await check(pane);
    pane.change("D14");
    await pane.user.click(button("Neu prüfen"));
    expect(screen.queryByText(/[Vv]eraltet/)).not.toBeInTheDocument();
  });

  test("that comes while the check is reading stays marked", async () => {
    const outcome = two();
    let finish: () => void = () => undefined;
    const checkDelivery: UseCases["checkDelivery"] = () =>
      new Promise((resolve) => (finish = () => resolve(ok(outcome))));
    const pane = await renderWatched([outcome], { checkDelivery });
    await check(pane);
    pane.change("D14");
    await act(async () => {
      finish();
      await Promise.resolve();
    });
    expect(entries()).toEqual(["D14 (veraltet)", "D31 Titel zu T"]);
  });
});

test("nothing is watched before the first check", async () => {
  const pane = await renderWatched([two()]);
  expect(pane.isWatched()).toBe(false);
  await check(pane);
  expect(pane.isWatched()).toBe(true);
});

test("a cell that turns out changed when it is shown is marked, whatever Excel told of", async () => {
  const pane = await renderWatched([two()], {
    revealCell: () => Promise.resolve(ok({ type: "changed" })),
  });
  await check(pane);
  await pane.user.click(screen.getByRole("button", { name: /^D14/ }));
  await pane.user.click(button("Zur Zelle"));
  expect(
    screen.getByText(/^D14 ist ausgewählt\. Dort steht inzwischen etwas/, { selector: "p" }),
  ).toBeInTheDocument();
  expect(entries()[0]).toBe("D14 (veraltet)");
});

describe("checking by itself", () => {
  const turnOn = (pane: RenderedPane): Promise<void> =>
    pane.user.click(screen.getByRole("switch", { name: /von selbst neu prüfen/ }));

  test("repeats the check half a second after the last entry and takes no focus", async () => {
    const pane = await renderWatched([two(), checkOutcome([findingAt("D31")])]);
    await check(pane);
    await turnOn(pane);
    pane.change("D14");
    pane.change("D15");
    await screen.findByRole("heading", { name: /: 1\sFehler/ }, { timeout: 2000 });
    expect(pane.checks()).toBe(2);
    expect(heading("Kann noch nicht abgegeben werden: 1 Fehler")).not.toHaveFocus();
    expect(screen.queryByText(/[Vv]eraltet/)).not.toBeInTheDocument();
  });

  test("waits for the user while it is off", async () => {
    const pane = await renderWatched([two()]);
    await check(pane);
    pane.change("D14");
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(pane.checks()).toBe(1);
  });

  test("is not offered on more than 5,000 cells", async () => {
    const outcome = two();
    const [sheet] = outcome.snapshot.sheets;
    if (!sheet) throw new Error("no sheet");
    const values = Array.from({ length: 5001 }, () => [1]);
    const snapshot = { ...outcome.snapshot, sheets: [{ ...sheet, values }] };
    const pane = await renderWatched([{ ...outcome, snapshot }]);
    await check(pane);
    expect(screen.queryByRole("switch")).not.toBeInTheDocument();
  });
});

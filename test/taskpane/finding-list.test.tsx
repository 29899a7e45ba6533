// SPDX-License-Identifier: EUPL-1.2
import { act, screen, within } from "@testing-library/react";
import type { Finding, Severity } from "../../src/domain/rules/finding";
import { err, ok } from "../../src/domain/shared/result";
import type { CheckOutcome, UseCases } from "../../src/usecases/use-cases";
import { checkOutcome, findingAt } from "../support/pane-fakes";
import {
  axeViolations,
  button,
  heading,
  renderPane,
  spoken,
  type RenderedPane,
} from "../support/render";

const renderChecked = async (
  outcome: CheckOutcome,
  useCases: Partial<UseCases> = {},
): Promise<RenderedPane> => {
  const pane = renderPane({ checkDelivery: () => Promise.resolve(ok(outcome)), ...useCases });
  await pane.user.click(screen.getByRole("button", { name: /^Prüfen/ }));
  await pane.user.click(button("Dieses Blatt prüfen"));
  return pane;
};

const about = (quantity: string, part: Partial<Finding> = {}): Partial<Finding> => ({
  target: [["61", quantity, "2015", "total", "city", "value"]],
  ...part,
});

/** Cells of the entries in the order of the list. */
const places = (): readonly string[] =>
  screen
    .queryAllByRole("button", { name: /^[A-Z]\d+ / })
    .map(({ textContent }) => textContent?.split(" ")[0] ?? "");

const entry = (place: string): HTMLElement =>
  screen.getByRole("button", { name: new RegExp(`^${place} `) });

/** Six errors, four warnings, two hints: enough for the filter to be offered. */
const dozen = (): CheckOutcome =>
  checkOutcome([
    ...["A1", "A2", "A3", "A4", "A5", "A6"].map((address) =>
      findingAt(address, "error", about("BEV-A01")),
    ),
    ...["B1", "B2", "B3", "B4"].map((address) =>
      findingAt(address, "warning", about("KJH-A01", { code: "ZTR-01" })),
    ),
    findingAt("C1", "information"),
    findingAt("C2", "information"),
  ]);

describe("the filter", () => {
  test("is not offered where everything is seen at a glance", async () => {
    await renderChecked(checkOutcome([findingAt("D14"), findingAt("D15")]));
    expect(screen.queryByRole("searchbox")).not.toBeInTheDocument();
  });

  test("hides and shows by severity, and the counts of what was found stay", async () => {
    const { user } = await renderChecked(dozen());
    const errors = button("6 Fehler");
    expect(errors).toHaveAttribute("aria-pressed", "true");
    await user.click(errors);
    expect(errors).toHaveAttribute("aria-pressed", "false");
    expect(places()).toEqual(["B1", "B2", "B3", "B4"]);
    expect(button("4 Warnungen")).toBeInTheDocument();
    expect(
      heading("Kann noch nicht abgegeben werden: 6 Fehler, 4 Warnungen, 2 Hinweise"),
    ).toBeInTheDocument();
  });

  test.each([
    ["b3", ["B3"], "Bitte bestätigen (1 von 4)"],
    ["kjh-a01", ["B1", "B2", "B3", "B4"], "Bitte bestätigen (4)"],
    ["ZTR", ["B1", "B2", "B3", "B4"], "Bitte bestätigen (4)"],
  ])("finds cells, Angaben and rules: %s", async (text, found, title) => {
    const { user } = await renderChecked(dozen());
    await user.type(screen.getByRole("searchbox"), text);
    expect(places()).toEqual(found);
    expect(heading(title)).toBeInTheDocument();
  });

  test("that fits nothing says so and can be taken off", async () => {
    const { user, container } = await renderChecked(dozen());
    await user.type(screen.getByRole("searchbox"), "Straßenbahn");
    expect(screen.getByText("Kein Befund passt zum Filter.")).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Filter löschen"));
    expect(places()).toHaveLength(10);
  });
});

describe("the order by sheet and Angabe", () => {
  test("names the severity at each entry and leaves hints folded", async () => {
    const { user, container } = await renderChecked(dozen());
    await user.click(screen.getByRole("switch", { name: "Nach Blatt und Angabe ordnen" }));
    const sheet = heading("Blatt „Schule“ (10)").parentElement ?? document.body;
    const parts = within(sheet).getAllByRole("heading", { level: 4 });
    expect(parts.map(({ textContent }) => textContent)).toEqual(["BEV-A01", "KJH-A01"]);
    expect(entry("A1").textContent).toMatch(/^A1 Fehler: /);
    expect(entry("B1").textContent).toMatch(/^B1 Warnung: /);
    expect(button("Hinweise (2)")).toHaveAttribute("aria-expanded", "false");
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe("going from finding to finding", () => {
  const three = (): CheckOutcome =>
    checkOutcome([findingAt("D14"), findingAt("D31"), findingAt("E2", "warning")]);

  /** Cells that Excel was asked to show. */
  const recorded = (): {
    readonly shown: string[];
    readonly revealCell: UseCases["revealCell"];
  } => {
    const shown: string[] = [];
    return {
      shown,
      revealCell: (_id, { row, column }) => {
        shown.push(`${"ABCDE"[column] ?? "?"}${row + 1}`);
        return Promise.resolve(ok({ type: "shown" }));
      },
    };
  };

  test("opens each, shows its cell and begins anew after the last", async () => {
    const { shown, revealCell } = recorded();
    const { user } = await renderChecked(three(), { revealCell });
    for (let press = 0; press < 4; press += 1) await user.click(button("Nächster Befund"));
    expect(shown).toEqual(["D14", "D31", "E2", "D14"]);
    expect(entry("D14")).toHaveAttribute("aria-expanded", "true");
    expect(entry("D14")).toHaveFocus();
    expect(entry("E2")).toHaveAttribute("aria-expanded", "false");
  });

  test("goes back the same way", async () => {
    const { shown, revealCell } = recorded();
    const { user } = await renderChecked(three(), { revealCell });
    await user.click(button("Vorheriger Befund"));
    await user.click(button("Vorheriger Befund"));
    expect(shown).toEqual(["E2", "D31"]);
  });

  test("works with F8 and Umschalt+F8 while the focus is in the pane", async () => {
    const { shown, revealCell } = recorded();
    const { user } = await renderChecked(three(), { revealCell });
    await user.keyboard("{F8}{F8}{Shift>}{F8}{/Shift}");
    expect(shown).toEqual(["D14", "D31", "D14"]);
  });

  test("starts from the finding opened by hand", async () => {
    const { shown, revealCell } = recorded();
    const { user } = await renderChecked(three(), { revealCell });
    await user.click(entry("D31"));
    await user.click(button("Nächster Befund"));
    expect(shown).toEqual(["E2"]);
    expect(entry("D31")).toHaveAttribute("aria-expanded", "false");
  });

  test("passes over what has been answered", async () => {
    const { shown, revealCell } = recorded();
    const outcome = three();
    const [first] = outcome.result.findings;
    const answer = {
      kind: "openPoint",
      text: "Land",
      origin: "pane",
      isValid: true,
      asFootnote: false,
    } as const;
    const answers = new Map([[first?.id ?? "", answer]]);
    const { user } = await renderChecked(
      { ...outcome, review: { ...outcome.review, answers } },
      { revealCell },
    );
    await user.click(button("Nächster Befund"));
    expect(shown).toEqual(["D31"]);
  });

  test("goes on with what has taken the place of a mended finding", async () => {
    const { shown, revealCell } = recorded();
    const [d14, d31, e2] = [findingAt("D14"), findingAt("D31"), findingAt("E2", "warning")];
    const outcomes = [checkOutcome([d14, d31, e2]), checkOutcome([d14, e2])];
    const { user } = await renderChecked(checkOutcome([]), {
      revealCell,
      checkDelivery: () => Promise.resolve(ok(outcomes.shift() ?? checkOutcome([]))),
    });
    await user.click(button("Nächster Befund"));
    await user.click(button("Nächster Befund"));
    await user.click(button("Neu prüfen"));
    await user.click(button("Nächster Befund"));
    expect(shown).toEqual(["D14", "D31", "E2"]);
  });

  test("loses no finding where several before it were mended at once", async () => {
    const { shown, revealCell } = recorded();
    const [d14, d31] = [findingAt("D14"), findingAt("D31")];
    const rest = [findingAt("E2", "warning"), findingAt("E3", "warning")];
    const outcomes = [checkOutcome([d14, d31, ...rest]), checkOutcome(rest)];
    const { user } = await renderChecked(checkOutcome([]), {
      revealCell,
      checkDelivery: () => Promise.resolve(ok(outcomes.shift() ?? checkOutcome([]))),
    });
    await user.click(button("Nächster Befund"));
    await user.click(button("Nächster Befund"));
    await user.click(button("Neu prüfen"));
    await user.click(button("Nächster Befund"));
    expect(shown).toEqual(["D14", "D31", "E2"]);
  });

  test("opens the group a finding is folded into", async () => {
    const { revealCell, shown } = recorded();
    const alike = ["A1", "A2", "A3", "A4", "A5"].map((address) =>
      findingAt(address, "error", { messageId: "same" }),
    );
    const { user } = await renderChecked(checkOutcome(alike), { revealCell });
    await user.click(button("Nächster Befund"));
    expect(shown).toEqual(["A1"]);
    expect(entry("A1")).toHaveFocus();
  });

  test("says aloud where it led", async () => {
    const { user } = await renderChecked(three());
    await user.click(button("Nächster Befund"));
    expect(spoken()).toHaveTextContent("D14 ist ausgewählt.");
  });

  test("is not offered where nothing waits for an answer", async () => {
    await renderChecked(checkOutcome([findingAt("A5", "information")]));
    expect(screen.queryByRole("button", { name: "Nächster Befund" })).not.toBeInTheDocument();
  });
});

describe("a finding on a hidden sheet", () => {
  const renderHidden = async (unhideSheet: UseCases["unhideSheet"]): Promise<RenderedPane> => {
    let isHidden = true;
    const pane = await renderChecked(checkOutcome([findingAt("D14")]), {
      revealCell: () => Promise.resolve(ok({ type: isHidden ? "sheetHidden" : "shown" })),
      unhideSheet: async (...order) => {
        const answer = await unhideSheet(...order);
        isHidden = !answer.ok;
        return answer;
      },
    });
    await pane.user.click(button("Nächster Befund"));
    return pane;
  };

  test("is shown once the user lets the sheet be unhidden", async () => {
    const asked: unknown[] = [];
    const { user, container } = await renderHidden((...order) => {
      asked.push(order);
      return Promise.resolve(ok(null));
    });
    expect(asked).toEqual([]);
    expect(screen.getByText(/^Das Blatt ist ausgeblendet/, { selector: "p" })).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Einblenden und hinspringen"));
    expect(asked).toEqual([["id-Schule", "Schule"]]);
    expect(screen.getByText(/^D14 ist ausgewählt/, { selector: "p" })).toBeInTheDocument();
    expect(
      screen.queryByRole("button", { name: "Einblenden und hinspringen" }),
    ).not.toBeInTheDocument();
  });

  test("stays hidden where the workbook forbids it, and the user learns why", async () => {
    const { user } = await renderHidden(() => Promise.resolve(err({ type: "StructureProtected" })));
    await user.click(button("Einblenden und hinspringen"));
    expect(
      screen.getByText(/^Die Arbeitsmappenstruktur ist geschützt/, { selector: "p" }),
    ).toBeInTheDocument();
  });
});

describe("5,000 findings", () => {
  const SHEETS = ["Schule", "Wohnen"];

  /** Looking at the role of every button of a long list takes jsdom many seconds. */
  const drawn = (): number => document.querySelectorAll('button[id^="finding-"]').length;

  /** No two of a kind, so that nothing folds. */
  const many = (severity: Severity): CheckOutcome =>
    checkOutcome(
      Array.from({ length: 5000 }, (_, index) =>
        findingAt(`A${index + 1}`, severity, { sheet: SHEETS[index % 2] ?? "" }),
      ),
      { sheets: SHEETS },
    );

  test("are counted in full and drawn 200 at a time", async () => {
    const { user } = await renderChecked(many("error"));
    expect(screen.getByText("Bitte ändern (5.000)")).toBeInTheDocument();
    expect(drawn()).toBe(200);
    await user.click(screen.getByText("Weitere 200 von 4.800 anzeigen"));
    expect(drawn()).toBe(400);
  });

  test("can be walked from the end without drawing all of them", async () => {
    const { user } = await renderChecked(many("error"));
    await user.click(screen.getByLabelText("Vorheriger Befund"));
    expect(document.activeElement).toHaveTextContent(/^A5000 /);
    expect(drawn()).toBe(200);
    await user.click(screen.getByText("4.800 vorhergehende anzeigen"));
    expect(drawn()).toBe(400);
  });

  test("are searched through to the last", async () => {
    const { user } = await renderChecked(many("warning"));
    await act(() => user.type(screen.getByRole("searchbox"), "A4999"));
    expect(places()).toEqual(["A4999"]);
    expect(heading("Bitte bestätigen (1 von 5.000)")).toBeInTheDocument();
  });
});

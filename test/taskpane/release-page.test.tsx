// SPDX-License-Identifier: EUPL-1.2
import { screen } from "@testing-library/react";
import type { Release } from "../../src/domain/review/release";
import { NO_ANSWERS } from "../../src/domain/review/review-state";
import { err, ok } from "../../src/domain/shared/result";
import type { CheckOutcome, UseCases } from "../../src/usecases/use-cases";
import { appliedEdits } from "../support/applied-edits";
import { cellAt, checkOutcome, findingAt } from "../support/pane-fakes";
import { axeViolations, button, heading, renderPane, type RenderedPane } from "../support/render";

const RELEASE: Release = {
  at: "2015-04-10T10:42:00.000",
  approvedBy: "Frau Beispiel",
  contentSha256: "0".repeat(64),
  sheets: [],
  rules: { id: "im-rules", version: "1" },
  catalogue: { id: "muenster", version: "2015-1" },
};

const released = (outcome: CheckOutcome): CheckOutcome => ({
  ...outcome,
  review: {
    ...outcome.review,
    stored: { type: "readable", state: { ...NO_ANSWERS, release: RELEASE } },
  },
});

const broken = findingAt("", "error", { code: "SYS-03", id: "SYS-03:1" });

const closing: UseCases["closeDelivery"] = (outcome) =>
  Promise.resolve(
    ok({
      type: "closed",
      protocol: "Prüfprotokoll",
      applied: appliedEdits({ cellsWritten: 5 }),
      recheck: ok(released(outcome)),
    }),
  );

const renderChecked = async (
  outcome: CheckOutcome,
  useCases: Partial<UseCases> = {},
): Promise<RenderedPane> => {
  const pane = renderPane({
    checkDelivery: () => Promise.resolve(ok(outcome)),
    closeDelivery: closing,
    ...useCases,
  });
  await pane.user.click(screen.getByRole("button", { name: /^Prüfen/ }));
  await pane.user.click(button("Dieses Blatt prüfen"));
  return pane;
};

/** What the clipboard got; user-event puts one into the page. */
const clipboard = (): Promise<string> => navigator.clipboard.readText();

describe("the Abschluss of a delivery in which nothing is open", () => {
  test("is the next step a check offers", async () => {
    const { user, container } = await renderChecked(checkOutcome([]));
    await user.click(button("Abschließen …"));
    expect(heading("Abschluss")).toHaveFocus();
    expect(heading("Die Lieferung kann abgeschlossen werden")).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("takes the name of a second person, or none", async () => {
    const orders: unknown[] = [];
    const { user } = await renderChecked(checkOutcome([]), {
      closeDelivery: (outcome, order, watch) => {
        orders.push(order);
        return closing(outcome, order, watch);
      },
    });
    await user.click(button("Abschließen …"));
    await user.type(screen.getByRole("textbox", { name: /^Ihr Name/u }), "be");
    await user.type(screen.getByRole("textbox", { name: /^Freigabe/u }), " Frau Beispiel ");
    await user.click(button("Lieferung abschließen"));
    expect(orders).toEqual([{ closedBy: "be", approvedBy: "Frau Beispiel" }]);
    await user.click(button("Zurück zu den Befunden"));
    expect(button("Abschluss ansehen")).toBeInTheDocument();
  });

  test("ends in the three steps that are left to the person", async () => {
    const { user, container } = await renderChecked(checkOutcome([]));
    await user.click(button("Abschließen …"));
    await user.click(button("Lieferung abschließen"));
    expect(heading("Die Lieferung ist abgeschlossen")).toHaveFocus();
    expect(screen.getByText(/Freigabe durch Frau Beispiel$/)).toBeInTheDocument();
    expect(await screen.findByText("Integrationsmonitoring_2015_Amt-51.xlsx")).toBeInTheDocument();
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    expect(screen.getByText(/^Das Add-in versendet nichts\./)).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Mailtext kopieren"));
    expect(await clipboard()).toBe(
      "Lieferung zum Integrationsmonitoring 2015 Amt 51\n\nGuten Tag,",
    );
    expect(screen.getByText("Der Text ist in der Zwischenablage.")).toBeInTheDocument();
  });

  test("can be taken back as the last thing done", async () => {
    const { user } = await renderChecked(checkOutcome([]));
    await user.click(button("Abschließen …"));
    await user.click(button("Lieferung abschließen"));
    await user.click(button("Letzte Aktion zurücknehmen"));
    expect(heading("Die Lieferung kann abgeschlossen werden")).toHaveFocus();
  });

  test("that Excel refuses says why, and the name stays", async () => {
    const { user } = await renderChecked(checkOutcome([]), {
      closeDelivery: () => Promise.resolve(err({ type: "StructureProtected" })),
    });
    await user.click(button("Abschließen …"));
    await user.type(screen.getByRole("textbox", { name: /^Freigabe/u }), "Frau Beispiel");
    await user.click(button("Lieferung abschließen"));
    expect(screen.getByText(/^Die Arbeitsmappenstruktur ist geschützt\./)).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: /^Freigabe/u })).toHaveValue("Frau Beispiel");
  });

  test("goes on without the text for the mail where it cannot be had", async () => {
    const { user } = await renderChecked(checkOutcome([]), {
      describeHandover: () => Promise.reject(new Error("offline")),
    });
    await user.click(button("Abschließen …"));
    await user.click(button("Lieferung abschließen"));
    expect(
      await screen.findByText("Der Text für die E-Mail konnte nicht zusammengestellt werden."),
    ).toBeInTheDocument();
  });
});

describe("the Abschluss of a delivery in which something is open", () => {
  const open = checkOutcome([findingAt("D14"), findingAt("E2", "warning")]);

  test("says what is missing and leads there", async () => {
    const { user, container } = await renderChecked(open);
    await user.click(button("Abschließen …"));
    expect(heading("Es ist noch etwas offen")).toBeInTheDocument();
    expect(screen.getByText(/Offen: 1\sFehler und 1\sWarnung\.$/)).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
    // jsdom takes a page whose focused button has just gone for one without the focus.
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    await user.click(button("Zum nächsten Befund"));
    expect(screen.getByRole("button", { name: /^D14 / })).toHaveFocus();
  });

  test("is refused when the check before it finds something new", async () => {
    const { user } = await renderChecked(checkOutcome([]), {
      closeDelivery: () => Promise.resolve(ok({ type: "unanswered", check: open })),
    });
    await user.click(button("Abschließen …"));
    await user.click(button("Lieferung abschließen"));
    expect(heading("Es ist noch etwas offen")).toBeInTheDocument();
  });
});

describe("a delivery that was closed before", () => {
  test("shows its Abschluss", async () => {
    const { user } = await renderChecked(released(checkOutcome([])));
    await user.click(button("Abschluss ansehen"));
    expect(heading("Die Lieferung ist abgeschlossen")).toBeInTheDocument();
  });

  test("and has changed since can be closed again", async () => {
    const { user } = await renderChecked(released(checkOutcome([broken])));
    await user.click(button("Abschließen …"));
    expect(screen.getByText(/^Der Abschluss gilt nicht mehr/)).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: /^Freigabe/u })).toHaveValue("Frau Beispiel");
    expect(button("Lieferung abschließen")).toBeInTheDocument();
  });
});

describe("what a result can be turned into", () => {
  const outcome = checkOutcome([findingAt("D14"), findingAt("E2", "warning")]);

  test("is a sheet, which can be taken back", async () => {
    const { user } = await renderChecked(outcome);
    await user.click(button("Prüfprotokoll anlegen"));
    expect(
      screen.getByText("Das Blatt „Prüfprotokoll“ ist angelegt", { selector: "p" }),
    ).toHaveFocus();
    expect(button("Letzte Aktion zurücknehmen")).toBeInTheDocument();
  });

  test("is a text with every finding and every answer", async () => {
    const [, warning] = outcome.result.findings;
    const answer = {
      kind: "reason",
      text: "Neue Förderung des Landes",
      origin: "pane",
      isValid: true,
      asFootnote: false,
    } as const;
    const answers = new Map([[warning?.id ?? "", answer]]);
    const { user } = await renderChecked({
      ...outcome,
      review: { ...outcome.review, answers },
    });
    await user.click(button("Zusammenfassung kopieren"));
    expect((await clipboard()).replaceAll("\u00a0", " ").split("\n")).toEqual([
      "Prüfung: Schule",
      "Stand: 10.4.2015, 10:42 Uhr",
      "Kann noch nicht abgegeben werden: 1 Fehler",
      "",
      "Fehler · Schule D14 · Was in 13 steht.",
      "Warnung · Schule E2 · Was in 1 steht.",
      "  Begründung: Neue Förderung des Landes",
    ]);
  });

  test("stands selected in a field where the clipboard is refused", async () => {
    const { user, container } = await renderChecked(outcome);
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("refused"));
    await user.click(button("Zusammenfassung kopieren"));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Text zum Kopieren" });
    expect(field).toHaveFocus();
    expect(field).toHaveAttribute("readonly");
    expect(field.selectionEnd - field.selectionStart).toBe(field.value.length);
    expect(await axeViolations(container)).toEqual([]);
  });
});

test("cells that stop the Abschluss from being taken back are named", async () => {
  const { user } = await renderChecked(checkOutcome([]), {
    undo: () =>
      Promise.resolve(ok({ type: "changedMeanwhile", cells: [cellAt("Lieferung", "B9")] })),
  });
  await user.click(button("Abschließen …"));
  await user.click(button("Lieferung abschließen"));
  await user.click(button("Letzte Aktion zurücknehmen"));
  expect(screen.getByText("„Lieferung“ B9")).toBeInTheDocument();
});

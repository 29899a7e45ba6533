// SPDX-License-Identifier: EUPL-1.2
import { screen } from "@testing-library/react";
import { giveAnswer, withdrawAnswer } from "../../src/domain/review/give-answer";
import { NO_ANSWERS, type StoredReview } from "../../src/domain/review/review-state";
import { standingAnswers, type StandingAnswer } from "../../src/domain/review/standing-answers";
import { verdictOn } from "../../src/domain/review/verdict";
import type { Finding } from "../../src/domain/rules/finding";
import { err, ok } from "../../src/domain/shared/result";
import type { CheckOutcome, UseCases } from "../../src/usecases/use-cases";
import { checkOutcome, findingAt } from "../support/pane-fakes";
import { axeViolations, button, heading, renderPane, type RenderedPane } from "../support/render";

const AT = "2015-04-10T09:12:33.000Z";
const warning = findingAt("E2", "warning", { code: "ZTR-01" });
const error = findingAt("D14", "error", { code: "SUM-01", acknowledge: "openPoint" });

/** Answers as the use case gives them, without a workbook. */
const answerFinding: UseCases["answerFinding"] = (
  outcome,
  { finding, text, asFootnote = false },
) => {
  const { stored } = outcome.review;
  if (stored.type !== "readable") throw new Error("unreadable");
  const state =
    text === null
      ? withdrawAnswer(stored.state, finding)
      : giveAnswer(stored.state, finding, { text, at: AT, asFootnote });
  const { findings } = outcome.result;
  const answers = standingAnswers(findings, outcome.delivery, state);
  return Promise.resolve(
    ok({
      ...outcome,
      review: { stored: { type: "readable", state }, answers },
      status: verdictOn(findings, answers),
    }),
  );
};

const renderChecked = async (
  outcome: CheckOutcome,
  useCases: Partial<UseCases> = { answerFinding },
): Promise<RenderedPane> => {
  const pane = renderPane({ checkDelivery: () => Promise.resolve(ok(outcome)), ...useCases });
  await pane.user.click(screen.getByRole("button", { name: /^Prüfen/ }));
  await pane.user.click(button("Dieses Blatt prüfen"));
  return pane;
};

const openEntry = async (pane: RenderedPane, place: string): Promise<void> =>
  pane.user.click(screen.getByRole("button", { name: new RegExp(`^${place} `) }));

const field = (): HTMLElement => screen.getByRole("textbox");

describe("a reason for a warning", () => {
  test("is typed once and confirms the warning", async () => {
    const pane = await renderChecked(checkOutcome([warning]));
    await openEntry(pane, "E2");
    await pane.user.type(field(), "Neue Förderung des Landes");
    await pane.user.click(button("Begründen"));
    expect(heading("Kann abgegeben werden")).toBeInTheDocument();
    expect(heading("Bitte bestätigen (1, davon 1 begründet)")).toBeInTheDocument();
    expect(screen.getByText("Neue Förderung des Landes")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^E2 \(begründet\)/ })).toBeInTheDocument();
  });

  test("leaves the place in the list: the focus stays at the finding", async () => {
    const pane = await renderChecked(checkOutcome([warning]));
    await openEntry(pane, "E2");
    await pane.user.type(field(), "Neue Förderung des Landes");
    await pane.user.click(button("Begründen"));
    expect(button("Ändern")).toHaveFocus();
    await pane.user.click(button("Ändern"));
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue("Neue Förderung des Landes");
  });

  test("becomes a footnote of the report where that is ticked", async () => {
    const pane = await renderChecked(checkOutcome([warning]));
    await openEntry(pane, "E2");
    await pane.user.type(field(), "Neue Förderung des Landes");
    await pane.user.click(screen.getByRole("checkbox", { name: "Als Fußnote im Bericht drucken" }));
    await pane.user.click(button("Begründen"));
    expect(screen.getByText("Erscheint als Fußnote im Bericht.")).toBeInTheDocument();
    await pane.user.click(button("Ändern"));
    expect(screen.getByRole("checkbox")).toBeChecked();
  });

  test("of a word is asked for again and not lost", async () => {
    const pane = await renderChecked(checkOutcome([warning]));
    await openEntry(pane, "E2");
    await pane.user.type(field(), "stimmt");
    await pane.user.click(button("Begründen"));
    expect(screen.getByText("Bitte schreiben Sie mindestens 10 Zeichen.")).toBeInTheDocument();
    expect(field()).toHaveValue("stimmt");
    expect(heading("Bitte vor der Abgabe bestätigen: 1 Warnung")).toBeInTheDocument();
  });

  test("can be taken back", async () => {
    const pane = await renderChecked(checkOutcome([warning]));
    await openEntry(pane, "E2");
    await pane.user.type(field(), "Neue Förderung des Landes");
    await pane.user.click(button("Begründen"));
    await pane.user.click(button("Begründung entfernen"));
    expect(heading("Bitte vor der Abgabe bestätigen: 1 Warnung")).toBeInTheDocument();
    expect(field()).toHaveFocus();
  });

  test("that cannot be saved stays in the field, with the cause beside it", async () => {
    const pane = await renderChecked(checkOutcome([warning]), {
      answerFinding: () => Promise.resolve(err({ type: "ReadOnly" })),
    });
    await openEntry(pane, "E2");
    await pane.user.type(field(), "Neue Förderung des Landes");
    await pane.user.click(button("Begründen"));
    expect(screen.getByText(/^Die Datei ist schreibgeschützt geöffnet/)).toBeInTheDocument();
    expect(field()).toHaveValue("Neue Förderung des Landes");
  });
});

describe("an open point", () => {
  test("hands an error in that cannot be mended", async () => {
    const pane = await renderChecked(checkOutcome([error]));
    await openEntry(pane, "D14");
    await pane.user.click(button("Als offenen Punkt abgeben …"));
    expect(field()).toHaveFocus();
    await pane.user.type(field(), "Teile liefert das Land nicht");
    await pane.user.click(button("Als offenen Punkt abgeben"));
    expect(heading("Kann abgegeben werden")).toBeInTheDocument();
    expect(heading("Bitte ändern (1, davon 1 als offener Punkt)")).toBeInTheDocument();
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  });

  test("comes second to mending: its form stays closed until it is asked for", async () => {
    const pane = await renderChecked(checkOutcome([error]));
    await openEntry(pane, "D14");
    expect(button("Als offenen Punkt abgeben …")).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  });

  test("is not offered where the error must be mended", async () => {
    const pane = await renderChecked(checkOutcome([findingAt("D14")]));
    await openEntry(pane, "D14");
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  });
});

const withAnswer = (finding: Finding, answer: StandingAnswer): CheckOutcome =>
  checkOutcome([finding], {
    review: {
      stored: { type: "readable", state: NO_ANSWERS },
      answers: new Map([[finding.id, answer]]),
    },
  });

test("a reason from the remark is shown and changed in the sheet only", async () => {
  const text = "Neue Förderung des Landes";
  const outcome = withAnswer(warning, {
    kind: "reason",
    text,
    origin: "remark",
    isValid: true,
    asFootnote: false,
  });
  const pane = await renderChecked(outcome);
  await openEntry(pane, "E2");
  expect(screen.getByText("Begründung aus der Spalte „Bemerkung“:")).toBeInTheDocument();
  expect(screen.getByText(text)).toBeInTheDocument();
  expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
});

test("a void reason says so and is proposed again", async () => {
  const text = "Neue Förderung des Landes";
  const outcome = withAnswer(warning, {
    kind: "reason",
    text,
    origin: "pane",
    isValid: false,
    asFootnote: false,
  });
  const pane = await renderChecked(outcome);
  await openEntry(pane, "E2");
  expect(screen.getByText(/^Seit dieser Begründung haben sich Werte geändert/)).toBeInTheDocument();
  expect(field()).toHaveValue(text);
});

describe("reasons that cannot be read", () => {
  const stored: StoredReview = { type: "unreadable", problem: "newer", state: NO_ANSWERS };
  const outcome = () => checkOutcome([warning], { review: { stored, answers: new Map() } });

  test("are named, and no new ones can be typed", async () => {
    const pane = await renderChecked(outcome());
    expect(screen.getByText(/stammen von einer neueren Fassung/)).toBeInTheDocument();
    await openEntry(pane, "E2");
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  });

  test("are given up only after a warning", async () => {
    const pane = await renderChecked(outcome(), {
      discardReview: (checked) =>
        Promise.resolve(ok({ ...checked, review: checkOutcome([]).review })),
    });
    await pane.user.click(button("Alte Begründungen verwerfen …"));
    expect(screen.getByText(/lässt sich nicht zurücknehmen/)).toBeInTheDocument();
    await pane.user.click(button("Endgültig verwerfen"));
    expect(screen.queryByText(/neueren Fassung/)).not.toBeInTheDocument();
  });
});

test("forms and answers have no accessibility violation", async () => {
  const pane = await renderChecked(checkOutcome([warning, error]));
  await openEntry(pane, "E2");
  await openEntry(pane, "D14");
  await pane.user.click(button("Als offenen Punkt abgeben …"));
  expect(await axeViolations(pane.container)).toEqual([]);
  await pane.user.type(screen.getAllByRole("textbox")[0] ?? document.body, "Lange genug dafür");
  await pane.user.click(button("Als offenen Punkt abgeben"));
  expect(await axeViolations(pane.container)).toEqual([]);
});

// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { giveAnswer, withdrawAnswer } from "../../../src/domain/review/give-answer";
import { NO_ANSWERS } from "../../../src/domain/review/review-state";
import { standingAnswers } from "../../../src/domain/review/standing-answers";
import { verdictOn } from "../../../src/domain/review/verdict";
import type { Finding } from "../../../src/domain/rules/finding";
import { allRules } from "../../../src/domain/rules/index";
import { runRules } from "../../../src/domain/rules/run";
import { bundledCatalogue } from "../../support/catalogue";
import { snapshotOf, workbookOf, type TableCell } from "../../support/sheet-table";

const catalogue = bundledCatalogue();
const HEAD = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015, "Bemerkung"];

const check = (...rows: readonly (readonly TableCell[])[]) => {
  const delivery = parseDelivery(workbookOf(snapshotOf("Blatt", [HEAD, ...rows])), catalogue);
  const years = [2013, 2014, 2015];
  const { findings } = runRules(allRules, { catalogue, delivery, years, department: null });
  return { delivery, findings };
};

const jump = (last: number, remark = "") => check(["KUL-A01", "", "", 40, 41, last, remark]);

const only = (findings: readonly Finding[], code: string): Finding => {
  const [finding, ...more] = findings.filter((found) => found.code === code);
  if (!finding || more.length > 0) throw new Error(`not exactly one ${code}`);
  return finding;
};

const given = { text: " Neue Förderung des Landes ", at: "2015-04-10T09:12:33.000Z" };

const answered = ({ findings }: ReturnType<typeof check>, code: string) =>
  giveAnswer(NO_ANSWERS, only(findings, code), given);

describe("a warning", () => {
  test("stays open without a reason", () => {
    const { delivery, findings } = jump(142);
    const answers = standingAnswers(findings, delivery, NO_ANSWERS);
    expect(answers.size).toBe(0);
    expect(verdictOn(findings, answers)).toBe("open");
  });

  test("is confirmed by a reason typed in the pane", () => {
    const checked = jump(142);
    const answers = standingAnswers(
      checked.findings,
      checked.delivery,
      answered(checked, "ZTR-01"),
    );
    expect([...answers.values()]).toMatchObject([
      { kind: "reason", text: "Neue Förderung des Landes", origin: "pane", isValid: true },
    ]);
    expect(verdictOn(checked.findings, answers)).toBe("accepted");
  });

  test("is open again when a figure changes, and keeps what was said", () => {
    const state = answered(jump(142), "ZTR-01");
    const { delivery, findings } = jump(152);
    const answers = standingAnswers(findings, delivery, state);
    expect([...answers.values()]).toMatchObject([
      { text: "Neue Förderung des Landes", isValid: false },
    ]);
    expect(verdictOn(findings, answers)).toBe("open");
  });

  test("stays confirmed when rows move", () => {
    const state = answered(jump(142), "ZTR-01");
    const { delivery, findings } = check(
      ["", "", "", "", "", "", ""],
      ["KUL-A01", "", "", 40, 41, 142, ""],
    );
    expect(verdictOn(findings, standingAnswers(findings, delivery, state))).toBe("accepted");
  });

  test.each([
    ["for every year", "Neue Förderung des Landes", "accepted"],
    ["for its year", "2015: Neue Förderung", "accepted"],
    ["for another year", "2014: Neue Förderung", "open"],
    ["too short", "stimmt", "open"],
  ])("a remark in its row %s", (_name, remark, status) => {
    const { delivery, findings } = jump(142, remark);
    const answers = standingAnswers(findings, delivery, NO_ANSWERS);
    expect(verdictOn(findings, answers)).toBe(status);
  });

  test("the remark counts where the reason of the pane is void", () => {
    const state = answered(jump(142), "ZTR-01");
    const { delivery, findings } = jump(152, "2015: Neue Förderung");
    expect([...standingAnswers(findings, delivery, state).values()]).toMatchObject([
      { text: "Neue Förderung", origin: "remark", isValid: true },
    ]);
  });

  test("is open again when its reason is taken back", () => {
    const checked = jump(142);
    const finding = only(checked.findings, "ZTR-01");
    expect(withdrawAnswer(answered(checked, "ZTR-01"), finding)).toEqual(NO_ANSWERS);
  });

  test("has one reason: a second replaces the first", () => {
    const checked = jump(142);
    const finding = only(checked.findings, "ZTR-01");
    const state = giveAnswer(answered(checked, "ZTR-01"), finding, {
      ...given,
      text: "Doch nur ein Jahr",
    });
    expect(state.answers.map(({ text }) => text)).toEqual(["Doch nur ein Jahr"]);
  });
});

describe("an error", () => {
  const negative = () => check(["KUL-A01", "", "", 40, 41, -42, "2015: Korrektur des Vorjahres"]);

  test("is not answered by a remark", () => {
    const { delivery, findings } = negative();
    const answers = standingAnswers(findings, delivery, NO_ANSWERS);
    expect(verdictOn(findings, answers)).toBe("failed");
  });

  test("no longer blocks as an open point", () => {
    const checked = negative();
    const answers = standingAnswers(
      checked.findings,
      checked.delivery,
      answered(checked, "WER-01"),
    );
    expect([...answers.values()]).toMatchObject([{ kind: "openPoint", isValid: true }]);
    expect(verdictOn(checked.findings, answers)).toBe("accepted");
  });

  test("that must be mended takes no answer", () => {
    const { findings } = check(["KUL-A01", "", "", 40, 41, "viele", ""]);
    expect(() => giveAnswer(NO_ANSWERS, only(findings, "TYP-02"), given)).toThrow("no answer");
  });
});

test("a word is no answer", () => {
  const { findings } = jump(142);
  const short = { ...given, text: "stimmt" };
  expect(() => giveAnswer(NO_ANSWERS, only(findings, "ZTR-01"), short)).toThrow("no answer");
});

test("a broken rule leaves the check incomplete whatever was answered", () => {
  const { findings } = jump(41);
  const broken = {
    ...only(jump(142).findings, "ZTR-01"),
    code: "DEF-01",
    severity: "error",
  } as const;
  expect(verdictOn([...findings, broken], new Map())).toBe("incomplete");
});

// SPDX-License-Identifier: EUPL-1.2
import { always } from "../../src/usecases/catalogue-in-use";
import { deriveWords } from "../../src/texts/derive.de";
import { toXml } from "../../src/domain/shared/xml-envelope";
import type { Finding } from "../../src/domain/rules/finding";
import type { Result } from "../../src/domain/shared/result";
import type { WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { createAnswerFinding, createDiscardReview } from "../../src/usecases/answer-finding";
import { createCheckDelivery } from "../../src/usecases/check-delivery";
import type { WorkbookError } from "../../src/usecases/ports";
import type { CheckOutcome } from "../../src/usecases/use-cases";
import { WATCH } from "../contract/workbook-contract";
import { bundledCatalogue } from "../support/catalogue";
import { createMemoryWorkbook } from "../support/memory-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";

const REQUEST = { scope: "activeSheet", years: [], department: null } as const;

const delivery = (): WorkbookSnapshot =>
  workbookOf(
    snapshotOf("Blatt", [
      ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015],
      ["KUL-A01", "", "", 40, 41, 142],
    ]),
  );

const valueOf = <T>(result: Result<T, WorkbookError>): T => {
  if (!result.ok) throw new Error(`refused: ${result.error.type}`);
  return result.value;
};

const open = (content: WorkbookSnapshot) => {
  const workbook = createMemoryWorkbook(content);
  const answer = createAnswerFinding({ workbook, now: () => new Date(Date.UTC(2015, 3, 10)) });
  const discard = createDiscardReview({ workbook });
  const check = createCheckDelivery({
    workbook,
    catalogueOf: always(bundledCatalogue()),
    words: deriveWords,
  });
  return {
    workbook,
    answer: (outcome: CheckOutcome, text: string | null) =>
      answer(outcome, { finding: firstOf(outcome), text }, WATCH),
    discard: (outcome: CheckOutcome) => discard(outcome, WATCH),
    check: async () => valueOf(await check(REQUEST, WATCH)),
  };
};

const firstOf = ({ result }: CheckOutcome): Finding => {
  const [finding] = result.findings;
  if (!finding) throw new Error("nothing found");
  return finding;
};

test("a reason is kept in the workbook and met again by the next check", async () => {
  const { check, answer } = open(delivery());
  const answered = valueOf(await answer(await check(), "Neue Förderung des Landes"));
  expect(answered.status).toBe("accepted");
  const again = await check();
  expect(again.status).toBe("accepted");
  expect([...again.review.answers.values()]).toMatchObject([{ origin: "pane", isValid: true }]);
});

test("a reason can be taken back", async () => {
  const { check, answer } = open(delivery());
  const answered = valueOf(await answer(await check(), "Neue Förderung des Landes"));
  expect(valueOf(await answer(answered, null)).status).toBe("open");
  expect((await check()).status).toBe("open");
});

test("no cell changes", async () => {
  const { workbook, check, answer } = open(delivery());
  const { sheets } = workbook.snapshot();
  await answer(await check(), "Neue Förderung des Landes");
  expect(workbook.snapshot().sheets).toEqual(sheets);
});

test("a workbook that cannot be written is named", async () => {
  const { check, answer } = open({ ...delivery(), isReadOnly: true });
  expect(await answer(await check(), "Neue Förderung des Landes")).toEqual({
    ok: false,
    error: { type: "ReadOnly" },
  });
});

test("more reasons than a workbook should carry are refused", async () => {
  const { workbook, check, answer } = open(delivery());
  expect(await answer(await check(), "x".repeat(100_000))).toEqual({
    ok: false,
    error: { type: "ReviewFull" },
  });
  expect(workbook.snapshot().ownParts).toEqual([]);
});

describe("reasons of a later version", () => {
  const xml = toXml("review", '{"schema":3}');
  const foreign = () => open({ ...delivery(), ownParts: [{ name: "review", xml }] });

  test("are left alone by a check", async () => {
    const { workbook, check } = foreign();
    const { review, status } = await check();
    expect(review.stored).toMatchObject({ type: "unreadable", problem: "newer" });
    expect(status).toBe("open");
    expect(workbook.snapshot().ownParts).toEqual([{ name: "review", xml }]);
  });

  test("are not written over by an answer", async () => {
    const { check, answer } = foreign();
    const outcome = await check();
    expect(() => answer(outcome, "Neue Förderung des Landes")).toThrow("unreadable");
  });

  test("give way when the user says so", async () => {
    const { check, answer, discard } = foreign();
    const fresh = valueOf(await discard(await check()));
    expect(valueOf(await answer(fresh, "Neue Förderung des Landes")).status).toBe("accepted");
  });
});

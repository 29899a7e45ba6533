// SPDX-License-Identifier: EUPL-1.2
import {
  NO_ANSWERS,
  readReview,
  writeReview,
  type Answer,
  type ReviewState,
} from "../../../src/domain/review/review-state";
import type { Release } from "../../../src/domain/review/release";
import { toXml } from "../../../src/domain/shared/xml-envelope";

const answer = (part: Partial<Answer> = {}): Answer => ({
  finding: "ZTR-01:1",
  kind: "reason",
  text: "Neue Unterkunft <Mitte> & Nord",
  boundTo: "0123456789abcdef",
  at: "2015-04-10T09:12:33.000Z",
  asFootnote: false,
  ...part,
});

const release: Release = {
  at: "2015-04-10T09:12:33.000Z",
  approvedBy: "Frau Beispiel",
  contentSha256: "a".repeat(64),
  sheets: ["b".repeat(64)],
  rules: { id: "im-regeln", version: "1.0.0" },
  catalogue: { id: "im-2015", version: "3.2.0" },
};

const read = (xml: string) => readReview([{ name: "review", xml }]);
const readJson = (json: unknown) => read(toXml("review", JSON.stringify(json)));

test("what was written is read again", () => {
  const state: ReviewState = {
    answers: [answer({ asFootnote: true }), answer({ finding: "X:2", kind: "openPoint" })],
    release,
  };
  expect(read(writeReview(state) ?? "")).toEqual({ type: "readable", state });
});

test("a workbook without the part holds no answers", () => {
  expect(readReview([])).toEqual({ type: "readable", state: NO_ANSWERS });
});

test("a later version is told apart from damage", () => {
  expect(readJson({ schema: 3, replies: [] })).toEqual({
    type: "unreadable",
    problem: "newer",
    state: NO_ANSWERS,
  });
});

test("version 1 is still read", () => {
  const plain = answer({ asFootnote: undefined as unknown as boolean });
  expect(readJson({ schema: 1, answers: [plain] })).toEqual({
    type: "readable",
    state: { answers: [answer()], release: null },
  });
});

describe("what the sheet Prüfprotokoll repeats", () => {
  const repeated: ReviewState = { answers: [answer()], release };

  test("counts where the part is lost", () => {
    expect(readReview([], repeated)).toEqual({ type: "readable", state: repeated });
  });

  test("is kept at hand where the part is damaged", () => {
    expect(readReview([{ name: "review", xml: "kaputt" }], repeated)).toEqual({
      type: "unreadable",
      problem: "damaged",
      state: repeated,
    });
  });

  test("gives way to the part", () => {
    const xml = writeReview(NO_ANSWERS) ?? "";
    expect(readReview([{ name: "review", xml }], repeated)).toEqual({
      type: "readable",
      state: NO_ANSWERS,
    });
  });

  test("says nothing where a later version wrote the part", () => {
    const xml = toXml("review", '{"schema":3}');
    expect(readReview([{ name: "review", xml }], repeated)).toEqual({
      type: "unreadable",
      problem: "newer",
      state: NO_ANSWERS,
    });
  });
});

test.each<[string, unknown]>([
  ["no schema", { answers: [] }],
  ["an unknown kind of answer", { schema: 1, answers: [{ ...answer(), kind: "joke" }] }],
  ["an answer without text", { schema: 2, answers: [answer({ text: "" })], release: null }],
  [
    "a stamp that is none",
    { schema: 2, answers: [], release: { ...release, contentSha256: "0815" } },
  ],
  ["a list", []],
  ["nothing", null],
])("%s is damage", (_name, json) => {
  expect(readJson(json)).toMatchObject({ type: "unreadable", problem: "damaged" });
});

test.each([
  ["no XML", "kaputt"],
  ["no JSON", toXml("review", "{")],
  ["a text beyond all measure", toXml("review", " ".repeat(100_001))],
])("%s is damage", (_name, xml) => {
  expect(read(xml)).toMatchObject({ type: "unreadable", problem: "damaged" });
});

test("more answers than a workbook should carry are refused", () => {
  const answers = Array.from({ length: 600 }, () => answer({ text: "x".repeat(100) }));
  expect(writeReview({ answers, release: null })).toBeNull();
});

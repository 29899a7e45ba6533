// SPDX-License-Identifier: EUPL-1.2
import {
  NO_ANSWERS,
  readReview,
  writeReview,
  type Answer,
  type ReviewState,
} from "../../../src/domain/review/review-state";
import { toXml } from "../../../src/domain/review/xml-envelope";

const answer = (part: Partial<Answer> = {}): Answer => ({
  finding: "ZTR-01:1",
  kind: "reason",
  text: "Neue Unterkunft <Mitte> & Nord",
  boundTo: "0123456789abcdef",
  at: "2015-04-10T09:12:33.000Z",
  ...part,
});

const read = (xml: string) => readReview([{ name: "review", xml }]);
const readJson = (json: unknown) => read(toXml("review", JSON.stringify(json)));

test("what was written is read again", () => {
  const state: ReviewState = { answers: [answer(), answer({ finding: "X:2", kind: "openPoint" })] };
  expect(read(writeReview(state) ?? "")).toEqual({ type: "readable", state });
});

test("a workbook without the part holds no answers", () => {
  expect(readReview([])).toEqual({ type: "readable", state: NO_ANSWERS });
});

test("a later version is told apart from damage", () => {
  expect(readJson({ schema: 2, replies: [] })).toEqual({ type: "unreadable", problem: "newer" });
});

test.each<[string, unknown]>([
  ["no schema", { answers: [] }],
  ["an unknown kind of answer", { schema: 1, answers: [{ ...answer(), kind: "joke" }] }],
  ["an answer without text", { schema: 1, answers: [answer({ text: "" })] }],
  ["a list", []],
  ["nothing", null],
])("%s is damage", (_name, json) => {
  expect(readJson(json)).toEqual({ type: "unreadable", problem: "damaged" });
});

test.each([
  ["no XML", "kaputt"],
  ["no JSON", toXml("review", "{")],
  ["a text beyond all measure", toXml("review", " ".repeat(100_001))],
])("%s is damage", (_name, xml) => {
  expect(read(xml)).toEqual({ type: "unreadable", problem: "damaged" });
});

test("more answers than a workbook should carry are refused", () => {
  const answers = Array.from({ length: 600 }, () => answer({ text: "x".repeat(100) }));
  expect(writeReview({ answers })).toBeNull();
});

// SPDX-License-Identifier: EUPL-1.2
import type { Sign } from "../catalogue/catalogue-schema";
import { cleanText } from "../shared/label";
import type { MarkStatus, SignStatus } from "./delivery";
import { memoise } from "./sheet-grid";

/** A text taken apart into the marks glued to it and what remains. */
export interface PeeledText {
  readonly rest: string;
  readonly marks: readonly MarkStatus[];
}

/** What the cell of a mark column says: marks beside the number, or a sign that stands for the number. */
export interface MarkText {
  readonly marks: readonly MarkStatus[];
  readonly sign: SignStatus | null;
  readonly isKnown: boolean;
}

/** The signs of the catalogue, ready for reading cells. */
export interface SignReader {
  /** Status of a tidy text that stands in place of a number; undefined if it is none of the agreed signs. */
  readonly signOf: (text: string) => SignStatus | undefined;
  /** "1 018r" -> "1 018" and revised; "(12,3)" -> "12,3" and limited. */
  readonly peel: (text: string) => PeeledText;
  readonly readMarkCell: (text: string) => MarkText;
}

const SIGN_STATUSES: ReadonlySet<string> = new Set<SignStatus>([
  "nil",
  "secret",
  "later",
  "unreliable",
  "blocked",
]);
const MARK_STATUSES: ReadonlySet<string> = new Set<MarkStatus>([
  "provisional",
  "revised",
  "estimated",
  "limited",
  "break",
]);

const isSignStatus = (status: string): status is SignStatus => SIGN_STATUSES.has(status);
const isMarkStatus = (status: string): status is MarkStatus => MARK_STATUSES.has(status);

interface Mark {
  readonly before: string;
  readonly after: string;
  readonly status: MarkStatus;
}

export const createSignReader = (signs: readonly Sign[]): SignReader => {
  const replacing = replacingSigns(signs);
  const marks = glueableMarks(signs);
  const standalone = new Map(marks.map((mark) => [mark.before + mark.after, mark.status]));
  const signOf = (text: string): SignStatus | undefined => replacing.get(text);
  return {
    signOf,
    peel: (text) => peelAll(text, marks),
    readMarkCell: memoise((text) => readMarkCell(cleanText(text), { signOf, standalone })),
  };
};

/** The status `low` is left out: a typed 0 is the number 0 (note of the sign in the catalogue). */
const replacingSigns = (signs: readonly Sign[]): ReadonlyMap<string, SignStatus> => {
  const statuses = new Map<string, SignStatus>();
  for (const { sign, variants, status, position } of signs) {
    if (position !== "replace" || !isSignStatus(status)) continue;
    for (const text of [sign, ...variants]) statuses.set(text, status);
  }
  return statuses;
};

/** Marks with the text they put before and after a number; longer ones first, so that "r)" wins over "r". */
const glueableMarks = (signs: readonly Sign[]): readonly Mark[] =>
  signs
    .flatMap(({ sign, variants, status, position }): Mark[] => {
      if (!isMarkStatus(status)) return [];
      if (position === "wrap") {
        const [before = "", after = ""] = sign.split(" ");
        return [{ before, after, status }];
      }
      return variants.map((variant) =>
        position === "prefix"
          ? { before: variant, after: "", status }
          : { before: "", after: variant, status },
      );
    })
    .sort((a, b) => b.before.length + b.after.length - a.before.length - a.after.length);

const peelAll = (text: string, marks: readonly Mark[]): PeeledText => {
  const found: MarkStatus[] = [];
  let rest = text;
  for (let mark = outerMark(rest, marks); mark; mark = outerMark(rest, marks)) {
    rest = rest.slice(mark.before.length, rest.length - mark.after.length).trim();
    if (!found.includes(mark.status)) found.push(mark.status);
  }
  return { rest, marks: found };
};

const outerMark = (text: string, marks: readonly Mark[]): Mark | undefined =>
  marks.find(
    ({ before, after }) =>
      text.length >= before.length + after.length &&
      text.startsWith(before) &&
      text.endsWith(after),
  );

interface MarkVocabulary {
  readonly signOf: SignReader["signOf"];
  readonly standalone: ReadonlyMap<string, MarkStatus>;
}

/** Several marks may stand together: "rp", "r, p", "r p". */
const readMarkCell = (text: string, { signOf, standalone }: MarkVocabulary): MarkText => {
  const tight = text.replace(/[ ,;]/gu, "");
  if (tight === "") return { marks: [], sign: null, isKnown: true };
  const sign = signOf(text);
  if (sign !== undefined) return { marks: [], sign, isKnown: true };
  const whole = standalone.get(tight);
  const statuses = whole ? [whole] : [...tight].map((letter) => standalone.get(letter));
  const marks = statuses.filter((status) => status !== undefined);
  return marks.length === statuses.length
    ? { marks: [...new Set(marks)], sign: null, isKnown: true }
    : { marks: [], sign: null, isKnown: false };
};

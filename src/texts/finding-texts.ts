// SPDX-License-Identifier: EUPL-1.2
import type { BROKEN_RELEASE } from "../domain/review/release-finding";
import type { allRules } from "../domain/rules/index";
import type { FactsOf, MessageShape } from "../domain/rules/rule";
import type { BROKEN_RULE } from "../domain/rules/run";
import type { Words } from "./finding-words.de";

/** The three answers every finding gives. */
export interface Sentences {
  /** What is wrong and where, with the values. */
  readonly what: string;
  /** Why it matters or what probably happened. */
  readonly why: string;
  /** What to do; offers only what the finding's way of being answered allows. */
  readonly fix: string;
  /** What stands there and what was to be expected, where both can be said in a few words. */
  readonly compared?: Compared;
}

export interface Compared {
  readonly found: string;
  readonly expected: string;
}

type Spoken = (typeof allRules)[number] | typeof BROKEN_RULE | typeof BROKEN_RELEASE;

/** The wording of every rule and message. A rule or message without wording, or with wrong facts, does not compile. */
export type FindingTexts = {
  readonly [R in Spoken as R["meta"]["code"]]: {
    readonly title: string;
    readonly messages: {
      readonly [
        Id in keyof R["meta"]["messages"]
      ]: R["meta"]["messages"][Id] extends MessageShape<unknown>
        ? (facts: FactsOf<R["meta"]["messages"][Id]>, words: Words) => Sentences
        : never;
    };
  };
};

export type SpokenCode = keyof FindingTexts;

// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from "../rules/finding";
import type { allRules } from "../rules/index";
import type { FactsOf, MessageShape } from "../rules/rule";
import type { Fix } from "./fix";
import type { FixContext } from "./fix-context";

/** A fix before it is tied to its finding; what it does nothing about is missing. */
export type FixDraft = Pick<Fix, "kind" | "isSafe"> & Partial<Pick<Fix, "cells" | "rows" | "acts">>;

type MendedRule = (typeof allRules)[number];

/** How findings are mended, by rule and message, typed by the facts they carry. What is missing only a person can mend. */
export type Fixers = {
  readonly [R in MendedRule as R["meta"]["code"]]?: {
    readonly [
      Id in keyof R["meta"]["messages"]
    ]?: R["meta"]["messages"][Id] extends MessageShape<unknown>
      ? (
          facts: FactsOf<R["meta"]["messages"][Id]>,
          finding: Finding,
          context: FixContext,
        ) => readonly FixDraft[]
      : never;
  };
};

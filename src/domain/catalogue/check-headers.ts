// SPDX-License-Identifier: EUPL-1.2
import { shortValue } from "./catalogue-problem";
import type { HeaderSynonyms } from "./catalogue-schema";
import type { Problems } from "./problem-parts";

/** Header patterns are regular expressions, and every example of a year pattern fits exactly that one. */
export const checkHeaders = ({ roles, yearColumns }: HeaderSynonyms): Problems => {
  const rolePatterns = Object.entries(roles).flatMap(([role, { patterns }]) =>
    patterns.map((pattern, index) => ({
      path: `headerSynonyms.roles.${role}.patterns[${index}]`,
      pattern,
    })),
  );
  const lists = [yearColumns.patterns, yearColumns.derived];
  const yearPatterns = lists.flatMap((patterns, list) =>
    patterns.map(({ pattern, examples }, index) => ({
      path: `headerSynonyms.yearColumns.${list === 0 ? "patterns" : "derived"}[${index}]`,
      pattern,
      examples,
    })),
  );
  const broken = [...rolePatterns, ...yearPatterns].filter(
    ({ pattern }) => compile(pattern, yearColumns.flags) === null,
  );
  if (broken.length > 0) {
    return broken.map(({ path, pattern }) => ({
      path,
      value: shortValue(pattern),
      reason: { code: "invalidPattern" },
    }));
  }
  return checkExamples(yearPatterns, yearColumns.flags);
};

interface YearPattern {
  readonly path: string;
  readonly pattern: string;
  readonly examples: readonly string[];
}

const checkExamples = (patterns: readonly YearPattern[], flags: string): Problems => {
  const compiled = patterns.map(({ pattern }) => ({
    pattern,
    expression: compile(pattern, flags),
  }));
  return patterns.flatMap(({ path, pattern, examples }) =>
    examples.flatMap((example, index): Problems => {
      const matches = compiled.filter(({ expression }) => expression?.test(example));
      const isOwnOnly = matches.length === 1 && matches[0]?.pattern === pattern;
      if (isOwnOnly) return [];
      const reason = { code: "exampleMismatch", matches: matches.length } as const;
      return [{ path: `${path}.examples[${index}]`, value: shortValue(example), reason }];
    }),
  );
};

const compile = (pattern: string, flags: string): RegExp | null => {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return null;
  }
};

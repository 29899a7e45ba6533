// SPDX-License-Identifier: EUPL-1.2
import type * as z from "zod/mini";
import { err, ok, type Result } from "../shared/result";
import { type Catalogue, indexCatalogue } from "./catalogue";
import { type CatalogueProblem, type ProblemReason, shortValue } from "./catalogue-problem";
import { catalogueSchema } from "./catalogue-schema";
import { checkReferences } from "./check-references";

/** Reads a catalogue from parsed JSON. One that breaks the format is refused with every problem found. */
export const loadCatalogue = (raw: unknown): Result<Catalogue, readonly CatalogueProblem[]> => {
  const parsed = catalogueSchema.safeParse(raw);
  if (!parsed.success) return err(parsed.error.issues.flatMap((issue) => toProblems(issue, raw)));
  const catalogue = indexCatalogue(parsed.data);
  const problems = checkReferences(catalogue);
  return problems.length === 0 ? ok(catalogue) : err(problems);
};

type Issue = z.core.$ZodIssue;

const toProblems = (issue: Issue, raw: unknown): readonly CatalogueProblem[] => {
  const place = valueAt(raw, issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: formatPath([...issue.path, key]),
      value: shortValue(valueAt(place, [key])),
      reason: { code: "unknownKey" },
    }));
  }
  return [
    { path: formatPath(issue.path), value: shortValue(place), reason: reasonOf(issue, place) },
  ];
};

const reasonOf = (issue: Issue, value: unknown): ProblemReason => {
  if (value === undefined) return { code: "missing" };
  if (issue.code === "invalid_type") return { code: "wrongType", expected: issue.expected };
  if (issue.code === "invalid_value") {
    return { code: "notAllowed", allowed: issue.values.map(String) };
  }
  if (issue.code === "too_small") return { code: "tooSmall", minimum: Number(issue.minimum) };
  if (issue.code === "too_big") return { code: "tooLarge", maximum: Number(issue.maximum) };
  return { code: "wrongForm" };
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (place, key) =>
      typeof place === "object" && place !== null
        ? (place as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    value,
  );

const formatPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");

// SPDX-License-Identifier: EUPL-1.2
import type { Fix } from "../../domain/fixes/fix";
import type { Finding } from "../../domain/rules/finding";
import type { CheckOutcome } from "../../usecases/use-cases";

/** The safe fixes of all findings of the same rule and wording that are mended in the same way. */
export const equalFixes = (
  { code, messageId }: Finding,
  { kind }: Fix,
  { result, fixes }: CheckOutcome,
): readonly Fix[] =>
  result.findings
    .filter((other) => other.code === code && other.messageId === messageId)
    .flatMap(({ id }) => {
      const own = fixes.get(id) ?? [];
      return own.length === 1 ? own : [];
    })
    .filter((fix) => fix.isSafe && fix.kind === kind);

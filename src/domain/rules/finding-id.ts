// SPDX-License-Identifier: EUPL-1.2
import { textHash } from "../shared/text-hash";
import type { TargetKey } from "./finding";

/**
 * Id of a finding: its code and a hash of what it is about. Addresses are no part of it, so that it survives sorting,
 * inserted rows and renamed sheets.
 */
export const findingId = (
  code: string,
  target: readonly TargetKey[],
  aspect: string | undefined,
): string => {
  const keys = target.map((key) => key.join("\u001f")).sort();
  return `${code}:${textHash([code, aspect ?? "", ...keys].join("\u001e"))}`;
};

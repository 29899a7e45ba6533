// SPDX-License-Identifier: EUPL-1.2
import type { Result } from "../../src/domain/shared/result";

/** The value of something that cannot fail in a test; a failure names itself. */
export const valueOf = <T>(result: Result<T, { readonly type: string }>): T => {
  if (!result.ok) throw new Error(`refused: ${result.error.type}`);
  return result.value;
};

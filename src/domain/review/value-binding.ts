// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from "../rules/finding";
import { textHash } from "../shared/text-hash";

/**
 * Stands for the values of all cells a finding speaks of. An answer given for other values is void.
 * Addresses are no part of it: sorting voids nothing.
 */
export const valueBinding = ({ cells }: Finding): string =>
  textHash(
    cells
      .map(({ role, text }) => `${role}\u001f${text}`)
      .sort()
      .join("\u001e"),
  );

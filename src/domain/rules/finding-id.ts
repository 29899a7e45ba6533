// SPDX-License-Identifier: EUPL-1.2
import type { TargetKey } from "./finding";

const PRIME = 0x01000193;
const SEEDS = [0x811c9dc5, 0x01234567] as const;

/** FNV-1a, 32 bits, over UTF-16 code units. */
const fnv1a = (text: string, seed: number): string => {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
};

/**
 * Id of a finding: its code and a hash of what it is about. Addresses are no part of it, so that it survives sorting,
 * inserted rows and renamed sheets. Two 32-bit hashes keep chance collisions out of reach.
 */
export const findingId = (
  code: string,
  target: readonly TargetKey[],
  aspect: string | undefined,
): string => {
  const keys = target.map((key) => key.join("\u001f")).sort();
  const text = [code, aspect ?? "", ...keys].join("\u001e");
  return `${code}:${SEEDS.map((seed) => fnv1a(text, seed)).join("")}`;
};

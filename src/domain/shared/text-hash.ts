// SPDX-License-Identifier: EUPL-1.2

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

/** 16 hexadecimal digits that stand for a text. Two 32-bit hashes keep chance collisions out of reach. */
export const textHash = (text: string): string => SEEDS.map((seed) => fnv1a(text, seed)).join("");

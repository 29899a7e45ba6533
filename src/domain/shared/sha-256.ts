// SPDX-License-Identifier: EUPL-1.2

/*
 * FIPS 180-4, section 6.2. Written out because the platform's own digest answers later (a promise) and only on pages
 * of a secure origin, and because the domain knows no platform. At most some megabytes are hashed, once per check.
 */

const BLOCK_BYTES = 64;
/** Bytes of the message length at the end of the last block. */
const LENGTH_BYTES = 8;

/** First 32 bits of the fractional parts of the roots of the first prime numbers. */
const fractions = (count: number, root: (prime: number) => number): readonly number[] => {
  const words: number[] = [];
  for (let candidate = 2; words.length < count; candidate += 1) {
    const isPrime = !Array.from({ length: candidate - 2 }, (_, i) => i + 2).some(
      (divisor) => candidate % divisor === 0,
    );
    if (isPrime) words.push(Math.floor((root(candidate) % 1) * 2 ** 32) | 0);
  }
  return words;
};

const INITIAL = fractions(8, Math.sqrt);
const CONSTANTS = fractions(64, Math.cbrt);

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => {
  const bytes = padded(utf8(text));
  const state = Int32Array.from(INITIAL);
  const schedule = new Int32Array(BLOCK_BYTES);
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    fillSchedule(schedule, bytes, at);
    compress(state, schedule);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
};

/** The message, a single 1 bit, zeros, and the length in bits, so that whole blocks come out. */
const padded = (message: readonly number[]): Uint8Array => {
  const blocks = Math.ceil((message.length + 1 + LENGTH_BYTES) / BLOCK_BYTES);
  const bytes = new Uint8Array(blocks * BLOCK_BYTES);
  bytes.set(message);
  bytes[message.length] = 0x80;
  let bits = message.length * 8;
  for (let i = 1; bits > 0; i += 1) {
    bytes[bytes.length - i] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  return bytes;
};

const utf8 = (text: string): readonly number[] => {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
};

const tail = (bits: number): number => 0x80 | (bits & 0x3f);

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Reads beyond the ends never happen here; the type of an indexed read cannot know that. */
const wordAt = (words: Int32Array | readonly number[], index: number): number => words[index] ?? 0;

const fillSchedule = (schedule: Int32Array, bytes: Uint8Array, at: number): void => {
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 16; i += 1) schedule[i] = view.getInt32(at + 4 * i);
  for (let i = 16; i < schedule.length; i += 1) {
    const a = wordAt(schedule, i - 15);
    const b = wordAt(schedule, i - 2);
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    schedule[i] = wordAt(schedule, i - 16) + s0 + wordAt(schedule, i - 7) + s1;
  }
};

const compress = (state: Int32Array, schedule: Int32Array): void => {
  let [a, b, c, d, e, f, g, h] = Array.from(state) as [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ];
  for (let i = 0; i < schedule.length; i += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + s1 + choice + wordAt(CONSTANTS, i) + wordAt(schedule, i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + s0 + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = wordAt(state, i) + word;
  });
};

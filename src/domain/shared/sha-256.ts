// SPDX-License-Identifier: EUPL-1.2

/*
 * FIPS 180-4, section 6.2. Written out because the platform's own digest answers later (a promise) and only on pages
 * of a secure origin, and because the domain knows no platform. At most some megabytes are hashed, once per check.
 */

const BLOCK_BYTES = 64;
/** Bytes of the message length at the end of the last block. */
const LENGTH_BYTES = 8;
/** Bytes that one place of a text takes in UTF-8. */
const MOST_BYTES = 3;
/** First byte of a character by the number of bytes that follow it. */
const LEADS = [0, 0xc0, 0xe0, 0xf0];

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

const INITIAL = Int32Array.from(fractions(8, Math.sqrt));
const CONSTANTS = Int32Array.from(fractions(64, Math.cbrt));

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => {
  const bytes = paddedUtf8(text);
  const view = new DataView(bytes.buffer);
  const state = Int32Array.from(INITIAL);
  const schedule = new Int32Array(BLOCK_BYTES);
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    fillSchedule(schedule, view, at);
    compress(state, schedule);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
};

/** The bytes of the text, a single 1 bit, zeros, and the length in bits, so that whole blocks come out. */
const paddedUtf8 = (text: string): Uint8Array<ArrayBuffer> => {
  const room = new Uint8Array(text.length * MOST_BYTES + BLOCK_BYTES + LENGTH_BYTES);
  const length = putUtf8(text, room);
  room[length] = 0x80;
  const blocks = Math.ceil((length + 1 + LENGTH_BYTES) / BLOCK_BYTES);
  const bytes = room.slice(0, blocks * BLOCK_BYTES);
  new DataView(bytes.buffer).setBigUint64(bytes.length - LENGTH_BYTES, BigInt(length) * 8n);
  return bytes;
};

/** Writes a text as UTF-8 and returns the number of bytes. */
const putUtf8 = (text: string, bytes: Uint8Array): number => {
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.codePointAt(i) ?? 0;
    // A character beyond 0xffff takes two places in the text.
    if (code > 0xffff) i += 1;
    if (code < 0x80) bytes[at++] = code;
    else at = putLong(code, bytes, at);
  }
  return at;
};

const putLong = (code: number, bytes: Uint8Array, at: number): number => {
  const tails = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  bytes[at] = (LEADS[tails] ?? 0) | (code >> (6 * tails));
  for (let i = 1; i <= tails; i += 1) {
    bytes[at + i] = 0x80 | ((code >> (6 * (tails - i))) & 0x3f);
  }
  return at + 1 + tails;
};

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Reads beyond the ends never happen here; the type of an indexed read cannot know that. */
const wordAt = (words: Int32Array, index: number): number => words[index] ?? 0;

const fillSchedule = (schedule: Int32Array, view: DataView, at: number): void => {
  for (let i = 0; i < 16; i += 1) schedule[i] = view.getInt32(at + 4 * i);
  for (let i = 16; i < schedule.length; i += 1) {
    const a = wordAt(schedule, i - 15);
    const b = wordAt(schedule, i - 2);
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    schedule[i] = wordAt(schedule, i - 16) + s0 + wordAt(schedule, i - 7) + s1;
  }
};

/** Every word moves on by one place per round; plain variables, because this is the inner loop. */
const compress = (state: Int32Array, schedule: Int32Array): void => {
  let [a, b, c, d] = [wordAt(state, 0), wordAt(state, 1), wordAt(state, 2), wordAt(state, 3)];
  let [e, f, g, h] = [wordAt(state, 4), wordAt(state, 5), wordAt(state, 6), wordAt(state, 7)];
  for (let i = 0; i < schedule.length; i += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + s1 + choice + wordAt(CONSTANTS, i) + wordAt(schedule, i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = wordAt(state, i) + word;
  });
};

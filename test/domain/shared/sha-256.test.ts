// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../../src/domain/shared/sha-256";

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
])("the published digest of %j comes out", (text, digest) => {
  expect(sha256(text)).toBe(digest);
});

test("every text has the digest another implementation gives it", () => {
  const texts = fc.string({ unit: "binary", maxLength: 300 });
  fc.assert(
    fc.property(texts, (text) => {
      expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }),
  );
});

test.each([55, 56, 63, 64, 65, 119, 120])("a text of %i letters fills its blocks", (length) => {
  const text = "ä".repeat(length);
  expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
});

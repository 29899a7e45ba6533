// SPDX-License-Identifier: EUPL-1.2
import { strToU8, zipSync, type Zippable } from "fflate";
import { openArchive } from "../../src/files/unpack";

const textOf = (zip: Uint8Array, path: string): string => {
  const pieces: Uint8Array[] = [];
  openArchive(zip).unpack(path, (piece) => pieces.push(piece));
  return Buffer.concat(pieces).toString("utf8");
};

/** The same zip with the sizes of its only file in an extra field of 64 bits, as programs write that do not know them before. */
const withWideSizes = (zip: Uint8Array): Uint8Array => {
  const end = zip.length - 22;
  const view = new DataView(zip.buffer, zip.byteOffset);
  const directory = view.getUint32(end + 16, true);
  const entry = Buffer.from(zip.subarray(directory, end));
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
  extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
  entry.writeUInt32LE(0xffffffff, 20);
  entry.writeUInt32LE(0xffffffff, 24);
  entry.writeUInt16LE(extra.length, 30);
  const last = Buffer.from(zip.subarray(end));
  return new Uint8Array(Buffer.concat([zip.subarray(0, directory), entry, extra, last]));
};

const zipOf = (parts: Zippable): Uint8Array => zipSync(parts);

describe("unpacking", () => {
  const long = "Integrationsmonitoring ".repeat(20_000);

  test.each<[string, Uint8Array]>([
    ["a deflated file", zipOf({ "a.xml": strToU8(long) })],
    ["a stored file", zipOf({ "a.xml": [strToU8(long), { level: 0 }] })],
    ["sizes of 64 bits", withWideSizes(zipOf({ "a.xml": strToU8(long) }))],
    ["a comment at the end", zipSync({ "a.xml": strToU8(long) }, { comment: "PK" })],
  ])("%s", (_what, zip) => {
    expect(textOf(zip, "A.XML")).toBe(long);
  });

  test("a part of a larger buffer", () => {
    const zip = zipOf({ "a.xml": strToU8("x") });
    const buffer = new Uint8Array(zip.length + 7);
    buffer.set(zip, 7);
    expect(textOf(buffer.subarray(7), "a.xml")).toBe("x");
  });

  test("lists its files without unpacking them", () => {
    const archive = openArchive(zipOf({ "a.xml": strToU8("x"), "b/c.xml": strToU8("y") }));
    expect(archive.paths).toEqual(["a.xml", "b/c.xml"]);
    expect([archive.has("B/C.xml"), archive.has("d.xml")]).toEqual([true, false]);
  });

  test("counts what all files unpack to together", () => {
    const zip = zipOf({ "a.xml": strToU8("x".repeat(60)), "b.xml": strToU8("y".repeat(60)) });
    expect(() => openArchive(zip, 100)).toThrow("TooLarge");
    expect(() => openArchive(zip, 120)).not.toThrow();
  });
});

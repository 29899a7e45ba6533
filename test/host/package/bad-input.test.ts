// SPDX-License-Identifier: EUPL-1.2
import { zipSync } from "fflate";
import { PackageError, type PackageErrorKind } from "./package-error";
import { openPackage } from "./xlsx-package";
import { emptyWorkbook } from "../model/new-workbook";
import { savePackage } from "./xlsx-package";
import { unpack } from "./zip";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const oleFile = (stream: string): Uint8Array =>
  new Uint8Array([...OLE_HEADER, ...Buffer.from(stream, "utf16le")]);

const good = (): Record<string, Uint8Array> =>
  Object.fromEntries(unpack(savePackage({ data: emptyWorkbook("Blatt"), original: null })));
const without = (part: string): Uint8Array => {
  const parts = good();
  delete parts[part];
  return zipSync(parts);
};
const withPart = (part: string, content: string): Uint8Array =>
  zipSync({ ...good(), [part]: bytes(content) });

const kindOf = (file: Uint8Array): PackageErrorKind | null => {
  try {
    openPackage(file);
    return null;
  } catch (error) {
    if (error instanceof PackageError) return error.kind;
    throw error;
  }
};

describe("a file that is no workbook", () => {
  it.each<[string, () => Uint8Array, PackageErrorKind]>([
    ["an empty file", () => new Uint8Array(), "empty"],
    ["a text file", () => bytes("Kennung;Wert\nBEV-A01;1"), "notZip"],
    ["half a zip", () => zipSync(good()).slice(0, 400), "notZip"],
    ["a workbook of Excel 97", () => oleFile("Workbook"), "oldFormat"],
    ["an encrypted workbook", () => oleFile("EncryptedPackage"), "passwordProtected"],
    ["a zip of something else", () => zipSync({ "brief.txt": bytes("Hallo") }), "noWorkbook"],
    ["a package without its workbook", () => without("xl/workbook.xml"), "noWorkbook"],
    ["a text document", () => withPart("xl/workbook.xml", "<document/>"), "noWorkbook"],
    ["a cut-off sheet", () => withPart("xl/worksheets/sheet1.xml", "<worksheet><sheet"), "damaged"],
    ["a missing sheet", () => without("xl/worksheets/sheet1.xml"), "damaged"],
  ])("is refused: %s", (_what, file, kind) => {
    expect(kindOf(file())).toBe(kind);
  });

  it("is refused by its directory alone when it would unpack to more than 50 MB", () => {
    const blanks = zipSync({ "xl/big.xml": new Uint8Array(51 * 1024 * 1024) });
    // Without its contents, so that unpacking would fail in another way.
    const directory = blanks.slice();
    directory.fill(0xff, 60, 1060);
    expect(kindOf(directory)).toBe("tooLarge");
  });

  it("names the part that is damaged", () => {
    const file = withPart("xl/styles.xml", "<styleSheet>");
    expect(() => openPackage(file)).toThrow(new PackageError("damaged", "xl/styles.xml"));
  });
});

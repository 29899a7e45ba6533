// SPDX-License-Identifier: EUPL-1.2
import { strToU8, zipSync } from "fflate";
import { createDeliveryFiles } from "../../src/files/delivery-files";
import type { FileProblem } from "../../src/usecases/ports";
import { fileProblemText } from "../../src/texts/files.de";
import {
  contentTypes,
  MAIN_TYPE,
  read,
  relationships,
  sheetXml,
  workbookXml,
  xlsx,
} from "./package-parts";

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const oleFile = (...streams: readonly string[]): Uint8Array =>
  new Uint8Array([...OLE_HEADER, ...Buffer.from(streams.join("\0\0"), "utf16le")]);

const SHEET = "xl/worksheets/sheet1.xml";
const MIB = 1024 * 1024;
const LIMIT = 50 * MIB;

/** Overwrites bytes found by what stands before them, from the end of the file. */
const patched = (bytes: Uint8Array, before: readonly number[], by: readonly number[]) => {
  const at = Buffer.from(bytes).lastIndexOf(Buffer.from(before)) + before.length;
  const copy = bytes.slice();
  copy.set(by, at);
  return copy;
};

const rows = (...cells: readonly string[]): string =>
  sheetXml(`<row r="1">${cells.join("")}</row>`);

describe("a file that is no workbook for us is refused with its reason", () => {
  it.each<[string, string, () => Uint8Array, FileProblem]>([
    ["nothing at all", "a.xlsx", () => new Uint8Array(), { type: "Empty" }],
    [
      "a workbook of Excel 97",
      "a.xls",
      () => oleFile("Root Entry", "Workbook"),
      { type: "ForeignFormat", format: "xls" },
    ],
    [
      "the same, renamed",
      "a.xlsx",
      () => oleFile("Root Entry", "Workbook"),
      { type: "ForeignFormat", format: "xls" },
    ],
    [
      "a workbook with a password",
      "a.xlsx",
      () => oleFile("EncryptedPackage", "StrongEncryptionDataSpace"),
      { type: "Encrypted", by: "password" },
    ],
    [
      "a workbook encrypted by a label",
      "a.xlsx",
      () => oleFile("EncryptedPackage", "DRMEncryptedDataSpace"),
      { type: "Encrypted", by: "label" },
    ],
    [
      "a workbook with macros",
      "a.xlsm",
      () =>
        xlsx({
          "[Content_Types].xml": contentTypes(
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
          ),
        }),
      { type: "ForeignFormat", format: "xlsm" },
    ],
    [
      "a binary workbook",
      "a.xlsb",
      () =>
        xlsx({
          "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.bin"]),
          "xl/workbook.bin": new Uint8Array([131, 1]),
        }),
      { type: "ForeignFormat", format: "xlsb" },
    ],
    [
      "a spreadsheet of LibreOffice",
      "a.ods",
      () =>
        zipSync({
          mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
          "content.xml": strToU8("<x/>"),
        }),
      { type: "ForeignFormat", format: "ods" },
    ],
    [
      "a text file",
      "a.csv",
      () => strToU8("Kennung;2015\nBEV-A01;1"),
      { type: "ForeignFormat", format: "csv" },
    ],
    ["a text file that claims to be one", "a.xlsx", () => strToU8("x"), { type: "NoWorkbook" }],
    ["a picture", "a.csv", () => new Uint8Array([137, 80, 78, 71, 0]), { type: "NoWorkbook" }],
    [
      "a zip of something else",
      "a.zip",
      () => zipSync({ "brief.txt": strToU8("Hallo") }),
      { type: "NoWorkbook" },
    ],
    [
      "a text document",
      "a.docx",
      () => xlsx({ "[Content_Types].xml": contentTypes(MAIN_TYPE.replace("sheet.main", "text")) }),
      { type: "NoWorkbook" },
    ],
    [
      "a package whose workbook is missing",
      "a.xlsx",
      () => xlsx({}, ["xl/workbook.xml"]),
      { type: "NoWorkbook" },
    ],
    [
      "a workbook without sheets",
      "a.xlsx",
      () => xlsx({ "xl/workbook.xml": workbookXml("", "") }),
      { type: "NoWorksheet" },
    ],
    [
      "a workbook with nothing but a chart sheet",
      "a.xlsx",
      () =>
        xlsx({
          "xl/_rels/workbook.xml.rels": relationships(["rId1", "chartsheet", "chart.xml"]),
        }),
      { type: "NoWorksheet" },
    ],
  ])("%s", async (...[, name, bytes, problem]) => {
    expect(await read(bytes(), name)).toEqual({ ok: false, error: problem });
  });
});

describe("a damaged file is refused with the part that is damaged", () => {
  it.each<[string, () => Uint8Array, string]>([
    ["half a file", () => xlsx().slice(0, 600), ""],
    [
      "a directory that points outside",
      () =>
        patched(
          xlsx(),
          [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 7, 0, 7, 0],
          [255, 255, 255, 127, 255, 255, 255, 127],
        ),
      "",
    ],
    ["a sheet that is missing", () => xlsx({}, [SHEET]), SHEET],
    ["a sheet that is cut off", () => xlsx({ [SHEET]: "<worksheet><sheetData><row" }), SHEET],
    ["elements that do not close", () => xlsx({ [SHEET]: "<worksheet><row></worksheet>" }), SHEET],
    ["bytes that are no text", () => xlsx({ [SHEET]: new Uint8Array([60, 255, 62]) }), SHEET],
    [
      "a document type",
      () => xlsx({ [SHEET]: '<!DOCTYPE w [<!ENTITY e "x">]><worksheet>&e;</worksheet>' }),
      SHEET,
    ],
    [
      "a text that does not exist",
      () => xlsx({ [SHEET]: rows('<c r="A1" t="s"><v>7</v></c>') }),
      SHEET,
    ],
    ["a number that is none", () => xlsx({ [SHEET]: rows('<c r="A1"><v>1,5</v></c>') }), SHEET],
    ["a cell in another row", () => xlsx({ [SHEET]: rows('<c r="A9"><v>1</v></c>') }), SHEET],
    [
      "a sheet that hangs on nothing",
      () => xlsx({ "xl/_rels/workbook.xml.rels": relationships() }),
      "xl/workbook.xml",
    ],
  ])("%s", async (_what, bytes, part) => {
    expect(await read(bytes())).toEqual({ ok: false, error: { type: "Damaged", part } });
  });

  it("compressed data that is broken", async () => {
    const bytes = xlsx({ [SHEET]: rows('<c r="A1"><v>1</v></c>'.repeat(50)) });
    const broken = bytes.slice();
    const header = Buffer.from(bytes).indexOf(SHEET);
    broken.fill(0xff, header + SHEET.length, header + SHEET.length + 20);
    expect(await read(broken)).toEqual({ ok: false, error: { type: "Damaged", part: SHEET } });
  });
});

describe("a file that would fill the memory is refused", () => {
  const bomb = (megabytes: number): Uint8Array =>
    xlsx({ [SHEET]: sheetXml("", "", " ".repeat(megabytes * MIB)) });

  it("by what its directory says, before anything is unpacked", async () => {
    const bytes = bomb(51);
    // Without its contents: unpacking would fail in another way.
    const directory = bytes.slice();
    directory.fill(0xff, 60, 1060);
    const result = await read(directory);
    expect(result).toEqual({ ok: false, error: { type: "TooLarge", limitBytes: LIMIT } });
  });

  it("while it is unpacked, where the directory lies", async () => {
    const bytes = bomb(60);
    const lies = Buffer.from(bytes);
    // The unpacked size stands as a number of 4 bytes in the entry of the directory, 22 bytes before its name.
    const entry = lies.lastIndexOf(SHEET) - 22;
    expect(Math.abs(lies.readUInt32LE(entry) - 60 * MIB)).toBeLessThan(1000);
    lies.writeUInt32LE(1000, entry);
    const result = await read(new Uint8Array(lies));
    expect(result).toEqual({ ok: false, error: { type: "TooLarge", limitBytes: LIMIT } });
  });

  it("because of two cells that lie far apart", async () => {
    const sheet = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    );
    const result = await read(xlsx({ [SHEET]: sheet }));
    expect(result).toEqual({ ok: false, error: { type: "SheetTooLarge", sheet: "Blatt" } });
  });
});

test("a file that has gone since it was chosen is told as such", async () => {
  const gone = { name: "a.xlsx", bytes: () => Promise.reject(new Error("NotReadableError")) };
  expect(await createDeliveryFiles().read(gone)).toEqual({
    ok: false,
    error: { type: "Unavailable" },
  });
});

test("every refusal says in German what is the matter and what to do", () => {
  const problems: readonly FileProblem[] = [
    { type: "Unavailable" },
    { type: "Empty" },
    { type: "ForeignFormat", format: "csv" },
    { type: "Encrypted", by: "password" },
    { type: "Encrypted", by: "label" },
    { type: "NoWorkbook" },
    { type: "Damaged", part: SHEET },
    { type: "TooLarge", limitBytes: LIMIT },
    { type: "SheetTooLarge", sheet: "Blatt" },
    { type: "NoWorksheet" },
  ];
  for (const problem of problems) {
    const { what, fix } = fileProblemText(problem);
    expect(what).toMatch(/^(?:Sie|Auf) .*\.$/u);
    expect(fix).toMatch(/\.$/u);
  }
  expect(fileProblemText({ type: "TooLarge", limitBytes: LIMIT }).what).toContain("50 MB");
});

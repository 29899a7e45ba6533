// SPDX-License-Identifier: EUPL-1.2
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { CellValue } from "../../src/domain/shared/sheet-snapshot";

/** Values of one worksheet from A1 on; "" is a blank cell, an error its English text ("#DIV/0!"). */
export type ValueGrid = readonly (readonly CellValue[])[];

/** One worksheet to be computed: constants and formulas with "=", as in `SheetSnapshot.formulas`. */
export interface SheetToCompute {
  readonly name: string;
  readonly formulas: ValueGrid;
}

const PLACES: readonly string[] = [
  ...(process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "soffice")),
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];
/** Opening, computing and saving takes about a second; a first start on a busy machine much longer. */
const TIMEOUT_MS = 120_000;

/**
 * Recalculate every formula on loading, 0 = always. Without it LibreOffice believes the values stored in the file, and
 * a wrong stored value would confirm itself.
 */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const soffice: string | undefined = PLACES.find(isExecutable);
const isRequired = process.env["REQUIRE_LIBREOFFICE"] === "1";

/**
 * A describe block whose tests need LibreOffice. Without it they are skipped with a printed reason, or fail where
 * REQUIRE_LIBREOFFICE=1 says that it has to be there.
 */
export const describeWithLibreOffice = (name: string, tests: () => void): void => {
  if (soffice !== undefined || isRequired) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`Skipped: ${name}. LibreOffice (soffice) is not installed.\n`);
  describe.skip(`${name} (LibreOffice is not installed)`, tests);
};

/** Opens an .xlsx file in LibreOffice, recalculates everything and returns the unrounded values sheet by sheet. */
export const recalculate = async (xlsx: Uint8Array): Promise<ReadonlyMap<string, ValueGrid>> =>
  readValues(await resave(xlsx));

/** The file as LibreOffice writes it after opening and recalculating. */
export const resave = (xlsx: Uint8Array): Promise<Uint8Array> =>
  saveAs(xlsx, { filter: "xlsx:Calc MS Excel 2007 XML", ending: "xlsx" });

/** The file as LibreOffice turns it into text of another kind, such as "html". */
export const convertWithLibreOffice = async (xlsx: Uint8Array, kind: string): Promise<string> =>
  new TextDecoder().decode(await saveAs(xlsx, { filter: kind, ending: kind }));

interface Target {
  /** Name of LibreOffice's export filter, after the ending. */
  readonly filter: string;
  readonly ending: string;
}

const saveAs = async (xlsx: Uint8Array, target: Target): Promise<Uint8Array> => {
  if (soffice === undefined) throw new Error("LibreOffice (soffice) is not installed.");
  const folder = await mkdtemp(join(tmpdir(), "im-libreoffice-"));
  try {
    await writeFile(join(folder, "book.xlsx"), xlsx);
    return await convert(soffice, folder, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The bytes of an .xlsx file with these sheets and no stored results. */
export const xlsxOf = async (sheets: readonly SheetToCompute[]): Promise<Uint8Array> => {
  const workbook = new Workbook();
  for (const { name, formulas } of sheets) fillSheet(workbook.addWorksheet(name), formulas);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const fillSheet = (sheet: Worksheet, formulas: ValueGrid): void =>
  formulas.forEach((row, r) =>
    row.forEach((content, c) => {
      if (content === "") return;
      const isFormula = typeof content === "string" && content.startsWith("=");
      sheet.getCell(r + 1, c + 1).value = isFormula ? { formula: content.slice(1) } : content;
    }),
  );

/** Every run has its own folder and profile, so that test files can run at the same time. */
const convert = async (
  program: string,
  folder: string,
  { filter, ending }: Target,
): Promise<Uint8Array> => {
  const profile = join(folder, "profile");
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), PROFILE);
  const output = join(folder, "computed");
  await promisify(execFile)(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      output,
      join(folder, "book.xlsx"),
    ],
    { timeout: TIMEOUT_MS },
  );
  return readFile(join(output, `book.${ending}`));
};

const readValues = async (xlsx: Uint8Array): Promise<ReadonlyMap<string, ValueGrid>> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(xlsx);
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, gridOf(sheet)]));
};

const gridOf = (sheet: Worksheet): ValueGrid =>
  Array.from({ length: sheet.rowCount }, (_, r) =>
    Array.from({ length: sheet.columnCount }, (_unused, c) =>
      plainValue(sheet.getCell(r + 1, c + 1).value),
    ),
  );

const plainValue = (value: unknown): CellValue => {
  if (isPlain(value)) return value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object" || value === null) return "";
  if ("error" in value) return String(value.error);
  return "result" in value ? plainValue(value.result) : "";
};

const isPlain = (value: unknown): value is CellValue =>
  typeof value === "number" || typeof value === "string" || typeof value === "boolean";

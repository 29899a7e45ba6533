// SPDX-License-Identifier: EUPL-1.2
import { FileRefusal } from "./file-refusal";
import type { Archive } from "./unpack";
import type { WorkbookPackage } from "./workbook-package";

const BINARY_WORKBOOK = /\.bin$/iu;
const WORKBOOK_TYPE = /\.(?:sheet|template)\.main\+xml$/u;
const MACRO_TYPE = /\.macroEnabled\.main\+xml$/u;
const OPEN_DOCUMENT_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

/** Path of the workbook part; refuses packages that are something else, by what they say and not by the file's name. */
export const findWorkbookPart = (archive: Archive, file: WorkbookPackage): string => {
  if (isOpenDocument(archive, file)) throw foreign("ods");
  const part = file.related("", "officeDocument")[0]?.target;
  if (part === undefined || !file.has(part)) throw new FileRefusal({ type: "NoWorkbook" });
  if (BINARY_WORKBOOK.test(part)) throw foreign("xlsb");
  const type = contentType(file, part);
  if (MACRO_TYPE.test(type)) throw foreign("xlsm");
  if (!WORKBOOK_TYPE.test(type)) throw new FileRefusal({ type: "NoWorkbook" });
  return part;
};

const foreign = (format: "ods" | "xlsb" | "xlsm"): FileRefusal =>
  new FileRefusal({ type: "ForeignFormat", format });

const isOpenDocument = (archive: Archive, file: WorkbookPackage): boolean =>
  archive.has("mimetype") &&
  new TextDecoder().decode(file.bytes("mimetype")).trim() === OPEN_DOCUMENT_TYPE;

/** As declared for the part itself, else for its ending. */
const contentType = (file: WorkbookPackage, part: string): string => {
  const types = "[Content_Types].xml";
  if (!file.has(types)) return "";
  const { Override, Default } = file.elements(types, ["Override", "Default"]);
  const own = Override.find(
    ({ PartName = "" }) => PartName.toLowerCase() === `/${part}`.toLowerCase(),
  );
  const ending = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const general = Default.find(({ Extension = "" }) => Extension.toLowerCase() === ending);
  return (own ?? general)?.["ContentType"] ?? "";
};

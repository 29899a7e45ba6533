// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookData } from "../model/workbook-data";
import type { PackageFile } from "./package-file";
import { attribute, childElement, childElements, type XmlElement } from "./xml/xml-tree";

/** Settings belong to one add-in each; the same id as in manifest.xml. */
export const ADD_IN_ID = "fb54117a-fbad-4205-aa85-5963b742aea0";

/** Document settings stand in the part by which a file remembers an add-in. */
export const readSettings = (file: PackageFile): WorkbookData["settings"] => {
  const part = extensionPart(file);
  const list = part === null ? null : childElement(file.read(part), "properties");
  return new Map(
    (list ? childElements(list, "property") : []).map((property) => [
      attribute(property, "name") ?? "",
      attribute(property, "value") ?? "null",
    ]),
  );
};

/** Add-ins with a pane hang on a list of panes; those inside a sheet elsewhere. */
export const extensionPart = (file: PackageFile): string | null =>
  file
    .related("", "webextensiontaskpanes")
    .flatMap(({ target }) => file.related(target, "webextension"))
    .map(({ target }) => target)
    .find((part) => file.has(part) && isOurs(file.read(part))) ?? null;

const isOurs = (extension: XmlElement): boolean =>
  attribute(childElement(extension, "reference"), "id")?.toLowerCase() === ADD_IN_ID;

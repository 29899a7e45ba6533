// SPDX-License-Identifier: EUPL-1.2
import { relationshipAttribute } from "./sheet-xml";
import type { PackageFile } from "./package-file";
import { ADD_IN_ID, extensionPart } from "./settings-reader";
import { isEqual } from "./snapshot";
import type { WorkbookChange, WorkbookTarget } from "./workbook-writer";
import { ensureChild, newElement } from "./xml/xml-tree";

const EXTENSIONS = "http://schemas.microsoft.com/office/webextensions";
const CONTENT_TYPE = "application/vnd.ms-office.webextension";
const ORDER = ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"];

export const patchSettings = (
  { file }: WorkbookTarget,
  { before, after }: WorkbookChange,
): void => {
  if (isEqual(before.settings, after.settings)) return;
  const root = file.edit(extensionPart(file) ?? addExtension(file));
  const list = ensureChild(root, "properties", ORDER);
  const properties = [...after.settings].map(([name, value]) =>
    newElement(list, "property", { name, value }),
  );
  list.children.splice(0, list.children.length, ...properties);
};

const addExtension = (file: PackageFile): string => {
  const part = file.freePath("xl/webextensions/webextension", ".xml");
  file.put(
    part,
    `<we:webextension xmlns:we="${EXTENSIONS}/webextension/2010/11" id="{${ADD_IN_ID.toUpperCase()}}">` +
      `<we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/><we:properties/><we:bindings/></we:webextension>`,
  );
  file.declareContentType(part, `${CONTENT_TYPE}+xml`);
  const panes = file.related("", "webextensiontaskpanes")[0]?.target ?? addPanes(file);
  const root = file.edit(panes);
  // Not shown by itself: a reader of the file is not asked to trust an add-in.
  const pane = newElement(root, "taskpane", { dockstate: "right", visibility: "0", width: "350" });
  const reference = newElement(root, "webextensionref");
  reference.attributes.set(
    relationshipAttribute(reference),
    file.relate(panes, "webextension", part),
  );
  pane.children.push(reference);
  root.children.push(pane);
  return part;
};

const addPanes = (file: PackageFile): string => {
  const part = "xl/webextensions/taskpanes.xml";
  file.put(part, `<wetp:taskpanes xmlns:wetp="${EXTENSIONS}/taskpanes/2010/11"/>`);
  file.declareContentType(part, `${CONTENT_TYPE}taskpanes+xml`);
  file.relate("", "webextensiontaskpanes", part);
  return part;
};

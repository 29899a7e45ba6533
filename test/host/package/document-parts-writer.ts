// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookData } from "../model/workbook-data";
import type { PackageFile } from "./package-file";
import { isEqual } from "./snapshot";
import { corePropertiesPart, customXmlId } from "./workbook-reader";
import type { WorkbookChange, WorkbookTarget } from "./workbook-writer";
import { childElement, newElement, setText, type XmlElement } from "./xml/xml-tree";

const CUSTOM_XML_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const CUSTOM_XML_PROPERTIES_TYPE =
  "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const CORE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const DUBLIN_CORE_NAMESPACE = "http://purl.org/dc/elements/1.1/";

/** Custom XML parts are recognised by their id. */
export const patchCustomXml = (
  { file, parts: { workbook } }: WorkbookTarget,
  { before, after }: WorkbookChange,
): void => {
  if (isEqual(before.customXmlParts, after.customXmlParts)) return;
  const existing = file
    .related(workbook, "customXml")
    .map(({ id, target }) => ({ relationship: id, target, itemId: customXmlId(file, target) }));
  for (const { relationship, itemId } of existing) {
    if (!after.customXmlParts.some(({ id }) => id === itemId)) {
      file.unrelate(workbook, relationship);
    }
  }
  for (const { id, xml } of after.customXmlParts) {
    const known = existing.find(({ itemId }) => itemId === id);
    const old = before.customXmlParts.find((part) => part.id === id);
    if (known && old?.xml !== xml) file.put(known.target, xml);
    else if (!known) addCustomXml(file, workbook, { id, xml });
  }
};

export const patchProperties = (
  { file }: WorkbookTarget,
  { before, after }: WorkbookChange,
): void => {
  if (isEqual(before.properties, after.properties)) return;
  const root = file.edit(corePropertiesPart(file) ?? addCoreProperties(file));
  const { title, author, subject } = after.properties;
  setDublinCore(root, "title", title);
  setDublinCore(root, "creator", author);
  setDublinCore(root, "subject", subject);
};

const addCustomXml = (
  file: PackageFile,
  workbook: string,
  { id, xml }: WorkbookData["customXmlParts"][number],
): void => {
  const item = file.freePath("customXml/item", ".xml");
  const properties = file.freePath("customXml/itemProps", ".xml");
  file.put(item, xml);
  file.put(
    properties,
    `<ds:datastoreItem xmlns:ds="${CUSTOM_XML_NAMESPACE}" ds:itemID="${id}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  file.declareContentType(properties, CUSTOM_XML_PROPERTIES_TYPE);
  file.relate(workbook, "customXml", item);
  file.relate(item, "customXmlProps", properties);
};

const addCoreProperties = (file: PackageFile): string => {
  const part = "docProps/core.xml";
  file.put(
    part,
    `<cp:coreProperties xmlns:cp="${CORE_NAMESPACE}" xmlns:dc="${DUBLIN_CORE_NAMESPACE}"/>`,
  );
  file.declareContentType(part, CORE_TYPE);
  file.relate("", "core-properties", part);
  return part;
};

const setDublinCore = (root: XmlElement, local: string, value: string): void => {
  const existing = childElement(root, local);
  if (existing) setText(existing, value);
  else if (value !== "") {
    // The children may come in any order.
    const created = newElement({ ...root, name: "dc:" }, local);
    created.attributes.set("xmlns:dc", DUBLIN_CORE_NAMESPACE);
    setText(created, value);
    root.children.push(created);
  }
};

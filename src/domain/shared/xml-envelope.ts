// SPDX-License-Identifier: EUPL-1.2
import { OWN_PART_NAMESPACES, type OwnPartName } from "./own-part";

const ROOT = /^\ufeff?\s*(?:<\?[^>]*\?>\s*)?<([\w.:-]+)[^>]*>([\s\S]*)<\/\1\s*>\s*$/u;
const ENTITY = /&(#x[0-9a-f]+|#\d+|amp|lt|gt|quot|apos);/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const LAST_CODE_POINT = 0x10ffff;

/** A text as the only content of an XML document; Excel keeps nothing but XML. */
export const toXml = (part: OwnPartName, text: string): string => {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<${part} xmlns="${OWN_PART_NAMESPACES[part]}">${escaped}</${part}>`;
};

/** The text of a document that `toXml` wrote, however a program wrote it down again since; null for any other form. */
export const fromXml = (xml: string): string | null => {
  const content = ROOT.exec(xml)?.[2];
  return content === undefined || content.includes("<") ? null : content.replace(ENTITY, decode);
};

const decode = (entity: string, name: string): string => {
  if (!name.startsWith("#")) return NAMED[name.toLowerCase()] ?? entity;
  const code = Number(name.toLowerCase().replace("#x", "0x").replace("#", ""));
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity;
};

// SPDX-License-Identifier: EUPL-1.2
import { PackageError } from "./package-error";
import { relationshipsPath, relativeTarget, resolveTarget } from "./part-paths";
import { parseXml } from "./xml/parse-xml";
import { writeXml } from "./xml/write-xml";
import {
  attribute,
  childElements,
  newElement,
  removeChild,
  type XmlDocument,
  type XmlElement,
} from "./xml/xml-tree";
import type { Parts } from "./zip";

export interface Relationship {
  readonly id: string;
  /** Last step of the type's address ("worksheet"): the same in the transitional and the strict form. */
  readonly type: string;
  /** Path in the package, or the address of an external target. */
  readonly target: string;
  readonly isExternal: boolean;
}

const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office";
/** Types of relationships that are not of the office document itself. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  "core-properties": `${PACKAGE_RELATIONSHIPS}/metadata/core-properties`,
  threadedComment: `${MICROSOFT}/2017/10/relationships/threadedComment`,
  webextensiontaskpanes: `${MICROSOFT}/2011/relationships/webextensiontaskpanes`,
  webextension: `${MICROSOFT}/2011/relationships/webextension`,
  person: `${MICROSOFT}/2017/10/relationships/person`,
};
const CONTENT_TYPES = "[Content_Types].xml";

/**
 * A package while it is read or changed. Parts are parsed when asked for; only parts asked for by `edit`, or put,
 * are written anew by `toParts`. All others keep their bytes.
 */
export class PackageFile {
  private readonly parts: Map<string, Uint8Array>;
  private readonly documents = new Map<string, XmlDocument>();
  private readonly edited = new Set<string>();

  public constructor(parts: Parts) {
    this.parts = new Map(parts);
  }

  public has(path: string): boolean {
    return this.parts.has(path);
  }

  public bytes(path: string): Uint8Array | null {
    return this.parts.get(path) ?? null;
  }

  /** Paths of the parts in a folder and below it. */
  public paths(folder: string): string[] {
    return [...this.parts.keys()].filter((path) => path.startsWith(folder));
  }

  /** The root element, for reading only. */
  public read(path: string): XmlElement {
    return this.document(path).root;
  }

  /** The root element, to be changed in place. */
  public edit(path: string): XmlElement {
    this.edited.add(path);
    return this.document(path).root;
  }

  /** Adds a part or replaces its bytes. */
  public put(path: string, content: Uint8Array | string): void {
    this.documents.delete(path);
    this.edited.delete(path);
    this.parts.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }

  public toParts(): Parts {
    for (const path of this.edited) this.parts.set(path, writeXml(this.document(path)));
    this.edited.clear();
    return this.parts;
  }

  public relationships(source: string): Relationship[] {
    const path = relationshipsPath(source);
    return this.has(path)
      ? childElements(this.read(path), "Relationship").map((element) => toRelation(element, source))
      : [];
  }

  public related(source: string, type: string): Relationship[] {
    return this.relationships(source).filter((relationship) => relationship.type === type);
  }

  /** Returns the id of the new relationship. */
  public relate(
    source: string,
    type: string,
    target: string | { readonly external: string },
  ): string {
    const path = relationshipsPath(source);
    if (!this.has(path)) this.put(path, `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`);
    const root = this.edit(path);
    const taken = new Set(childElements(root).map((element) => attribute(element, "Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const isPart = typeof target === "string";
    root.children.push(
      newElement(root, "Relationship", {
        Id: `rId${number}`,
        Type: OTHER_TYPES[type] ?? `${OFFICE_RELATIONSHIPS}/${type}`,
        Target: isPart ? relativeTarget(source, target) : target.external,
        TargetMode: isPart ? null : "External",
      }),
    );
    return `rId${number}`;
  }

  /** Takes a relationship away, and its target where nothing else needs it. */
  public unrelate(source: string, id: string): void {
    const relationship = this.relationships(source).find((candidate) => candidate.id === id);
    if (!relationship) return;
    const root = this.edit(relationshipsPath(source));
    removeChild(root, childElements(root).find((item) => attribute(item, "Id") === id) ?? null);
    if (!relationship.isExternal && !this.isTarget(relationship.target)) {
      this.remove(relationship.target);
    }
  }

  public declareContentType(path: string, contentType: string): void {
    const root = this.edit(CONTENT_TYPES);
    root.children.push(
      newElement(root, "Override", { PartName: `/${path}`, ContentType: contentType }),
    );
  }

  /** "xl/worksheets/sheet", ".xml" -> the first path with a number that no part has yet. */
  public freePath(stem: string, ending: string): string {
    const taken = new Set([...this.parts.keys()].map((path) => path.toLowerCase()));
    let number = 1;
    while (taken.has(`${stem}${number}${ending}`.toLowerCase())) number += 1;
    return `${stem}${number}${ending}`;
  }

  private document(path: string): XmlDocument {
    const known = this.documents.get(path);
    if (known) return known;
    const bytes = this.parts.get(path);
    if (!bytes) throw new PackageError("damaged", path);
    const document = parseXml(bytes, path);
    this.documents.set(path, document);
    return document;
  }

  private isTarget(path: string): boolean {
    return [...this.parts.keys()]
      .filter((candidate) => candidate.endsWith(".rels"))
      .some((candidate) =>
        this.relationships(sourceOf(candidate)).some(({ target }) => target === path),
      );
  }

  private remove(path: string): void {
    for (const { id } of this.relationships(path)) this.unrelate(path, id);
    for (const gone of [path, relationshipsPath(path)]) {
      this.parts.delete(gone);
      this.documents.delete(gone);
      this.edited.delete(gone);
    }
    const types = this.read(CONTENT_TYPES);
    const declared = childElements(types, "Override").find(
      (element) => attribute(element, "PartName") === `/${path}`,
    );
    if (declared) removeChild(this.edit(CONTENT_TYPES), declared);
  }
}

const toRelation = (element: XmlElement, source: string): Relationship => {
  const type = attribute(element, "Type") ?? "";
  const target = attribute(element, "Target") ?? "";
  const isExternal = attribute(element, "TargetMode") === "External";
  return {
    id: attribute(element, "Id") ?? "",
    type: type.slice(type.lastIndexOf("/") + 1),
    target: isExternal ? target : resolveTarget(source, target),
    isExternal,
  };
};

/** "xl/_rels/workbook.xml.rels" -> "xl/workbook.xml". */
const sourceOf = (relationships: string): string =>
  relationships.replace(/_rels\/([^/]*)\.rels$/, "$1");

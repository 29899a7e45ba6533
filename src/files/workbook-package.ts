// SPDX-License-Identifier: EUPL-1.2
import { createXmlScan, type XmlAttributes, type XmlHandlers } from "./scan-xml";
import type { Archive } from "./unpack";

export interface Relationship {
  readonly id: string;
  /** Last step of the type's address ("worksheet"): the same in the transitional and the strict form. */
  readonly type: string;
  /** Path in the package, or the address of something outside it. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of an .xlsx and how they hang together (ISO 29500-2). */
export interface WorkbookPackage {
  readonly has: (path: string) => boolean;
  readonly bytes: (path: string) => Uint8Array;
  readonly scan: (path: string, handlers: XmlHandlers) => void;
  /** Attributes of the elements at these places below the root ("sheets/sheet"), in the order of the part. */
  readonly elements: <Place extends string>(
    path: string,
    places: readonly Place[],
  ) => Readonly<Record<Place, readonly XmlAttributes[]>>;
  /** Of a part; "" stands for the package. */
  readonly relationships: (source: string) => readonly Relationship[];
  readonly related: (source: string, type: string) => readonly Relationship[];
}

export const openPackage = (archive: Archive): WorkbookPackage => {
  const { has, unpack } = archive;
  const scan: WorkbookPackage["scan"] = (path, handlers) => {
    const xml = createXmlScan(path, handlers);
    unpack(path, xml.push);
    xml.end();
  };
  const elements: WorkbookPackage["elements"] = (path, places) =>
    collectElements((handlers) => scan(path, handlers), places);
  const relationships = (source: string): readonly Relationship[] => {
    const path = relationshipsPath(source);
    if (!has(path)) return [];
    return elements(path, ["Relationship"]).Relationship.map((found) => toRelation(found, source));
  };
  return {
    has,
    scan,
    elements,
    relationships,
    bytes: (path) => joinPieces((onBytes) => unpack(path, onBytes)),
    related: (source, type) =>
      relationships(source).filter((relationship) => relationship.type === type),
  };
};

const collectElements = <Place extends string>(
  scan: (handlers: XmlHandlers) => void,
  places: readonly Place[],
): Record<Place, XmlAttributes[]> => {
  const found = Object.fromEntries(
    places.map((place): [string, XmlAttributes[]] => [place, []]),
  ) as Record<Place, XmlAttributes[]>;
  const open: string[] = [];
  scan({
    open: (name, attributes) => {
      open.push(name);
      const place = open.slice(1).join("/");
      if (place in found) found[place as Place].push(attributes);
    },
    close: () => void open.pop(),
  });
  return found;
};

const joinPieces = (unpack: (onBytes: (piece: Uint8Array) => void) => void): Uint8Array => {
  const pieces: Uint8Array[] = [];
  unpack((piece) => pieces.push(piece));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** Folder of a part, with its closing slash: "xl/worksheets/sheet1.xml" -> "xl/worksheets/". */
const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

const relationshipsPath = (source: string): string =>
  `${folderOf(source)}_rels/${source.slice(folderOf(source).length)}.rels`;

const toRelation = (
  { Id = "", Type = "", Target = "", TargetMode }: XmlAttributes,
  source: string,
): Relationship => {
  const isExternal = TargetMode === "External";
  return {
    id: Id,
    type: Type.slice(Type.lastIndexOf("/") + 1),
    target: isExternal ? Target : resolvePath(source, Target),
    isExternal,
  };
};

const resolvePath = (source: string, target: string): string => {
  const path: string[] = [];
  const whole = target.startsWith("/") ? target : folderOf(source) + target;
  for (const step of whole.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
};

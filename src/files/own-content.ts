// SPDX-License-Identifier: EUPL-1.2
import { OWN_PART_NAMES, OWN_PART_NAMESPACES, type OwnPart } from "../domain/shared/own-part";
import { readMarker } from "../domain/shared/sheet-marker";
import type { SheetMarker } from "../domain/shared/sheet-snapshot";
import type { PropertyEntry } from "./scan-sheet";
import { rootNamespace } from "./scan-xml";
import type { WorkbookPackage } from "./workbook-package";

/** The custom XML parts the add-in has put into the workbook, in the order of their names. */
export const readOwnParts = (file: WorkbookPackage, workbook: string): readonly OwnPart[] => {
  const texts = file
    .related(workbook, "customXml")
    .filter(({ target, isExternal }) => !isExternal && file.has(target))
    .map(({ target }) => toText(file.bytes(target)));
  return OWN_PART_NAMES.flatMap((name) =>
    texts
      .filter((xml) => rootNamespace(xml) === OWN_PART_NAMESPACES[name])
      .map((xml) => ({ name, xml })),
  );
};

const toText = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);

/** The marker of a sheet; the values of its custom properties stand in parts of their own, in UTF-16LE. */
export const readSheetMarker = (
  file: WorkbookPackage,
  part: string,
  properties: readonly PropertyEntry[],
): SheetMarker | null => {
  if (properties.length === 0) return null;
  const relationships = file.relationships(part);
  return readMarker(
    properties.flatMap(({ name, relationship }) => {
      const target = relationships.find(({ id }) => id === relationship)?.target;
      if (target === undefined || !file.has(target)) return [];
      return { key: name, value: new TextDecoder("utf-16le").decode(file.bytes(target)) };
    }),
  );
};

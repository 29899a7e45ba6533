// SPDX-License-Identifier: EUPL-1.2
import {
  OWN_PART_NAMES,
  OWN_PART_NAMESPACES,
  type OwnPart,
  type OwnPartName,
} from "../domain/shared/own-part";
import { isPartEdit, type PartEdit, type WorkbookEdit } from "../domain/shared/workbook-edit";

/** The parts of one namespace: loaded first, asked for their text by the next sync. */
export interface PartQuery {
  readonly name: OwnPartName;
  readonly found: Excel.CustomXmlPartScopedCollection;
}

interface PartText {
  readonly name: OwnPartName;
  readonly part: Excel.CustomXmlPart;
  readonly xml: OfficeExtension.ClientResult<string>;
}

export const queueParts = (
  { customXmlParts }: Excel.Workbook,
  names: readonly OwnPartName[] = OWN_PART_NAMES,
): readonly PartQuery[] =>
  names.map((name) => {
    const found = customXmlParts.getByNamespace(OWN_PART_NAMESPACES[name]);
    found.load({ id: true });
    return { name, found };
  });

/** Needs the queries to be synced; the texts are there after the next sync. */
export const queuePartTexts = (queries: readonly PartQuery[]): readonly PartText[] =>
  queries.flatMap(({ name, found }) =>
    found.items.map((part) => ({ name, part, xml: part.getXml() })),
  );

export const toOwnParts = (texts: readonly PartText[]): readonly OwnPart[] =>
  texts.map(({ name, xml }) => ({ name, xml: xml.value }));

export const partEditsOf = (edits: readonly WorkbookEdit[]): readonly PartEdit[] =>
  edits.filter(isPartEdit);

/** A part an action writes, with its text before; null for a new one. */
export interface PartImage {
  readonly name: OwnPartName;
  readonly part: Excel.CustomXmlPart;
  readonly before: string | null;
}

/** Texts before the first write. Costs a sync only where there is a text to keep. */
export const readPartImages = async (
  context: Excel.RequestContext,
  queries: readonly PartQuery[],
): Promise<readonly PartImage[]> => {
  const texts = queuePartTexts(queries);
  if (texts.length > 0) await context.sync();
  return texts.map(({ name, part, xml }) => ({ name, part, before: xml.value }));
};

/** Writes the parts and returns all of them: those that were there and those that are new. */
export const writeParts = (
  { customXmlParts }: Excel.Workbook,
  edits: readonly PartEdit[],
  images: readonly PartImage[],
): readonly PartImage[] =>
  edits.map(({ part: name, xml }) => {
    const known = images.find((image) => image.name === name);
    if (known) {
      known.part.setXml(xml);
      return known;
    }
    const part = customXmlParts.add(xml);
    part.load({ id: true });
    return { name, part, before: null };
  });

/** A written part as an undo needs it. */
export interface WrittenPart {
  readonly id: string;
  readonly before: string | null;
}

export const toWrittenPart = ({ part, before }: PartImage): WrittenPart => ({
  id: part.id,
  before,
});

export const queueWrittenPart = (
  { customXmlParts }: Excel.Workbook,
  { id }: WrittenPart,
): Excel.CustomXmlPart => {
  const part = customXmlParts.getItemOrNullObject(id);
  part.load({ id: true });
  return part;
};

/** Nobody but the add-in writes its parts, so that there is nothing of others to be lost. */
export const restorePart = (
  { customXmlParts }: Excel.Workbook,
  part: Excel.CustomXmlPart | undefined,
  before: string | null,
): void => {
  if (!part || part.isNullObject) {
    if (before !== null) customXmlParts.add(before);
  } else if (before === null) part.delete();
  else part.setXml(before);
};

// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../../model/address";
import type { CommentData, NoteData, RemarkData } from "../../model/comments";
import { stringItemText, unescapeText } from "../escaped-text";
import type { PackageFile } from "../package-file";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  numberAttribute,
  textOf,
  type XmlElement,
} from "../xml/xml-tree";
import type { Persons } from "./persons";

/** The threads of a sheet; answers name the remark they belong to. */
export const readComments = (file: PackageFile, sheet: string, persons: Persons): CommentData[] => {
  const elements = threadElements(file, sheet);
  return elements
    .filter((element) => attribute(element, "parentId") === null)
    .map((element) => ({
      ...readRemark(element, persons),
      ...placeOf(element),
      isResolved: booleanAttribute(element, "done"),
      replies: elements
        .filter((other) => attribute(other, "parentId") === attribute(element, "id"))
        .map((other) => readRemark(other, persons)),
    }));
};

export const threadElements = (file: PackageFile, sheet: string): readonly XmlElement[] =>
  file
    .related(sheet, "threadedComment")
    .flatMap(({ target }) => childElements(file.read(target), "threadedComment"));

const readRemark = (element: XmlElement, persons: Persons): RemarkData => ({
  id: attribute(element, "id") ?? "",
  author: persons.get(attribute(element, "personId") ?? "") ?? { name: "", email: "" },
  created: (attribute(element, "dT") ?? "").replace(/Z$/, ""),
  content: unescapeText(textOf(childElement(element, "text"))),
});

const placeOf = (element: XmlElement): { readonly row: number; readonly column: number } => {
  const { row, column } = parseArea(attribute(element, "ref") ?? "") ?? { row: 0, column: 0 };
  return { row, column };
};

/** An entry of the part that older programs read: a note, or the stand-in of a thread. */
export interface NoteElement {
  readonly element: XmlElement;
  readonly author: string;
}

/** Author of the stand-in of a thread. */
export const standInAuthor = ({ id }: CommentData): string => `tc=${id}`;

export const noteElements = (root: XmlElement): readonly NoteElement[] => {
  const names = childElements(childElement(root, "authors") ?? root, "author");
  const list = childElement(root, "commentList");
  return (list ? childElements(list, "comment") : []).map((element) => ({
    element,
    author: unescapeText(textOf(names[numberAttribute(element, "authorId") ?? -1] ?? null)),
  }));
};

/** The entries that stand in for no thread, by the ids their notes have. */
export const ownNotes = (
  entries: readonly NoteElement[],
  comments: readonly CommentData[],
): ReadonlyMap<string, NoteElement> => {
  const standIns = new Set(comments.map(standInAuthor));
  return new Map(
    entries
      .filter(({ author }) => !standIns.has(author))
      .map((entry, index) => [`note ${index}`, entry]),
  );
};

export const readNotes = (
  file: PackageFile,
  sheet: string,
  comments: readonly CommentData[],
): NoteData[] => {
  const part = file.related(sheet, "comments")[0]?.target;
  const entries = part && file.has(part) ? noteElements(file.read(part)) : [];
  return [...ownNotes(entries, comments)].map(([id, { element, author }]) => ({
    id,
    author,
    text: stringItemText(childElement(element, "text") ?? element),
    ...placeOf(element),
  }));
};

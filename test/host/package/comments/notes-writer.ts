// SPDX-License-Identifier: EUPL-1.2
import { remarksOf, type CommentData, type NoteData } from "../../model/comments";
import { cellAddress } from "../addresses";
import type { SheetChange } from "../cell-writer";
import { escapeText, stringItemText, textElement, unescapeText } from "../escaped-text";
import type { PackageFile } from "../package-file";
import { MAIN_NAMESPACE } from "../sheet-xml";
import type { SheetPart } from "../table-writer";
import {
  childElement,
  childElements,
  ensureChild,
  newElement,
  setAttribute,
  setText,
  textOf,
  type XmlElement,
} from "../xml/xml-tree";
import { noteElements, ownNotes, standInAuthor } from "./comments-reader";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const ORDER = ["authors", "commentList", "extLst"];

/** Writes the part that older programs, and LibreOffice, read: the notes, and every thread as one text. */
export const patchNotes = ({ file, part }: SheetPart, { before, after }: SheetChange): void => {
  const known = file.related(part, "comments")[0];
  if (after.comments.length === 0 && after.notes.length === 0) {
    if (known) file.unrelate(part, known.id);
    return;
  }
  const root = file.edit(known?.target ?? addPart(file, part));
  const old = noteElements(root);
  const oldNotes = ownNotes(old, before.comments);
  const placed = [
    ...after.notes.map((note) => ({
      ...note,
      element: oldNotes.get(note.id)?.element ?? newNote(root, note),
    })),
    ...after.comments.map((comment) => {
      const known = old.find(({ author }) => author === standInAuthor(comment));
      return { ...comment, element: standIn(root, comment, known?.element ?? null) };
    }),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { element, row, column } of placed) {
    setAttribute(element, "ref", cellAddress(row, column));
  }
  const list = ensureChild(root, "commentList", ORDER);
  list.children.splice(0, list.children.length, ...placed.map(({ element }) => element));
};

const newNote = (root: XmlElement, { author, text }: NoteData): XmlElement => {
  const element = newElement(root, "comment", {
    ref: "",
    authorId: authorId(root, author),
    shapeId: "0",
  });
  setNoteText(element, text);
  return element;
};

const standIn = (root: XmlElement, comment: CommentData, known: XmlElement | null): XmlElement => {
  const element = known ?? newNote(root, { ...comment, author: standInAuthor(comment), text: "" });
  const text = threadText(comment);
  const current = stringItemText(childElement(element, "text") ?? element);
  if (known === null || current !== text) setNoteText(element, text);
  return element;
};

/** What a program that knows no threads shows. */
const threadText = (comment: CommentData): string => {
  const [first = "", ...answers] = remarksOf(comment).map(({ content }) => content);
  return [
    "[Kommentarthread]",
    "",
    "Kommentar:",
    `    ${first}`,
    ...answers.flatMap((answer) => ["Antwort:", `    ${answer}`]),
  ].join("\n");
};

const setNoteText = (element: XmlElement, text: string): void => {
  const holder = ensureChild(element, "text", ["text"]);
  holder.children.splice(0, holder.children.length, textElement(element, text));
};

const authorId = (root: XmlElement, author: string): string => {
  const list = ensureChild(root, "authors", ORDER);
  const known = childElements(list).findIndex((own) => unescapeText(textOf(own)) === author);
  if (known >= 0) return String(known);
  const element = newElement(root, "author");
  setText(element, escapeText(author));
  list.children.push(element);
  return String(childElements(list).length - 1);
};

const addPart = (file: PackageFile, sheet: string): string => {
  const part = file.freePath("xl/comments", ".xml");
  file.put(part, `<comments xmlns="${MAIN_NAMESPACE}"><authors/><commentList/></comments>`);
  file.declareContentType(part, CONTENT_TYPE);
  file.relate(sheet, "comments", part);
  return part;
};

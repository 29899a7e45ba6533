// SPDX-License-Identifier: EUPL-1.2
import type { CommentData, RemarkData } from "../../model/comments";
import { cellAddress } from "../addresses";
import { escapeText, unescapeText } from "../escaped-text";
import type { PackageFile } from "../package-file";
import type { SheetPart } from "../table-writer";
import {
  attribute,
  childElement,
  ensureChild,
  newElement,
  removeChild,
  setAttributes,
  setText,
  textOf,
  type XmlElement,
} from "../xml/xml-tree";
import { threadElements } from "./comments-reader";
import type { PersonIndex } from "./persons";

const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const CONTENT_TYPE = "application/vnd.ms-excel.threadedcomments+xml";
const ORDER = ["text", "mentions", "extLst"];

/** Writes the threads of a sheet; remarks that stay keep their element with all it says. */
export const patchThreads = (
  { file, part }: SheetPart,
  comments: readonly CommentData[],
  personIndex: PersonIndex,
): void => {
  const known = file.related(part, "threadedComment")[0];
  if (comments.length === 0) {
    if (known) file.unrelate(part, known.id);
    return;
  }
  const root = file.edit(known?.target ?? addPart(file, part));
  const old = threadElements(file, part);
  const elementOf = (remark: RemarkData): XmlElement =>
    old.find((element) => attribute(element, "id") === remark.id) ??
    newElement(root, "threadedComment", {
      ref: "",
      dT: remark.created,
      personId: personIndex(remark.author),
      id: remark.id,
    });
  const elements = comments.flatMap((comment) => {
    const ref = cellAddress(comment.row, comment.column);
    const first = elementOf(comment);
    setAttributes(first, { ref, done: comment.isResolved ? "1" : null });
    setContent(first, comment.content);
    const answers = comment.replies.map((reply) => {
      const answer = elementOf(reply);
      setAttributes(answer, { ref, parentId: comment.id });
      setContent(answer, reply.content);
      return answer;
    });
    return [first, ...answers];
  });
  root.children.splice(0, root.children.length, ...elements);
};

/** Who is addressed in a text is noted by places in it, which another text no longer has. */
const setContent = (element: XmlElement, content: string): void => {
  if (unescapeText(textOf(childElement(element, "text"))) === content) return;
  setText(ensureChild(element, "text", ORDER), escapeText(content));
  removeChild(element, childElement(element, "mentions"));
};

const addPart = (file: PackageFile, sheet: string): string => {
  const part = file.freePath("xl/threadedComments/threadedComment", ".xml");
  file.put(part, `<ThreadedComments xmlns="${NAMESPACE}"/>`);
  file.declareContentType(part, CONTENT_TYPE);
  file.relate(sheet, "threadedComment", part);
  return part;
};

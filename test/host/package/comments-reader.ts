// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../model/address";
import type { CommentData } from "../model/sheet-rules";
import type { PackageFile } from "./package-file";
import { attribute, booleanAttribute, childElement, childElements, textOf } from "./xml/xml-tree";

/** Names of those who write comments, by id. */
export type Persons = ReadonlyMap<string, string>;

export const readPersons = (file: PackageFile, workbook: string): Persons =>
  new Map(
    file
      .related(workbook, "person")
      .flatMap(({ target }) => (file.has(target) ? childElements(file.read(target)) : []))
      .map((person) => [attribute(person, "id") ?? "", attribute(person, "displayName") ?? ""]),
  );

/** The first remark of every thread; answers name the one they belong to. */
export const readComments = (file: PackageFile, sheet: string, persons: Persons): CommentData[] =>
  file
    .related(sheet, "threadedComment")
    .flatMap(({ target }) => childElements(file.read(target), "threadedComment"))
    .filter((element) => attribute(element, "parentId") === null)
    .map((element) => {
      const { row, column } = parseArea(attribute(element, "ref") ?? "") ?? { row: 0, column: 0 };
      return {
        id: attribute(element, "id") ?? "",
        row,
        column,
        author: persons.get(attribute(element, "personId") ?? "") ?? "",
        content: textOf(childElement(element, "text")),
        isResolved: booleanAttribute(element, "done"),
      };
    });

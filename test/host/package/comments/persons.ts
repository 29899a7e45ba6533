// SPDX-License-Identifier: EUPL-1.2
import type { Person } from "../../model/comments";
import { escapeText, unescapeText } from "../escaped-text";
import type { PackageFile } from "../package-file";
import { attribute, childElements, newElement, type XmlElement } from "../xml/xml-tree";

const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const CONTENT_TYPE = "application/vnd.ms-excel.person+xml";

/** Those who write comments, by the id remarks name them with. */
export type Persons = ReadonlyMap<string, Person>;

export const readPersons = (file: PackageFile, workbook: string): Persons =>
  new Map(
    personElements(file, workbook).map((element) => [
      attribute(element, "id") ?? "",
      {
        name: unescapeText(attribute(element, "displayName") ?? ""),
        email: emailOf(attribute(element, "userId") ?? ""),
      },
    ]),
  );

/** Id of a person in the file; somebody new is added. */
export type PersonIndex = (person: Person) => string;

export const createPersonIndex =
  (file: PackageFile, workbook: string): PersonIndex =>
  (person) => {
    const known = [...readPersons(file, workbook)].find(
      ([, { name, email }]) => name === person.name && email === person.email,
    );
    return known?.[0] ?? addPerson(file, workbook, person);
  };

const personElements = (file: PackageFile, workbook: string): readonly XmlElement[] =>
  file
    .related(workbook, "person")
    .flatMap(({ target }) => (file.has(target) ? childElements(file.read(target)) : []));

const addPerson = (file: PackageFile, workbook: string, { name, email }: Person): string => {
  const part = file.related(workbook, "person")[0]?.target ?? addPart(file, workbook);
  const number = personElements(file, workbook).length + 1;
  const id = `{C1000000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
  const root = file.edit(part);
  const account = email === "" ? name : `S::${email}::${id.slice(1, -1).toLowerCase()}`;
  root.children.push(
    newElement(root, "person", {
      displayName: escapeText(name),
      id,
      userId: account,
      providerId: email === "" ? "None" : "AD",
    }),
  );
  return id;
};

const addPart = (file: PackageFile, workbook: string): string => {
  const part = file.freePath("xl/persons/person", ".xml");
  file.put(part, `<personList xmlns="${NAMESPACE}"/>`);
  file.declareContentType(part, CONTENT_TYPE);
  file.relate(workbook, "person", part);
  return part;
};

/** "S::name@example.org::guid" for an account of an organisation; anything else has no address in it. */
const emailOf = (account: string): string => /^S::(.+)::/.exec(account)?.[1] ?? "";

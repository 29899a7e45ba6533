// SPDX-License-Identifier: EUPL-1.2
import type { SheetData } from "../../model/workbook-data";
import type { SheetChange } from "../cell-writer";
import { PackageError } from "../package-error";
import type { PackageFile } from "../package-file";
import { relationshipAttribute, relationshipId, WORKSHEET_ORDER } from "../sheet-xml";
import type { SheetPart } from "../table-writer";
import { build } from "../xml/build-xml";
import {
  attribute,
  childElement,
  childElements,
  ensureChild,
  localName,
  removeChild,
  setAttribute,
  setText,
  textOf,
  type XmlElement,
} from "../xml/xml-tree";

/** Excel draws notes as boxes of an old drawing language; a note without a box makes it repair the file. */
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const BLANK_DRAWING =
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` +
  `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`;
/** Ids of shapes begin with this number in the first block Excel deals out. */
const FIRST_SHAPE = 1025;

/** Moves, adds and takes away the boxes of notes and threads; other shapes stay. */
export const patchNoteBoxes = (target: SheetPart, { before, after }: SheetChange): void => {
  const { file, part } = target;
  const wanted = placesOf(after);
  const known = file.related(part, "vmlDrawing")[0];
  if (!known && wanted.size === 0) return;
  const root = editDrawing(file, known?.target ?? addDrawing(target));
  const placed = moveBoxes(root, placesOf(before), wanted);
  for (const [id, place] of wanted) {
    if (!placed.has(id)) root.children.push(newBox(root, place));
  }
  if (known && shapes(root).length === 0) dropDrawing(target, known.id);
};

/** Returns whose boxes are there now. */
const moveBoxes = (root: XmlElement, before: Places, wanted: Places): ReadonlySet<string> => {
  const old = new Map([...before].map(([id, place]) => [keyOf(place), id]));
  const placed = new Set<string>();
  for (const { shape, data } of boxes(root)) {
    const at = { row: numberIn(data, "Row"), column: numberIn(data, "Column") };
    const id = old.get(keyOf(at)) ?? "";
    const place = wanted.get(id);
    if (place) {
      moveBox(data, place);
      placed.add(id);
    } else removeChild(root, shape);
  }
  return placed;
};

interface Place {
  readonly row: number;
  readonly column: number;
}

/** By the id of note or thread. */
type Places = ReadonlyMap<string, Place>;

const keyOf = ({ row, column }: Place): string => `${row}:${column}`;

const placesOf = ({ comments, notes }: SheetData): Places =>
  new Map([...comments, ...notes].map((item) => [item.id, item]));

interface Box {
  readonly shape: XmlElement;
  readonly data: XmlElement;
}

const shapes = (root: XmlElement): readonly XmlElement[] =>
  childElements(root).filter(({ name }) => !["shapelayout", "shapetype"].includes(localName(name)));

const boxes = (root: XmlElement): readonly Box[] =>
  childElements(root, "shape").flatMap((shape): Box[] => {
    const data = childElement(shape, "ClientData");
    return data && attribute(data, "ObjectType") === "Note" ? [{ shape, data }] : [];
  });

const numberIn = (data: XmlElement, name: string): number =>
  Number(textOf(childElement(data, name)));

/** The anchor counts cells too: left column, offset, top row, offset, right column, offset, bottom row, offset. */
const moveBox = (data: XmlElement, { row, column }: Place): void => {
  const [down, right] = [row - numberIn(data, "Row"), column - numberIn(data, "Column")];
  if (down === 0 && right === 0) return;
  const moves = [right, 0, down, 0, right, 0, down, 0];
  const anchor = childElement(data, "Anchor");
  if (anchor) {
    const parts = textOf(anchor).split(",").map(Number);
    const moved = parts.map((value, index) => Math.max(0, value + (moves[index] ?? 0)));
    setText(anchor, moved.join(", "));
  }
  setText(ensureChild(data, "Row", []), String(row));
  setText(ensureChild(data, "Column", []), String(column));
};

/** A hidden box beside its cell, as Excel makes them. */
const newBox = (root: XmlElement, { row, column }: Place): XmlElement => {
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 2, column + 3, 31, top + 4, 1];
  return build(
    "v:shape",
    {
      id: freeShapeId(root),
      type: "#_x0000_t202",
      style: "position:absolute;z-index:1;visibility:hidden",
      fillcolor: "#ffffe1",
      "o:insetmode": "auto",
    },
    build("v:fill", { color2: "#ffffe1" }),
    build("v:shadow", { color: "black", obscured: "t" }),
    build("v:path", { "o:connecttype": "none" }),
    build("v:textbox"),
    build(
      "x:ClientData",
      { ObjectType: "Note" },
      build("x:MoveWithCells"),
      build("x:SizeWithCells"),
      build("x:Anchor", {}, anchor.join(", ")),
      build("x:AutoFill", {}, "False"),
      build("x:Row", {}, String(row)),
      build("x:Column", {}, String(column)),
    ),
  );
};

const freeShapeId = (root: XmlElement): string => {
  const taken = new Set(shapes(root).map((shape) => attribute(shape, "id")));
  let number = FIRST_SHAPE;
  while (taken.has(`_x0000_s${number}`)) number += 1;
  return `_x0000_s${number}`;
};

/** Old programs write drawings that are no XML; a new one with the boxes of all notes takes their place. */
const editDrawing = (file: PackageFile, drawing: string): XmlElement => {
  try {
    file.read(drawing);
  } catch (cause) {
    if (!(cause instanceof PackageError)) throw cause;
    file.put(drawing, BLANK_DRAWING);
  }
  return file.edit(drawing);
};

const addDrawing = ({ file, part }: SheetPart): string => {
  const drawing = file.freePath("xl/drawings/vmlDrawing", ".vml");
  file.put(drawing, BLANK_DRAWING);
  file.declareContentType(drawing, CONTENT_TYPE);
  const worksheet = file.edit(part);
  const id = file.relate(part, "vmlDrawing", drawing);
  const element = ensureChild(worksheet, "legacyDrawing", WORKSHEET_ORDER);
  setAttribute(element, relationshipAttribute(worksheet), id);
  return drawing;
};

const dropDrawing = ({ file, part }: SheetPart, relationship: string): void => {
  const worksheet = file.edit(part);
  const element = childElement(worksheet, "legacyDrawing");
  if (element && relationshipId(element) === relationship) removeChild(worksheet, element);
  file.unrelate(part, relationship);
};

// SPDX-License-Identifier: EUPL-1.2
import { describeWithLibreOffice, resave } from "../../../support/libreoffice";
import { addComment, addReply } from "../../behaviour/comments";
import { insertCells } from "../../behaviour/shift-cells";
import { copySheet } from "../../behaviour/copy-sheet";
import { Book } from "../../model/book";
import { singleCell } from "../../model/area";
import { emptyWorkbook } from "../../model/new-workbook";
import { MAX_COLUMNS } from "../../model/workbook-data";
import {
  changedParts,
  editPart,
  numberCell,
  partPaths,
  partText,
  putCell,
  sheetAt,
} from "../package-fixture";
import { richWorkbook } from "../sample-workbooks";
import { openPackage, savePackage, type OpenedPackage } from "../xlsx-package";

const PARTS = {
  threads: "xl/threadedComments/threadedComment1.xml",
  notes: "xl/comments1.xml",
  boxes: "xl/drawings/vmlDrawing1.vml",
  persons: "xl/persons/person1.xml",
};

const commented = (): OpenedPackage => {
  const opened: OpenedPackage = { data: emptyWorkbook("Daten"), original: null };
  const sheet = sheetAt(opened);
  putCell(sheet, [1, 1], numberCell(10));
  const book = new Book(opened.data);
  const comment = addComment({ book, sheet, area: singleCell(1, 1) }, "Bitte „prüfen“ & ändern");
  addReply({ book, sheet, comment }, "Stimmt so");
  return opened;
};

const bookOf = ({ data }: OpenedPackage): Book => new Book(data);

const insertRow = (opened: OpenedPackage, row: number): void =>
  insertCells(
    {
      book: bookOf(opened),
      sheet: sheetAt(opened),
      area: { row, column: 0, rows: 1, columns: MAX_COLUMNS },
    },
    "Down",
  );

describe("a threaded comment in a file", () => {
  const bytes = savePackage(commented());

  it("is read as it was written", () => {
    expect(sheetAt(openPackage(bytes)).comments).toEqual(sheetAt(commented()).comments.map(stable));
  });

  it("stands there as a thread, as a note for older programs and as the note's box", () => {
    expect(partText(bytes, PARTS.threads)).toContain("Stimmt so");
    expect(partText(bytes, PARTS.notes)).toContain("Bitte „prüfen“ &amp; ändern");
    expect(partText(bytes, PARTS.boxes)).toContain("<x:Row>1</x:Row>");
    expect(partText(bytes, PARTS.persons)).toContain('displayName="Angemeldete Person"');
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain("<legacyDrawing r:id=");
  });

  it("stays byte for byte when nothing or only a cell changes", () => {
    const opened = openPackage(bytes);
    expect(changedParts(bytes, savePackage(opened))).toEqual([]);
    putCell(sheetAt(opened), [1, 1], numberCell(11));
    expect(changedParts(bytes, savePackage(opened))).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("moves with its cell in all three places", () => {
    const opened = openPackage(bytes);
    insertRow(opened, 0);
    const saved = savePackage(opened);
    expect(partText(saved, PARTS.threads).match(/ref="B3"/g)).toHaveLength(2);
    expect(partText(saved, PARTS.notes)).toContain('ref="B3"');
    expect(partText(saved, PARTS.boxes)).toContain("<x:Row>2</x:Row>");
    expect(sheetAt(openPackage(saved)).comments).toEqual(sheetAt(opened).comments);
  });

  it("gets a new box where the old drawing is no XML", () => {
    const broken = editPart(bytes, PARTS.boxes, (text) => text.replace("<v:fill", "<br><v:fill"));
    const opened = openPackage(broken);
    insertRow(opened, 0);
    const boxes = partText(savePackage(opened), PARTS.boxes);
    expect(boxes).not.toContain("<br>");
    expect(boxes.match(/<x:Row>\d+<\/x:Row>/g)).toEqual(["<x:Row>2</x:Row>"]);
  });

  it("leaves nothing behind when it is deleted", () => {
    const opened = openPackage(bytes);
    sheetAt(opened).comments = [];
    const saved = savePackage(opened);
    expect(partPaths(saved).filter((path) => /omment|vml/.test(path))).toEqual([]);
    expect(partText(saved, "xl/worksheets/sheet1.xml")).not.toContain("legacyDrawing");
  });

  it("is written for the copy of its sheet too", () => {
    const opened = openPackage(bytes);
    copySheet(bookOf(opened), sheetAt(opened), { type: "End", relativeTo: null });
    const again = openPackage(savePackage(opened));
    expect(sheetAt(again, 1).comments).toMatchObject([
      {
        row: 1,
        column: 1,
        content: "Bitte „prüfen“ & ändern",
        replies: [{ content: "Stimmt so" }],
      },
    ]);
  });
});

describe("a note of the old kind", () => {
  it("moves with its cell and keeps its look, beside a thread that comes in", async () => {
    const bytes = await richWorkbook();
    const opened = openPackage(bytes);
    const sheet = sheetAt(opened);
    expect(sheet.notes).toMatchObject([{ row: 2, column: 2, text: "bitte prüfen" }]);
    insertRow(opened, 1);
    addComment({ book: bookOf(opened), sheet, area: singleCell(0, 0) }, "Neu");
    const saved = savePackage(opened);
    const again = sheetAt(openPackage(saved));
    expect(again.notes).toEqual(sheet.notes);
    expect(again.comments).toMatchObject([{ row: 0, column: 0, content: "Neu" }]);
    const boxes = partPaths(saved).filter((path) => path.endsWith(".vml"));
    expect(boxes).toHaveLength(1);
    expect(partText(saved, boxes[0] ?? "").match(/<x:Row>\d+<\/x:Row>/g)).toEqual([
      "<x:Row>3</x:Row>",
      "<x:Row>0</x:Row>",
    ]);
  });
});

describeWithLibreOffice("LibreOffice", () => {
  it("opens the file and shows comment and answer at the cell", async () => {
    const resaved = await resave(savePackage(commented()));
    const { notes } = sheetAt(openPackage(resaved));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ row: 1, column: 1 });
    expect(notes[0]?.text).toContain("Bitte „prüfen“ & ändern");
    expect(notes[0]?.text).toContain("Stimmt so");
  });
});

/** The time of writing is the only thing that two runs do not share. */
const stable = <T extends { readonly replies: readonly object[] }>(comment: T): T => ({
  ...comment,
  created: expect.any(String) as string,
  replies: comment.replies.map((reply) => ({ ...reply, created: expect.any(String) as string })),
});

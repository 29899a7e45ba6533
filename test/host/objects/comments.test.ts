// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { remarksOf } from "../model/comments";
import { change, codeOf, freshHost, onSheet } from "../support/excel-run";
import { heard } from "../support/heard";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["Jahr", "Wert"],
      [2014, 10],
      [2015, 20],
    ];
    sheet.comments.add("B2", "Bitte prüfen");
  });
});

afterEach(() => expectNoLeaks(host));

/** Cell, content and answers of every comment of the sheet. */
const stands = (sheetIndex = 0): readonly string[] =>
  (host.data.sheets[sheetIndex]?.comments ?? []).map(
    ({ row, column, content, replies, isResolved }) =>
      [`${row}/${column}`, content, ...replies.map((reply) => reply.content)].join(" | ") +
      (isResolved ? " (erledigt)" : ""),
  );

const first = (sheet: Excel.Worksheet): Excel.Comment => sheet.comments.getItemAt(0);

describe("a comment", () => {
  test("is added to a cell by whoever is signed in, and found by cell, number and id", async () => {
    const found = await onSheet((sheet, { workbook }) => {
      const comments = [
        sheet.comments.getItemByCell("B2"),
        sheet.comments.getItemByCell(sheet.getRange("B2")),
        workbook.comments.getItemByCell("Daten!B2"),
        workbook.comments.getItemAt(0),
      ];
      comments.forEach((comment) => comment.load());
      return () =>
        comments.map(({ content, authorName, resolved, creationDate }) =>
          [content, authorName, resolved, creationDate instanceof Date].join(" | "),
        );
    });
    const wanted = "Bitte prüfen | Angemeldete Person | false | true";
    expect(found).toEqual([wanted, wanted, wanted, wanted]);
  });

  test("tells where it stands, and goes with its cell", async () => {
    await change((sheet) => void sheet.getRange("1:1").insert("Down"));
    await change((sheet) => void sheet.getRange("A:A").insert("Right"));
    const address = await onSheet((sheet) => {
      const location = first(sheet).getLocation();
      location.load({ address: true });
      return () => location.address;
    });
    expect(address).toBe("Daten!C3");
    await change((sheet) => sheet.getRange("1:1").delete("Up"));
    expect(stands()).toEqual(["1/2 | Bitte prüfen"]);
    await change((sheet) => sheet.getRange("2:2").delete("Up"));
    expect(stands()).toEqual([]);
  });

  test("is answered, edited, settled and opened again", async () => {
    await Excel.run(async (context) => {
      const comment = context.workbook.comments.getItemByCell("Daten!B2");
      const reply = comment.replies.add("Erledigt");
      reply.load({ content: true });
      await context.sync();
      expect(reply.content).toBe("Erledigt");
      comment.content = "Bitte ändern";
      reply.content = "Geändert";
      comment.resolved = true;
      await context.sync();
      const parent = reply.getParentComment();
      parent.load({ content: true });
      reply.load({ resolved: true });
      await context.sync();
      expect([parent.content, reply.resolved]).toEqual(["Bitte ändern", true]);
    });
    expect(stands()).toEqual(["1/1 | Bitte ändern | Geändert (erledigt)"]);
    await change((sheet) => {
      first(sheet).resolved = false;
      first(sheet).replies.getItemAt(0).delete();
    });
    expect(stands()).toEqual(["1/1 | Bitte ändern"]);
  });

  test("is deleted by itself, with its sheet, and when everything of its cell is cleared", async () => {
    await change((sheet) => sheet.getRange("B2").clear("Contents"));
    expect(stands()).toHaveLength(1);
    await change((sheet) => sheet.getRange("A1:B2").clear());
    expect(stands()).toEqual([]);
    await change((sheet) => {
      sheet.comments.add("A1", "neu");
      first(sheet).delete();
    });
    expect(stands()).toEqual([]);
  });

  test("is copied with its sheet, as another comment", async () => {
    await change((sheet) => void first(sheet).replies.add("Ja"));
    await change((sheet) => void sheet.copy("End"));
    expect(stands(1)).toEqual(["1/1 | Bitte prüfen | Ja"]);
    const ids = host.data.sheets.flatMap(({ comments }) => comments.flatMap(remarksOf));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(4);
    await onSheet((sheet, { workbook }) => {
      workbook.worksheets.getItem("Daten (2)").comments.getItemAt(0).content = "Kopie";
      first(sheet).replies.getItemAt(0).content = "Original";
      return () => undefined;
    });
    expect([stands(0), stands(1)]).toEqual([
      ["1/1 | Bitte prüfen | Original"],
      ["1/1 | Kopie | Ja"],
    ]);
  });

  test.each([
    [
      "where one stands already",
      "InvalidOperation",
      (sheet: Excel.Worksheet) => sheet.comments.add("B2", "x"),
    ],
    [
      "at several cells",
      "InvalidArgument",
      (sheet: Excel.Worksheet) => sheet.comments.add("A1:A2", "x"),
    ],
    ["without a text", "InvalidArgument", (sheet: Excel.Worksheet) => sheet.comments.add("A1", "")],
    [
      "asked for where none is",
      "ItemNotFound",
      (sheet: Excel.Worksheet) => sheet.comments.getItemByCell("A1").load("id"),
    ],
  ])("is refused %s", async (_name, code, work) => {
    expect(await codeOf(change((sheet) => void work(sheet)))).toBe(code);
  });

  test("of the whole workbook needs an address with a sheet", async () => {
    const adding = change((_sheet, { workbook }) => void workbook.comments.add("A1", "x"));
    expect(await codeOf(adding)).toBe("InvalidArgument");
  });

  test("is refused on a protected sheet unless objects may be edited", async () => {
    await change((sheet) => sheet.protection.protect());
    const adding = () => change((sheet) => void sheet.comments.add("A1", "x"));
    expect(await codeOf(adding())).toBe("AccessDenied");
    await change((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowEditObjects: true });
    });
    expect(await codeOf(adding())).toBe("none");
  });
});

test("adding, changing and deleting comments is told to who listens", async () => {
  const added = await heard(
    ({ comments }) => comments.onAdded,
    ({ type, commentDetails }) => `${type} ${commentDetails.length}`,
    () => change((sheet) => void sheet.comments.add("A1", "neu")),
  );
  expect(added).toEqual(["CommentAdded 1"]);
  const changed = await heard(
    ({ worksheets }) => worksheets.getItem("Daten").comments.onChanged,
    ({ changeType }) => changeType,
    () =>
      change((sheet) => {
        first(sheet).content = "anders";
        first(sheet).replies.add("ja");
        first(sheet).resolved = true;
      }),
  );
  expect(changed).toEqual(["CommentEdited", "ReplyAdded", "CommentResolved"]);
  const deleted = await heard(
    ({ comments }) => comments.onDeleted,
    ({ type }) => type,
    () => change((sheet) => first(sheet).delete()),
  );
  expect(deleted).toEqual(["CommentDeleted"]);
});

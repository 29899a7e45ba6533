// SPDX-License-Identifier: EUPL-1.2
import type { CellComment } from "../domain/shared/sheet-snapshot";

/** A comment with the cell it hangs on. */
interface PlacedComment {
  readonly comment: Excel.Comment;
  readonly location: Excel.Range;
}

/** Asks for the comments of all sheets; notes of the old kind are none, and no Excel of the floor tells of them. */
export const queueComments = ({ comments }: Excel.Workbook): Excel.CommentCollection => {
  comments.load({ content: true });
  return comments;
};

/** Needs the comments to be synced; where they stand, and the answers, are there after the next sync. */
export const queuePlaces = ({ items }: Excel.CommentCollection): readonly PlacedComment[] =>
  items.map((comment) => {
    const location = comment.getLocation();
    location.load({ rowIndex: true, columnIndex: true });
    location.worksheet.load({ id: true });
    comment.replies.load({ content: true });
    return { comment, location };
  });

/** The comments of one sheet, each with its answers. */
export const commentsOn = (
  sheetId: string,
  placed: readonly PlacedComment[],
): readonly CellComment[] =>
  placed
    .filter(({ location }) => location.worksheet.id === sheetId)
    .map(({ comment, location }) => ({
      row: location.rowIndex,
      column: location.columnIndex,
      text: [comment.content, ...comment.replies.items.map(({ content }) => content)].join("\n"),
    }));

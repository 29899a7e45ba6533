// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { CellValue, WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";
import { carriedOut, plansOf } from "./derive-book";

const cell: fc.Arbitrary<TableCell> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -5, max: 300_000 }) },
  fc.constantFrom<TableCell>("", ".", "…", "/", "x", "-", "1.234", "1 018r", "ungefähr 12", true),
  fc.constantFrom<TableCell>({ error: "#N/A" }, { formula: "=1+1", value: 2 }, "liefert Amt 51"),
);
const remark = fc.constantFrom<TableCell>("", "Rückfrage", 17, "x", "2014 zu 2013");

const row = fc.tuple(
  fc.constantFrom("BEV-A01", "BEV-A02", "BEV-A03", "BEV-A10", "unbekannt", ""),
  fc.constantFrom("insgesamt", "männlich", "weiblich", "Marsmenschen"),
  fc.constantFrom("Stadt Münster", "Mitte", "Nirgendwo"),
  fc.array(cell, { minLength: 3, maxLength: 3 }),
  fc.array(remark, { maxLength: 3 }),
);

const book: fc.Arbitrary<WorkbookSnapshot> = fc
  .tuple(
    fc.array(row, { minLength: 1, maxLength: 12 }),
    fc.boolean(),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([rows, isQuestionnaire, blankRows]) => {
    const title = isQuestionnaire
      ? "Erhebungsbogen Integrationsmonitoring 2015 · Amt 61"
      : "Bevölkerung";
    return workbookOf(
      snapshotOf("Daten", [
        [title],
        ...Array.from({ length: blankRows }, (): TableCell[] => []),
        ["Kennung", "Gruppe", "Gebiet", 2010, 2013, 2014],
        ...rows.map(([code, group, area, figures, remarks]): TableCell[] => [
          ...[code, group, area],
          ...figures,
          ...remarks,
        ]),
        ["Quelle: Stadt Münster"],
      ]),
    );
  });

describe("derived cells on sheets of all sorts", () => {
  test("never touch a cell that held something", async () => {
    await fc.assert(
      fc.asyncProperty(book, async (workbook) => {
        const after = await carriedOut(workbook);
        expect(
          filledCells(workbook).filter(([place, content]) => {
            return contentOf(after, place) !== content;
          }),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("are complete after one run", async () => {
    await fc.assert(
      fc.asyncProperty(book, async (workbook) => {
        const again = plansOf(await carriedOut(workbook));
        expect(again.map(({ cellsToWrite }) => cellsToWrite).filter(Boolean)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("show a number, an agreed sign or nothing", () => {
    fc.assert(
      fc.property(book, (workbook) => {
        const texts = plansOf(workbook)
          .flatMap(({ expected }) => expected.map(({ value }) => value))
          .filter((value) => typeof value === "string");
        expect(texts.filter((text) => ![".", "…", "/", "x"].includes(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

type Place = readonly [row: number, column: number];

const filledCells = ({
  sheets: [sheet],
}: WorkbookSnapshot): readonly (readonly [Place, CellValue])[] =>
  (sheet?.formulas ?? []).flatMap((cells, r) =>
    cells.flatMap((content, c) => (content === "" ? [] : [[[r, c], content] as const])),
  );

const contentOf = ({ sheets: [sheet] }: WorkbookSnapshot, [r, c]: Place): CellValue | undefined =>
  sheet?.formulas[r]?.[c];

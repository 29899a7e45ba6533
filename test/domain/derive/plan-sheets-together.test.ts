// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { computedCells } from "../../../src/domain/derive/computed-cells";
import type { ComputedCell } from "../../../src/domain/shared/computed-cell";
import type {
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../../src/domain/shared/sheet-snapshot";
import { deriveWords } from "../../../src/texts/derive.de";
import { bundledCatalogue } from "../../support/catalogue";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";
import { at, carriedOut, plansOf } from "./derive-book";

const HEADER = ["Kennung", "Angabe", "Gruppe", "Gebiet", 2014, 2015];
const city = (code: string, ...figures: readonly TableCell[]): TableCell[] => [
  ...[code, "", "insgesamt", "Stadt Münster"],
  ...figures,
];
const sheet = (name: string, ...rows: readonly TableCell[][]): SheetSnapshot =>
  snapshotOf(name, [HEADER, ...rows]);

const foreigners = sheet("Ausländer", city("BEV-A03", 24354, 25831));
const residents = sheet("Einwohner", city("BEV-A01", 300267, 305235));

const computedIn = (workbook: WorkbookSnapshot): readonly ComputedCell[] => {
  const catalogue = bundledCatalogue();
  const delivery = parseDelivery(workbook, catalogue);
  return computedCells(delivery, { catalogue, words: deriveWords, workbook });
};
const rowWith = (own: SheetSnapshot | undefined, code: string): number =>
  (own?.values ?? []).findIndex(([first]) => first === code) + 1;

describe("numerator and base on different sheets", () => {
  const apart = workbookOf(foreigners, residents);

  test("form a rate with the numerator, by references to both sheets", async () => {
    const after = await carriedOut(apart);
    expect(after.sheetNames).toEqual(["Ausländer", "Einwohner", "Kennzahlen Ausländer"]);
    const own = "Kennzahlen Ausländer";
    const place = `G${rowWith(after.sheets[2], "BEV-04")}`;
    expect(at(after, [own, place])).toBeCloseTo(8.463, 3);
    const [part, whole] = ["'Ausländer'!$F$2", "'Einwohner'!$F$2"];
    expect(at(after, [own, place], "formulas")).toContain(`${part}*100/${whole}`);
  });

  test("are left alone by a second run", async () => {
    const again = plansOf(await carriedOut(apart));
    expect(again.map(({ cellsToWrite }) => cellsToWrite)).toEqual([0, 0]);
  });

  test("form no rate while the other sheet has none that can be used", () => {
    const workbook = workbookOf(foreigners, sheet("Einwohner", city("BEV-A01", 300267, "rund 3")));
    const [plan] = plansOf(workbook);
    expect(plan?.skipped).toEqual([
      { row: 1, reason: "unreadable", cell: { sheet: "Einwohner", row: 1, column: 5 } },
    ]);
  });

  test("are taken from the sheet itself where they stand on both", async () => {
    const both = sheet("Ausländer", city("BEV-A03", 24354, 25831), city("BEV-A01", 100000, 100000));
    const after = await carriedOut(workbookOf(both, residents));
    const place = `G${rowWith(after.sheets[2], "BEV-04")}`;
    expect(at(after, ["Kennzahlen Ausländer", place])).toBeCloseTo(25.831, 3);
  });
});

test("an Erhebungsbogen takes the base another department has delivered from its sheet", async () => {
  const form = snapshotOf(
    "Amt 51",
    [
      ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 51"],
      [
        ...["Kennung", "Angabe", "Gruppe", "Gebiet", "Zeitbezug"],
        ...[2014, "2014 Kz.", 2015, "2015 Kz.", "Bemerkung"],
      ],
      [...["KJH-A03", "", "insgesamt", "Stadt Münster", "1.3."], 600, "", 700, "", ""],
      [
        ...["KJH-A04", "", "insgesamt", "Stadt Münster", "1.3."],
        ...["folgt von Amt 61", "", "folgt von Amt 61", "", ""],
      ],
    ],
    { marker: { kind: "questionnaire", id: "51", schema: 1 } },
  );
  const rateIn = (book: WorkbookSnapshot): CellValue => {
    const row = rowWith(book.sheets[0], "KJH-02");
    return at(book, ["Amt 51", `H${row}`], "formulas");
  };
  const alone = await carriedOut(workbookOf(form));
  expect(rateIn(alone)).toBe("folgt von Amt 61");
  const [before = form] = alone.sheets;
  const arrived = workbookOf(before, sheet("Kinder", city("KJH-A04", 2000, 2800)));
  const rates = computedIn(arrived).filter(({ label }) => label.startsWith("KJH-02"));
  // The text of the earlier run is no formula that somebody has written over.
  expect(rates).toEqual([]);
  const together = await carriedOut(arrived);
  expect(rateIn(together)).toContain("H3*100/'Kinder'!$F$2");
  expect(plansOf(together).map(({ cellsToWrite }) => cellsToWrite)).toEqual([0, 0]);
});

describe("a figure that is several members of another", () => {
  const member = (group: string, ...figures: readonly TableCell[]): TableCell[] => [
    ...["REC-A07", "", group, "Stadt Münster"],
    ...figures,
  ];
  const members = workbookOf(
    sheet(
      "Aufenthalt",
      city("REC-A07", 20000, 21000),
      member("Aufenthaltsgestattung", 300, 420),
      member("Duldung", 700, 630),
    ),
  );

  test("is their sum in a rate", async () => {
    const after = await carriedOut(members);
    const place = `G${rowWith(after.sheets[1], "REC-05")}`;
    const own = "Kennzahlen Aufenthalt";
    expect(at(after, [own, place])).toBe(5);
    const [a, b, all] = ["$F$3", "$F$4", "$F$2"].map((cell) => `'Aufenthalt'!${cell}`);
    expect(at(after, [own, place], "formulas")).toContain(`(${a}+${b})*100/${all}`);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { snapshotOf } from "../../support/sheet-table";
import {
  allEdits,
  cityRow,
  COMPARED_ROWS,
  deliveryWorkbook,
  EVENING,
  MUENSTER_ROWS,
  planOf,
  type Rows,
  writeAll,
} from "./muenster";

const SECRET_ROWS: Rows = [
  ...MUENSTER_ROWS,
  cityRow("BEV-A01", "männlich", [".", 142000, "146 000r"]),
];

const run = (rows: Rows): Promise<WorkbookSnapshot> => {
  const workbook = deliveryWorkbook(rows);
  return writeAll(workbook, planOf(workbook));
};

const sheetOf = (workbook: WorkbookSnapshot, name: string): SheetSnapshot => {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};

const rowsOf = (workbook: WorkbookSnapshot, name: string) =>
  sheetOf(workbook, name).values.slice(4);

describe("the sheets around the tables", () => {
  test("stand in Inhalt, each with a link there and back", () => {
    const plan = planOf(deliveryWorkbook(MUENSTER_ROWS));
    const links = allEdits(plan).filter((edit) => edit.kind === "link");
    for (const name of [
      "Deckblatt",
      "Anmerkungen",
      "Quellen",
      "Definitionen",
      "Änderungen",
      "Parameter",
    ]) {
      expect(
        links.filter(({ sheet, target }) => sheet === "Inhalt" && target.sheet === name),
      ).toHaveLength(1);
      expect(
        links.filter(({ sheet, target }) => sheet === name && target.sheet === "Inhalt"),
      ).toHaveLength(1);
    }
  });

  test("tell how indicators go on from earlier editions, with the reason", async () => {
    const rows = rowsOf(await run(MUENSTER_ROWS), "Änderungen");
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row[2]))).toEqual(
      new Set(["fortgeführt", "geändert", "nicht beurteilt"]),
    );
    for (const row of rows) expect(row.slice(0, 5)).not.toContain("");
  });

  test("explain exactly the signs that are used", async () => {
    expect(
      rowsOf(await run(SECRET_ROWS), "Zeichen").map(([sign, , plain]) => [sign, plain]),
    ).toEqual(
      expect.arrayContaining([
        [".", "geheim"],
        ["r", "berichtigt"],
      ]),
    );
    const { sheetNames } = await run(MUENSTER_ROWS);
    expect(sheetNames).not.toContain("Zeichen");
  });

  test("repeat every note with its table, so that each marker resolves", async () => {
    const rows = rowsOf(await run(MUENSTER_ROWS), "Anmerkungen");
    expect(rows).toContainEqual([
      "BEV-01.3",
      "Hinweis",
      "Abweichungen in den Summen durch Runden.",
    ]);
  });

  test("name source, department and population of what was delivered, and nothing else", async () => {
    const rows = rowsOf(await run(MUENSTER_ROWS), "Quellen");
    expect(rows.map(([code]) => code)).toEqual(["BEV-A01"]);
    expect(rows[0]?.[2]).toBe("Stadtplanungsamt (mit Statistikdienststelle)");
  });

  test("define the indicators of the tables that are shown", async () => {
    const codes = rowsOf(await run(MUENSTER_ROWS), "Definitionen").map(([code]) => code);
    expect(codes).toContain("BEV-03");
    expect(codes).not.toContain("KUL-01");
  });

  test("leave a line for the Statistikstelle to sign", async () => {
    const rows = rowsOf(await run(MUENSTER_ROWS), "Deckblatt");
    expect(rows).toContainEqual(["Freigabe durch die Statistikdienststelle: Name, Datum", ""]);
  });
});

describe("a second run", () => {
  test("writes nothing where nothing changed", async () => {
    expect(allEdits(planOf(await run(SECRET_ROWS), EVENING))).toEqual([]);
  });

  test("keeps what people entered on the Deckblatt", async () => {
    const workbook = await run(MUENSTER_ROWS);
    const cover = sheetOf(workbook, "Deckblatt");
    const signed = cover.values.map((row) =>
      String(row[0]).startsWith("Freigabe") ? [row[0] ?? "", "M. Muster, 05.01.2016"] : row,
    );
    const typed = {
      ...snapshotOf("Deckblatt", signed),
      id: cover.id,
      marker: cover.marker,
      numberFormats: cover.numberFormats,
    };
    const sheets = workbook.sheets.map((sheet) => (sheet.id === cover.id ? typed : sheet));
    expect(allEdits(planOf({ ...workbook, sheets }, EVENING))).toEqual([]);
  });

  test("makes a list longer or shorter with what it lists", async () => {
    const before = await run(MUENSTER_ROWS);
    const rows = [...MUENSTER_ROWS, cityRow("KUL-A01", "insgesamt", [3, 4, 5])];
    const delivery = deliveryWorkbook(rows).sheets[0];
    const sheets = before.sheets.map((sheet) =>
      sheet.name === "Bevölkerung" && delivery ? { ...delivery, id: sheet.id } : sheet,
    );
    const grown = { ...before, sheets };
    const after = await writeAll(grown, planOf(grown, EVENING));
    expect(rowsOf(after, "Quellen").map(([code]) => code)).toEqual(["BEV-A01", "KUL-A01"]);
    expect(allEdits(planOf(after, EVENING))).toEqual([]);
  });

  test("explain each pattern of formulas once, with a cell of the tables that shows it at work", async () => {
    const rows = rowsOf(await run([...MUENSTER_ROWS, ...COMPARED_ROWS]), "Formeln der Tabellen");
    /** What takes the place of a number. */
    const shown = (letter: string): string => `WENN(${letter}=""; "…"; ${letter})`;
    const patterns = rows.map(([pattern]) => String(pattern));
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(rows).toContainEqual([
      `WENN(ISTZAHL(a); WENN(ISTZAHL(b); WENN(a>0; (b-a)*100/a; "x"); ${shown("b")}); ${shown("a")})`,
      "Veränderung in Prozent: Differenz geteilt durch den früheren Wert, mal 100.",
      "Tab. BEV-01.1, Zelle I7",
      "a = 298.518; b = 305.235; Ergebnis 2,3",
    ]);
    for (const [pattern, sentence, , example] of rows) {
      const letters = new Set(String(pattern).match(/\b[a-z]\b(?!")/gu));
      for (const letter of letters) expect(example).toContain(`${letter} = `);
      expect(String(sentence)).toMatch(/\.$/u);
      expect(String(pattern)).not.toMatch(/[A-Z]\$?\d/u);
    }
    expect(rows.length).toBeGreaterThan(6);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describeWithLibreOffice, recalculate } from "../support/libreoffice";
import { emptyWorkbook } from "../host";
import { MAX_COLUMNS, type SheetData } from "../host/model/workbook-data";
import { openPackage, savePackage } from "../host/package/xlsx-package";
import { commandLine } from "../support/command-line";

const SAMPLES = resolve(__dirname, "../fixtures/samples");
const QUESTIONNAIRE = join(SAMPLES, "erhebungsbogen-amt61.xlsx");
const PUBLISHED = join(SAMPLES, "muenster-veroeffentlicht.xlsx");
const COORDINATOR = join(SAMPLES, "koordination.xlsx");
/** Relative; values computed by two programs may differ in the last binary digits. */
const TOLERANCE = 1e-9;

const line = commandLine();
const { call } = line;

interface FormulaCell {
  readonly place: string;
  readonly value: unknown;
  readonly computed: unknown;
}

const formulaCells = (sheet: SheetData, computed: readonly (readonly unknown[])[]): FormulaCell[] =>
  [...sheet.cells]
    .filter(([, cell]) => cell.formula !== null)
    .map(([key, cell]) => {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      return {
        place: `${sheet.name} ${row + 1}:${column + 1}`,
        value: cell.value,
        computed: computed[row]?.[column] ?? "",
      };
    });

const isClose = ({ value, computed }: FormulaCell): boolean =>
  typeof value === "number" && typeof computed === "number"
    ? Math.abs(value - computed) <= TOLERANCE * Math.max(1, Math.abs(computed))
    : value === computed;

/** Formula cells whose saved value is not what LibreOffice computes, and how many there are at all. */
const judge = async (
  xlsx: Uint8Array,
): Promise<{ readonly count: number; readonly wrong: readonly FormulaCell[] }> => {
  const computed = await recalculate(xlsx);
  const cells = openPackage(xlsx).data.sheets.flatMap((sheet) =>
    formulaCells(sheet, computed.get(sheet.name) ?? []),
  );
  return { count: cells.length, wrong: cells.filter((cell) => !isClose(cell)) };
};

describe("check", () => {
  it.each([QUESTIONNAIRE, PUBLISHED])("finds no error in a correct sample: %s", async (file) => {
    expect(await call("check", file, "--json")).toBe(0);
    expect(JSON.parse(line.stdout)).toMatchObject({
      schema: "imr-report/1",
      stats: { findings: { error: 0 } },
    });
    expect(line.stderr).toBe("");
  });

  it("ends with code 1 and STR-03 when no sheet is recognised", async () => {
    const file = savePackage({ data: emptyWorkbook("Notizen"), original: null });
    line.save("leer.xlsx", file);
    expect(await call("check", "leer.xlsx", "--json")).toBe(1);
    expect(JSON.parse(line.stdout)).toMatchObject({
      status: "failed",
      findings: [{ code: "STR-03" }],
    });
  });
});

describe("derive", () => {
  it.each([QUESTIONNAIRE, PUBLISHED])("writes nothing a second time: %s", async (file) => {
    expect(await call("derive", file, "--out", "1.xlsx", "--json")).toBe(0);
    expect(JSON.parse(line.stdout)).toMatchObject({ schema: "imr-derive/1", differences: [] });
    expect(await call("derive", "1.xlsx", "--out", "2.xlsx")).toBe(0);
    expect(line.stderr).toContain("Es war schon alles eingetragen.");
    expect(Buffer.compare(line.read("1.xlsx"), line.read("2.xlsx"))).toBe(0);
  });

  it("writes the publication copy and its text file beside the tables", async () => {
    const args = ["report", PUBLISHED, "--out", "1.xlsx", "--publication", "kopie.xlsx"];
    expect(await call(...args)).toBe(0);
    const { sheets } = openPackage(line.read("kopie.xlsx")).data;
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Deckblatt", "Inhalt", "BEV-01.3 Bevölkerung"]),
    );
    expect(sheets.map(({ name }) => name)).not.toContain("IM_Daten");
    const formulas = sheets.flatMap(({ cells }) =>
      [...cells.values()].map(({ formula }) => formula),
    );
    expect(new Set(formulas)).toEqual(new Set([null]));
    expect(new TextDecoder().decode(line.read("kopie.csv"))).toContain(";Wert;Status");
  });

  it("writes an extract of the copy, by name or by id of a Handlungsfeld", async () => {
    const copy = ["report", COORDINATOR, "--out", "1.xlsx", "--publication", "kopie.xlsx"];
    expect(await call(...copy, "--extract", "ARB")).toBe(0);
    const names = openPackage(line.read("kopie.xlsx")).data.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Deckblatt", "Inhalt"]));
    expect(names.filter((name) => /^[A-Z]{3}[-.]/u.test(name))).not.toEqual([]);
    expect(names.filter((name) => /^(?!ARB)[A-Z]{3}[-.]/u.test(name))).toEqual([]);
  });

  it("names the extracts there are when one is asked for that is not among them", async () => {
    const copy = ["report", PUBLISHED, "--out", "1.xlsx", "--publication", "kopie.xlsx"];
    expect(await call(...copy, "--extract", "Hafen")).toBe(2);
    expect(line.stderr).toContain("Einen Auszug „Hafen“ gibt es nicht. Möglich sind: Bevölkerung");
    expect(existsSync(join(line.folder, "1.xlsx"))).toBe(false);
  });

  it("refuses to write tables and copy into one file", async () => {
    expect(await call("report", PUBLISHED, "--out", "1.xlsx", "--publication", "1.xlsx")).toBe(2);
    expect(line.stderr).toContain("ist schon das Ziel der Tabellen");
  });

  it("leaves every cell that was there as it was", async () => {
    await call("derive", PUBLISHED, "--out", "1.xlsx");
    const before = openPackage(new Uint8Array(readFileSync(PUBLISHED))).data;
    const after = openPackage(line.read("1.xlsx")).data;
    for (const sheet of before.sheets) {
      const now = after.sheets.find(({ name }) => name === sheet.name);
      for (const [key, cell] of sheet.cells) {
        if (cell.type !== "Empty") expect(now?.cells.get(key)).toEqual(cell);
      }
    }
  });
});

describe("report", () => {
  it("writes nothing a second time", async () => {
    expect(await call("report", PUBLISHED, "--out", "1.xlsx", "--json")).toBe(0);
    const { tables } = JSON.parse(line.stdout) as { tables: { id: string; written: boolean }[] };
    expect(tables.find(({ id }) => id === "BEV-01.3")).toMatchObject({ written: true });
    expect(await call("report", "1.xlsx", "--out", "2.xlsx")).toBe(0);
    expect(Buffer.compare(line.read("1.xlsx"), line.read("2.xlsx"))).toBe(0);
  });
});

describeWithLibreOffice("LibreOffice", () => {
  it.each([
    ["derive", QUESTIONNAIRE],
    ["derive", PUBLISHED],
    ["report", PUBLISHED],
  ])("computes what %s saved in %s", async (command, file) => {
    expect(await call(command, file, "--out", "1.xlsx")).toBe(0);
    const { count, wrong } = await judge(line.read("1.xlsx"));
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });
});

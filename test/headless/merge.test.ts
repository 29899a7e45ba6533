// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createDeliveryFiles } from "../../src/files/delivery-files";
import { savePackage } from "../host/package/xlsx-package";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";
import { valueOf } from "../support/value-of";
import { commandLine } from "../support/command-line";

const line = commandLine(() => new Date("2016-04-10T07:12:33Z"));
const { call } = line;

const HEAD = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;

/** Saves the delivery of a department: a sheet with year columns and the form that names it. */
const save = (file: string, department: string, rows: readonly (readonly TableCell[])[]): void => {
  const data = hostWorkbookOf(
    workbookOf(
      snapshotOf("Angaben", [HEAD, ...rows]),
      snapshotOf("Lieferung", [
        ["Feld", "Eintrag"],
        ["Amt", department],
      ]),
    ),
  );
  line.save(file, savePackage({ data, original: null }));
};

const PEOPLE = [
  ["BEV-A01", "", "", 298518, 300267, 305235],
  ["BEV-A01", "mit Migrationsvorgeschichte insgesamt", "", 63723, 65205, 69098],
] as const;
const CULTURE = [["KUL-A01", "", "", 40, 41, 42]] as const;

/** Value, file, sheet and cell in `IM_Daten` of a file that was written, by key. */
const dataIn = async (file: string): Promise<Readonly<Record<string, readonly unknown[]>>> => {
  const bytes = line.read(file);
  const reader = createDeliveryFiles();
  const read = valueOf(await reader.read({ name: file, bytes: () => Promise.resolve(bytes) }));
  const values = read.snapshot.sheets.find(({ name }) => name === "IM_Daten")?.values ?? [];
  return Object.fromEntries(
    values.slice(4).map((row) => [String(row[0]), [6, 9, 10, 11].map((column) => row[column])]),
  );
};

const mergeBoth = async (out = "IM.xlsx"): Promise<void> => {
  save("Amt61.xlsx", "Amt 61", PEOPLE);
  save("Amt41.xlsx", "Kulturamt", CULTURE);
  expect(await call("merge", "Amt61.xlsx", "Amt41.xlsx", "--out", out)).toBe(0);
};

test("files of two departments become figures with file, sheet and cell", async () => {
  await mergeBoth();
  expect(line.stderr).toContain("Amt61.xlsx: Amt 61 Stadtplanungsamt (mit");
  expect(line.stderr).toContain("Angaben: 9, davon neu oder geändert: 9. Ziel: IM.xlsx");
  expect(await dataIn("IM.xlsx")).toMatchObject({
    "residents|total|city|2013": [298518, "Amt61.xlsx", "Angaben", "D2"],
    "residents|mv:with|city|2015": [69098, "Amt61.xlsx", "Angaben", "F3"],
  });
});

test("the report is made from them and leaves them as they are", async () => {
  await mergeBoth();
  const before = await dataIn("IM.xlsx");
  expect(await call("report", "IM.xlsx", "--out", "Bericht.xlsx")).toBe(0);
  expect(line.stderr).toContain("Tab. BEV-01.3");
  expect(await dataIn("Bericht.xlsx")).toEqual(before);
});

test("the same files a second time write nothing, in whatever order", async () => {
  await mergeBoth();
  const again = ["merge", "Amt41.xlsx", "Amt61.xlsx", "--into", "IM.xlsx", "--out", "Neu.xlsx"];
  expect(await call(...again)).toBe(0);
  expect(line.stderr).toContain("Es war schon alles eingetragen. Ziel: Neu.xlsx");
});

test("a corrected file changes the corrected figures and tells the old ones", async () => {
  await mergeBoth();
  const before = await dataIn("IM.xlsx");
  save("Amt61_neu.xlsx", "Amt 61", [PEOPLE[0], [...PEOPLE[1].slice(0, 5), 69100]]);
  const args = ["merge", "Amt61_neu.xlsx", "--into", "IM.xlsx", "--out", "Neu.xlsx", "--json"];
  expect(await call(...args)).toBe(0);
  expect(JSON.parse(line.stdout)).toMatchObject({
    changes: [{ figure: "residents|mv:with|city|2015", before: 69098, after: 69100 }],
  });
  const after = await dataIn("Neu.xlsx");
  const changed = Object.keys(after).filter((key) => after[key]?.[0] !== before[key]?.[0]);
  expect(changed).toEqual(["residents|mv:with|city|2015"]);
  expect(Object.keys(after)).toEqual(Object.keys(before));
});

test("a file that cannot be used is named with the reason, and the others go on", async () => {
  save("Amt41.xlsx", "Kulturamt", CULTURE);
  line.save("Amt61.csv", "Kennung;2015");
  const args = ["merge", "Amt61.csv", "Amt41.xlsx", "--out", "IM.xlsx"];
  expect(await call(...args)).toBe(1);
  expect(line.stderr).toContain("Amt61.csv: nicht übernommen. Sie ist eine Textdatei (.csv).");
  expect(Object.keys(await dataIn("IM.xlsx"))).toHaveLength(3);
});

test("where no file can be used, nothing is written", async () => {
  line.save("leer.xlsx", "");
  expect(await call("merge", "leer.xlsx", "--out", "IM.xlsx")).toBe(2);
  expect(line.stderr).toContain("leer.xlsx: nicht übernommen. Sie ist leer.");
  expect(existsSync(join(line.folder, "IM.xlsx"))).toBe(false);
});

test("what only a person can decide refuses the call", async () => {
  save("Amt61.xlsx", "Amt 61", [...PEOPLE, ["SOZ-A01", "", "", 1, 2, 3]]);
  save("Amt41.xlsx", "Kulturamt", [...CULTURE, ["SOZ-A01", "", "", 1, 2, 4]]);
  expect(await call("merge", "Amt61.xlsx", "Amt41.xlsx", "--out", "IM.xlsx")).toBe(2);
  expect(line.stderr).toContain("Das muss erst entschieden werden");
  expect(line.stderr).toContain("(4 / 3)");
  expect(existsSync(join(line.folder, "IM.xlsx"))).toBe(false);
});

test("a target that is one of the files is refused", async () => {
  save("Amt41.xlsx", "Kulturamt", CULTURE);
  expect(await call("merge", "Amt41.xlsx", "--out", "Amt41.xlsx")).toBe(2);
  expect(line.stderr).toContain("ist die Datei, die gelesen wird");
});

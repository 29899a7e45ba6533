// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createUseCases } from "../../src/wire";
import { cellKey } from "../host/model/workbook-data";
import { openPackage, savePackage } from "../host/package/xlsx-package";
import { run } from "./run";

let folder: string;
let stdout: string;
let stderr: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "im-headless-"));
  const known = readFileSync("test/fixtures/samples/erhebungsbogen-amt61.xlsx");
  writeFileSync(join(folder, "bogen.xlsx"), known);
  expect(await call("report", "bogen.xlsx", "--out", "bericht.xlsx")).toBe(0);
  const order = ["--close", "2015", "--by", "Frau Muster", "--out", "abgeschlossen.xlsx"];
  expect(await call("editions", "bericht.xlsx", ...order)).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const call = (...args: readonly string[]): Promise<number> => {
  stdout = "";
  stderr = "";
  return run(args, {
    folder,
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => new Date("2016-10-24T08:00:00Z"),
    newId: () => "id",
    version: "0",
    createUseCases,
  });
};

test("a closed edition is computed again from the saved file, figure by figure", async () => {
  expect(await call("editions", "abgeschlossen.xlsx", "--json")).toBe(0);
  const { editions } = JSON.parse(stdout) as {
    readonly editions: readonly { readonly recomputed: number }[];
  };
  expect(editions).toMatchObject([
    { id: "2015", damage: [], unequal: [], changed: [], record: { closedBy: "Frau Muster" } },
  ]);
  expect(editions[0]?.recomputed).toBeGreaterThan(10);
});

test("a file in which somebody has changed a frozen figure is told apart", async () => {
  const opened = openPackage(readFileSync(join(folder, "abgeschlossen.xlsx")));
  const sheet = opened.data.sheets.find(({ name }) => name === "Ausgabe 2015 Zahlen");
  const at = cellKey(4, 6);
  const cell = sheet?.cells.get(at);
  if (!cell) throw new Error("no frozen figure");
  sheet?.cells.set(at, { ...cell, value: Number(cell.value) + 1 });
  writeFileSync(join(folder, "veraendert.xlsx"), savePackage(opened));
  expect(await call("editions", "veraendert.xlsx")).toBe(1);
  expect(stderr).toContain(
    "Das Blatt mit den festgehaltenen Zahlen wurde nach dem Abschluss geändert.",
  );
});

test("the workbook of the next edition carries series and catalogue on", async () => {
  const order = ["--new", "2016,2017,2018", "--out", "IM2018.xlsx"];
  expect(await call("editions", "abgeschlossen.xlsx", ...order)).toBe(0);
  expect(await call("editions", "IM2018.xlsx")).toBe(0);
  expect(stderr).toContain("Ausgabe 2015: 2013, 2014, 2015; abgeschlossen am");
  const years = ["--years", "2015,2016,2017,2018", "--amt", "61", "--out", "boegen", "--json"];
  expect(await call("questionnaires", "IM2018.xlsx", ...years)).toBe(0);
  expect(stdout).not.toContain('"prefilled": 0');
  expect(readdirSync(join(folder, "boegen"))).toEqual(["IM2018_Amt61.xlsx"]);
});

test("nothing is written where an edition cannot be closed or gone on from", async () => {
  expect(await call("editions", "bogen.xlsx", "--close", "2015", "--out", "zu.xlsx")).toBe(2);
  expect(stderr).toContain("Es gibt noch keine Berichtstabelle.");
  expect(await call("editions", "bogen.xlsx", "--new", "2016", "--out", "neu.xlsx")).toBe(2);
  expect(stderr).toContain("keine unveränderte abgeschlossene Ausgabe");
  expect(readdirSync(folder)).not.toEqual(expect.arrayContaining(["zu.xlsx", "neu.xlsx"]));
});

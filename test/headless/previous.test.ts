// SPDX-License-Identifier: EUPL-1.2
import { savePackage } from "../host/package/xlsx-package";
import type { Table } from "../support/describe-rule";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";
import { commandLine } from "../support/command-line";

const line = commandLine();
const { call } = line;

const save = (name: string, table: Table): void => {
  const data = hostWorkbookOf(workbookOf(snapshotOf("Bevölkerung", table)));
  line.save(name, savePackage({ data, original: null }));
};

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const city = "Stadt Münster";
const now: Table = [head, ["BEV-A01", "insgesamt", city, 298518, 300270, 302178]];

beforeEach(() => save("jetzt.xlsx", now));

const codes = (): readonly string[] =>
  (
    JSON.parse(line.stdout) as { readonly findings: readonly { readonly code: string }[] }
  ).findings.map(({ code }) => code);

test("a changed earlier value is a warning that blocks nothing", async () => {
  save("damals.xlsx", [head, ["BEV-A01", "insgesamt", city, 298518, 300267, ""]]);
  expect(await call("check", "jetzt.xlsx", "--previous", "damals.xlsx", "--json")).toBe(0);
  expect(codes()).toContain("REV-01");
});

test("years that have slipped are an error, told once", async () => {
  const men = ["BEV-A01", "männlich", city] as const;
  save("damals.xlsx", [
    head,
    ["BEV-A01", "insgesamt", city, 300270, 302178, 304708],
    [...men, 143119, 144100, 145300],
  ]);
  save("jetzt.xlsx", [...now, [...men, 142300, 143119, 144100]]);
  expect(await call("check", "jetzt.xlsx", "--previous", "damals.xlsx", "--json")).toBe(1);
  expect(codes().filter((code) => code.startsWith("REV"))).toEqual(["REV-02"]);
});

test("without an earlier delivery nothing is said about one", async () => {
  expect(await call("check", "jetzt.xlsx", "--json")).toBe(0);
  expect(codes()).not.toContain("REV-01");
});

test.each<[string, () => void, string]>([
  [
    "is no workbook",
    () => line.save("damals.xlsx", "Kennung;2014"),
    "Die frühere Lieferung „damals.xlsx“ kann nicht gelesen werden: Sie ist keine Excel-Arbeitsmappe.",
  ],
  [
    "holds no table",
    () => save("damals.xlsx", [["Notiz"]]),
    "In der früheren Lieferung „damals.xlsx“ wurde keine Tabelle mit Angaben erkannt.",
  ],
])("an earlier delivery that %s ends the call with code 2", async (_what, make, words) => {
  make();
  expect(await call("check", "jetzt.xlsx", "--previous", "damals.xlsx", "--json")).toBe(2);
  expect(line.stderr).toContain(words);
  expect(line.stderr.trim().split("\n")).toHaveLength(1);
  expect(line.stdout).toBe("");
});

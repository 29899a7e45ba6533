// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commandLine } from "../support/command-line";

const line = commandLine(() => new Date("2015-04-10T07:12:33Z"));
const { call } = line;

test("one file per Amt that is asked something, outside sources among them", async () => {
  expect(await call("questionnaires", "--years", "2013,2014,2015", "--out", "boegen")).toBe(0);
  expect(readdirSync(join(line.folder, "boegen")).sort()).toEqual([
    ...["10", "33", "36", "40", "41", "50", "51", "52", "53", "59", "61"].map(
      (number) => `IM2015_Amt${number}.xlsx`,
    ),
    ...["IM2015_BA.xlsx", "IM2015_ITNRW.xlsx"],
  ]);
  expect(line.stderr).toContain("IM2015_Amt41.xlsx: 1 Zeile, 3 Felder auszufüllen, 0 vorbelegt");
});

test("what has been delivered stands in the next Erhebungsbogen, and no file is written over", async () => {
  const known = readFileSync("test/fixtures/samples/erhebungsbogen-amt61.xlsx");
  line.save("geliefert.xlsx", known);
  const order = ["questionnaires", "geliefert.xlsx", "--amt", "36", "--out", ".", "--json"];
  expect(await call(...order)).toBe(0);
  expect(JSON.parse(line.stdout)).toMatchObject({
    questionnaires: [{ department: "36", file: "IM2015_Amt36.xlsx", carriesCatalogue: true }],
  });
  expect(line.stdout).not.toContain('"prefilled": 0');
  const before = line.read("IM2015_Amt36.xlsx");
  expect(await call(...order)).toBe(2);
  expect(line.stderr).toContain("gibt es schon");
  expect(line.read("IM2015_Amt36.xlsx")).toEqual(before);
});

test("the file an Amt gets is read back and lacks nothing but figures", async () => {
  await call("questionnaires", "--amt", "51", "--years", "2013,2014,2015", "--out", ".");
  expect(await call("check", "IM2015_Amt51.xlsx")).toBe(1);
  const codes = [...line.stderr.matchAll(/^(?:Fehler|Warnung|Hinweis) (\S+)/gmu)].map(
    ([, code]) => code,
  );
  expect([...new Set(codes)].sort()).toEqual(["MET-01", "VOL-01"]);
});

test.each([
  [["--amt", "99"], "Das Amt „99“ steht nicht im Katalog."],
  [["--amt", "64"], "fragt von „64“ keine Angaben ab"],
])("%s is refused", async (options, text) => {
  expect(await call("questionnaires", ...options, "--out", ".")).toBe(2);
  expect(line.stderr).toContain(text);
  expect(readdirSync(line.folder)).toEqual([]);
});

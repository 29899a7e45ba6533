// SPDX-License-Identifier: EUPL-1.2
import { zipSync } from "fflate";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { err, ok } from "../../src/domain/shared/result";
import type { UseCases } from "../../src/usecases/use-cases";
import { emptyWorkbook } from "../host";
import { bundledCatalogue } from "../support/catalogue";
import { checkOutcome, derivePlan, derivePreview } from "../support/pane-fakes";
import { savePackage } from "../host/package/xlsx-package";
import { run } from "./run";
import type { Program } from "./program";

let folder: string;
let stdout: string;
let stderr: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "im-headless-"));
  stdout = "";
  stderr = "";
  write("a.xlsx", workbook());
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: Uint8Array | string): void =>
  writeFileSync(join(folder, name), content);

const workbook = (): Uint8Array => savePackage({ data: emptyWorkbook("Blatt"), original: null });

const notAsked = (): never => {
  throw new Error("this use case was not to be asked for");
};

const useCases = (own: Partial<UseCases>): UseCases => ({
  checkDelivery: notAsked,
  readDeliveryFile: notAsked,
  answerFinding: notAsked,
  discardReview: notAsked,
  applyFixes: notAsked,
  closeDelivery: notAsked,
  writeProtocol: notAsked,
  describeHandover: notAsked,
  previewDerivedColumns: notAsked,
  replanDerivedColumns: notAsked,
  writeDerivedColumns: notAsked,
  previewDerivedRemoval: notAsked,
  removeDerivedColumns: notAsked,
  previewReport: notAsked,
  writeReport: notAsked,
  listExtracts: notAsked,
  publishReport: notAsked,
  readDeliveries: notAsked,
  previewMerge: notAsked,
  writeMerge: notAsked,
  previewQuestionnaires: notAsked,
  writeQuestionnaires: notAsked,
  questionnaireFile: notAsked,
  previewEditions: notAsked,
  closeEdition: notAsked,
  newEditionFile: notAsked,
  openPublication: notAsked,
  checkCatalogue: notAsked,
  writeCatalogueKeys: notAsked,
  layOutCatalogue: notAsked,
  readCatalogueFile: notAsked,
  catalogueFile: notAsked,
  explainCell: notAsked,
  revealCell: notAsked,
  unhideSheet: notAsked,
  watchChanges: notAsked,
  watchFront: notAsked,
  undo: notAsked,
  ...own,
});

const program = (own: Partial<UseCases>): Program => ({
  folder,
  stdout: (text) => (stdout += text),
  stderr: (text) => (stderr += text),
  now: () => new Date("2026-01-02T03:04:05Z"),
  newId: () => "id",
  version: "1.2.3",
  createUseCases: () => useCases(own),
});

const call = (line: string, own: Partial<UseCases> = {}): Promise<number> =>
  run(line.split(" "), program(own));

describe("a file that cannot be read", () => {
  it.each<[string, () => Uint8Array | string, string]>([
    ["an empty file", () => "", "leer"],
    ["a text file", () => "Kennung;Wert", "keine Excel-Datei"],
    [
      "a workbook of Excel 97",
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "alte Format .xls",
    ],
    [
      "a zip of something else",
      () => zipSync({ "a.txt": new Uint8Array(3) }),
      "keine Excel-Arbeitsmappe",
    ],
    ["a cut-off file", () => workbook().slice(0, 500), "unvollständig"],
  ])("ends with code 2 and one German sentence: %s", async (_what, content, words) => {
    write("b.xlsx", content());
    expect(await call("check b.xlsx --json")).toBe(2);
    expect(stderr).toContain("„b.xlsx“");
    expect(stderr).toContain(words);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
  });

  it.each([
    ["check c.xlsx", "gibt es nicht"],
    ["check a.xlsx --previous c.xlsx", "Die Datei „c.xlsx“ gibt es nicht"],
    ["check .", "ist ein Ordner"],
    ["check a.xlsx --catalogue k.json", "kein gültiges JSON"],
    ["check a.xlsx --catalogue l.json", "Der Katalog wurde nicht übernommen"],
  ])("%s ends with code 2", async (line, words) => {
    write("k.json", "{");
    write("l.json", "{}");
    expect(await call(line)).toBe(2);
    expect(stderr).toContain(words);
  });
});

test("an Amt that the catalogue of the workbook does not know ends with code 2", async () => {
  const checkDelivery = () =>
    Promise.resolve(ok(checkOutcome([], { catalogue: bundledCatalogue() })));
  expect(await call("check a.xlsx --amt 999", { checkDelivery })).toBe(2);
  expect(stderr).toContain("Das Amt „999“ steht nicht im Katalog");
  expect(stdout).toBe("");
});

describe("a target that is refused", () => {
  it.each([
    ["the file that is read", "a.xlsx", "ist die Datei, die gelesen wird"],
    ["the same file by another way", "./sub/../a.xlsx", "ist die Datei, die gelesen wird"],
    ["the same file by a link", "link.xlsx", "ist die Datei, die gelesen wird"],
    ["a folder", "sub", "ist ein Ordner"],
    ["a file in no folder", "none/b.xlsx", "Den Ordner für das Ziel"],
    ["a file of another kind", "b.csv", "dieselbe Endung"],
  ])("is %s", async (_what, out, words) => {
    mkdirSync(join(folder, "sub"));
    symlinkSync(join(folder, "a.xlsx"), join(folder, "link.xlsx"));
    const before = readdirSync(folder);
    for (const command of ["derive", "report"]) {
      expect(await call(`${command} a.xlsx --out ${out}`)).toBe(2);
    }
    expect(stderr).toContain(words);
    expect(readdirSync(folder)).toEqual(before);
    expect(readFileSync(join(folder, "a.xlsx"))).toEqual(Buffer.from(workbook()));
  });
});

describe("derive", () => {
  const applied = {
    cellsWritten: 0,
    sheetsAdded: [],
    computed: new Map(),
    notices: [],
    before: null,
  };
  const plan = derivePlan({ sheet: "Blatt", measures: [], cellsToWrite: 0 });

  it("writes nothing when no sheet is recognised", async () => {
    const previewDerivedColumns = () =>
      Promise.resolve(ok({ ...derivePreview(), unread: ["Blatt"] }));
    expect(await call("derive a.xlsx --out b.xlsx", { previewDerivedColumns })).toBe(2);
    expect(stderr).toContain("Auf keinem Blatt wurde eine Tabelle mit Angaben erkannt");
    expect(existsSync(join(folder, "b.xlsx"))).toBe(false);
  });

  it("writes nothing when the workbook refuses", async () => {
    const previewDerivedColumns = () => Promise.resolve(ok(derivePreview(plan)));
    const writeDerivedColumns = () =>
      Promise.resolve(err({ type: "SheetProtected", sheet: "Blatt" } as const));
    const own = { previewDerivedColumns, writeDerivedColumns };
    expect(await call("derive a.xlsx --out b.xlsx", own)).toBe(2);
    expect(stderr).toContain("Das Blatt „Blatt“ ist geschützt");
    expect(existsSync(join(folder, "b.xlsx"))).toBe(false);
  });

  it("asks for numbers in place of formulas where they are wanted", async () => {
    const asked: unknown[] = [];
    const previewDerivedColumns: UseCases["previewDerivedColumns"] = (_scope, _watch, options) => {
      asked.push(options?.content);
      return Promise.resolve(ok(derivePreview(plan)));
    };
    const writeDerivedColumns = () => Promise.resolve(ok({ applied, differences: [] }));
    const own = { previewDerivedColumns, writeDerivedColumns };
    expect(await call("derive a.xlsx --out c.xlsx", own)).toBe(0);
    expect(await call("derive a.xlsx --out b.xlsx --values --json", own)).toBe(0);
    expect(asked).toEqual(["formulas", "values"]);
    expect(JSON.parse(stdout)).toMatchObject({ schema: "imr-derive/1", values: true });
  });
});

describe("help", () => {
  it("is shown on standard error and is no failure", async () => {
    expect(await call("--help")).toBe(0);
    expect([stdout, stderr.includes("npm run -s headless -- check")]).toEqual(["", true]);
  });

  it("is pointed to when a call is not understood", async () => {
    expect(await call("check a.xlsx --jso")).toBe(2);
    expect(stderr).toBe(
      "Die Option „--jso“ gibt es bei „check“ nicht. Mit --help sehen Sie, was möglich ist.\n",
    );
  });
});

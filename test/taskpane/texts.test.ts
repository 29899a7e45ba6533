// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorText } from "../../src/texts/errors.de";
import { reviewWords } from "../../src/texts/review.de";
import { ui } from "../../src/texts/ui.de";
import type { Failure } from "../../src/usecases/jobs";
import { cellAt } from "../support/pane-fakes";
import { wordsInJsx } from "../support/jsx-words";

const FOLDER = "src/taskpane";
const components = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".tsx"),
);

describe("words of the pane", () => {
  test("there are components to look at", () => {
    expect(components.length).toBeGreaterThan(10);
  });

  test.each(components)("%s holds no words of its own", (name) => {
    expect(wordsInJsx(name, readFileSync(join(FOLDER, name), "utf8"))).toEqual([]);
  });

  test.each([
    ["text between tags", "<p>Wort</p>"],
    ["a literal in braces", '<p>{"Wort"}</p>'],
    ["a spoken label", '<p aria-label="Wort" />'],
    ["a label in braces", '<p aria-label={"Wort"} />'],
    ["one of two choices", '<p>{isOpen ? "Wort" : text}</p>'],
    ["text after a condition", '<p>{isOpen && "Wort"}</p>'],
    ["a template", "<p>{`Wort ${count}`}</p>"],
  ])("%s would be found", (_name, jsx) => {
    expect(wordsInJsx("x.tsx", jsx)).toEqual(["1: Wort"]);
  });

  test.each([
    ["technical attributes", '<p role="status" className="small" />'],
    ["comparisons", '<p>{kind === "shown" ? text : other}</p>'],
    ["arguments", '<p onClick={() => open("start")}>{text}</p>'],
    ["blanks and signs", "<p> – </p>"],
  ])("%s are no words", (_name, jsx) => {
    expect(wordsInJsx("x.tsx", jsx)).toEqual([]);
  });
});

const failures: Readonly<Record<Failure["type"], Failure>> = {
  SheetMissing: { type: "SheetMissing", sheet: "Schule" },
  SheetProtected: { type: "SheetProtected", sheet: "Schule" },
  StructureProtected: { type: "StructureProtected" },
  ReadOnly: { type: "ReadOnly" },
  CellEditMode: { type: "CellEditMode" },
  SheetUnsupported: { type: "SheetUnsupported" },
  MergedCells: { type: "MergedCells", sheet: "Schule", address: "D4:E4" },
  SpilledCells: { type: "SpilledCells", sheet: "Schule", address: "D4:D9" },
  ChangedMeanwhile: { type: "ChangedMeanwhile", cells: [cellAt("Schule", "D4")] },
  NameTaken: { type: "NameTaken", name: "Inhalt" },
  TooLarge: { type: "TooLarge" },
  ReviewFull: { type: "ReviewFull" },
  MergeFull: { type: "MergeFull" },
  CatalogueUnusable: {
    type: "CatalogueUnusable",
    problems: [{ type: "sheetMissing", id: "fields", name: "Katalog Handlungsfelder" }],
  },
  IssuedCatalogueUnusable: { type: "IssuedCatalogueUnusable", problem: "newer" },
  CatalogueSheetsPresent: { type: "CatalogueSheetsPresent" },
  Cancelled: { type: "Cancelled", cellsWritten: 3 },
  HostFailed: { type: "HostFailed", code: "GeneralException", at: "Range.values" },
  Unexpected: { type: "Unexpected" },
};

describe("error texts", () => {
  test.each(Object.values(failures))(
    "$type says what happened, what it means, what to do",
    (failure) => {
      const { title, meaning, fix } = errorText(failure);
      expect(title).not.toMatch(/[.!]$/);
      expect(meaning).toMatch(/\.$/);
      expect(fix).toMatch(/\.$/);
    },
  );

  test("names of sheets and cells stand in the text", () => {
    expect(errorText(failures.SheetProtected).title).toContain("„Schule“");
    expect(errorText(failures.MergedCells).title).toContain("D4:E4");
    expect(errorText(failures.ChangedMeanwhile).meaning).toContain("„Schule“ D4");
    expect(errorText(failures.HostFailed).meaning).toContain("GeneralException");
  });

  test("long lists of cells are cut with their number", () => {
    const cells = Array.from({ length: 9 }, (_, row) => ({ sheet: "Schule", row, column: 0 }));
    expect(errorText({ type: "ChangedMeanwhile", cells }).meaning).toContain("und 4 weitere");
  });

  test.each([
    [0, "Es wurde nichts geschrieben."],
    [1, "Eine Zelle war schon geschrieben."],
    [3, "3 Zellen waren schon geschrieben."],
  ])("after cancelling with %i cells written it says so", (cellsWritten, meaning) => {
    expect(errorText({ type: "Cancelled", cellsWritten }).meaning).toBe(meaning);
  });
});

describe("every text", () => {
  const strings = (node: unknown): readonly string[] => {
    if (typeof node === "string") return [node];
    if (typeof node !== "object" || node === null) return [];
    return Object.values(node).flatMap(strings);
  };

  test("is filled and uses German quotation marks", () => {
    const texts = strings({ ui, reviewWords });
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => text.trim() === "" || /["']/.test(text))).toEqual([]);
  });

  test.each([
    [ui.counted.cells(1), "1\u00a0Zelle"],
    [ui.counted.cells(1504), "1.504\u00a0Zellen"],
    [ui.shownValue(""), "leer"],
    [ui.shownValue(true), "WAHR"],
    [ui.shownValue(12.5), "12,5"],
    [ui.shownValue("x"), "„x“"],
    [ui.check.verdict("accepted", { errors: 0, warnings: 0, hints: 0 }), "Kann abgegeben werden"],
  ])("%p", (text, expected) => {
    expect(text).toBe(expected);
  });
});

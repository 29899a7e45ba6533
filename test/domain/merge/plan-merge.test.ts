// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { pointKey } from "../../../src/domain/merge/delivered-file";
import { LEAVE, NO_DECISIONS, TAKE } from "../../../src/domain/merge/merge-decisions";
import { MERGE_WORDS } from "../../../src/texts/merge.de";
import { findingAt } from "../../support/pane-fakes";
import { changesOf, delivered, figuresOf, merge, mergeAfter, type Figures } from "./delivered";

const PEOPLE = { "residents 2014": 300267, "residents 2015": 305235 };

const optionsOf = (plan: ReturnType<typeof merge>) =>
  plan.conflicts.map(({ type, options, chosen }) => ({ type, options, chosen }));

describe("several files of one department", () => {
  const first = delivered("erst.xlsx", { "residents 2014": 1 }, { modifiedAt: 1 });

  test("halves that do not overlap are both taken", () => {
    const plan = merge([first, delivered("zweit.xlsx", { "residents 2015": 2 })]);
    expect(plan.conflicts).toEqual([]);
    expect(figuresOf(plan)).toEqual({
      "residents 2014": "1 erst.xlsx",
      "residents 2015": "2 zweit.xlsx",
    });
  });

  test("X48: of two that contradict each other the newer one counts, and only it", () => {
    const newer = delivered("neu.xlsx", { "residents 2014": 2 }, { modifiedAt: 2 });
    const plan = merge([first, newer]);
    expect(optionsOf(plan)).toEqual([
      { type: "sameDepartment", options: ["erst.xlsx", "neu.xlsx"], chosen: "neu.xlsx" },
    ]);
    expect(figuresOf(plan)).toEqual({ "residents 2014": "2 neu.xlsx" });
  });

  test("where nobody knows which is newer, somebody has to choose", () => {
    const files = [first, delivered("neu.xlsx", { "residents 2014": 2 })];
    const open = merge(files);
    expect(open.isDecided).toBe(false);
    expect(open.rows).toEqual([]);
    const options = { [open.conflicts[0]?.id ?? ""]: "erst.xlsx" };
    const decided = merge(files, { decisions: { ...NO_DECISIONS, options } });
    expect(decided.isDecided).toBe(true);
    expect(figuresOf(decided)).toEqual({ "residents 2014": "1 erst.xlsx" });
  });

  test("two files of one name are told apart", () => {
    const other = { "culture-projects 2015": 3 };
    const plan = merge([
      delivered("Bogen.xlsx", PEOPLE),
      delivered("Bogen.xlsx", other, { id: "Bogen.xlsx (2)", department: "41" }),
    ]);
    expect(new Set(plan.rows.map(({ file }) => file))).toEqual(
      new Set(["Bogen.xlsx (Stadtplanung/Statistik)", "Bogen.xlsx (Kultur)"]),
    );
  });
});

describe("a figure that two departments give differently", () => {
  const owner = delivered("Amt61.xlsx", PEOPLE);
  const other = delivered("Amt41.xlsx", { "residents 2015": 7 }, { department: "41" });

  test("is the owner's unless somebody decides otherwise", () => {
    const plan = merge([owner, other]);
    expect(optionsOf(plan)).toEqual([
      { type: "differentFigure", options: ["Amt41.xlsx", "Amt61.xlsx"], chosen: "Amt61.xlsx" },
    ]);
    expect(figuresOf(plan)["residents 2015"]).toBe("305235 Amt61.xlsx");
  });

  test("stays as it was decided when the same files are merged again", () => {
    const id = merge([owner, other]).conflicts[0]?.id ?? "";
    const decisions = { ...NO_DECISIONS, options: { [id]: "Amt41.xlsx" } };
    const plan = merge([owner, other], { decisions });
    expect(figuresOf(plan)["residents 2015"]).toBe("7 Amt41.xlsx");
    expect(changesOf(mergeAfter(plan, [owner, other]))).toEqual([]);
    expect(changesOf(mergeAfter(plan, [owner]))).toEqual([]);
  });

  test("is asked about again when one of two files was right about one figure, the other about another", () => {
    const planning = delivered("Amt61.xlsx", { "residents 2013": 2, "culture-projects 2015": 2 });
    const said = { "residents 2013": 1, "culture-projects 2015": 1 };
    const culture = delivered("Amt41.xlsx", said, { department: "41" });
    const half = delivered("Amt41b.xlsx", { "culture-projects 2015": 1 }, { department: "41" });
    const open = merge([planning, culture, half]);
    const id = open.conflicts.find(({ chosen }) => chosen === null)?.id ?? "";
    const decisions = { ...NO_DECISIONS, options: { [id]: "Amt61.xlsx" } };
    const decided = merge([planning, culture, half], { decisions });
    expect(figuresOf(decided)).toEqual({
      "residents 2013": "2 Amt61.xlsx",
      "culture-projects 2015": "1 Amt41b.xlsx",
    });
    expect(mergeAfter(decided, [planning, culture, half])).toMatchObject({ isDecided: false });
  });

  test("is asked about when nobody owns it", () => {
    const files = ["41", "51"].map((department, value) =>
      delivered(`Amt${department}.xlsx`, { "residents 2015": value }, { department }),
    );
    expect(merge(files)).toMatchObject({ isDecided: false, conflicts: [{ chosen: null }] });
  });
});

describe("a file by itself", () => {
  it.each([
    ["of another catalogue", { catalogueVersion: "0.9" }, { type: "otherCatalogue", chosen: TAKE }],
    ["without the last year", { years: [2013, 2014] }, { type: "otherYears", chosen: TAKE }],
    ["with a later year", { years: [2015, 2016] }, { type: "otherYears", chosen: TAKE }],
    [
      "with sheets nobody understood",
      { unreadSheets: ["Schule"] },
      { type: "unreadSheets", chosen: LEAVE },
    ],
    ["that names no department", { department: null }, { type: "unknownDepartment", chosen: "61" }],
  ])("%s is asked about", (_, part, conflict) => {
    const plan = merge([delivered("a.xlsx", PEOPLE, part)]);
    expect(plan.conflicts).toMatchObject([conflict]);
    expect(plan.rows).toHaveLength(conflict.chosen === LEAVE ? 0 : 2);
  });

  test("that is left out stays listed", () => {
    const plan = merge([delivered("a.xlsx", PEOPLE, { unreadSheets: ["Schule"] })]);
    expect(plan.files).toMatchObject([{ label: null, department: "61", figures: 0 }]);
  });

  test("a decision for something that is offered no more counts as none", () => {
    const options = { "unreadSheets|a.xlsx": "gone" };
    const file = delivered("a.xlsx", PEOPLE, { unreadSheets: ["Schule"] });
    const plan = merge([file], { decisions: { ...NO_DECISIONS, options } });
    expect(plan.conflicts).toMatchObject([{ chosen: LEAVE }]);
  });
});

test("what is kept of earlier merges and cannot be read is given up only when somebody agrees", () => {
  const plan = merge([delivered("a.xlsx", PEOPLE)], { merged: null });
  expect(plan).toMatchObject({ isDecided: false, conflicts: [{ type: "unreadableState" }] });
});

describe("a point that is sent back", () => {
  const cell = { sheet: "Angaben", row: 1, column: 1 };
  const finding = findingAt("B2", "error", {
    code: "TYP-02",
    messageId: "notANumber",
    data: { text: "305235" },
    sheet: "Angaben",
    cells: [{ cell, role: "target", text: "305235" }],
  });
  const file = delivered("a.xlsx", PEOPLE, {
    points: [{ id: finding.id, kind: "openPoint", finding, reason: "Die Quelle ist neu" }],
  });
  const key = pointKey(file, { id: finding.id });
  const plan = merge([file], {
    decisions: { ...NO_DECISIONS, points: { [key]: "sendBack" } },
    words: { ...MERGE_WORDS, question: () => "Bitte prüfen." },
  });

  test("leaves its figure to follow", () => {
    expect(figuresOf(plan)).toEqual({
      "residents 2014": "300267 a.xlsx",
      "residents 2015": "… a.xlsx",
    });
  });

  test("is kept with cell, value and question until the file is replaced", () => {
    const asked = { sheet: "Angaben", cell: "B2", value: "305235", text: "Bitte prüfen." };
    expect(plan.merged).toMatchObject([{ openPoints: 0, questions: [asked] }]);
    const corrected = mergeAfter(plan, [delivered("b.xlsx", PEOPLE)]);
    expect(corrected.merged).toMatchObject([{ file: "b.xlsx", questions: [] }]);
    expect(changesOf(corrected)).toEqual(["residents 2015: … > 305235"]);
  });

  test("without a decision its figure is taken over and the point stays open", () => {
    const open = merge([file]);
    expect(figuresOf(open)["residents 2015"]).toBe("305235 a.xlsx");
    expect(open.merged).toMatchObject([{ openPoints: 1, questions: [] }]);
  });
});

const figures = fc.dictionary(
  fc.constantFrom("residents 2013", "residents 2014", "residents 2015", "culture-projects 2015"),
  fc.integer({ min: 1, max: 3 }),
  { minKeys: 1 },
);
const files = fc
  .array(fc.tuple(fc.constantFrom("61", "41", "51"), figures), { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.map(([department, own], index) =>
      delivered(`Datei${index}.xlsx`, own, { department, modifiedAt: index }),
    ),
  );

describe("whatever is merged", () => {
  test("the order in which files are chosen does not matter", () => {
    fc.assert(
      fc.property(files, (chosen) => {
        expect(merge([...chosen].reverse())).toEqual(merge(chosen));
      }),
    );
  });

  test("the same files a second time change nothing", () => {
    fc.assert(
      fc.property(files, (chosen) => {
        const once = merge(chosen);
        // What is not decided is not written.
        fc.pre(once.isDecided);
        const twice = mergeAfter(once, chosen);
        expect(changesOf(twice)).toEqual([]);
        expect(twice.merged).toEqual(once.merged);
      }),
    );
  });

  test("a corrected file changes exactly the corrected figures", () => {
    fc.assert(
      fc.property(figures, figures, (own: Figures, corrections: Figures) => {
        const corrected = { ...own, ...corrections };
        const before = merge([delivered("a.xlsx", own)]);
        const after = mergeAfter(before, [delivered("b.xlsx", corrected)]);
        const expected = Object.keys(corrected).filter((id) => corrected[id] !== own[id]);
        const changed = after.changes.map(({ key }) => `${key.quantity} ${key.year}`);
        expect(changed.sort()).toEqual(expected.sort());
      }),
    );
  });
});

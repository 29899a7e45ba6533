// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import type {
  CatalogueProblem,
  ProblemReason,
} from "../../../src/domain/catalogue/catalogue-problem";
import { loadCatalogue } from "../../../src/domain/catalogue/load-catalogue";
import { catalogueProblemText } from "../../../src/texts/catalogue-problems.de";
import { bundledCatalogue, catalogueCopy } from "../../support/catalogue";

type Key = string | number;
type Loose = Record<Key, unknown>;

/** The bundled catalogue with one value replaced; `undefined` removes the key. */
const damaged = (path: readonly Key[], value: unknown): unknown => {
  const copy = catalogueCopy();
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Loose)[key], copy) as Loose;
  const last = path.at(-1) ?? "";
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
};

const problemsOf = (raw: unknown): readonly CatalogueProblem[] => {
  const loaded = loadCatalogue(raw);
  return loaded.ok ? [] : loaded.error;
};

const indexOf = (list: readonly { readonly id: string }[], id: string): number =>
  list.findIndex((entry) => entry.id === id);

const { data } = bundledCatalogue();
const bev03 = indexOf(data.indicators, "BEV-03");
const arb04 = indexOf(data.indicators, "ARB-04");
const foreigners = indexOf(data.quantities, "foreigners");
const sex = indexOf(data.dimensions, "sex");
const area = indexOf(data.dimensions, "area");

/** What is damaged, where and with which value; where the problem is found, and what it says. */
type Case<T> = [name: string, path: readonly Key[], value: unknown, place: string, expected: T];

describe("loadCatalogue", () => {
  it("accepts the bundled catalogue in full", () => {
    const { quantityByCode, areaById, quantityByPart } = bundledCatalogue();
    expect(data.indicators).toHaveLength(60);
    expect(data.quantities).toHaveLength(88);
    expect(data.reportTables).toHaveLength(130);
    expect(quantityByCode.get("BEV-A01")?.id).toBe("residents");
    expect(areaById.size).toBe(57);
    expect(quantityByPart.get("residents")?.get("mv:foreign")?.id).toBe("foreigners");
  });

  it("generates no code while it checks", () => {
    expect(z.config().jitless).toBe(true);
  });

  it("takes the defaults of the keys that may be absent", () => {
    const copy = catalogueCopy() as unknown as Loose;
    for (const key of ["editions", "reportingYears", "agreements", "comparisonValues"]) {
      delete copy[key];
    }
    for (const field of copy.fields as Loose[]) {
      delete field.goal;
      delete field.committees;
    }
    for (const indicator of copy.indicators as Loose[]) delete indicator.question;
    const loaded = loadCatalogue(copy);
    expect(loaded.ok && loaded.value.data).toMatchObject({
      editions: [],
      reportingYears: [2013, 2014, 2015],
      agreements: [],
      comparisonValues: [],
    });
    expect(loaded.ok && loaded.value.data.fields[0]).toMatchObject({ goal: null, committees: [] });
    expect(loaded.ok && loaded.value.data.indicators[0]?.question).toBeNull();
  });

  it.each([null, 7, "Katalog", []])("refuses %j as a whole", (raw) => {
    expect(problemsOf(raw)).toEqual([
      expect.objectContaining({ path: "", reason: { code: "wrongType", expected: "object" } }),
    ]);
  });

  it.each<[readonly Key[], string | number | undefined, ProblemReason]>([
    [["format"], "im-catalogue/2", { code: "notAllowed", allowed: ["im-catalogue/1"] }],
    [["city"], undefined, { code: "missing" }],
    [["city"], "", { code: "tooSmall", minimum: 1 }],
    [["version"], "1.1", { code: "wrongForm" }],
    [["reportingYears", 0], 13, { code: "tooSmall", minimum: 1900 }],
    [
      ["indicators", 3, "factor"],
      10,
      { code: "notAllowed", allowed: ["1", "100", "1000", "100000"] },
    ],
    [["indicators", 3, "decimals"], "1", { code: "wrongType", expected: "number" }],
    [["indicators", 3, "fctor"], 100, { code: "unknownKey" }],
    [["secrecy", "secondary", "maximumSuppressedShare"], 40, { code: "tooLarge", maximum: 1 }],
    [["headerSynonyms", "roles", "value"], undefined, { code: "missing" }],
  ])("names path, value and reason of %j = %j", (path, value, reason) => {
    expect(problemsOf(damaged(path, value))).toEqual([
      {
        path: path
          .map((key, at) => (typeof key === "number" ? `[${key}]` : `${at ? "." : ""}${key}`))
          .join(""),
        value: value === undefined ? "" : `${value}`,
        reason,
      },
    ]);
  });

  it("names every problem, not only the first", () => {
    const copy = damaged(["indicators", 3, "factor"], 10) as Loose;
    copy.city = 5;
    expect(problemsOf(copy).map(({ path }) => path)).toEqual(["city", "indicators[3].factor"]);
  });

  it.each<Case<ProblemReason>>([
    [
      "field",
      ["indicators", bev03, "field"],
      "XYZ",
      `indicators[${bev03}].field`,
      { code: "unknownReference", kind: "field" },
    ],
    [
      "numerator",
      ["indicators", bev03, "numerator"],
      "resident",
      `indicators[${bev03}].numerator`,
      { code: "unknownReference", kind: "quantity" },
    ],
    [
      "department",
      ["quantities", foreigners, "department"],
      "62",
      `quantities[${foreigners}].department`,
      { code: "unknownReference", kind: "department" },
    ],
    [
      "population base",
      ["quantities", foreigners, "populationBase"],
      "moon",
      `quantities[${foreigners}].populationBase`,
      { code: "unknownReference", kind: "populationBase" },
    ],
    [
      "identity member",
      ["quantities", foreigners, "identity", "members"],
      ["alien"],
      `quantities[${foreigners}].identity.members[0]`,
      { code: "unknownReference", kind: "member" },
    ],
    [
      "comparison",
      ["quantities", foreigners, "compareWith"],
      ["nobody"],
      `quantities[${foreigners}].compareWith[0]`,
      { code: "unknownReference", kind: "quantity" },
    ],
    [
      "breakdown",
      ["indicators", bev03, "breakdowns", 0, "dimension"],
      "gender",
      `indicators[${bev03}].breakdowns[0].dimension`,
      { code: "unknownReference", kind: "dimension" },
    ],
    [
      "breakdown member",
      ["indicators", bev03, "breakdowns", 0, "members"],
      ["male", "other"],
      `indicators[${bev03}].breakdowns[0].members[1]`,
      { code: "unknownReference", kind: "member" },
    ],
    [
      "parent",
      ["dimensions", sex, "members", 1, "parent"],
      "all",
      `dimensions[${sex}].members[1].parent`,
      { code: "unknownReference", kind: "member" },
    ],
    [
      "table",
      ["reportTables", 0, "indicators"],
      ["BEV-01", "BEV-99"],
      "reportTables[0].indicators[1]",
      { code: "unknownReference", kind: "indicator" },
    ],
    [
      "operand group",
      ["indicators", arb04, "minuend", "group"],
      "nationality:alien",
      `indicators[${arb04}].minuend.group`,
      { code: "invalidGroup" },
    ],
    [
      "pattern",
      ["headerSynonyms", "roles", "group", "patterns", 0],
      "(",
      "headerSynonyms.roles.group.patterns[0]",
      { code: "invalidPattern" },
    ],
    [
      "example",
      ["headerSynonyms", "yearColumns", "patterns", 0, "examples", 0],
      "31.12.2013",
      "headerSynonyms.yearColumns.patterns[0].examples[0]",
      { code: "exampleMismatch", matches: 1 },
    ],
    [
      "area level",
      ["dimensions", area, "members", 1, "level"],
      null,
      `dimensions[${area}].members[1].level`,
      { code: "contradiction", rule: "memberLevel" },
    ],
    [
      "breakdown level",
      ["indicators", bev03, "breakdowns", 0, "level"],
      "quarter",
      `indicators[${bev03}].breakdowns[0].level`,
      { code: "contradiction", rule: "areaLevel" },
    ],
    [
      "kind",
      ["indicators", bev03, "denominator"],
      null,
      `indicators[${bev03}].kind`,
      { code: "contradiction", rule: "operandsOfKind" },
    ],
    [
      "a second base that does not exist",
      ["indicators", bev03, "meanWith"],
      "nobody",
      `indicators[${bev03}].meanWith`,
      { code: "unknownReference", kind: "quantity" },
    ],
    [
      "mean of a base with itself",
      ["indicators", bev03, "meanWith"],
      "residents",
      `indicators[${bev03}].meanWith`,
      { code: "contradiction", rule: "meanOfTwo" },
    ],
    [
      "mean base of a difference",
      ["indicators", arb04, "meanWith"],
      "residents",
      `indicators[${arb04}].meanWith`,
      { code: "contradiction", rule: "meanOfTwo" },
    ],
    [
      "difference",
      ["indicators", arb04, "subtrahend"],
      null,
      `indicators[${arb04}].kind`,
      { code: "contradiction", rule: "differenceOperands" },
    ],
    [
      "operand",
      ["indicators", arb04, "subtrahend", "factor"],
      null,
      `indicators[${arb04}].subtrahend`,
      { code: "contradiction", rule: "operandForm" },
    ],
    [
      "range",
      ["indicators", bev03, "plausible", "city"],
      [35, 15],
      `indicators[${bev03}].plausible.city`,
      { code: "contradiction", rule: "reversedRange" },
    ],
    [
      "base quantity",
      ["quantities", foreigners, "baseQuantity"],
      "residents",
      `quantities[${foreigners}].baseQuantity`,
      { code: "contradiction", rule: "lagBase" },
    ],
    [
      "identity",
      ["quantities", foreigners, "identity", "quantity"],
      "foreigners",
      `quantities[${foreigners}].identity.quantity`,
      { code: "contradiction", rule: "circular" },
    ],
    [
      "parents",
      ["dimensions", sex, "members", 1, "parent"],
      "male",
      `dimensions[${sex}].members[1].parent`,
      { code: "contradiction", rule: "circular" },
    ],
  ])("refuses a wrong %s", (_, ...[path, value, place, reason]) => {
    expect(problemsOf(damaged(path, value))).toContainEqual(
      expect.objectContaining({ path: place, reason }),
    );
  });

  it.each<Case<string>>([
    ["id", ["fields", 1, "id"], data.fields[0]?.id, "fields[1].id", "fields[0].id"],
    ["Kennung", ["quantities", 1, "code"], "BEV-A01", "quantities[1].code", "quantities[0].code"],
    [
      "label",
      ["dimensions", sex, "members", 2, "label"],
      "Männlich",
      `dimensions[${sex}].members[2].label`,
      `dimensions[${sex}].members[1].label`,
    ],
    ["sign", ["signs", 2, "variants"], ["–"], "signs[2].variants[0]", "signs[0].variants[1]"],
  ])("refuses a second use of the same %s", (_, ...[path, value, place, firstPath]) => {
    const found = problemsOf(damaged(path, value)).find((problem) => problem.path === place);
    expect(found?.reason).toMatchObject({ code: "duplicate", firstPath });
  });

  it("refuses a label that two breakdowns of one indicator share", () => {
    const member = ["dimensions", sex, "members", 1, "synonyms"];
    expect(problemsOf(damaged(member, ["Ausländer"])).map(({ value }) => value)).toContain(
      "Ausländer",
    );
  });
});

describe("catalogueProblemText", () => {
  it.each<[CatalogueProblem, string]>([
    [
      {
        path: "indicators[3].factor",
        value: "10",
        reason: { code: "notAllowed", allowed: ["1", "100"] },
      },
      "indicators[3].factor „10“: Dieser Wert ist nicht vorgesehen. Möglich ist: 1, 100.",
    ],
    [{ path: "city", value: "", reason: { code: "missing" } }, "city: Diese Angabe fehlt."],
    [
      { path: "", value: "7", reason: { code: "wrongType", expected: "object" } },
      "Der Katalog „7“: Hier muss ein Eintrag mit Schlüsseln stehen.",
    ],
    [
      {
        path: "quantities[1].code",
        value: "BEV-A01",
        reason: { code: "duplicate", kind: "code", firstPath: "quantities[0].code" },
      },
      "quantities[1].code „BEV-A01“: Diese Kennung steht schon bei quantities[0].code.",
    ],
  ])("says in words what is wrong", (problem, expected) => {
    expect(catalogueProblemText(problem)).toBe(expected);
  });
});

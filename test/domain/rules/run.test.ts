// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { Delivery } from "../../../src/domain/delivery/delivery";
import { allRules } from "../../../src/domain/rules/index";
import { type AnyRule, FAMILIES } from "../../../src/domain/rules/rule";
import { runRules } from "../../../src/domain/rules/run";
import { addresses, catalogue, check, deliveryOf, type Table } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const city = "Stadt Münster";

/** "SUM-01 F4 F5" for every finding, in the order of the result. */
const told = (sheet: Table): readonly string[] =>
  check(allRules, { name: "", sheet }).findings.map((finding) =>
    [finding.code, ...addresses(finding)].join(" "),
  );

const broken = (code: AnyRule["meta"]["code"]): AnyRule => ({
  meta: { ...allRules[0].meta, code },
  check: () => {
    throw new Error("a bug in the rule");
  },
});

describe("one cause, one finding", () => {
  test.each<{ name: string; sheet: Table; findings: readonly string[] }>([
    {
      name: "an unreadable part leaves its sum undecided",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 300000, 301000, 302000],
        ["BEV-A01", "männlich", city, 140000, 141000, "hundert"],
        ["BEV-A01", "weiblich", city, 160000, 160000, 160000],
      ],
      findings: ["TYP-02 F3"],
    },
    {
      name: "a blank part leaves its sum undecided",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 300000, 301000, 302000],
        ["BEV-A01", "männlich", city, 140000, 141000, ""],
        ["BEV-A01", "weiblich", city, 160000, 160000, 160000],
      ],
      findings: ["VOL-01 F3"],
    },
    {
      name: "a negative part breaks its sum and jumps, but is only negative",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 300000, 301000, 302000],
        ["BEV-A01", "männlich", city, 140000, 141000, -142000],
        ["BEV-A01", "weiblich", city, 160000, 160000, 160000],
      ],
      findings: ["WER-01 F3"],
    },
    {
      name: "a digit too many breaks the sum and jumps, but is only a wrong sum",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 300000, 301000, 3020000],
        ["BEV-A01", "männlich", city, 140000, 141000, 142000],
        ["BEV-A01", "weiblich", city, 160000, 160000, 160000],
      ],
      findings: ["SUM-01 F2 F3 F4"],
    },
    {
      name: "a swapped pair breaks both sums, but is only swapped",
      sheet: [
        head,
        ["BEV-A06", "insgesamt", city, 400, 401, 402],
        ["BEV-A06", "männlich", city, 200, 201, 702],
        ["BEV-A06", "weiblich", city, 200, 200, 200],
        ["BEV-A07", "insgesamt", city, 1400, 1401, 1402],
        ["BEV-A07", "männlich", city, 700, 701, 202],
        ["BEV-A07", "weiblich", city, 700, 700, 700],
      ],
      findings: ["BEZ-01 F3 F6"],
    },
    {
      name: "a base of zero breaks its sum and the jump of the rate, but is only zero",
      sheet: [
        head,
        ["BEV-A06", "insgesamt", city, 400, 401, 402],
        ["BEV-A07", "insgesamt", city, 1400, 1401, 0],
        ["BEV-A07", "männlich", city, 700, 701, 702],
        ["BEV-A07", "weiblich", city, 700, 700, 700],
      ],
      findings: ["BEZ-03 F3 F2"],
    },
    {
      name: "rows that stand twice leave their sum undecided",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 300000, 301000, 302000],
        ["BEV-A01", "männlich", city, 140000, 141000, 142000],
        ["BEV-A01", "männlich", city, 150000, 151000, 152000],
        ["BEV-A01", "weiblich", city, 160000, 160000, 160000],
      ],
      findings: ["DUP-01 D3 E3 F3 D4 E4 F4"],
    },
    {
      name: "a new level from one year on is a break, not a jump as well",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2012, 2013, 2014, 2015],
        ["KUL-A01", "insgesamt", city, 40, 41, 140, 142],
      ],
      findings: ["ZTR-03 F2 E2"],
    },
    {
      name: "a formula that leaves a part out breaks the sum, but is only incomplete",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 300000, 301000, { formula: "=SUM(F3)", value: 142000 }],
        ["BEV-A01", "männlich", city, 140000, 141000, 142000],
        ["BEV-A01", "weiblich", city, 160000, 160000, 160000],
      ],
      findings: ["FOR-04 F2 F4"],
    },
    {
      name: "two causes are two findings",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 300000, 301000, 302000],
        ["BEV-A07", "insgesamt", city, "1.234,5", 1300, -1],
      ],
      findings: ["TYP-01 D3", "WER-01 F3"],
    },
  ])("$name", ({ sheet, findings }) => expect(told(sheet)).toEqual(findings));
});

test("what could not be judged is counted apart from what passed and failed", () => {
  const { notEvaluable, passed } = check(allRules, {
    name: "",
    sheet: [
      head,
      ["BEV-A01", "insgesamt", city, 300000, 301000, "."],
      ["BEV-A01", "männlich", city, 140000, 141000, 142000],
      ["BEV-A01", "weiblich", city, 160000, 160000, 160000],
    ],
  });
  expect(passed).toBeGreaterThan(0);
  expect(notEvaluable).toContainEqual({
    code: "SUM-01",
    cells: [{ sheet: "Blatt", row: 1, column: 5 }],
  });
});

test("rules without material are named", () => {
  const { rulesWithoutMaterial } = check(allRules, {
    name: "",
    sheet: [head, ["KUL-A01", "insgesamt", city, 40, 41, 42]],
  });
  expect(rulesWithoutMaterial).toEqual(
    expect.arrayContaining(["VOL-02", "BEZ-03", "BEZ-01", "SUM-01"]),
  );
  expect(rulesWithoutMaterial).not.toContain("WER-01");
});

describe("a broken rule", () => {
  const sheet: Table = [head, ["BEV-A01", "insgesamt", city, -300000, 300000, 301000]];

  test("becomes a finding of its own and leaves the others alone", () => {
    const { findings, rulesRun } = check([broken("STR-99"), ...allRules], { name: "", sheet });
    expect(findings.map(({ code }) => code)).toEqual(["DEF-01", "WER-01"]);
    expect(findings[0]?.data).toEqual({ rule: "STR-99", cause: "Error: a bug in the rule" });
    expect(rulesRun).toBe(allRules.length);
  });

  test("two of them are two findings", () => {
    const { findings } = check([broken("STR-98"), broken("STR-99")], { name: "", sheet });
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
  });
});

test("families run in their order, whatever the order of the list", () => {
  const reversed = check([...allRules].reverse(), {
    name: "",
    sheet: [head, ["BEV-A01", "insgesamt", city, 300000, "dreihundert", -3000]],
  });
  expect(reversed.findings.map(({ code }) => code)).toEqual(["TYP-02", "WER-01"]);
});

test("the list of rules stands in the order in which they run", () => {
  const rules: readonly AnyRule[] = allRules;
  const positions = rules.map(({ meta }) => FAMILIES.indexOf(meta.runsWith ?? meta.family));
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
});

test("the same figure wrong on two sheets is two findings with two ids", () => {
  const sheet: Table = [head, ["BEV-A01", "insgesamt", city, 300000, 301000, -302000]];
  const { findings } = check(allRules, { name: "", sheet, more: { Mitte: sheet } });
  const negative = findings.filter(({ code }) => code === "WER-01");
  expect(negative.map(({ sheet: name }) => name)).toEqual(["Blatt", "Mitte"]);
  expect(negative[1]?.id).toBe(`${negative[0]?.id ?? ""}.2`);
});

test("sorting the rows of a sheet never changes the findings' ids", () => {
  const rows: Table = [
    ["BEV-A01", "insgesamt", city, 300000, 310000, 320000],
    ["BEV-A01", "männlich", city, 140000, 150000, 161000],
    ["BEV-A01", "weiblich", city, 160000, 160000, 160000],
    ["BEV-A01", "weiblich", city, 160000, 160000, 161000],
    ["BEV-A06", "insgesamt", city, 50, "", 52],
    ["BEV-A07", "insgesamt", city, 40, 60, "1.234"],
    ["BEV-A07", "mänlich", city, 20, 30, 40],
    ["KUL-A01", "insgesamt", city, 40, 400, 41],
    ["FLU-A01", "insgesamt", city, -5, 6, 7],
  ];
  const ids = (table: Table): readonly string[] =>
    check(allRules, { name: "", sheet: [head, ...table] })
      .findings.map(({ id }) => id)
      .sort();
  const expected = ids(rows);
  expect(expected.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
      expect(ids(shuffled)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test("100,000 consistent observations give no finding", () => {
  const delivery = largeDelivery(100_000);
  const { findings } = runRules(allRules, {
    catalogue,
    delivery,
    years: Array.from({ length: 10 }, (_, year) => 2006 + year),
    department: null,
  });
  expect(findings).toEqual([]);
});

/** A list of consistent figures: one quantity per thousand rows, made from a small sheet read once. */
const largeDelivery = (size: number): Delivery => {
  const [sheet] = deliveryOf({
    sheet: [head, ["BEV-A01", "insgesamt", city, 300000, 301000, 302000]],
  }).sheets;
  const [row] = sheet?.rows ?? [];
  const [observation] = row?.observations ?? [];
  if (!sheet || !row || !observation) throw new Error("the small sheet was not read");
  const rows = Array.from({ length: size }, (_, position) => {
    const group = `nationalityTop10:land ${Math.floor(position / 10)}`;
    const key = { quantity: "naturalisations", group, area: "city", year: 2006 + (position % 10) };
    const cell = { sheet: sheet.name, row: position + 1, column: 4 };
    const value = { kind: "number", value: 100, marks: [], stored: "number" } as const;
    return {
      ...row,
      row: position + 1,
      quantity: key.quantity,
      group,
      observations: [{ ...observation, key, cell, value }],
    };
  });
  return {
    sheets: [{ ...sheet, layout: { ...sheet.layout, kind: "list", changes: [] } as never, rows }],
    unread: [],
    ignored: [],
    form: null,
  };
};

// SPDX-License-Identifier: EUPL-1.2
import { rateFits } from "../../../src/domain/rules/bez-02-rate-fits";
import { smallCount } from "../../../src/domain/rules/sch-01-small-count";
import { totalEqualsParts } from "../../../src/domain/rules/sum-01-total-equals-parts";
import type { AnyRule } from "../../../src/domain/rules/rule";
import { runRules } from "../../../src/domain/rules/run";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { changedCatalogue } from "../../support/catalogue";
import { snapshotOf, workbookOf } from "../../support/sheet-table";

type RuleParameters = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Where the catalogue may set a threshold. */
interface Settings {
  readonly all?: RuleParameters;
  readonly indicators?: Readonly<Record<string, RuleParameters>>;
  readonly quantities?: Readonly<Record<string, RuleParameters>>;
}

const catalogueWith = ({ all = {}, indicators = {}, quantities = {} }: Settings) =>
  changedCatalogue((data) => ({
    ...data,
    ruleParameters: all,
    indicators: data.indicators.map((one) => ({
      ...one,
      ruleParameters: indicators[one.id] ?? {},
    })),
    quantities: data.quantities.map((one) => ({
      ...one,
      ruleParameters: quantities[one.code] ?? {},
    })),
  }));

const city = "Stadt Münster";

const RATES = [
  ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße", "Quote"],
  ["BEV-07", "insgesamt", city, 2015, 100, 300, 33.9],
];

const COUNTS = [
  ["Kennung", "Gruppe", "Gebiet", 2015],
  ["BEV-A01", "insgesamt", city, 1412],
  ["BEV-A01", "männlich", city, 700],
  ["BEV-A01", "weiblich", city, 709],
  ["KUL-A01", "insgesamt", city, 4],
];

/** How many cells of a sheet a rule complains about. */
const failures = (
  rule: AnyRule,
  sheet: Parameters<typeof snapshotOf>[1],
  settings: Settings,
): number => {
  const catalogue = catalogueWith(settings);
  const delivery = parseDelivery(workbookOf(snapshotOf("Blatt", sheet)), catalogue);
  const material = { catalogue, delivery, years: [2015], department: null };
  return runRules([rule], material)
    .findings.flatMap(({ cells }) => cells)
    .filter(({ role }) => role === "target").length;
};

test.each<{ readonly name: string; readonly settings: Settings; readonly found: number }>([
  { name: "the rule's own", settings: {}, found: 1 },
  { name: "for all figures", settings: { all: { "BEZ-02": { tolerance: 1 } } }, found: 0 },
  { name: "of another name", settings: { all: { "BEZ-02": { other: 1 } } }, found: 1 },
  {
    name: "of the indicator",
    settings: { indicators: { "BEV-07": { "BEZ-02": { tolerance: 1 } } } },
    found: 0,
  },
  {
    name: "of another indicator",
    settings: { indicators: { "BEV-08": { "BEZ-02": { tolerance: 1 } } } },
    found: 1,
  },
  {
    name: "of the indicator against one for all",
    settings: {
      all: { "BEZ-02": { tolerance: 1 } },
      indicators: { "BEV-07": { "BEZ-02": { tolerance: 0.1 } } },
    },
    found: 1,
  },
])("a threshold $name", ({ settings, found }) => {
  expect(failures(rateFits, RATES, settings)).toBe(found);
});

test("a quantity may be given leeway of its own", () => {
  const quantities = { "BEV-A01": { "SUM-01": { tolerance: 3 } } };
  expect(failures(totalEqualsParts, COUNTS, {})).toBe(1);
  expect(failures(totalEqualsParts, COUNTS, { quantities })).toBe(0);
});

test("a threshold the catalogue keeps elsewhere can be set for one quantity too", () => {
  const quantities = { "KUL-A01": { "SCH-01": { minimumCount: 5 } } };
  expect(failures(smallCount, COUNTS, {})).toBe(0);
  expect(failures(smallCount, COUNTS, { quantities })).toBe(1);
});

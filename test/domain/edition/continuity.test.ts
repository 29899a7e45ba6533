// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueData, Indicator } from "../../../src/domain/catalogue/catalogue-schema";
import { continuityGaps } from "../../../src/domain/edition/continuity";
import { bundledCatalogue } from "../../support/catalogue";

const { data } = bundledCatalogue();

type Continuity = NonNullable<Indicator["continuity"]>;

const stated = (status: Continuity["status"]): Continuity => ({
  since: "2012",
  status,
  reason: null,
  comparable: null,
});

/** The catalogue in which every indicator goes on, but for the changes to BEV-03. */
const catalogueWith = (
  change: Partial<Indicator>,
  others: Partial<CatalogueData> = {},
): CatalogueData => ({
  ...data,
  indicators: data.indicators.map((indicator) => ({
    ...indicator,
    continuity: stated("carried"),
    ...(indicator.id === "BEV-03" && change),
  })),
  ...others,
});

const before = catalogueWith({});
const quantitiesFrom2014 = data.quantities.map((quantity) =>
  quantity.id === "residents" ? { ...quantity, reference: "30.6." } : quantity,
);

test("an indicator that goes on as it was is nothing to talk about", () => {
  expect(continuityGaps(before, before)).toEqual([]);
});

test.each<[string, Partial<Indicator>, readonly string[]]>([
  ["another definition", { definition: "Alle mit Migrationsvorgeschichte" }, ["definition"]],
  ["another base", { denominator: "foreigners" }, ["figures"]],
  ["a mean as base", { meanWith: "foreigners" }, ["figures"]],
  ["another factor", { factor: 1000 }, ["unit"]],
  ["another title and no breakdowns", { title: "Anteil", breakdowns: [] }, ["title", "groups"]],
])("%s makes it a changed one, whatever the catalogue says", (_, change, aspects) => {
  expect(continuityGaps(before, catalogueWith(change))).toEqual([
    expect.objectContaining({ id: "BEV-03", found: "changed", aspects, stated: "carried" }),
  ]);
});

test("another reference date of a figure changes every indicator that uses it", () => {
  const gaps = continuityGaps(before, catalogueWith({}, { quantities: quantitiesFrom2014 }));
  expect(gaps.map(({ id }) => id)).toEqual(expect.arrayContaining(["BEV-01", "BEV-03"]));
  expect(gaps.every(({ aspects }) => aspects.includes("figures"))).toBe(true);
});

test("a change that is stated is no gap, nor is one that was dropped and so stated", () => {
  const change = { definition: "Alle", continuity: stated("changed") };
  expect(continuityGaps(before, catalogueWith(change))).toEqual([]);
  const dropped = { definition: "Alle", continuity: stated("dropped") };
  expect(continuityGaps(before, catalogueWith(dropped))).toEqual([]);
});

test("new and vanished indicators are named until the catalogue says so", () => {
  const [first, ...rest] = before.indicators;
  const without = { ...before, indicators: rest };
  expect(continuityGaps(without, before)).toMatchObject([{ id: first?.id, found: "new" }]);
  expect(continuityGaps(before, without)).toMatchObject([
    { id: first?.id, found: "dropped", stated: null },
  ]);
});

test("one on which the catalogue says nothing yet is named as carried on", () => {
  expect(continuityGaps(before, catalogueWith({ continuity: null }))).toMatchObject([
    { id: "BEV-03", found: "carried", stated: null },
  ]);
});

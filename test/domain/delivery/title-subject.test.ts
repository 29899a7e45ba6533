// SPDX-License-Identifier: EUPL-1.2
import { labelLookup } from "../../../src/domain/catalogue/label-lookup";
import { createTitleReader, yearOfText } from "../../../src/domain/delivery/title-subject";
import { catalogue } from "./support";

const readTitle = createTitleReader(catalogue, labelLookup(catalogue));

describe("a title", () => {
  it.each([
    ["Wohnberechtigte Bevölkerung in Münster am 31.12.2014", "residents", "total"],
    ["Tab. 3.1: Wohnberechtigte Bevölkerung nach Alter", "residents", "total"],
    [
      "Stadt Münster: Wohnberechtigte Bevölkerung, weiblich, am 31.12.2014",
      "residents",
      "sex:female",
    ],
    ["Männliche wohnberechtigte Bevölkerung", "residents", "sex:male"],
    ["Ausländische wohnberechtigte Bevölkerung 2011 bis 2013", "residents", "mv:foreign"],
    ["Wohnberechtigte Bevölkerung mit Migrationsvorgeschichte", "residents", "mv:with"],
    ["Personen mit Migrationsvorgeschichte, männlich", "residents-mv", "sex:male"],
    ["Schülerinnen und Schüler insgesamt im Schuljahr 2014/15", "pupils", "total"],
    ["Arbeitslose unter 25 Jahren in Münster", "unemployed-under25", "total"],
  ])("%j names its quantity and group", (text, quantity, group) => {
    expect(readTitle(text)).toMatchObject({ subject: { quantity }, group });
  });

  it.each([
    "Wohnberechtigte Bevölkerung über 65 Jahre",
    "Wohnberechtigte Bevölkerung mit Nebenwohnung",
    "Wohnberechtigte Bevölkerung von 15 bis 65 Jahren",
    "Alleinerziehende wohnberechtigte Bevölkerung",
    "Wohnberechtigte Bevölkerung, männlich und weiblich",
  ])("%j is unclear, because it speaks of a part we cannot place", (text) => {
    expect(readTitle(text)).toBe("unclear");
  });

  it.each(["Haushalte der wohnberechtigten Bevölkerung", "Bevölkerung", "", "2014"])(
    "%j names no quantity",
    (text) => {
      expect(readTitle(text)).toBeNull();
    },
  );
});

describe("the year of a text", () => {
  it.each<[string, number | null]>([
    ["am 31.12.2014", 2014],
    ["Ausgabe 2015, Stand 31. Dezember 2014", 2014],
    ["im Schuljahr 2014/15", 2014],
    ["Schuljahre 2013/14 und 2014/15", null],
    ["Bevölkerung 2014", 2014],
    ["2010 bis 2014", null],
    ["am 31.12.", null],
    ["Drucksache 120140", null],
  ])("%j is %p", (text, year) => {
    expect(yearOfText(text)).toBe(year);
  });
});

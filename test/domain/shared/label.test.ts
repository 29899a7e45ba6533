// SPDX-License-Identifier: EUPL-1.2
import * as fc from "fast-check";
import { cleanText, normaliseLabel } from "../../../src/domain/shared/label";

describe("cleanText", () => {
  it.each([
    ["Ins-\ngesamt", "Insgesamt"],
    ["Bezugs-\r\n größe", "Bezugsgröße"],
    ["Gelmer-\nDyckburg", "Gelmer-Dyckburg"],
    ["Kinder-\nund Jugendliche", "Kinder- und Jugendliche"],
    ["Stadt\u00a0Münster", "Stadt Münster"],
    ["1\u202f018 Personen", "1 018 Personen"],
    ["Migrations\u00advorgeschichte", "Migrationsvorgeschichte"],
    ["  Wert \t\n 2013 ", "Wert 2013"],
    ["Mu\u0308nster", "Münster"],
  ])("reads %j as %j", (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });
});

describe("normaliseLabel", () => {
  it.each([
    ["Insgesamt", "Ins-\ngesamt"],
    ["Bezugsgröße", "Bezugs-größe"],
    ["Bezugsgröße", "BEZUGSGROESSE:"],
    ["2013", "2013*)"],
    ["2013", "2013 *)"],
    ["Oberschule", "Oberschule1)"],
    ["Oberschule", "Oberschule²"],
    ["Deutsche", "Deutsche 1)"],
    ["Lfd. Nr.", "lfd. nr"],
    ["0 - 9", "0–9"],
    ["Mauritz-Ost", "mauritz-ost"],
    ["Herz-Jesu", "Herz-\nJesu"],
    ["Stadtteil/Teilbereich/Stadtbezirk", "Stadtteil/ Teilbereich/\nStadtbezirk"],
    ["Südost", "Suedost"],
    ["darunter", "darunter:"],
  ])("takes %j and %j for the same label", (one, other) => {
    expect(normaliseLabel(other)).toBe(normaliseLabel(one));
  });

  it.each([
    ["Anteil", "Anteil in %"],
    ["Tabelle (Teil 1)", "Tabelle (Teil"],
    ["Stadtteil 51", "Stadtteil 5"],
    ["mit", "ohne"],
    ["90+", "90"],
    ["Altersgruppe 1", "Altersgruppe"],
  ])("keeps %j and %j apart", (one, other) => {
    expect(normaliseLabel(other)).not.toBe(normaliseLabel(one));
  });

  it("leaves no blank at the ends and none twice, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(normaliseLabel(text)).not.toMatch(/^\s|\s$|\s\s/u);
      }),
    );
  });
});

// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { cleanText, normaliseLabel } from "../../../src/domain/shared/label";

describe("cleanText", () => {
  it.each<[string, string]>([
    ["Ins-\ngesamt", "Insgesamt"],
    ["Ins- \r\n gesamt", "Insgesamt"],
    ["Stadtteil/\nTeilbereich", "Stadtteil/ Teilbereich"],
    ["Nord-\nOst", "Nord- Ost"],
    ["  mit\u00a0MV\u202f ", "mit MV"],
    ["", ""],
  ])("tidies %j to %j", (text, tidy) => {
    expect(cleanText(text)).toBe(tidy);
  });
});

describe("normaliseLabel", () => {
  it.each<[string, string]>([
    ["Bezugs-größe", "Bezugsgroesse"],
    ["Ins-gesamt", "insgesamt"],
    ["Südost", "SUEDOST"],
    ["Oberschule1)", "Oberschule"],
    ["2013*)", "2013"],
    ["Ausländer*", "Ausländer"],
    ["Kennung:", "Kennung"],
    ["Nr.", "Nr"],
    ["Straße", "Strasse"],
  ])("takes %j and %j for the same label", (one, other) => {
    expect(normaliseLabel(one)).toBe(normaliseLabel(other));
  });

  it.each<[string, string]>([
    ["0 - 9", "10 - 19"],
    ["Gremmendorf-West", "Gremmendorf-Ost"],
    ["mit Migrationsvorgeschichte", "ohne Migrationsvorgeschichte"],
  ])("keeps %j and %j apart", (one, other) => {
    expect(normaliseLabel(one)).not.toBe(normaliseLabel(other));
  });

  it("never throws and leaves no blanks at the ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const label = normaliseLabel(text);
        expect(label).toBe(label.trim());
      }),
    );
  });
});

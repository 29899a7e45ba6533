// SPDX-License-Identifier: EUPL-1.2
import { createHeaderReader } from "../../../src/domain/delivery/header-words";
import { catalogue } from "./support";

const { headerSynonyms } = catalogue.data;
const read = createHeaderReader(headerSynonyms);

describe("a header text", () => {
  it.each(
    headerSynonyms.yearColumns.patterns.flatMap(({ id, examples }) =>
      examples.map((example) => [example, id] as const),
    ),
  )("%j names a year, as the catalogue says (%s)", (text, id) => {
    const word = read(text);
    expect(word.year).not.toBeNull();
    expect(word.isMark).toBe(id === "yearStatus");
    expect(word.roles).toEqual([]);
  });

  it.each(headerSynonyms.yearColumns.derived.flatMap(({ examples }) => examples))(
    "%j heads a change, not a year",
    (text) => {
      expect(read(text).change).not.toBeNull();
      expect(read(text).year).toBeNull();
    },
  );

  it.each(
    Object.entries(headerSynonyms.roles).flatMap(([role, { labels }]) =>
      labels.map((label) => [label, role] as const),
    ),
  )("%j has the role %s", (label, role) => {
    expect(read(label).roles).toContain(role);
    expect(read(` ${label.toUpperCase()}: `).roles).toContain(role);
  });

  it.each<[string, number, string | null]>([
    ["Schuljahr 2014/15", 2014, null],
    ["2014/15 Bezugsgröße", 2014, "base"],
    ["2013 Wert", 2013, "value"],
    ["Anteil in % 2014", 2014, "rate"],
    ["Stand: 31. Dezember 2013", 2013, null],
  ])("%j is the year %d", (text, year, measure) => {
    expect(read(text)).toMatchObject({ year, measure });
  });

  it.each([
    [
      "2015 zu 2014 absolut (berechnet)",
      { from: 2014, to: 2015, measure: "absolute", isOurs: true },
    ],
    ["2015 gegenüber 2013 in %", { from: 2013, to: 2015, measure: "percent", isOurs: false }],
    [
      "2015 zu 2014 in Punkten (berechnet)",
      { from: 2014, to: 2015, measure: "points", isOurs: true },
    ],
    ["2015 zu 2014 (berechnet)", { from: 2014, to: 2015, measure: null, isOurs: true }],
    [
      "Veränderung gegenüber 2005 in Prozent",
      { from: 2005, to: null, measure: "percent", isOurs: false },
    ],
    ["Veränderung", { from: null, to: null, measure: null, isOurs: false }],
  ])("%j tells the span of a change", (text, change) => {
    expect(read(text).change).toEqual(change);
  });

  it.each(["Bevölkerung 2013", "20135", "1850", "Raum 2013", "2013 2014", "Seite 2013"])(
    "%j is no year",
    (text) => {
      expect(read(text).year).toBeNull();
    },
  );
});

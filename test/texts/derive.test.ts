// SPDX-License-Identifier: EUPL-1.2
import { createHeaderReader } from "../../src/domain/delivery/header-words";
import { deriveWords } from "../../src/texts/derive.de";
import { bundledCatalogue } from "../support/catalogue";

const read = createHeaderReader(bundledCatalogue().data.headerSynonyms);
const span = { from: 2014, to: 2015 };

describe("the headings that Berechnen writes", () => {
  test.each([
    ["absoluteChange", "2015 zu 2014 absolut (berechnet)", "absolute"],
    ["percentChange", "2015 zu 2014 in % (berechnet)", "percent"],
    ["indicatorChange", "2015 zu 2014 (berechnet)", null],
  ] as const)("are read back as change columns of ours: %s", (type, heading, measure) => {
    expect(deriveWords.changeHeader({ type, ...span })).toBe(heading);
    expect(read(heading).change).toEqual({ ...span, measure, isOurs: true });
  });

  test("are read back as rate and stub columns", () => {
    const { code, title, group, area, unit } = deriveWords.columns;
    const roles = [deriveWords.rateHeader, code, title, group, area, unit].map(
      (heading) => read(heading).roles,
    );
    expect(roles).toEqual([
      ["rate"],
      ["indicatorId"],
      ["indicatorTitle"],
      ["group"],
      ["area"],
      ["unit"],
    ]);
  });
});

describe("the preview of Berechnen", () => {
  test.each([
    [{ type: "rate", factor: 1000, dates: 1 }, "Kennzahlen (berechnet): Quoten je 1\u202f000"],
    [{ type: "rate", factor: 100, dates: 1 }, "Kennzahlen (berechnet): Quoten und Anteile"],
    [
      { type: "rate", factor: 1000, dates: 2 },
      "Kennzahlen (berechnet): Quoten je 1\u202f000 mit mittlerer Bezugsgröße",
    ],
    [{ type: "rowRate", factor: 100 }, "Quote (berechnet)"],
    [{ type: "mean" }, "Kennzahlen (berechnet): Mittelwerte"],
    [{ type: "absoluteChange", ...span }, "2015 zu 2014 absolut (berechnet)"],
  ] as const)("names %o", (kind, name) => {
    expect(deriveWords.measureName(kind)).toBe(name);
    expect(deriveWords.sentence(kind)).toMatch(/\.$/);
  });
});

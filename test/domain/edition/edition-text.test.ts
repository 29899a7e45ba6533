// SPDX-License-Identifier: EUPL-1.2
import * as fc from "fast-check";
import { loadCatalogue } from "../../../src/domain/catalogue/load-catalogue";
import { catalogueFrom, catalogueLines, linesOf } from "../../../src/domain/edition/edition-text";
import { bundledCatalogue } from "../../support/catalogue";

/** What a cell of Excel can hold. */
const LONGEST_CELL = 32_767;

const { data } = bundledCatalogue();

test("a catalogue comes back from its lines as it was", () => {
  const loaded = loadCatalogue(catalogueFrom(catalogueLines(data)));
  expect(loaded.ok && loaded.value.data).toEqual(data);
});

test("a list without entries comes back as such, and a list of numbers as one line", () => {
  const small = { ...data, fields: [], reportingYears: [2013] };
  const lines = catalogueLines(small);
  expect(lines.filter(([part]) => part === "fields")).toEqual([["fields", "", "|[]|"]]);
  expect(lines.filter(([part]) => part === "reportingYears")).toHaveLength(1);
});

test("whatever an entry says fits into cells, whatever they begin with", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 0, maxLength: 40 }), fc.nat(4000), (text, times) => {
      const value = text.repeat(times);
      const lines = linesOf("note", "3", { value });
      expect(lines.every(([, , content]) => content.length <= LONGEST_CELL)).toBe(true);
      expect(lines.every(([, , content]) => content.startsWith("|"))).toBe(true);
      expect(catalogueFrom(lines)).toEqual({ note: [{ value }] });
    }),
    { numRuns: 40 },
  );
});

// SPDX-License-Identifier: EUPL-1.2
import type { BuildContext } from "../../../src/domain/report/build-context";
import { extractsOf, isInExtract, narrowedTo } from "../../../src/domain/report/extract";
import { bundledCatalogue } from "../../support/catalogue";

const catalogue = bundledCatalogue();
const [table] = catalogue.data.reportTables;

const isIn = (
  field: string | null,
  indicators: readonly string[],
  fields: readonly string[],
): boolean => {
  if (!table) throw new Error("There is no table.");
  const extract = { id: "", kind: "committee", name: "", fields } as const;
  return isInExtract(catalogue, extract, { ...table, field, indicators });
};

it.each([
  ["a table of one of its Handlungsfelder", "ARB", ["ARB-01"], ["ARB", "BIL"], true],
  ["a table of another Handlungsfeld", "KUL", ["KUL-01"], ["ARB", "BIL"], false],
  ["a table over several, all of which are its", null, ["ARB-01", "BIL-02"], ["ARB", "BIL"], true],
  ["a table over several, one of which is not", null, ["ARB-01", "KUL-01"], ["ARB", "BIL"], false],
  ["a table that tells of none", null, [], ["ARB"], false],
])("an extract and %s", (...[, field, indicators, fields, expected]) => {
  expect(isIn(field, indicators, fields)).toBe(expected);
});

test("without committees there is one extract per Handlungsfeld, in report order", () => {
  expect(extractsOf(catalogue).map(({ fields }) => fields)).toEqual(
    catalogue.data.fields.map(({ id }) => [id]),
  );
});

test("the lists around an extract hold what concerns its Handlungsfelder, and nothing else", () => {
  const agreementOf = (field: string | null) => ({ goal: field, field });
  const keyOf = (quantity: string) => ({ quantity, group: "total", area: "city", year: 2015 });
  const told = catalogue.data.indicators.find(({ field }) => field === "ARB");
  const other = catalogue.data.indicators.find(({ field }) => field === "KUL");
  const context = {
    catalogue,
    figures: { keys: [told, other].map((indicator) => keyOf(indicator?.numerator ?? "")) },
    agreements: ["ARB", "KUL", null].map(agreementOf),
  } as unknown as BuildContext;
  const narrowed = narrowedTo(context, { id: "", kind: "field", name: "", fields: ["ARB"] });
  expect(narrowed.agreements).toEqual([agreementOf("ARB")]);
  expect(narrowed.figures.keys).toEqual([keyOf(told?.numerator ?? "")]);
  expect(new Set(narrowed.catalogue.data.indicators.map(({ field }) => field))).toEqual(
    new Set(["ARB"]),
  );
});

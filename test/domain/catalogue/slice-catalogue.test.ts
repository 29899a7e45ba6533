// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../../src/domain/catalogue/bundled-catalogue";
import { loadCatalogue } from "../../../src/domain/catalogue/load-catalogue";
import { neededCells } from "../../../src/domain/catalogue/needed-cells";
import { sliceCatalogue } from "../../../src/domain/catalogue/slice-catalogue";

const whole = loadBundledCatalogue();
const departments = whole.data.departments.map(({ id }) => id);

const sliceOf = (department: string) => {
  const loaded = loadCatalogue(sliceCatalogue(whole.data, department));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
};

test.each(departments)(
  "the slice of %s asks exactly what the whole catalogue asks",
  (department) => {
    const order = { department, includeOptional: true };
    expect(neededCells(sliceOf(department), order)).toEqual(neededCells(whole, order));
  },
);

test("a slice leaves out what belongs to others", () => {
  const { data } = sliceOf("51");
  expect(data.reportTables).toEqual([]);
  expect(data.indicators.map(({ field }) => field)).not.toContain("BEV");
  expect(data.version).toBe(whole.data.version);
});

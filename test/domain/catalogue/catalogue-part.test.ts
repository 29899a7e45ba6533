// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../../src/domain/catalogue/bundled-catalogue";
import {
  readCataloguePart,
  writeCataloguePart,
} from "../../../src/domain/catalogue/catalogue-part";
import { sliceCatalogue } from "../../../src/domain/catalogue/slice-catalogue";
import { toXml } from "../../../src/domain/shared/xml-envelope";

const { data } = loadBundledCatalogue();
const xmlOf = (department: string): string => {
  const xml = writeCataloguePart(sliceCatalogue(data, department));
  if (xml === null) throw new Error("too large");
  return xml;
};
const read = (xml: string) => readCataloguePart([{ name: "catalogue", xml }]);

test.each(data.departments.map(({ id }) => id))("the slice of %s fits into a workbook", (id) => {
  expect(read(xmlOf(id))).toMatchObject({
    ok: true,
    value: { catalogue: { data: { version: data.version } } },
  });
});

test("a workbook without the part has none", () => {
  expect(readCataloguePart([])).toBeNull();
});

test.each([
  {
    name: "a part that was changed",
    xml: xmlOf("51").replace("KJH-A01", "KJH-A99"),
    type: "damaged",
  },
  { name: "a part that is no JSON", xml: toXml("catalogue", "{"), type: "damaged" },
  { name: "a part of another form", xml: toXml("catalogue", "{}"), type: "damaged" },
  {
    name: "a part of a later add-in",
    xml: xmlOf("51").replace('"schema":1', '"schema":2'),
    type: "newer",
  },
])("$name is refused", ({ xml, type }) => {
  expect(read(xml)).toEqual({ ok: false, error: { type } });
});

test("a whole catalogue is too large to travel", () => {
  expect(writeCataloguePart(data)).toBeNull();
});

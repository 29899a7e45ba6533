// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { fromXml, toXml } from "../../../src/domain/shared/xml-envelope";

test("whatever is put into the envelope comes out of it", () => {
  fc.assert(fc.property(fc.string(), (text) => fromXml(toXml("review", text)) === text));
});

test.each([
  [
    "a declaration in front",
    '<?xml version="1.0"?>\n<review xmlns="urn:x">a &amp; b</review>',
    "a & b",
  ],
  ["a prefix of its own", '<im:review xmlns:im="urn:x">a</im:review>', "a"],
  ["numbered characters", "<review>&#x22;&#34;&quot;&apos;</review>", '"""\''],
  ["an impossible character", "<review>&#x110000;</review>", "&#x110000;"],
])("%s does no harm", (_name, xml, text) => expect(fromXml(xml)).toBe(text));

test.each(["", "Text", "<review>", "<review><a/></review>", "<review>a</other>"])(
  "%p is no envelope",
  (xml) => expect(fromXml(xml)).toBeNull(),
);

// SPDX-License-Identifier: EUPL-1.2
import { isoWithOffset } from "./iso-time";

it("names local time with its distance from UTC, and the same moment", () => {
  const date = new Date("2015-04-10T07:12:33Z");
  const text = isoWithOffset(date);
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  expect(new Date(text)).toEqual(date);
});

// SPDX-License-Identifier: EUPL-1.2
import { parseJson } from "../../../src/domain/shared/parse-json";

it.each<[string, string | null, unknown]>([
  ["an object", '{"a":1}', { a: 1 }],
  ["a text behind a byte order mark", '\ufeff"a"', "a"],
  ["null, which is JSON", "null", null],
  ["nothing", null, undefined],
  ["a blank text", "", undefined],
  ["a text that breaks off", '{"a":', undefined],
])("%s", (_, text, value) => {
  expect(parseJson(text)).toEqual(value);
});

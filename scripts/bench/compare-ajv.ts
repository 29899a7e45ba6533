// SPDX-License-Identifier: EUPL-1.2
import { Ajv } from "ajv";
import type { Lists, Place } from "./compare-lists";

/**
 * A schema looks at one row at a time: bases, sums and repeated rows are beyond it. `rows` without the header; places
 * count the header as row 0.
 */
export const checkWithAjv = (rows: unknown, { codes, groups, areas }: Lists): readonly Place[] => {
  const text = { type: "string" };
  const row = {
    type: "array",
    items: [
      ...[{ enum: codes }, text, { enum: groups }, { enum: areas }],
      ...[{ type: "integer" }, { type: "number", minimum: 0 }, text, text],
    ],
  };
  const validate = new Ajv({ allErrors: true, strict: false }).compile({
    type: "array",
    items: row,
  });
  validate(rows);
  // "/12/5"
  return (validate.errors ?? []).map(({ instancePath }): Place => {
    const [, at = "", column = ""] = instancePath.split("/");
    return [Number(at) + 1, Number(column)];
  });
};

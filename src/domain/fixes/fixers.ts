// SPDX-License-Identifier: EUPL-1.2
import { extraFixers } from "./fix-extras";
import { formulaFixers } from "./fix-formulas";
import { labelFixers } from "./fix-labels";
import { rowFixers } from "./fix-rows";
import { shapeFixers } from "./fix-shape";
import { valueFixers } from "./fix-values";
import type { Fixers } from "./fixer";

/** Every fix there is. */
export const fixers: Fixers = {
  ...valueFixers,
  ...extraFixers,
  ...labelFixers,
  ...formulaFixers,
  ...rowFixers,
  ...shapeFixers,
};

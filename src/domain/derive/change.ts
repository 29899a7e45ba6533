// SPDX-License-Identifier: EUPL-1.2
import { BLOCKED_SIGN, inputAt, type Operation } from "./operation";

/** Earlier and later value -> later minus earlier, in the unit of the value; for rates percentage points. */
export const absoluteChange: Operation = {
  text: (references) => `${inputAt(references, 1)}-${inputAt(references, 0)}`,
  compute: (numbers) => inputAt(numbers, 1) - inputAt(numbers, 0),
};

/** Earlier and later value -> change in per cent of the earlier one; from zero or below it makes no sense. */
export const percentChange: Operation = {
  text: (references) => {
    const [earlier, later] = [inputAt(references, 0), inputAt(references, 1)];
    return `IF(${earlier}>0,(${later}-${earlier})*100/${earlier},"${BLOCKED_SIGN}")`;
  },
  compute: (numbers) => {
    const [earlier, later] = [inputAt(numbers, 0), inputAt(numbers, 1)];
    return earlier > 0 ? ((later - earlier) * 100) / earlier : BLOCKED_SIGN;
  },
};

// SPDX-License-Identifier: EUPL-1.2
import {
  CHANGE_FORMAT,
  changeFormat,
  COUNT_CHANGE_FORMAT,
  COUNT_FORMAT,
  RATE_FORMAT,
  RATIO_FORMAT,
  valueFormat,
} from "../../../src/domain/derive/number-format";

describe("number formats", () => {
  test("follow the decimals of a value", () => {
    expect([0, 1, 2, 3].map(valueFormat)).toEqual([
      COUNT_FORMAT,
      RATE_FORMAT,
      RATIO_FORMAT,
      '0.000;-0.000;"–";@',
    ]);
  });

  test("follow the decimals of a change", () => {
    expect(changeFormat(0)).toBe(COUNT_CHANGE_FORMAT);
    expect(changeFormat(1)).toBe(CHANGE_FORMAT);
    expect(changeFormat(2)).toBe('+#,##0.00;-#,##0.00;"±"0.00;@');
  });

  test("carry the unit of a change where it is asked for", () => {
    expect(changeFormat(1, "%")).toBe('+#,##0.0" %";-#,##0.0" %";"±"0.0" %";@');
  });
});

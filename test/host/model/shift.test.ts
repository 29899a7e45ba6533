// SPDX-License-Identifier: EUPL-1.2
import { formatArea, parseArea } from "./address";
import { shiftedArea, tears, type Shift } from "./shift";
import type { Area } from "./workbook-data";

const area = (text: string): Area => {
  const parsed = parseArea(text);
  if (!parsed) throw new Error(`${text} is no address.`);
  return parsed;
};

const shift = (kind: Shift["kind"], axis: Shift["axis"], address: string): Shift => ({
  kind,
  axis,
  area: area(address),
});

describe("a reference after cells were inserted or deleted", () => {
  test.each([
    {
      name: "stays above new rows",
      made: shift("insert", "rows", "3:4"),
      before: "A1:B2",
      after: "A1:B2",
    },
    {
      name: "moves below new rows",
      made: shift("insert", "rows", "3:4"),
      before: "A3:B9",
      after: "A5:B11",
    },
    {
      name: "grows when rows come between",
      made: shift("insert", "rows", "3:4"),
      before: "A2:B3",
      after: "A2:B5",
    },
    {
      name: "stays beside new cells",
      made: shift("insert", "rows", "C1:D1"),
      before: "A1:B2",
      after: "A1:B2",
    },
    {
      name: "stays when only a part of it would move",
      made: shift("insert", "rows", "B1"),
      before: "A1:B2",
      after: "A1:B2",
    },
    {
      name: "moves right of new columns",
      made: shift("insert", "columns", "A:A"),
      before: "B2",
      after: "C2",
    },
    {
      name: "keeps whole columns whole",
      made: shift("insert", "rows", "1:1"),
      before: "A:A",
      after: "A:A",
    },
    {
      name: "moves whole columns",
      made: shift("insert", "columns", "A:B"),
      before: "C:D",
      after: "E:F",
    },
    { name: "moves up", made: shift("delete", "rows", "1:2"), before: "A3:A5", after: "A1:A3" },
    {
      name: "shrinks at its end",
      made: shift("delete", "rows", "4:9"),
      before: "A3:A5",
      after: "A3:A3",
    },
    {
      name: "shrinks at its start",
      made: shift("delete", "rows", "2:3"),
      before: "A3:A5",
      after: "A2:A3",
    },
    {
      name: "shrinks in the middle",
      made: shift("delete", "rows", "4:4"),
      before: "A3:A5",
      after: "A3:A4",
    },
  ])("$name", ({ made, before, after }) => {
    const result = shiftedArea(made, area(before));
    expect(result && formatArea(result)).toBe(formatArea(area(after)));
  });

  test("is lost with all of its cells", () => {
    expect(shiftedArea(shift("delete", "rows", "2:9"), area("A3:B4"))).toBeNull();
    expect(shiftedArea(shift("delete", "columns", "A1:B9"), area("B9"))).toBeNull();
  });
});

describe("an area that has to stay in one piece", () => {
  test.each([
    {
      name: "is torn when half of its columns move",
      made: shift("insert", "rows", "A1"),
      address: "A5:B6",
      torn: true,
    },
    {
      name: "is not when all of it moves",
      made: shift("insert", "rows", "A1:C1"),
      address: "A5:B6",
      torn: false,
    },
    {
      name: "is not when it lies before",
      made: shift("insert", "rows", "A9"),
      address: "A5:B6",
      torn: false,
    },
    {
      name: "is not when it lies beside",
      made: shift("delete", "rows", "C1"),
      address: "A5:B6",
      torn: false,
    },
    {
      name: "is torn when half of its rows move left",
      made: shift("delete", "columns", "A5"),
      address: "B5:C6",
      torn: true,
    },
  ])("$name", ({ made, address, torn }) => {
    expect(tears(made, area(address))).toBe(torn);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { columnId, expandColumns } from "../../../src/domain/report/column-tokens";

const THREE_YEARS = { years: [2013, 2014, 2015], lastEdition: null };

const idsOf = (tokens: readonly string[], years: Parameters<typeof expandColumns>[1]) =>
  expandColumns(tokens, years)?.map(columnId) ?? null;

describe("expandColumns", () => {
  test.each([
    ["once per year", ["value:{Y}"], ["value:2013", "value:2014", "value:2015"]],
    ["for the first and the last year", ["value:{A}", "rate:{Z}"], ["value:2013", "rate:2015"]],
    ["for the whole span", ["changePoints:{A}-{Z}"], ["changePoints:2013-2015"]],
    ["for the step from the year before", ["change:{P}-{Z}"], ["change:2014-2015"]],
    ["without a span", ["unit", "trend"], ["unit", "trend"]],
  ])("gives a column %s", (_, tokens, ids) => {
    expect(idsOf(tokens, THREE_YEARS)).toEqual(ids);
  });

  test("leaves the change since the last edition out while no edition is known", () => {
    expect(idsOf(["value:{Z}", "changePercent:{E}-{Z}"], THREE_YEARS)).toEqual(["value:2015"]);
  });

  test("shows the change since the last edition once one is known", () => {
    const years = { ...THREE_YEARS, lastEdition: 2012 };
    expect(idsOf(["changePercent:{E}-{Z}"], years)).toEqual(["changePercent:2012-2015"]);
  });

  test("shows equal spans once: with two years the first year is also the year before", () => {
    const years = { years: [2014, 2015], lastEdition: 2014 };
    const tokens = ["change:{A}-{Z}", "change:{P}-{Z}", "change:{E}-{Z}"];
    expect(idsOf(tokens, years)).toEqual(["change:2014-2015"]);
  });

  test("has no change with a single year", () => {
    const tokens = ["value:{Y}", "change:{A}-{Z}", "change:{P}-{Z}"];
    expect(idsOf(tokens, { years: [2015], lastEdition: null })).toEqual(["value:2015"]);
  });

  test.each([["index:{Z}"], ["value:{Q}"], ["hint"], ["value:2015"]])(
    "says that %s is not built",
    (token) => {
      expect(expandColumns(["value:{Y}", token], THREE_YEARS)).toBeNull();
    },
  );
});

// SPDX-License-Identifier: EUPL-1.2
import type { Dimension } from "../../../../src/domain/catalogue/catalogue-schema";
import { stubLines } from "../../../../src/domain/report/secrecy/stub-lines";
import { bundledCatalogue } from "../../../support/catalogue";

const dimension = (id: string): Dimension => {
  const found = bundledCatalogue().dimensionById.get(id);
  if (!found) throw new Error(`No dimension ${id}.`);
  return found;
};

const membersAt = (level: string): readonly string[] =>
  dimension("area").members.flatMap(({ id, ...member }) =>
    "level" in member && member.level === level && member.kind !== "residual" ? [id] : [],
  );

describe("rows that add up, from the members a table shows", () => {
  it("puts parts below their subtotal and this below the total", () => {
    const shown = ["without", "with", "foreign", "german-personal", "german-inherited", null];
    expect(stubLines(dimension("mv"), shown)).toEqual([
      { whole: 5, split: "rest" },
      { whole: 5, split: "full" },
      { whole: 1, split: "rest" },
      { whole: 1, split: "rest" },
      { whole: 1, split: "rest" },
      { whole: null, split: "full" },
    ]);
  });

  it("counts a part to the total where its subtotal is not shown", () => {
    const shown = ["without", "foreign", "german-personal", "german-inherited", null];
    expect(stubLines(dimension("mv"), shown).map(({ whole }) => whole)).toEqual([4, 4, 4, 4, null]);
    expect(stubLines(dimension("mv"), shown)[4]?.split).toBe("full");
  });

  it("leaves a rest where a member is missing, none where only a residual is", () => {
    const [, , total] = stubLines(dimension("mv"), ["without", "foreign", null]);
    expect(total).toEqual({ whole: null, split: "rest" });
    expect(stubLines(dimension("sex"), ["male", "female", null])[2]?.split).toBe("full");
  });

  it("leaves a rest of a darunter, and of a list that is open", () => {
    expect(stubLines(dimension("careAge"), ["under3", "3-under6", null])).toEqual([
      { whole: 2, split: "rest" },
      { whole: 2, split: "rest" },
      { whole: null, split: "rest" },
    ]);
    expect(stubLines(dimension("nationalityTop10"), ["Polen", null])).toEqual([
      { whole: 1, split: "rest" },
      { whole: null, split: "rest" },
    ]);
  });

  it.each(["district", "quarter"])("adds the areas of level %s up to the city", (level) => {
    const shown = [...membersAt(level), null];
    const lines = stubLines(dimension("area"), shown);
    expect(shown.length).toBeGreaterThan(5);
    expect(lines.at(-1)).toEqual({ whole: null, split: "full" });
    expect(new Set(lines.slice(0, -1).map(({ whole }) => whole))).toEqual(
      new Set([shown.length - 1]),
    );
  });

  it("knows no total where none is shown", () => {
    expect(stubLines(dimension("sex"), ["male", "female"]).map(({ whole }) => whole)).toEqual([
      null,
      null,
    ]);
  });
});

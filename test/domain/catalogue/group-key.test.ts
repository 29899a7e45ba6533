// SPDX-License-Identifier: EUPL-1.2
import {
  areaText,
  crossGroup,
  formatGroup,
  groupText,
  isOpenSlot,
  openSlotGroup,
  parseGroup,
} from "../../../src/domain/catalogue/group-key";
import { neededCells } from "../../../src/domain/catalogue/needed-cells";
import { bundledCatalogue } from "../../support/catalogue";

const catalogue = bundledCatalogue();

describe("group keys", () => {
  it.each([
    ["total", []],
    ["sex:male", [{ dimension: "sex", member: "male" }]],
    ["age10:90+", [{ dimension: "age10", member: "90+" }]],
    [
      "sex:male+age10:90+",
      [
        { dimension: "sex", member: "male" },
        { dimension: "age10", member: "90+" },
      ],
    ],
  ])("are taken apart: %s", (group, parts) => {
    expect(parseGroup(group)).toEqual(parts);
  });

  it("survive being taken apart and put together, for every figure of the catalogue", () => {
    const cells = neededCells(catalogue, { department: null, includeOptional: true });
    expect(cells.filter(({ group }) => formatGroup(parseGroup(group)) !== group)).toEqual([]);
  });

  it.each([
    [["age10:0-9", "sex:male"], "sex:male+age10:0-9"],
    [["sex:female", "nationality:foreign"], "nationality:foreign+sex:female"],
    [["mv2:with", "sex:male"], "sex:male+mv2:with"],
    [["sex:male", "age10:total"], "sex:male"],
    [["sex:total"], "total"],
  ])("cross %j in the order of the crossing, else of the catalogue", (groups, expected) => {
    expect(crossGroup(catalogue, groups.flatMap(parseGroup))).toBe(expected);
  });
});

describe("texts of groups and areas", () => {
  it.each([
    ["total", "insgesamt"],
    ["mv:with", "mit Migrationsvorgeschichte insgesamt"],
    ["sex:male+age10:90+", "männlich; 90 u. mehr"],
    ["nationalityTop10:polen", "Polen"],
    ["nationalityTop10:#3", ""],
  ])("show %s as %j", (group, text) => {
    expect(groupText(catalogue, group)).toBe(text);
  });

  it("name an area by its label", () => {
    expect(areaText(catalogue, "district-suedost")).toBe("Südost");
  });

  it("know an open slot from a named member", () => {
    expect(isOpenSlot(openSlotGroup("nationalityTop10", 4))).toBe(true);
    expect(isOpenSlot("nationalityTop10:polen")).toBe(false);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { canonicalFigure } from "../../../src/domain/catalogue/figure";
import { bundledCatalogue } from "../../support/catalogue";

const catalogue = bundledCatalogue();

describe("canonicalFigure", () => {
  it.each([
    [
      ["foreigners", "total", "city"],
      ["residents", "mv:foreign", "city"],
    ],
    [
      ["residents", "mv:foreign", "city"],
      ["residents", "mv:foreign", "city"],
    ],
    [
      ["residents", "mv:with", "district-ost"],
      ["residents-mv", "total", "district-ost"],
    ],
    [
      ["residents-mv", "total", "district-ost"],
      ["residents-mv", "total", "district-ost"],
    ],
    [
      ["foreigners", "sex:male", "city"],
      ["foreigners", "sex:male", "city"],
    ],
    [
      ["foreigners-tolerated", "total", "city"],
      ["foreigners-tolerated", "total", "city"],
    ],
  ] as const)("files %j under %j", ([quantity, group, area], [home, homeGroup, homeArea]) => {
    expect(canonicalFigure(catalogue, { quantity, group, area })).toEqual({
      quantity: home,
      group: homeGroup,
      area: homeArea,
    });
  });
});

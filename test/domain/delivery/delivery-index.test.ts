// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../../src/domain/catalogue/bundled-catalogue";
import { numberOf, type Observation } from "../../../src/domain/delivery/delivery";
import { indexDelivery } from "../../../src/domain/delivery/delivery-index";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { snapshotOf, workbookOf } from "../../support/sheet-table";

const catalogue = loadBundledCatalogue();

const index = indexDelivery(
  parseDelivery(
    workbookOf(
      snapshotOf("Alt", [
        ["Kennung", "Gruppe", "Gebiet", 2014, 2013],
        ["BEV-A01", "insgesamt", "Stadt Münster", 300267, 298518],
        ["BEV-A01", "insgesamt", "Mitte", 1, 2],
      ]),
      snapshotOf("Neu", [
        ["Kennung", "Gruppe", "Gebiet", 2014, 2015],
        ["BEV-A01", "insgesamt", "Stadt Münster", 300268, 305235],
        ["BEV-A01", "männlich", "Stadt Münster", 144000, 146000],
      ]),
    ),
    catalogue,
  ),
);

const total = { quantity: "residents", group: "total", area: "city" };
const numbers = (observations: readonly Observation[] | undefined): unknown =>
  observations?.map(({ value }) => numberOf(value));

describe("indexDelivery", () => {
  it("finds an observation by its key", () => {
    const observation = index.find({ ...total, group: "sex:male", year: 2015 });
    expect(observation?.cell).toEqual({ sheet: "Neu", row: 2, column: 4 });
  });

  it("finds nothing where nothing was delivered", () => {
    expect(index.find({ ...total, year: 2012 })).toBeUndefined();
    expect(index.seriesOf({ ...total, area: "district-west" })).toBeUndefined();
  });

  it("keeps every observation of a key delivered twice and takes the first", () => {
    expect(numbers(index.findAll({ ...total, year: 2014 }))).toEqual([300267, 300268]);
    expect(index.duplicates.map(numbers)).toEqual([[300267, 300268]]);
  });

  it("puts a series in the order of years, across sheets", () => {
    const series = index.seriesOf(total);
    expect(series?.observations.map(({ key }) => key.year)).toEqual([2013, 2014, 2015]);
    expect(numbers(series?.observations)).toEqual([298518, 300267, 305235]);
  });

  it("lists all series in reading order and all years", () => {
    expect(index.series.map(({ figure }) => `${figure.group} ${figure.area}`)).toEqual([
      "total city",
      "total district-mitte",
      "sex:male city",
    ]);
    expect(index.years).toEqual([2013, 2014, 2015]);
  });
});

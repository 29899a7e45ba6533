// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { lastEditionYear, reportYears } from "../../../src/domain/report/report-years";
import { yearLabel } from "../../../src/domain/report/year-label";
import { bundledCatalogue } from "../../support/catalogue";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";

const catalogue = bundledCatalogue();

const withEditions = (...editions: readonly (readonly number[])[]) => ({
  ...catalogue,
  data: {
    ...catalogue.data,
    editions: editions.map((years, index) => ({
      id: String(index),
      years,
      published: null,
      status: "veröffentlicht",
    })),
  },
});

const delivered = (years: readonly number[], values: readonly TableCell[]) =>
  parseDelivery(
    workbookOf(
      snapshotOf("Zahlen", [
        ["Kennung", "Angabe", "Gruppe", "Gebiet", ...years],
        ["BEV-A01", "Wohnberechtigte Bevölkerung", "insgesamt", "Stadt Münster", ...values],
      ]),
    ),
    catalogue,
  );

describe("reportYears", () => {
  test("are all years the catalogue names as soon as one is delivered", () => {
    expect(reportYears(catalogue, delivered([2012, 2013], [1, 2]))).toEqual([2013, 2014, 2015]);
  });

  test("are the years found where none of the catalogue's is delivered", () => {
    expect(reportYears(catalogue, delivered([2018, 2017], [1, 2]))).toEqual([2017, 2018]);
  });

  test("do not come from a column without any value", () => {
    expect(reportYears(catalogue, delivered([2013, 2018], ["", 2]))).toEqual([2018]);
  });
});

describe("lastEditionYear", () => {
  test("is unknown without an edition", () => {
    expect(lastEditionYear(catalogue, [2013, 2014, 2015])).toBeNull();
  });

  test("is the last year of the newest edition before this report ends", () => {
    const known = withEditions([2008, 2009, 2010], [2011, 2012], [2013, 2014, 2015]);
    expect(lastEditionYear(known, [2013, 2014, 2015])).toBe(2012);
  });
});

describe("yearLabel", () => {
  test.each([
    [2013, "JJJJ", "2013"],
    [2013, "JJJJ/JJ", "2013/14"],
    [1999, "JJJJ/JJ", "1999/00"],
  ])("writes %d in the format %s as %s", (year, format, label) => {
    expect(yearLabel(year, { format })).toBe(label);
  });
});

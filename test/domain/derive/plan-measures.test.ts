// SPDX-License-Identifier: EUPL-1.2
import { loadCatalogue } from "../../../src/domain/catalogue/load-catalogue";
import type { MeasureChoice } from "../../../src/domain/derive/derive-options";
import type { WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { catalogueCopy } from "../../support/catalogue";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";
import { at, carriedOut, plansOf, rowOf } from "./derive-book";

const years = (...columns: readonly TableCell[]): TableCell[] => [
  ...["Kennung", "Angabe", "Gruppe", "Gebiet"],
  ...columns,
];
const row = (
  [code, group, area = "Stadt Münster"]: readonly [string, string, string?],
  ...figures: readonly TableCell[]
): TableCell[] => [code, "", group, area, ...figures];
const sheet = (...rows: readonly TableCell[][]): WorkbookSnapshot =>
  workbookOf(snapshotOf("Zahlen", rows));

const residents = sheet(
  years(2013, 2014, 2015),
  row(["BEV-A01", "insgesamt"], 298518, 300267, 305235),
  row(["BEV-A02", "insgesamt"], 63723, 65205, 69098),
);

const withEdition = (end: number) => {
  const edition = { id: "first", years: [end - 1, end], published: null, status: "published" };
  const loaded = loadCatalogue({ ...catalogueCopy(), editions: [edition] });
  if (!loaded.ok) throw new Error("The catalogue was refused.");
  return loaded.value;
};

const headings = (workbook: WorkbookSnapshot, name: string, headerRow: number) =>
  (workbook.sheets.find((found) => found.name === name)?.values[headerRow] ?? []).filter((text) =>
    String(text).endsWith("(berechnet)"),
  );

describe("changes over more than a year", () => {
  test("compare the last year with the first, naming both", async () => {
    const after = await carriedOut(residents, plansOf(residents, { measures: ["periodChange"] }));
    expect(headings(after, "Zahlen", 0)).toEqual([
      "2015 zu 2013 absolut (berechnet)",
      "2015 zu 2013 in % (berechnet)",
    ]);
    expect(at(after, ["Zahlen", "H3"])).toBe(5375);
    expect(at(after, ["Zahlen", "I3"])).toBeCloseTo(8.435, 3);
  });

  test("compare with the last edition where the catalogue knows one", async () => {
    const options = { measures: ["editionChange"] } as const;
    const plans = plansOf(residents, options, withEdition(2014));
    const after = await carriedOut(residents, plans);
    expect(headings(after, "Zahlen", 0)).toEqual([
      "2015 zu 2014 absolut (berechnet)",
      "2015 zu 2014 in % (berechnet)",
    ]);
    expect(plansOf(residents, options)[0]?.cellsToWrite).toBe(0);
  });

  test("stand once where two measures mean the same years", async () => {
    const plans = plansOf(residents, {}, withEdition(2013));
    const after = await carriedOut(residents, plans);
    expect(headings(after, "Zahlen", 0)).toHaveLength(6);
  });
});

test("a share of a distribution is explained by one of its parts, under the name that was typed", async () => {
  const workbook = sheet(
    years(2014, 2015),
    row(["BEV-A03", "insgesamt"], 25831, 29551),
    row(["BEV-A03", "Türkei"], 2400, 2500),
  );
  const after = await carriedOut(workbook);
  expect(after.sheets[1]?.values.map(([, , group]) => group)).toContain("Türkei");
  expect(plansOf(after).map(({ cellsToWrite }) => cellsToWrite)).toEqual([0]);
  const named = plansOf(workbook).flatMap(({ measures }) =>
    measures.flatMap((one) => one.named ?? []),
  );
  expect(named.filter((text) => text.includes("Staatsangehörigkeiten"))).toEqual([
    expect.stringContaining("Ausländer (Türkei) mal 100 geteilt durch Ausländer"),
  ]);
});

describe("the measures offered for a sheet", () => {
  const choicesOf = (
    workbook: WorkbookSnapshot,
    catalogue = withEdition(2014),
  ): readonly MeasureChoice[] | undefined => plansOf(workbook, {}, catalogue)[0]?.choices;

  test.each<[string, WorkbookSnapshot, readonly MeasureChoice[]]>([
    ["three years of counts and shares", residents, ["indicators", "yearChange", "periodChange"]],
    [
      "a single year",
      sheet(
        years(2015),
        row(["BEV-A01", "insgesamt"], 305235),
        row(["BEV-A02", "insgesamt"], 69098),
      ),
      ["indicators"],
    ],
    [
      "two years, which are one period",
      sheet(years(2013, 2014), row(["BEV-A03", "insgesamt"], 24354, 25831)),
      ["yearChange"],
    ],
  ])("of %s", (_, workbook, expected) => {
    expect(choicesOf(workbook)).toEqual(expected);
  });

  test("name the last edition only where it is compared with another year than the year before", () => {
    expect(choicesOf(residents, withEdition(2013))).toContain("editionChange");
    expect(choicesOf(residents, withEdition(2012))).not.toContain("editionChange");
  });
});

describe("the gap between two groups", () => {
  const leavers = sheet(
    years(2014, 2015),
    row(["BIL-A10", "deutsch"], 60, 50),
    row(["BIL-A10", "nichtdeutsch"], 18, 0),
    row(["BIL-A12", "deutsch"], 2000, 2000),
    row(["BIL-A12", "nichtdeutsch"], 150, 160),
  );

  test("has the ratio of both rates beside it", async () => {
    const after = await carriedOut(leavers);
    const own = after.sheets[1]?.values ?? [];
    const place = own.findIndex(([code]) => code === "BIL-09") + 1;
    expect(rowOf(after, "Kennzahlen Zahlen", [4, "FGHIJ"])).toEqual([
      ...[2014, 2015, "2015 zu 2014 (berechnet)"],
      ...["2014 Verhältnis der Gruppen (berechnet)", "2015 Verhältnis der Gruppen (berechnet)"],
    ]);
    // 12 % of the one group, 3 % of the other.
    expect(rowOf(after, "Kennzahlen Zahlen", [place, "FI"])).toEqual([9, 4]);
    expect(at(after, ["Kennzahlen Zahlen", `I${place}`], "numberFormats")).toBe('0.00;-0.00;"–";@');
    expect(at(after, ["Kennzahlen Zahlen", `G${place}`])).toBe(-2.5);
    expect(at(after, ["Kennzahlen Zahlen", `J${place}`])).toBe(0);
  });
});

const DISTRICTS = ["Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"];
const district = (code: string, area: string, figure: TableCell): TableCell[] =>
  row([code, "insgesamt", area], figure);

describe("the rate of a district", () => {
  const districts = sheet(
    years(2015),
    district("BEV-A01", "Stadt Münster", 305235),
    district("BEV-A01", "Mitte", 120000),
    district("BEV-A02", "Stadt Münster", 61047),
    district("BEV-A02", "Mitte", 18000),
  );

  test("has its deviation from the city beside it, in points", async () => {
    const after = await carriedOut(districts);
    const own = after.sheets[1]?.values ?? [];
    const mitte = own.findIndex((cells) => cells[0] === "BEV-03" && cells[3] === "Mitte") + 1;
    const city = own.findIndex((cells) => cells[0] === "BEV-03") + 1;
    expect(at(after, ["Kennzahlen Zahlen", "G4"])).toBe(
      "2015 Abweichung von der Stadt (berechnet)",
    );
    expect(rowOf(after, "Kennzahlen Zahlen", [mitte, "FG"])).toEqual([15, -5]);
    expect(at(after, ["Kennzahlen Zahlen", `G${mitte}`], "formulas")).toBe(
      `=IF(ISNUMBER(F${mitte}),IF(ISNUMBER(F$${city}),F${mitte}-F$${city},` +
        `IF(F$${city}="","…",F$${city})),IF(F${mitte}="","…",F${mitte}))`,
    );
    expect(at(after, ["Kennzahlen Zahlen", `G${mitte}`], "numberFormats")).toContain("%-Punkte");
    expect(at(after, ["Kennzahlen Zahlen", `G${city}`])).toBe("");
  });
});

describe("the rate of a city whose districts alone were delivered", () => {
  const figures: readonly (readonly [number, number])[] = [
    ...[
      [100, 10],
      [200, 40],
      [300, 30],
      [400, 20],
      [500, 50],
    ].map(([whole = 0, part = 0]) => [whole, part] as const),
    [2500, 750],
  ];
  const rowsOf = (areas: readonly string[]): TableCell[][] =>
    areas.flatMap((area, index) => [
      district("BEV-A01", area, figures[index]?.[0] ?? ""),
      district("BEV-A02", area, figures[index]?.[1] ?? ""),
    ]);
  const cityShare = async (workbook: WorkbookSnapshot): Promise<TableCell | undefined> => {
    const own = (await carriedOut(workbook)).sheets[1]?.values ?? [];
    return own.find((cells) => cells[0] === "BEV-03" && cells[3] === "Stadt Münster")?.[5];
  };

  test("is formed from the sums, never as an average of their rates", async () => {
    // 900 of 4000; the mean of the six rates is 15 %.
    expect(await cityShare(sheet(years(2015), ...rowsOf(DISTRICTS)))).toBe(22.5);
  });

  test("is not formed while a district is missing", async () => {
    expect(await cityShare(sheet(years(2015), ...rowsOf(DISTRICTS.slice(0, 5))))).toBeUndefined();
  });

  test("is the delivered one where the city was delivered", async () => {
    const city = [
      district("BEV-A01", "Stadt Münster", 4000),
      district("BEV-A02", "Stadt Münster", 920),
    ];
    expect(await cityShare(sheet(years(2015), ...rowsOf(DISTRICTS), ...city))).toBe(23);
  });
});

test("a measure that was not chosen is not written", async () => {
  const after = await carriedOut(residents, plansOf(residents, { measures: ["yearChange"] }));
  expect(after.sheetNames).toEqual(["Zahlen"]);
  expect(headings(after, "Zahlen", 0)).toHaveLength(4);
});

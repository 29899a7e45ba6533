// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { toA1 } from "../../../src/domain/shared/cell";
import { isSameNumber } from "../../../src/domain/derive/rounding";
import { describeWithLibreOffice, recalculate, xlsxOf } from "../../support/libreoffice";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";
import { carriedOut, plansOf } from "./derive-book";

const YEARS = [2013, 2014, 2015];
const GROUPS = ["insgesamt", "männlich", "weiblich"];
const CODES = ["BEV-A01", "BEV-A02", "BEV-A03", "BEV-A10"];

const figure: fc.Arbitrary<TableCell> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 300_000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constantFrom<TableCell>("", ".", "…", "/", "x") },
);

/** A row per code and group of a district or the city, with random figures and signs. */
const rows = (areas: readonly string[]): readonly (readonly TableCell[])[] => {
  const keys = CODES.flatMap((code) =>
    areas.flatMap((area) =>
      (area === "Stadt Münster" ? GROUPS : ["insgesamt"]).map((group) => ({ code, group, area })),
    ),
  );
  const figures = fc.sample(fc.array(figure, { minLength: 3, maxLength: 3 }), {
    numRuns: keys.length,
    seed: 51,
  });
  return keys.map(({ code, group, area }, index) => [
    ...[code, "", group, area],
    ...(figures[index] ?? []),
  ]);
};

const AREAS = ["Stadt Münster", "Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"];

const foreign = workbookOf(
  snapshotOf("Zahlen 2013-2015", [
    ["Kennung", "Angabe", "Gruppe", "Gebiet", ...YEARS],
    ...rows(AREAS),
  ]),
);

const questionnaire = workbookOf(
  snapshotOf("Erhebung", [
    ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 61"],
    [
      ...["Kennung", "Angabe", "Gruppe", "Gebiet", "Zeitbezug"],
      ...YEARS.flatMap((year) => [year, `${year} Kz.`]),
      "Bemerkung",
    ],
    ...rows(AREAS).map(([code = "", label = "", group = "", area = "", ...figures]) => [
      ...[code, label, group, area, "31.12."],
      ...figures.flatMap((cell) => [cell, ""]),
      "",
    ]),
  ]),
);

describeWithLibreOffice("planned formulas recalculated by LibreOffice", () => {
  test.each([
    ["an Erhebungsbogen", questionnaire],
    ["a foreign sheet and its own sheet", foreign],
  ])("show what the plan expects on %s", async (_, workbook) => {
    const plans = plansOf(workbook);
    const expected = plans.flatMap((plan) => plan.expected);
    expect(expected.length).toBeGreaterThan(100);

    const computed = await recalculate(await bytesOf(await carriedOut(workbook, plans)));

    const differences = expected.flatMap(({ cell, value }) => {
      const found = computed.get(cell.sheet)?.[cell.row]?.[cell.column] ?? "missing";
      const isSame =
        typeof value === "number" && typeof found === "number"
          ? isSameNumber(value, found)
          : value === found;
      return isSame ? [] : [{ cell: `${cell.sheet}!${toA1(cell)}`, value, found }];
    });
    expect(differences).toEqual([]);
  });
});

const bytesOf = ({ sheets }: WorkbookSnapshot): Promise<Uint8Array> =>
  xlsxOf(sheets.map(({ name, formulas }) => ({ name, formulas })));

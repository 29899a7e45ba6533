// SPDX-License-Identifier: EUPL-1.2
import { areaText, groupText } from "../../../src/domain/catalogue/group-key";
import { CITY_AREA, TOTAL_GROUP } from "../../../src/domain/catalogue/catalogue";
import type { Observation } from "../../../src/domain/delivery/delivery";
import { toA1 } from "../../../src/domain/shared/cell";
import { UNWATCHED } from "../../headless/workbook-session";
import { openPackage, savePackage } from "../../host/package/xlsx-package";
import { bundledCatalogue } from "../catalogue";
import { hostWorkbookOf } from "../host-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../sheet-table";
import { valueOf } from "../value-of";
import { type DepartmentFile, observationsIn, openFile } from "./fill-questionnaires";
import { YEARS } from "./invented-deliveries";

type Rows = readonly (readonly TableCell[])[];

const fileOf = (file: DepartmentFile, sheets: Readonly<Record<string, Rows>>): DepartmentFile => {
  const snapshots = Object.entries(sheets).map(([name, rows]) => snapshotOf(name, rows));
  const data = hostWorkbookOf(workbookOf(...snapshots));
  return { ...file, bytes: savePackage({ data, original: null }) };
};

interface Figure extends Observation {
  readonly number: number;
}

const figuresIn = async (file: DepartmentFile): Promise<readonly Figure[]> =>
  (await observationsIn(file)).flatMap((observation): readonly Figure[] => {
    const { role, value } = observation;
    if (role !== "delivered" || value.kind !== "number") return [];
    return [{ ...observation, number: value.value }];
  });

const namesOf = ({ key }: Figure): readonly [string, string, string] => [
  bundledCatalogue().quantityById.get(key.quantity)?.code ?? "",
  groupText(bundledCatalogue(), key.group),
  areaText(bundledCatalogue(), key.area),
];

/** What an Amt keeps for itself: a list with a row per figure. */
export const asList = async (file: DepartmentFile): Promise<DepartmentFile> =>
  fileOf(file, {
    Statistik: [
      ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"],
      ...(await figuresIn(file)).map((figure) => [
        ...namesOf(figure),
        figure.key.year,
        figure.number,
      ]),
    ],
  });

/** The same with years as columns, below a title of its own. */
export const asYearColumns = async (file: DepartmentFile): Promise<DepartmentFile> =>
  fileOf(file, { Jahre: yearColumns(await figuresIn(file)) });

const yearColumns = (figures: readonly Figure[]): Rows => {
  const rows = new Map<string, readonly [readonly string[], Map<number, number>]>();
  for (const figure of figures) {
    const names = namesOf(figure);
    const [, values] = rows.get(names.join()) ?? [names, new Map<number, number>()];
    values.set(figure.key.year, figure.number);
    rows.set(names.join(), [names, values]);
  }
  return [
    ["Zahlen für das Integrationsmonitoring"],
    [],
    ["Kennung", "Gruppe", "Gebiet", ...YEARS],
    ...[...rows.values()].map(([names, values]) => [
      ...names,
      ...YEARS.map((year) => values.get(year) ?? ""),
    ]),
  ];
};

/** Two halves by two people: year columns, and the districts of one Angabe as tables of areas, a sheet per year. */
export const asHalves = async (
  file: DepartmentFile,
  quantity: string,
): Promise<readonly DepartmentFile[]> => {
  const figures = await figuresIn(file);
  const isDistrict = ({ key }: Figure): boolean =>
    key.quantity === quantity && key.area !== CITY_AREA;
  const label = bundledCatalogue().quantityById.get(quantity)?.label ?? "";
  const matrix = (year: number): Rows => [
    [`${label} in Münster ${year}`],
    ["Stadtbezirk", "Insgesamt"],
    ...figures
      .filter((figure) => isDistrict(figure) && figure.key.year === year)
      .filter(({ key }) => key.group === TOTAL_GROUP)
      .map((figure) => [namesOf(figure)[2], figure.number]),
  ];
  return [
    fileOf(file, { Jahre: yearColumns(figures.filter((figure) => !isDistrict(figure))) }),
    fileOf(
      { ...file, name: file.name.replace(".xlsx", "_Bezirke.xlsx") },
      Object.fromEntries(YEARS.map((year) => [String(year), matrix(year)])),
    ),
  ];
};

/** The file after somebody has typed over the figure of a quantity, group and year in the city. */
export const mistyped = async (
  file: DepartmentFile,
  [quantity, group, year]: readonly [string, string, number],
  input: number | string,
): Promise<DepartmentFile> => {
  const figure = (await figuresIn(file)).find(
    ({ key }) => key.quantity === quantity && key.group === group && key.year === year,
  );
  if (!figure) throw new Error(`${file.name} has no ${quantity} of ${year}.`);
  const session = openFile(openPackage(file.bytes));
  session.host.user.type(figure.cell.sheet, toA1(figure.cell), input);
  return { ...file, bytes: session.save() };
};

/** The file as its department closes it: every error that may stay is handed in as an open point. */
export const closed = async (file: DepartmentFile, reason: string): Promise<DepartmentFile> => {
  const session = openFile(openPackage(file.bytes));
  const { useCases } = session;
  const request = { scope: "allSheets", years: [], department: null } as const;
  let outcome = valueOf(await useCases.checkDelivery(request, UNWATCHED));
  for (const finding of outcome.result.findings.filter(
    ({ severity }) => severity !== "information",
  )) {
    outcome = valueOf(await useCases.answerFinding(outcome, { finding, text: reason }, UNWATCHED));
  }
  const end = valueOf(
    await useCases.closeDelivery(outcome, { approvedBy: "Herr Beispiel" }, UNWATCHED),
  );
  if (end.type !== "closed") throw new Error(`${file.name} cannot be closed.`);
  return { ...file, bytes: session.save() };
};

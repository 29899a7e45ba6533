// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../../src/domain/catalogue/bundled-catalogue";
import type { Delivery } from "../../../src/domain/delivery/delivery";
import { numberOf, observationsOf } from "../../../src/domain/delivery/delivery";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import {
  snapshotOf,
  type SheetOptions,
  type TableCell,
  workbookOf,
} from "../../support/sheet-table";

const catalogue = loadBundledCatalogue();

const parse = (rows: readonly (readonly TableCell[])[], options?: SheetOptions): Delivery =>
  parseDelivery(workbookOf(snapshotOf("Daten", rows, options)), catalogue);

/** "quantity|group|area|year=value" of every observation. */
const figures = (delivery: Delivery): readonly string[] =>
  observationsOf(delivery).map(
    ({ key, value }) =>
      `${key.quantity}|${key.group}|${key.area}|${key.year}=${numberOf(value) ?? value.kind}`,
  );

const header = ["Kennung", "Angabe", "Gruppe", "Gebiet", 2013, 2014];
const row = [
  "BEV-A01",
  "Wohnberechtigte Bevölkerung",
  "insgesamt",
  "Stadt Münster",
  298518,
  300267,
];

describe("a table with years as columns", () => {
  it.each<[string, readonly (readonly TableCell[])[]]>([
    ["in the first row", [header, row]],
    ["below title lines", [["Bevölkerung 2013–2014"], ["Stand: Mai 2016"], [], header, row]],
    ["with notes below", [header, row, [], ["Quelle: Stadt Münster"], ["*) siehe 2011"]]],
    ["with years as text", [[...header.slice(0, 4), "2013", "2014*)"], row]],
    ["with dates", [[...header.slice(0, 4), "31.12.2013", "am 31. Dezember 2014"], row]],
    ["with units below the years", [header, ["", "", "", "", "Anzahl", "Anzahl"], row]],
    ["with column numbers below", [header, [1, 2, 3, 4, 5, 6], row]],
    [
      "with hyphens and line breaks",
      [["Ken-\nnung", "Angabe", "Grup-pe", "Gebiet:", 2013, 2014], row],
    ],
    ["with its header repeated", [header, row, [], header]],
    [
      "with newest year first",
      [
        [...header.slice(0, 4), 2014, 2013],
        [...row.slice(0, 4), 300267, 298518],
      ],
    ],
    [
      "with shuffled columns",
      [
        [2014, "Gebiet", 2013, "Kennung", "Gruppe"],
        [300267, "Stadt Münster", 298518, "BEV-A01", "insgesamt"],
      ],
    ],
    ["with a spanner over the years", [["", "", "", "", "Anzahl der Personen", ""], header, row]],
    ["by labels alone", [header.slice(1), row.slice(1)]],
    [
      "without group and area",
      [
        ["Kennung", 2013, 2014],
        ["BEV-A01", 298518, 300267],
      ],
    ],
  ])("is read %s", (_, rows) => {
    const delivery = parse(rows);
    expect(delivery.unread).toEqual([]);
    expect([...figures(delivery)].sort()).toEqual([
      "residents|total|city|2013=298518",
      "residents|total|city|2014=300267",
    ]);
    expect(delivery.sheets[0]?.unknownCodes).toEqual([]);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import * as fc from "fast-check";
import { neededCells } from "../../../src/domain/catalogue/needed-cells";
import { groupText, isOpenSlot, areaText } from "../../../src/domain/catalogue/group-key";
import { ANY_SUBJECT, labelLookup } from "../../../src/domain/catalogue/label-lookup";
import { bundledCatalogue } from "../../support/catalogue";

const catalogue = bundledCatalogue();
const lookup = labelLookup(catalogue);

const quantity = (id: string) => ({ quantity: id, indicator: null });

describe("subject of a row", () => {
  it.each([
    ["BEV-A01", "residents", null],
    ["bev – a01", "residents", null],
    ["BEV-04", "foreigners", "BEV-04"],
    ["ARB-04", null, "ARB-04"],
  ])("finds the Kennung %j", (code, expectedQuantity, indicator) => {
    expect(lookup.subjectByCode(code)).toEqual({ quantity: expectedQuantity, indicator });
  });

  it.each(["BEV-A99", "Kennung", "", "61"])("knows no Kennung %j", (code) => {
    expect(lookup.subjectByCode(code)).toBeNull();
  });

  it.each([
    ["Wohnberechtigte Bevölkerung", "residents", null],
    ["Wohnberechtigte\nPersonen", "residents", null],
    ["Ausländeranteil", "foreigners", "BEV-04"],
    ["Einbürgerungen:", "naturalisations", "REC-03"],
    ["Arbeitslose Ausländer", "unemployed-foreign", null],
  ])("finds the label %j", (label, expectedQuantity, indicator) => {
    expect(lookup.subjectByLabel(label)).toEqual({ quantity: expectedQuantity, indicator });
  });

  it("finds the longest label within a title", () => {
    const title = "Tab. 4: Personen mit Migrationsvorgeschichte in Münster am 31.12.2013";
    expect(lookup.subjectWithin(title)).toEqual(quantity("residents-mv"));
    expect(lookup.subjectWithin("Bericht 2013")).toBeNull();
  });
});

describe("group of a row", () => {
  it.each([
    ["insgesamt", "total"],
    ["Ins-\ngesamt", "total"],
    ["männl.", "sex:male"],
    ["90 und älter", "age10:90+"],
    ["0–9", "age10:0-9"],
    ["weiblich; 10 - 19", "sex:female+age10:10-19"],
    ["10 - 19; weiblich", "sex:female+age10:10-19"],
    ["männlich; insgesamt", "sex:male"],
    ["davon männlich", "sex:male"],
    ["darunter: Ausländer", "mv:foreign"],
    ["Ausländer", "mv:foreign"],
  ])("finds %j for the residents", (text, group) => {
    expect(lookup.group(text, quantity("residents"))).toBe(group);
  });

  it("reads a label two dimensions share by the quantity of the row", () => {
    expect(lookup.group("Ausländer", quantity("unemployed"))).toBe("nationality:foreign");
    expect(lookup.group("Ausländer", ANY_SUBJECT)).toBeNull();
  });

  it.each(["", "Marsmenschen", "männlich; weiblich", "männlich; Marsmenschen"])(
    "does not guess %j",
    (text) => {
      expect(lookup.group(text, quantity("residents"))).toBeNull();
    },
  );

  it("takes any name as a member of an open dimension, but no misspelt label", () => {
    expect(lookup.group("Türkei", quantity("naturalisations"))).toBe("nationalityTop10:tuerkei");
    expect(lookup.group("mänlich", quantity("naturalisations"))).toBeNull();
  });
});

describe("area of a row", () => {
  it.each([
    ["Stadt Münster", "city"],
    ["Stadtbezirk Hiltrup", "district-hiltrup"],
    ["51", "quarter-51"],
    ["51 Gievenbeck", "quarter-51"],
    ["Gievenbeck (51)", "quarter-51"],
    ["Stadtteil 51", "quarter-51"],
    ["nicht zuzuordnen", "unassigned"],
    ["SUEDOST", "district-suedost"],
  ])("finds %j", (text, area) => {
    expect(lookup.area(text)).toBe(area);
  });

  it.each(["", "99", "51 Roxel", "Osnabrück"])("does not guess %j", (text) => {
    expect(lookup.area(text)).toBeNull();
  });
});

describe("spelling", () => {
  const spellings: readonly ((text: string) => string)[] = [
    (text) => text.toUpperCase(),
    (text) => text.replaceAll(" ", "\u00a0"),
    (text) => text.replaceAll("-", "–"),
    (text) => `  ${text} *)`,
    (text) => text.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue"),
    (text) => text.normalize("NFD"),
  ];

  it("of any label of an area does not matter", () => {
    const areas = [...catalogue.areaById.values()];
    fc.assert(
      fc.property(fc.constantFrom(...areas), fc.constantFrom(...spellings), (area, spell) => {
        for (const label of [area.label, ...area.synonyms]) {
          expect(lookup.area(spell(label))).toBe(area.id);
        }
      }),
    );
  });

  it("never makes a look-up throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        lookup.subjectByCode(text);
        lookup.subjectByLabel(text);
        lookup.group(text, quantity("naturalisations"));
        lookup.suggest("quantity", text, ANY_SUBJECT);
      }),
    );
  });
});

describe("suggestions", () => {
  it.each([
    ["area", "Hilltrup", ["Hiltrup"]],
    ["area", "Osnabrück", []],
    ["group", "mänlich", ["männlich"]],
    ["quantity", "Wohnberechtigte Bevölkrung", ["Wohnberechtigte Bevölkerung"]],
    ["group", "xyz", []],
  ] as const)("offers for the %s %j %j", (role, text, expected) => {
    expect(lookup.suggest(role, text, quantity("residents"))).toEqual(expected);
  });
});

describe("labels the generators write", () => {
  it("are read back as what they were written for", () => {
    const cells = neededCells(catalogue, { department: null, includeOptional: true });
    const misread = cells.filter(
      (cell) =>
        !isOpenSlot(cell.group) &&
        (lookup.group(groupText(catalogue, cell.group), quantity(cell.quantity)) !== cell.group ||
          lookup.area(areaText(catalogue, cell.area)) !== cell.area),
    );
    expect(cells.length).toBeGreaterThan(575);
    expect(misread).toEqual([]);
  });
});

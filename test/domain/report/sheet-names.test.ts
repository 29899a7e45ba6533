// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { tableSheetName } from "../../../src/domain/report/sheet-names";
import { freeSheetName } from "../../../src/domain/shared/free-sheet-name";

describe("tableSheetName", () => {
  test.each([
    ["BEV-03.1", "Bevölkerung und Rahmendaten", "BEV-03.1 Bevölkerung"],
    ["KJH-05.1", "Kinder- und Jugendhilfe", "KJH-05.1 Kinder- u. Jugendhilfe"],
    ["PAR-01.1", "Politische Integration und Partizipation", "PAR-01.1 Politische Integration"],
    ["IKO-01.1", "Interkulturelle Öffnung der Verwaltung", "IKO-01.1 Interkulturelle"],
    ["SPO.1", "Sport", "SPO.1 Sport"],
    ["X-1.1", "Bauen/Wohnen [neu]", "X-1.1 Bauen Wohnen neu"],
  ])("names the sheet of %s in the field %s", (id, field, name) => {
    expect(tableSheetName(id, field)).toBe(name);
  });

  test("always gives a name Excel accepts", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (field) => {
        const name = tableSheetName("BEV-03.1", field);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/u);
      }),
    );
  });
});

describe("freeSheetName", () => {
  test("keeps a name that is free", () => {
    expect(freeSheetName("Inhalt", ["Tabelle1"])).toBe("Inhalt");
  });

  test("counts on from (2), without regard to upper and lower case", () => {
    expect(freeSheetName("Inhalt", ["INHALT", "Inhalt (2)"])).toBe("Inhalt (3)");
  });

  test("makes room for the number in a name of full length", () => {
    const name = "PAR-01.1 Politische Integration";
    expect(freeSheetName(name, [name])).toBe("PAR-01.1 Politische Integra (2)");
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { useStage, type Bench } from "./support/bench";
import { describeInBrowser } from "./support/browser";
import {
  changedIn,
  contentsOf,
  expectSame,
  numberUnder,
  rowsOf,
  rowWith,
  sheetOf,
} from "./support/cells";

/*
 * What the city of Münster has published for 2013, 2014 and 2015: persons with Migrationsvorgeschichte and all persons
 * entitled to reside. Printed: 21,3 / 21,7 / 22,6 percent, the count +8,4 percent, the share +1,3 points.
 */
const PERSONS = [63723, 65205, 69098] as const;
const EVERYBODY = [298518, 300267, 305235] as const;
const PRINTED_RATES = ["21,3", "21,7", "22,6"];

const QUESTIONNAIRE = "Erhebungsbogen";
const RATE = "Anteil der Personen mit Migrationsvorgeschichte";
const CITY = "Stadt Münster";

const rates = PERSONS.map((persons, year) => (persons * 100) / (EVERYBODY[year] ?? 0));
const printed = (value: number): string => value.toFixed(1).replace(".", ",");

describeInBrowser("The way of an Erhebungsbogen through the three jobs", () => {
  const stage = useStage();

  test("a correct Erhebungsbogen can be handed in as it is", async () => {
    const bench = await stage.enter();
    const before = contentsOf(await bench.save());
    await bench.press(/^Prüfen/, "Dieses Blatt prüfen");
    expect(await bench.resultHead(/abgegeben/)).toMatch(
      /^Kann abgegeben werden(: \d+ Hinweise?)?$/,
    );
    expect(await bench.words()).not.toMatch(/Bitte (ändern|bestätigen)/);
    expectSame(contentsOf(await bench.save()), before);
  });

  test("Berechnen shows what it will write, writes it, and takes it back", async () => {
    const bench = await stage.enter();
    const before = contentsOf(await bench.save());
    const announced = await previewDerived(bench);
    expect(await bench.words()).toContain("Wert mal 100 durch die Bezugsgröße");
    expectSame(contentsOf(await bench.save()), before);

    await bench.press(/Zellen eintragen$/);
    expect(await bench.resultHead(/eingetragen$/)).toBe(`${announced} Zellen eingetragen`);
    const after = await bench.save();
    const sheet = sheetOf(after, QUESTIONNAIRE);

    const blockHeads = rowWith(sheet, "Kennung", "Kennzahl");
    const rate = rowWith(sheet, "BEV-03", RATE, "insgesamt", CITY);
    for (const [index, year] of ["2013", "2014", "2015"].entries()) {
      expect(numberUnder(blockHeads, rate, year)).toBeCloseTo(rates[index] ?? 0, 9);
      expect(printed(rates[index] ?? 0)).toBe(PRINTED_RATES[index]);
    }
    expect(numberUnder(blockHeads, rate, "2015 zu 2014 (berechnet)")).toBeCloseTo(
      (rates[2] ?? 0) - (rates[1] ?? 0),
      9,
    );

    const heads = rowWith(sheet, "Kennung", "Angabe");
    const everybody = rowWith(sheet, "BEV-A01", "insgesamt", CITY);
    expect(numberUnder(heads, everybody, "2015 zu 2014 absolut (berechnet)")).toBe(305235 - 300267);
    expect(numberUnder(heads, everybody, "2015 zu 2014 in % (berechnet)")).toBeCloseTo(
      (4968 * 100) / 300267,
      9,
    );

    await bench.press("Neue Vorschau");
    await bench.resultHead(/^Es ist schon alles eingetragen$/);
    expectSame(contentsOf(await bench.save()), contentsOf(after));

    await bench.press("Letzte Aktion zurücknehmen");
    await bench.resultHead(/^Zurückgenommen: [\d.]+\sZellen stehen wieder wie vorher$/);
    expectSame(contentsOf(await bench.save()), before);
  });

  test("Berichtstabellen builds the tables once, and nothing again without new figures", async () => {
    const bench = await stage.enter();
    const before = contentsOf(await bench.save());
    await bench.press(/^Berichtstabellen/, "Vorschau anzeigen");
    await bench.resultHead(/^Vorschau: \d+\sTabellen möglich$/);
    const chosen = await bench.pane.getByRole("checkbox", { checked: true }).count();
    expect(chosen).toBeGreaterThan(20);
    await bench.press(`${chosen}\u00a0Tabellen erzeugen`);
    expect(await bench.resultHead(/erzeugt/)).toMatch(new RegExp(`^${chosen} Tabellen erzeugt`));

    const written = await bench.save();
    expect(written.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Inhalt", "IM_Daten"]),
    );
    const stock = sheetOf(written, "BEV-01.3 Bevölkerung");
    const persons = rowWith(stock, "mit Migrationsvorgeschichte insgesamt");
    expect(persons.slice(1, 4)).toEqual(PERSONS);
    expect(persons.slice(4, 7).map((value) => printed(Number(value)))).toEqual(PRINTED_RATES);
    const heads = rowWith(stock, "2015 zu 2013 in %");
    expect(printed(numberUnder(heads, persons, "2015 zu 2013 in %"))).toBe("8,4");
    expect(printed(numberUnder(heads, persons, "2015 zu 2013 Anteil in %-Punkten"))).toBe("1,3");

    const quota = sheetOf(written, "BEV-03.1 Bevölkerung");
    const total = rowWith(quota, "Insgesamt");
    expect(
      ["2013 %", "2014 %", "2015 %"].map((head) =>
        printed(numberUnder(rowWith(quota, "2013 %"), total, head)),
      ),
    ).toEqual(PRINTED_RATES);

    const after = contentsOf(written);
    expect(changedIn(before, after)).toEqual([]);

    await bench.press("Neue Vorschau", /Tabellen erzeugen$/);
    await bench.resultHead(/schon aktuell, nichts geändert$/);
    expectSame(contentsOf(await bench.save()), after);
    expect(rowsOf(sheetOf(written, "Inhalt")).flat()).toContain("BEV-03.1");
  });
});

/** Opens the preview of Berechnen; returns the announced number of cells as it is written. */
const previewDerived = async (bench: Bench): Promise<string> => {
  await bench.press(/^Berechnen/, "Vorschau anzeigen");
  const head = await bench.resultHead(/^Vorschau/);
  const [, count] = /^Vorschau: ([\d.]+) Zellen werden eingetragen$/.exec(head) ?? [];
  if (count === undefined) throw new Error(`The preview is headed ${head}`);
  return count;
};

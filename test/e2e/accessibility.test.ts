// SPDX-License-Identifier: EUPL-1.2
import { SAMPLES, useStage, type Bench } from "./support/bench";
import { describeInBrowser } from "./support/browser";
import { faultsInAllLooks } from "./support/looks";
import { workbookWith } from "./support/workbooks";

/*
 * Every state of the pane that can be reached on the bench, in all looks: axe has nothing to say, and nothing has to be
 * scrolled sideways.
 */
describeInBrowser("X45: the pane is accessible in every state", () => {
  const stage = useStage();

  test("of the start page and of Prüfen", async () => {
    const bench = await stage.enter();
    await bench.chooseSample(SAMPLES.faulty);
    await expectNoFaults(bench);
    await bench.press(/^Prüfen/);
    await expectNoFaults(bench);
    await bench.pane.getByRole("radio", { name: "Alle Blätter" }).click();
    await bench.press("Alle Blätter prüfen", /^H14/, /^F62/);
    await bench.pane.getByRole("button", { name: "Zur Zelle" }).first().click();
    await expectNoFaults(bench);
    await bench.press("Zurück zum Start");
    await expectNoFaults(bench);
  });

  test("of the welcome, of the page about the add-in and of Zelle erklären", async () => {
    const bench = await stage.enterFirst();
    await expectNoFaults(bench);
    await bench.press("Überspringen", "Über das Add-in");
    await expectNoFaults(bench);
    await bench.press("Zurück zum Start", /^Zelle erklären/);
    await expectNoFaults(bench);
    await bench.press("Ausgewählte Zelle erklären");
    await bench.resultHead(/gibt es nichts zu erklären$/);
    await expectNoFaults(bench);
  });

  test("of an explained cell", async () => {
    const bench = await stage.enter();
    await bench.chooseSample(SAMPLES.faulty);
    await bench.press(/^Prüfen/, "Dieses Blatt prüfen", "Nächster Befund");
    await bench.pressRibbon("Zelle erklären");
    await bench.resultHead(/^[A-Z]+\d+: /);
    await expectNoFaults(bench);
  });

  test("of Berechnen", async () => {
    const bench = await stage.enter();
    await bench.chooseSample(SAMPLES.faulty);
    await bench.press(/^Berechnen/);
    await expectNoFaults(bench);
    await bench.press("Vorschau anzeigen", /bleiben ohne Formel$/);
    await expectNoFaults(bench);
    await bench.press(/Zellen eintragen$/);
    await bench.resultHead(/eingetragen$/);
    await expectNoFaults(bench);
    await bench.press("Letzte Aktion zurücknehmen");
    await bench.resultHead(/^Zurückgenommen/);
    await expectNoFaults(bench);
  });

  test("of Berichtstabellen", async () => {
    const bench = await stage.enter();
    await bench.press(/^Berichtstabellen/);
    await expectNoFaults(bench);
    await bench.press("Vorschau anzeigen", "Keine auswählen", /^Nicht möglich/);
    await expectNoFaults(bench);
    await bench.press("Alle auswählen", /Tabellen erzeugen$/);
    await bench.resultHead(/erzeugt/);
    await expectNoFaults(bench);
  });

  test("of Erhebungsbögen", async () => {
    const bench = await stage.enter();
    await bench.press(/^Erhebungsbögen/);
    await expectNoFaults(bench);
    await bench.press("Vorschau anzeigen");
    await bench.resultHead(/^\d+\sErhebungsbögen für 2013, 2014, 2015$/);
    await bench.press("Einzeln als eigene Mappe");
    await expectNoFaults(bench);
    await bench.press("Als Mappe „IM2015_Amt51.xlsx“ öffnen");
    await bench.pane.getByText(/^Die Mappe ist offen/).waitFor();
    await bench.press(/Erhebungsbögen in diese Mappe schreiben$/);
    await bench.resultHead(/Blätter angelegt$/);
    await expectNoFaults(bench);
  });

  test("of Lieferungen zusammenführen", async () => {
    const bench = await stage.enter();
    await bench.press(/^Lieferungen zusammenführen/);
    await expectNoFaults(bench);
    await bench.chooseInPane(DELIVERIES);
    await bench.resultHead(/^\d von 4 Dateien zu übernehmen$/);
    await expectNoFaults(bench);
    await bench.pane.getByRole("radio", { name: "„Kultur.xlsx“" }).click();
    await bench.press("1 Angabe im Vergleich", /^Kultur\.xlsx: 1 Punkt/);
    await bench.pane.getByLabel(/^Von welchem Amt ist „Notizen/).selectOption({ index: 1 });
    await bench.press(/^Amt 41 .*neu$/);
    await bench.pane.getByLabel("Alle Punkte dieser Datei").selectOption("sendBack");
    await expectNoFaults(bench);
    await bench.press(/Angaben übernehmen$/);
    await bench.resultHead(/^Übernommen/);
    await expectNoFaults(bench);
    await bench.press("Letzte Aktion zurücknehmen");
    await bench.resultHead(/^Zurückgenommen/);
    await expectNoFaults(bench);
  });

  test("of Katalog", async () => {
    const bench = await stage.enter();
    await bench.press(/^Katalog/);
    await expectNoFaults(bench);
    await bench.press("Katalog prüfen");
    await bench.resultHead(/^In dieser Mappe stehen keine Katalogblätter$/);
    await expectNoFaults(bench);
    await bench.press("19 Katalogblätter anlegen");
    await bench.resultHead(/^19 Katalogblätter sind angelegt$/);
    await expectNoFaults(bench);
    await bench.press("Erneut prüfen");
    await bench.resultHead(/^Der Katalog ist in Ordnung$/);
    await expectNoFaults(bench);
  });

  test("of a job that runs or was stopped", async () => {
    const bench = await stage.enterSlow();
    await bench.press(/^Berichtstabellen/, "Vorschau anzeigen");
    await bench.resultHead(/^Vorschau: \d+\sTabellen/);
    await bench.holdAnswers(true);
    await bench.press(/Tabellen erzeugen$/);
    await bench.resultHead(/^Berichtstabellen läuft/);
    await expectNoFaults(bench);
    await bench.press("Abbrechen");
    await bench.holdAnswers(false);
    await bench.resultHead(/^Abgebrochen/);
    await expectNoFaults(bench);
  });

  test("that waits for a cell or meets a protected sheet", async () => {
    const bench = await stage.enter();
    await suppose(bench, "Eine Zelle wird gerade bearbeitet", true);
    await bench.press(/^Prüfen/, "Dieses Blatt prüfen");
    await bench.resultHead(/bearbeitet$/);
    await expectNoFaults(bench);
    await bench.press("Warten");
    await bench.pane.getByText(/^Es geht weiter, sobald/).waitFor();
    await expectNoFaults(bench);
    await suppose(bench, "Eine Zelle wird gerade bearbeitet", false);
    await bench.resultHead(/^Kann abgegeben werden/);

    await suppose(bench, "Blätter sind geschützt", true);
    await bench.press("Zurück zum Start", /^Berechnen/, "Vorschau anzeigen", /Zellen eintragen$/);
    await bench.resultHead(/ist geschützt$/);
    await expectNoFaults(bench);
  });

  test("that reports a failure or finds nothing", async () => {
    const bench = await stage.enter();
    await bench.openFile("leer.xlsx", workbookWith({ name: "Tabelle1", rows: [] }));
    await bench.press(/^Prüfen/, "Dieses Blatt prüfen");
    await bench.resultHead(/^Keine Angaben erkannt/);
    await expectNoFaults(bench);
    await bench.press("Zurück zum Start", /^Berichtstabellen/, "Vorschau anzeigen");
    await bench.resultHead(/^Keine Tabelle möglich/);
    await expectNoFaults(bench);
  });
});

const HEAD = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;

const fileOf = (name: string, ...rows: readonly (readonly (string | number)[])[]) => ({
  name,
  bytes: workbookWith({ name: "Angaben", rows: [HEAD, ...rows] }),
});

/** Two that contradict each other, one of nobody knows whom, one that is broken. */
const DELIVERIES = [
  fileOf("Kultur.xlsx", ["KUL-A01", "", "", 40, 41, 42], ["KUL-A01", "", "Mitte", 1, 2, "k. A."]),
  fileOf("Kultur neu.xlsx", ["KUL-A01", "", "", 40, 41, 43]),
  fileOf("Notizen.xlsx", ["BEV-A01", "", "", 1, 2, 3], ["SOZ-A01", "", "", 4, 5, 6]),
  { name: "Brief.csv", bytes: new TextEncoder().encode("Guten Tag;") },
];

const expectNoFaults = async (bench: Bench): Promise<void> =>
  expect(await faultsInAllLooks(bench.page)).toEqual([]);

/** Sets or clears one of the conditions of the bench. */
const suppose = async ({ page }: Bench, condition: string, holds: boolean): Promise<void> => {
  await page.getByText("Was wäre, wenn").click();
  await page.getByLabel(condition).setChecked(holds);
  await page.getByText("Was wäre, wenn").click();
};

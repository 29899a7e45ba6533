// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { SAMPLES, useStage, type Bench } from "./support/bench";
import { describeInBrowser } from "./support/browser";
import { contentsOf, expectSame } from "./support/cells";
import { protectedCopy, workbookWith } from "./support/workbooks";

const QUESTIONNAIRE = resolve(__dirname, "../fixtures/samples/erhebungsbogen-amt61.xlsx");

const NOTES = workbookWith({
  name: "Notizen",
  rows: [
    ["Einkaufsliste", "Menge", "2014", "2015"],
    ["Bleistifte", 12, 3, 4],
    ["Radiergummis", 4, 1, 2],
  ],
});
const UNKNOWN_INDICATORS = workbookWith({
  name: "Zahlen",
  rows: [
    ["Kennung", "Angabe", "Gruppe", "Gebiet", "2013", "2014", "2015"],
    ["XYZ-A01", "Zugelassene Pferdekutschen", "insgesamt", "Stadt Münster", 12, 13, 14],
    ["XYZ-A02", "Zugelassene Tretboote", "insgesamt", "Stadt Münster", 31, 30, 29],
  ],
});

describeInBrowser("What cannot be worked with gets a plain sentence and stays as it is", () => {
  const stage = useStage();

  test.each([
    ["an empty workbook", workbookWith({ name: "Tabelle1", rows: [] })],
    ["a workbook about something else", NOTES],
  ])("%s", async (_name, file) => {
    const bench = await stage.enter();
    await bench.openFile("anderes.xlsx", file);
    const before = contentsOf(await bench.save());

    await bench.press(/^Prüfen/, "Dieses Blatt prüfen");
    await bench.resultHead(/^Keine Angaben erkannt$/);
    expect(await bench.words()).toContain("Wechseln Sie zu dem Blatt mit Ihren Angaben");
    await bench.press("Zurück zum Start", /^Berechnen/, "Vorschau anzeigen");
    await bench.resultHead(/^Keine Angaben erkannt$/);
    await expectNoOffer(bench);
    await bench.press("Zurück zum Start", /^Berichtstabellen/, "Vorschau anzeigen");
    await bench.resultHead(/^Keine Tabelle möglich$/);
    await expectNoOffer(bench);
    expectSame(contentsOf(await bench.save()), before);
  });

  test("a workbook without any known indicator", async () => {
    const bench = await stage.enter();
    await bench.openFile("anderes.xlsx", UNKNOWN_INDICATORS);
    const before = contentsOf(await bench.save());

    await bench.press(/^Prüfen/, "Dieses Blatt prüfen");
    await bench.resultHead(/^(Keine Angaben erkannt|Kann noch nicht abgegeben werden)/);
    await bench.press("Zurück zum Start", /^Berichtstabellen/, "Vorschau anzeigen");
    await bench.resultHead(/^Keine Tabelle möglich$/);
    await expectNoOffer(bench);
    expectSame(contentsOf(await bench.save()), before);
  });

  test("a protected sheet can be checked, but nothing is written on it", async () => {
    const bench = await stage.enter();
    await bench.openFile(
      "geschuetzt.xlsx",
      protectedCopy(new Uint8Array(readFileSync(QUESTIONNAIRE))),
    );
    const before = contentsOf(await bench.save());

    await bench.press(/^Prüfen/, "Dieses Blatt prüfen");
    await bench.resultHead(/^Kann abgegeben werden/);
    await bench.press("Zurück zum Start", /^Berechnen/, "Vorschau anzeigen", /Zellen eintragen$/);
    await bench.resultHead(/^Das Blatt „Erhebungsbogen“ ist geschützt$/);
    expect(await bench.words()).toContain("Es wurde nichts geschrieben");
    expectSame(contentsOf(await bench.save()), before);
  });

  test("a file that is no workbook is refused, and the open one stays", async () => {
    const bench = await stage.enter();
    await bench.page.getByLabel("Datei öffnen").setInputFiles({
      name: "brief.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("Sehr geehrte Damen und Herren"),
    });
    expect(await bench.page.getByRole("alert").innerText()).toContain("brief.xlsx");
    expect(await bench.page.getByLabel("Beispiel").inputValue()).toBe("erhebungsbogen-amt61.xlsx");
    await bench.chooseSample(SAMPLES.faulty);
  });
});

const expectNoOffer = async (bench: Bench): Promise<void> =>
  expect(await bench.button(/(eintragen|erzeugen)$/).count()).toBe(0);

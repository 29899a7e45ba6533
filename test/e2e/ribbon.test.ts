// SPDX-License-Identifier: EUPL-1.2
import { contentsOf, expectSame } from "./support/cells";
import { useStage } from "./support/bench";
import { describeInBrowser } from "./support/browser";

describeInBrowser("The buttons of the ribbon", () => {
  const stage = useStage();

  test("start the same jobs as the pane, up to the point where consent is needed", async () => {
    const bench = await stage.enter();
    const before = contentsOf(await bench.save());
    await bench.pressRibbon("Prüfen");
    await bench.resultHead(/^Kann abgegeben werden/);
    await bench.pressRibbon("Kennzahlen berechnen");
    await bench.resultHead(/^Vorschau: [\d.]+\sZellen/);
    await bench.pressRibbon("Berichtstabellen erzeugen");
    await bench.resultHead(/^Vorschau: \d+\sTabellen/);
    await bench.pressRibbon("Erhebungsbögen");
    await bench.resultHead(/^\d+\sErhebungsbögen für/);
    await bench.pressRibbon("Lieferungen zusammenführen");
    await bench.button("Dateien wählen …").waitFor();
    expectSame(contentsOf(await bench.save()), before);
  });

  test("open and close the pane", async () => {
    const bench = await stage.enter();
    const entry = bench.button(/^Prüfen/);
    await bench.pressRibbon("Bereich öffnen");
    await entry.waitFor({ state: "hidden" });
    await bench.pressRibbon("Bereich öffnen");
    await entry.waitFor({ state: "visible" });
  });

  test("lead to the job that is running and start nothing beside it", async () => {
    const bench = await stage.enterSlow();
    await bench.pressRibbon("Kennzahlen berechnen");
    await bench.resultHead(/^Berechnen läuft …$/);
    await bench.pressRibbon("Prüfen");
    await bench.resultHead(/^Vorschau: [\d.]+\sZellen/);
    await bench.press("Zurück zum Start");
    expect(await bench.button(/^Prüfen/).innerText()).not.toContain("Zuletzt");
    expect(await bench.button(/^Berechnen/).innerText()).toContain("Vorschau bereit");
  });
});

describeInBrowser("A job under way", () => {
  const stage = useStage();

  test("X31: goes on in a closed pane, shows itself when the pane is opened again, and ends there", async () => {
    const bench = await stage.enterSlow();
    const title = bench.pane.getByRole("heading", { level: 1 });
    const togglePane = async (state: "visible" | "hidden"): Promise<void> => {
      await bench.pressRibbon("Bereich öffnen");
      await title.waitFor({ state });
    };
    await bench.press(/^Berichtstabellen/, "Vorschau anzeigen");
    await bench.resultHead(/^Vorschau: \d+\sTabellen/);
    await bench.press("Keine auswählen");
    await bench.pane.getByRole("checkbox").first().click();
    await bench.holdAnswers(true);
    await bench.press(/^1\sTabelle erzeugen$/);
    await bench.resultHead(/^Berichtstabellen läuft/);
    await togglePane("hidden");
    await togglePane("visible");
    await bench.resultHead(/^Berichtstabellen läuft/);
    await togglePane("hidden");
    await bench.holdAnswers(false);
    await togglePane("visible");
    await bench.resultHead(/erzeugt/);
  });

  test("can be stopped while it writes, and leaves nothing of it behind", async () => {
    const bench = await stage.enterSlow();
    const before = contentsOf(await bench.save());
    await bench.press(/^Berichtstabellen/, "Vorschau anzeigen", /Tabellen erzeugen$/, "Abbrechen");
    await bench.resultHead(/^Abgebrochen$/);
    expect(await bench.words()).toContain("Es wurde nichts geschrieben.");
    expectSame(contentsOf(await bench.save()), before);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { useStage, type Bench } from "./support/bench";
import { describeInBrowser } from "./support/browser";
import { rowWith, sheetOf } from "./support/cells";
import { faultsInAllLooks } from "./support/looks";
import { typedInto } from "./support/workbooks";

const CORRECT = resolve(__dirname, "../fixtures/samples/erhebungsbogen-amt61.xlsx");

/** Two words where numbers belong, a number as text, a sum that does not fit and a jump nobody has explained. */
const FAULTY = typedInto(new Uint8Array(readFileSync(CORRECT)), {
  J15: "k. A.",
  J233: "13 820",
  J246: "ca. 1630",
  J285: 155339,
  J240: 40.7,
  L240: "",
});

/** From opening to the Abschluss. */
const MOST_CLICKS = 15;

/** Does what a clerk does, and counts. Typing is no click; going into the sheet to type is. */
class Clerk {
  clicks = 0;

  constructor(private readonly bench: Bench) {}

  async press(name: string | RegExp): Promise<void> {
    this.clicks += 1;
    await this.bench.button(name).click();
  }

  async pressRibbon(name: string): Promise<void> {
    this.clicks += 1;
    await this.bench.pressRibbon(name);
  }

  /** Goes to the next finding, which has to be about this cell. */
  async goOn(cell: string): Promise<void> {
    await this.press("Nächster Befund");
    await this.bench
      .selectedAddress()
      .filter({ hasText: new RegExp(`^${cell}$`) })
      .waitFor();
  }

  /** Into the cell that is selected. */
  async type(value: string): Promise<void> {
    this.clicks += 1;
    await this.bench.page.locator(".ic-workbook-container").focus();
    await this.bench.page.keyboard.type(value);
    await this.bench.page.keyboard.press("Enter");
  }

  /** Into the field of the finding that is open. */
  async say(text: string): Promise<void> {
    this.clicks += 1;
    const field = this.bench.pane.locator("textarea");
    await field.click();
    await field.fill(text);
    await field.press("Control+Enter");
    await this.bench.button("Ändern").waitFor();
  }
}

describeInBrowser("A clerk who has never seen the add-in", () => {
  const stage = useStage();

  test("comes from a faulty Erhebungsbogen to the mail, led by what each step offers", async () => {
    const bench = await stage.enterFirst();
    await bench.openFile("bogen.xlsx", FAULTY);
    const clerk = new Clerk(bench);

    await clerk.press("Dieses Blatt prüfen");
    await bench.resultHead(/^Kann noch nicht abgegeben werden: 4\sFehler, 1\sWarnung/);
    await clerk.goOn("J15");
    await clerk.type("145650");
    await clerk.goOn("J233");
    await clerk.press("Korrigieren");
    await bench.resultHead(/: 2\sFehler, 1\sWarnung/);
    await clerk.goOn("J246");
    await clerk.type("1630");
    await clerk.goOn("J283");
    await clerk.press("Als offenen Punkt abgeben …");
    await clerk.say("Die Zahl zu den Frauen kommt vom Land und lässt sich hier nicht klären.");
    await clerk.goOn("J240");
    await clerk.say("Der Index wird seit 2015 nach einem neuen Verfahren berechnet.");
    await clerk.press("Neu prüfen");
    await bench.resultHead(/^Kann abgegeben werden/);
    await clerk.press("Abschließen …");
    await clerk.press("Lieferung abschließen");
    await bench.resultHead(/^Die Lieferung ist abgeschlossen$/);
    expect(clerk.clicks).toBeLessThanOrEqual(MOST_CLICKS);
    await clerk.press("Mailtext kopieren");
    await bench.pane.getByText("Der Text ist in der Zwischenablage.").waitFor();

    expect(await bench.words()).toContain("Das Add-in versendet nichts.");
    const saved = await bench.save();
    expect(rowWith(sheetOf(saved, "Prüfprotokoll"), "J283")).toBeDefined();
  });

  test("sees what Berechnen would enter before agreeing to it, and goes on to Prüfen", async () => {
    const bench = await stage.enter();
    const clerk = new Clerk(bench);
    await clerk.press(/^Berechnen/);
    await clerk.press("Vorschau anzeigen");
    await bench.resultHead(/^Vorschau: [\d.]+\sZellen werden eingetragen$/);
    await clerk.press(/Zellen eintragen$/);
    await bench.resultHead(/eingetragen$/);
    await clerk.press("Weiter mit Prüfen");
    await bench.resultHead(/^Kann abgegeben werden/);
    await clerk.press("Abschließen …");
    await bench.resultHead(/^Die Lieferung kann abgeschlossen werden$/);
  });

  test("finds every page on the way accessible", async () => {
    const bench = await stage.enter();
    await bench.openFile("bogen.xlsx", FAULTY);
    const expectNoFaults = async (): Promise<void> =>
      expect(await faultsInAllLooks(bench.page)).toEqual([]);

    await bench.pressRibbon("Prüfen");
    await bench.resultHead(/^Kann noch nicht/);
    await bench.press(/früheren Lieferung vergleichen$/, /^J233/, /^J240/);
    await expectNoFaults();
    await bench.press("Korrigieren");
    await bench.button("Letzte Aktion zurücknehmen").waitFor();
    await expectNoFaults();
    await bench.press("Abschließen …");
    await bench.resultHead(/^Es ist noch etwas offen/);
    await expectNoFaults();
  });

  test("finds the pages of the Abschluss accessible", async () => {
    const bench = await stage.enter();
    await bench.pressRibbon("Prüfen");
    await bench.resultHead(/^Kann abgegeben werden/);
    await bench.press("Abschließen …");
    expect(await faultsInAllLooks(bench.page)).toEqual([]);
    await bench.press("Lieferung abschließen");
    await bench.resultHead(/^Die Lieferung ist abgeschlossen$/);
    await bench.press("Mailtext kopieren");
    expect(await faultsInAllLooks(bench.page)).toEqual([]);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { useStage, type Bench } from "./support/bench";
import { describeInBrowser } from "./support/browser";
import { rowWith, sheetOf } from "./support/cells";
import { typedInto } from "./support/workbooks";

const CORRECT = resolve(__dirname, "../fixtures/samples/erhebungsbogen-amt61.xlsx");

/** A number as text, a sum that does not fit and a jump nobody has explained. */
const FAULTY = typedInto(new Uint8Array(readFileSync(CORRECT)), {
  J233: "13 820",
  J285: 155339,
  J240: 40.7,
  L240: "",
});

/** More presses of a key than any page has places to go to. */
const MOST_STOPS = 60;

/** Works in the pane without a mouse: Tab, Umschalt+Tab, Eingabetaste, F8 and the keys of a text. */
class KeyboardUser {
  constructor(private readonly bench: Bench) {}

  /** Goes on from where the focus is, as a user does who does not know how the page goes on. */
  async goTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.bench.page.keyboard.press(key);
      if (name.test(await this.focused())) return this.expectVisible();
    }
    throw new Error(`${key} does not lead to ${String(name)}.`);
  }

  /** From Excel into the pane, as F6 leads there. */
  async enterPane(): Promise<void> {
    await this.bench.page.locator(".pane iframe").focus();
  }

  /** To the next finding. Excel takes the focus along to its cell; coming back, the user is at the finding. */
  async goOn(cell: string): Promise<void> {
    await this.hit("F8");
    await this.bench
      .selectedAddress()
      .filter({ hasText: new RegExp(`^${cell}$`) })
      .waitFor();
    await this.bench.pane.getByText(`${cell} ist ausgewählt.`).first().waitFor();
    await this.enterPane();
    await this.lands(new RegExp(`^${cell} `));
  }

  async press(name: RegExp, key?: "Tab" | "Shift+Tab"): Promise<void> {
    await this.goTo(name, key);
    await this.bench.page.keyboard.press("Enter");
  }

  async type(text: string): Promise<void> {
    await this.bench.page.keyboard.type(text);
  }

  async hit(key: string): Promise<void> {
    await this.bench.page.keyboard.press(key);
  }

  /** Name of what has the keyboard focus in the pane; "" for none. */
  async focused(): Promise<string> {
    return this.bench.pane.locator("body").evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return "";
      const label = activeElement.getAttribute("aria-label");
      const ownLabel = document.querySelector(`label[for="${activeElement.id}"]`);
      return label ?? (ownLabel ?? activeElement).textContent ?? "";
    });
  }

  /** Waits until the pane has put the focus somewhere by itself. */
  async lands(text: RegExp): Promise<void> {
    await this.bench.pane.locator(":focus").filter({ hasText: text }).waitFor();
  }

  /** What has the focus is in sight and not below a bar that stays in place. */
  private async expectVisible(): Promise<void> {
    const isSeen = await this.bench.pane.locator("body").evaluate(() => {
      const { activeElement } = document;
      if (!activeElement) return false;
      const { left, top, width, height } = activeElement.getBoundingClientRect();
      const shown = document.elementFromPoint(left + width / 2, top + height / 2);
      return shown !== null && (activeElement.contains(shown) || shown.contains(activeElement));
    });
    expect(isSeen).toBe(true);
  }
}

describeInBrowser("A clerk without a mouse", () => {
  const stage = useStage();

  test("comes from a faulty Erhebungsbogen to the Abschluss", async () => {
    const bench = await stage.enter();
    await bench.openFile("bogen.xlsx", FAULTY);
    const user = new KeyboardUser(bench);
    await user.enterPane();

    await user.press(/^Prüfen/);
    await user.lands(/^Prüfen$/);
    await user.press(/^Dieses Blatt prüfen$/);
    await user.lands(/^Kann noch nicht abgegeben werden: 2\sFehler, 1\sWarnung/);

    await user.goOn("J233");
    await user.press(/^Korrigieren$/);
    await user.lands(/^1\sZelle korrigiert$/);

    await user.goOn("J283");
    await user.press(/^Als offenen Punkt abgeben …$/);
    await user.type("Die Zahl zu den Frauen kommt vom Land.");
    await user.hit("Control+Enter");
    await user.lands(/^Ändern$/);

    await user.goOn("J240");
    await user.goTo(/^Wert stimmt – Begründung/);
    await user.type("Neues Verfahren seit 2015.");
    await user.hit("Control+Enter");
    await user.lands(/^Ändern$/);

    await user.press(/^Abschließen …$/, "Shift+Tab");
    await user.lands(/^Abschluss$/);
    await user.press(/^Lieferung abschließen$/);
    await user.lands(/^Die Lieferung ist abgeschlossen$/);
    await user.press(/^Mailtext kopieren$/);
    await bench.pane.getByText("Der Text ist in der Zwischenablage.").waitFor();
    expect(rowWith(sheetOf(await bench.save(), "Prüfprotokoll"), "J283")).toBeDefined();
  });

  test("computes, takes it back and chooses tables", async () => {
    const bench = await stage.enter();
    const user = new KeyboardUser(bench);
    await user.enterPane();

    await user.press(/^Berechnen/);
    await user.lands(/^Berechnen$/);
    await user.press(/^Vorschau anzeigen$/);
    await user.lands(/^Vorschau: /);
    await user.press(/Zellen eintragen$/);
    await user.lands(/eingetragen$/);
    await user.press(/^Letzte Aktion zurücknehmen$/);
    await user.lands(/^Zurückgenommen/);
    await user.press(/^Zurück zum Start$/, "Shift+Tab");
    await user.lands(/^Start$/);

    await user.press(/^Berichtstabellen/);
    await user.press(/^Vorschau anzeigen$/);
    await user.lands(/^Vorschau: /);
    await user.press(/^Keine auswählen$/);
    await user.goTo(/^Tab\. BEV-03\.1 /);
    await user.hit(" ");
    await user.press(/^1\sTabelle erzeugen$/);
    await user.lands(/^1\sTabelle erzeugt/);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import type AxeCore from "axe-core";
import { SAMPLES, useStage, type Bench } from "./support/bench";
import { describeInBrowser } from "./support/browser";

/** The page around pane and grid; the grid is somebody else's work. */
const faultsOfPage = async ({ page }: Bench): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
  }
  return page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: typeof AxeCore };
    const { violations } = await axe.run({ exclude: [[".grid"], ["iframe"]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ""}`);
  });
};

const openConditions = ({ page }: Bench): Promise<void> => page.getByText("Was wäre, wenn").click();

/** Groups, labels, tips and large icons of the manifest's tab, in their order. */
const ribbonOfManifest = ({ page }: Bench): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const text = await (await fetch("/manifest.xml")).text();
    const xml = new DOMParser().parseFromString(text, "text/xml");
    const word = (element: Element | null | undefined): string =>
      xml
        .querySelector(`[id="${element?.getAttribute("resid") ?? ""}"]`)
        ?.getAttribute("DefaultValue") ?? "";
    const own = (parent: Element, name: string): Element | undefined =>
      [...parent.children].find(({ localName }) => localName === name);
    const tab = xml.getElementsByTagName("CustomTab")[0];
    return [...(tab?.getElementsByTagName("Group") ?? [])].flatMap((group) => [
      word(own(group, "Label")),
      ...[...group.getElementsByTagName("Control")].map((control) => {
        const icon = word(control.querySelector('Icon > *[size="32"]'));
        const tip = word(control.getElementsByTagName("Description")[0]);
        return [word(own(control, "Label")), tip, icon.split("/").at(-1)].join(" | ");
      }),
    ]);
  });

const shownRibbon = ({ page }: Bench): Promise<readonly string[]> =>
  page.getByRole("toolbar").evaluate((bar) =>
    [...bar.querySelectorAll(".ribbon-group")].flatMap((group) => [
      group.querySelector(".ribbon-label")?.textContent ?? "",
      ...[...group.querySelectorAll("button")].map((button) => {
        const image = button.querySelector("img");
        const isDrawn = (image?.naturalWidth ?? 0) > 0;
        const icon = isDrawn ? image?.src.split("/").at(-1) : "no picture";
        return [button.textContent, button.title, icon].join(" | ");
      }),
    ]),
  );

describeInBrowser("The bench page", () => {
  const stage = useStage();

  test.each([["hell"], ["dunkel"], ["hoher Kontrast"]])(
    "is accessible around the grid, and the pane goes along: %s",
    async (look) => {
      const bench = await stage.enter();
      await openConditions(bench);
      await bench.page.getByLabel("Darstellung").selectOption({ label: look });
      expect(await faultsOfPage(bench)).toEqual([]);
      const colour = await bench.pane
        .locator("#root > *")
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(colour === "rgb(255, 255, 255)").toBe(look === "hell");
    },
  );

  test("shows the ribbon of the manifest: groups, labels, tips and icons", async () => {
    const bench = await stage.enter();
    const wanted = await ribbonOfManifest(bench);
    expect(wanted.length).toBeGreaterThan(8);
    expect(await shownRibbon(bench)).toEqual(wanted);
  });

  test("tells the pane what is typed into the grid: a finding of that cell is out of date", async () => {
    const bench = await stage.enter();
    await bench.chooseSample(SAMPLES.faulty);
    await bench.press(/^Prüfen/);
    await bench.pane.getByRole("radio", { name: "Alle Blätter" }).click();
    await bench.press("Alle Blätter prüfen");
    await bench.resultHead(/^Kann noch nicht abgegeben werden/);
    await bench.press("Nächster Befund");
    await bench.selectedAddress().filter({ hasText: "J12" }).waitFor();
    expect(await bench.words()).not.toContain("Veraltet seit");
    await bench.page.locator(".ic-workbook-container").focus();
    await bench.page.keyboard.type("7");
    await bench.page.keyboard.press("Enter");
    await bench.pane
      .getByText(/^Veraltet seit/)
      .first()
      .waitFor();
  });

  test("lets protected sheets be checked but not typed into", async () => {
    const bench = await stage.enter();
    await openConditions(bench);
    await bench.page.getByLabel("Blätter sind geschützt").check();
    await openConditions(bench);
    await bench.page
      .locator(".ic-worksheet-sheet-container")
      .click({ position: { x: 60, y: 300 } });
    await bench.page.keyboard.type("9");
    await bench.page.keyboard.press("Enter");
    expect(await bench.page.getByRole("alert").innerText()).toContain("geschützt");
  });

  test("opens a file that is dropped on it", async () => {
    const bench = await stage.enter();
    const dropped = await bench.page.evaluateHandle(async () => {
      const response = await fetch("/samples/tuecken.xlsx");
      const transfer = new DataTransfer();
      transfer.items.add(new File([await response.blob()], "tuecken.xlsx"));
      return transfer;
    });
    await bench.page.dispatchEvent(".bench", "drop", { dataTransfer: dropped });
    await bench.page.getByText("Tabelle1 (alt)").waitFor();
  });

  test("offers what the manifest adds to the menu of a cell", async () => {
    const bench = await stage.enter();
    await bench.page
      .locator(".ic-worksheet-sheet-container")
      .click({ button: "right", position: { x: 200, y: 300 } });
    // The grid has a menu of its own, which must not open on top.
    expect(await bench.page.getByRole("menu").count()).toBe(1);
    const items = bench.page.getByRole("menu", { name: "Menü der Zelle" }).getByRole("menuitem");
    expect(await items.first().innerText()).not.toBe("");
    await bench.page.keyboard.press("Escape");
    await bench.page.getByRole("menu", { name: "Menü der Zelle" }).waitFor({ state: "detached" });
  });
});

// SPDX-License-Identifier: EUPL-1.2
import type AxeCore from "axe-core";
import { useStage, type Bench } from "./support/bench";
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
    const items = bench.page.getByRole("menu", { name: "Menü der Zelle" }).getByRole("menuitem");
    expect(await items.first().innerText()).not.toBe("");
    await bench.page.keyboard.press("Escape");
    await bench.page.getByRole("menu", { name: "Menü der Zelle" }).waitFor({ state: "detached" });
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { useStage, type Bench } from "./support/bench";
import { describeInBrowser } from "./support/browser";

/** The part of the page that has the focus. */
const region = ({ page }: Bench): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const part = activeElement?.closest(".file-bar, .ribbon, .grid, .pane");
    return part?.className.split(" ")[0] ?? "";
  });

const regionsAlong = async (bench: Bench, key: string, steps: number): Promise<string[]> => {
  const seen: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await bench.page.keyboard.press(key);
    seen.push(await region(bench));
  }
  return seen;
};

const focusedName = ({ page }: Bench): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? "");

describeInBrowser("The bench without a mouse", () => {
  const stage = useStage();

  test("leads from part to part and back, also out of grid and pane", async () => {
    const bench = await stage.enter();
    await bench.page.locator(".ic-workbook-container").focus();
    expect(await regionsAlong(bench, "F6", 4)).toEqual(["pane", "file-bar", "ribbon", "grid"]);
    expect(await regionsAlong(bench, "Shift+F6", 4)).toEqual([
      "ribbon",
      "file-bar",
      "pane",
      "grid",
    ]);
  });

  test("reaches every button of the ribbon, and runs it", async () => {
    const bench = await stage.enter();
    await bench.page.locator(".ic-workbook-container").focus();
    await bench.page.keyboard.press("Shift+F6");
    const buttons = bench.page.getByRole("toolbar").getByRole("button");
    const labels = await buttons.allInnerTexts();
    for (const [index, label] of labels.entries()) {
      if (index > 0) await bench.page.keyboard.press("Tab");
      expect(await focusedName(bench)).toBe(label);
    }
    await bench.page.getByRole("toolbar").getByRole("button", { name: "Prüfen" }).focus();
    await bench.page.keyboard.press("Enter");
    await bench.resultHead(/^Kann abgegeben werden/);
  });

  test("moves in the grid and types there, and the host takes it", async () => {
    const bench = await stage.enter();
    await bench.page.locator(".ic-workbook-container").focus();
    await bench.page.keyboard.press("ArrowRight");
    expect(await bench.selectedAddress().innerText()).toBe("B1");
    await bench.page.keyboard.type("Neu");
    await bench.page.keyboard.press("Enter");
    const { sheets } = await bench.save();
    expect(sheets[0]?.cells.get(1)?.value).toBe("Neu");
  });
});

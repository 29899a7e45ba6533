// SPDX-License-Identifier: EUPL-1.2
import type AxeCore from "axe-core";
import type { Page } from "playwright-core";
import { useStage } from "./support/bench";
import { describeInBrowser } from "./support/browser";

/** Notices that stand in the page as plain text. */
const NOTICES = ["loading", "no-office", "too-old", "not-excel", "broken"];

/** A notice is no page: it needs neither a main part nor, while it loads, a heading. */
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const faultsOf = (page: Page): Promise<readonly string[]> => {
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { readonly axe: typeof AxeCore };
    const { violations } = await axe.run({ runOnly });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ""}`),
      ...(scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth} px`] : []),
    ];
  }, STANDARDS);
};

describeInBrowser("X42: a pane without office.js", () => {
  const stage = useStage();

  test("says so in plain words and offers to load anew", async () => {
    const page = await stage.openWithoutOffice();
    await page.getByRole("heading", { name: "Das Add-in kann nicht starten" }).waitFor();
    const loading = page.waitForEvent("load");
    await page.getByRole("button", { name: "Neu laden" }).click();
    await loading;
    await page.getByRole("heading", { name: "Das Add-in kann nicht starten" }).waitFor();
  });

  test("shows every notice accessibly, in light, dark, contrast and forced colours, and enlarged", async () => {
    const page = await stage.openWithoutOffice();
    await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
    for (const name of NOTICES) {
      await page.evaluate((shown) => {
        for (const notice of document.querySelectorAll<HTMLElement>("[id^=notice-]")) {
          notice.hidden = notice.id !== `notice-${shown}`;
        }
      }, name);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, forcedColors: "none" });
        expect([name, colorScheme, await faultsOf(page)]).toEqual([name, colorScheme, []]);
      }
      await page.emulateMedia({ contrast: "more" });
      expect([name, "contrast", await faultsOf(page)]).toEqual([name, "contrast", []]);
      await page.emulateMedia({ contrast: "no-preference", forcedColors: "active" });
      await page.setViewportSize({ width: 160, height: 500 });
      expect([name, "forced, 200 %", await faultsOf(page)]).toEqual([name, "forced, 200 %", []]);
      await page.setViewportSize({ width: 320, height: 500 });
    }
  });
});

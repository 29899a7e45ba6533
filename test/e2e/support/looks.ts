// SPDX-License-Identifier: EUPL-1.2
import type AxeCore from "axe-core";
import type { Frame, Page } from "playwright-core";

interface Look {
  readonly name: string;
  /** Pixels; Excel's own width is 350, and narrower is what remains beside a scroll bar. */
  readonly width: 320 | 350;
  readonly colorScheme: "light" | "dark";
  readonly contrast: "no-preference" | "more";
}

const COLOURS: readonly Pick<Look, "name" | "colorScheme" | "contrast">[] = [
  { name: "light", colorScheme: "light", contrast: "no-preference" },
  { name: "dark", colorScheme: "dark", contrast: "no-preference" },
  { name: "contrast", colorScheme: "light", contrast: "more" },
];

const LOOKS: readonly Look[] = ([320, 350] as const).flatMap((width) =>
  COLOURS.map((colours): Look => ({ ...colours, width, name: `${colours.name} ${width} px` })),
);

/** What is wrong with the pane as it stands, look by look: findings of axe, and whatever sticks out to the right. */
export const faultsInAllLooks = async (
  page: Page,
  names: readonly string[] = LOOKS.map(({ name }) => name),
): Promise<readonly string[]> => {
  const frame = await (await page.locator(".pane iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("The bench shows no pane.");
  await page.mouse.move(0, 0);
  const faults: string[] = [];
  for (const look of LOOKS.filter(({ name }) => names.includes(name))) {
    await putOn(page, look);
    await painted(frame);
    const found = [...(await violations(frame)), ...(await sideways(frame))];
    faults.push(...found.map((fault) => `${look.name}: ${fault}`));
  }
  return faults;
};

/** The pane follows the system's colours at once, and its width. */
const putOn = async (page: Page, { width, colorScheme, contrast }: Look): Promise<void> => {
  await page.emulateMedia({ colorScheme, contrast });
  await page.locator(".pane-side").evaluate((side, pixels) => {
    (side as HTMLElement).style.width = `${pixels}px`;
  }, width);
};

/** Frames without a change of colour after which the pane counts as painted. */
const CALM_FRAMES = 5;

/** What hovers, fades or has just been told of new colours is still on its way for some frames. */
const painted = (pane: Frame): Promise<void> =>
  pane.evaluate(async (calmFrames) => {
    const colours = (): string =>
      [...document.querySelectorAll("*")]
        .map((element) => {
          const { color, backgroundColor, borderColor } = getComputedStyle(element);
          return `${color}${backgroundColor}${borderColor}`;
        })
        .join();
    let shown = colours();
    for (let calm = 0; calm < calmFrames; calm += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      const now = colours();
      if (now !== shown) calm = -1;
      shown = now;
    }
  }, CALM_FRAMES);

const violations = async (pane: Frame): Promise<readonly string[]> => {
  if (!(await pane.evaluate(() => "axe" in window))) {
    await pane.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
  }
  return pane.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: typeof AxeCore };
    // Fluent's focus keeper is outside the reading order and explains itself to nobody.
    const found = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
    );
  });
};

const sideways = (pane: Frame): Promise<readonly string[]> =>
  pane.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main")]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => `${element.tagName}: ${element.scrollWidth} > ${element.clientWidth} px`),
  );

// SPDX-License-Identifier: EUPL-1.2
import type AxeCore from "axe-core";
import type { Frame, Page } from "playwright-core";

interface Colours {
  readonly colorScheme: "light" | "dark";
  readonly contrast: "no-preference" | "more";
  readonly forcedColors: "none" | "active";
}

interface Look extends Colours {
  readonly name: string;
  /** CSS pixels; Excel's own width is 350, and narrower is what remains beside a scroll bar. */
  readonly width: number;
  /** The text spacing of WCAG 1.4.12, as people set it who read better that way. */
  readonly isSpaced: boolean;
}

const LIGHT: Colours = { colorScheme: "light", contrast: "no-preference", forcedColors: "none" };

const COLOURS: Readonly<Record<string, Colours>> = {
  light: LIGHT,
  dark: { ...LIGHT, colorScheme: "dark" },
  contrast: { ...LIGHT, contrast: "more" },
  "forced colours": { ...LIGHT, forcedColors: "active" },
  "forced dark colours": { ...LIGHT, colorScheme: "dark", forcedColors: "active" },
};

/** A pane of 320 pixels enlarged leaves this many CSS pixels. */
const ZOOMED: Readonly<Record<string, number>> = { "125 %": 256, "150 %": 213, "200 %": 160 };

const LOOKS: readonly Look[] = [
  ...[320, 350].flatMap((width) =>
    Object.entries(COLOURS).map(([name, colours]): Look => ({
      ...colours,
      width,
      isSpaced: false,
      name: `${name} ${width} px`,
    })),
  ),
  ...Object.entries(ZOOMED).map(([name, width]): Look => ({
    ...LIGHT,
    width,
    isSpaced: false,
    name: `zoom ${name}`,
  })),
  { ...LIGHT, width: 320, isSpaced: true, name: "spaced text" },
];

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
    await space(frame, look.isSpaced);
    await painted(frame);
    const found = [...(await violations(frame)), ...(await sideways(frame))];
    faults.push(...found.map((fault) => `${look.name}: ${fault}`));
  }
  return faults;
};

/** The pane follows the system's colours at once, and its width. */
const putOn = async (page: Page, { width, ...colours }: Look): Promise<void> => {
  const { colorScheme, contrast, forcedColors } = colours;
  await page.emulateMedia({ colorScheme, contrast, forcedColors });
  await page.locator(".pane-side").evaluate((side, pixels) => {
    (side as HTMLElement).style.width = `${pixels}px`;
  }, width);
};

const SPACING = {
  lineHeight: "1.5",
  letterSpacing: "0.12em",
  wordSpacing: "0.16em",
};

const space = (pane: Frame, isSpaced: boolean): Promise<void> =>
  pane.evaluate(
    ({ spacing, isSet }) => {
      for (const element of document.querySelectorAll<HTMLElement>("*")) {
        for (const [name, value] of Object.entries(spacing)) {
          element.style[name as keyof typeof spacing] = isSet ? value : "";
        }
      }
    },
    { spacing: SPACING, isSet: isSpaced },
  );

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

// SPDX-License-Identifier: EUPL-1.2
// Renders assets/*.svg to assets/<name>-<size>.png in every size Excel asks for.
// Usage: node scripts/icons/make-icons.mjs   (CHROMIUM names the browser, default /usr/bin/chromium)
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium } from "playwright-core";

/** Pixels. 16, 32 and 80 are mandatory on the ribbon, 64 and 128 serve lists of add-ins. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const FOLDER = "assets";

const render = async (page, file) => {
  const image = `data:image/svg+xml;base64,${readFileSync(join(FOLDER, file)).toString("base64")}`;
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img src="${image}" width="${size}" height="${size}" style="display:block">`,
    );
    await page.locator("img").evaluate((img) => img.decode());
    await page.screenshot({
      path: join(FOLDER, `${basename(file, ".svg")}-${size}.png`),
      omitBackground: true,
    });
  }
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // Chromium refuses its sandbox to root, which is what containers run as.
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".svg"))) {
    await render(page, file);
  }
} finally {
  await browser.close();
}

// SPDX-License-Identifier: EUPL-1.2
// `npm run screenshots`: makes the pictures of README and handbook anew, from the bench as it is delivered and from what
// LibreOffice prints of the workbooks. Needs Chromium, LibreOffice and pdftoppm.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { startServer } from "../test/bench/server.mjs";
import { buildBench } from "./build-bench.mjs";

const PICTURES = join(dirname(dirname(fileURLToPath(import.meta.url))), "docs", "bilder");
const PROGRAM = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** Dots per inch of printed pages; more than a reader's screen shows would only make the files larger. */
const RESOLUTION = 80;

/** Picture -> text at the top of the printed page it shows. */
const PAGES = {
  "blatt-inhalt": /^Inhalt: Berichtstabellen/,
  "blatt-uebersicht": /^Tab\. BEV\.1 /,
  "blatt-bestand": /^Tab\. BEV-01\.3 /,
  "blatt-quote": /^Tab\. BEV-03\.1 /,
  "blatt-kennzahlen": /Kennzahlen \(berechnet\)/,
};

/** Rows of an Erhebungsbogen print small; this part of the page, in dots at this resolution, can be read. */
const DETAILS = {
  "blatt-kennzahlen": { resolution: 220, x: 130, y: 422, width: 1180, height: 400 },
};

/** LibreOffice prints numbers as the reader writes them. */
const GERMAN_PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>de-DE</value></prop></item>
</oor:items>
`;

const main = async () => {
  mkdirSync(PICTURES, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "im-pictures-"));
  await buildBench();
  const { url, stop } = await startServer(0);
  const browser = await chromium.launch({
    executablePath: PROGRAM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=de-DE"],
  });
  try {
    await pictureCheck(await openBench(browser, url));
    const workbook = join(folder, "mappe.xlsx");
    await pictureWriting(await openBench(browser, url), workbook);
    picturePages(workbook, folder);
  } finally {
    await browser.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const openBench = async (browser, url) => {
  const page = await browser.newPage({
    viewport: { width: 1400, height: 850 },
    locale: "de-DE",
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  // The pictures show the pane of somebody who has been here before.
  await page.addInitScript(() => window.localStorage.setItem("im-welcome-seen", "1"));
  await page.goto(url);
  const pane = page.frameLocator(".pane iframe");
  const button = (name) => pane.getByRole("button", { name }).first();
  const bench = {
    page,
    press: async (...names) => {
      for (const name of names) await button(name).click();
    },
    seen: (text) => pane.getByRole("heading", { level: 2 }).filter({ hasText: text }).waitFor(),
    pane,
    picture: async (name) => {
      await page.mouse.move(0, 0);
      await page.locator(".pane").screenshot({ path: join(PICTURES, `${name}.png`) });
    },
  };
  await button(/^Prüfen/).waitFor();
  return bench;
};

const pictureCheck = async ({ page, pane, press, seen, picture }) => {
  await picture("bereich-start");
  const shown = await page.locator(".pane iframe").elementHandle();
  await page.getByLabel("Beispiel").selectOption({ label: "Lieferung mit Fehlern" });
  await shown.waitForElementState("hidden");
  await press(/^Prüfen/);
  await pane.getByRole("radio", { name: "Alle Blätter" }).click();
  await press("Alle Blätter prüfen");
  await seen(/^Kann noch nicht/);
  await picture("bereich-pruefen");
  await press(/^J12/, "Zur Zelle");
  await pane.getByText(/ist ausgewählt/).waitFor();
  await button(pane, /^J12/).evaluate((entry) => entry.scrollIntoView({ block: "start" }));
  await picture("bereich-befund");
  await page.close();
};

const button = (pane, name) => pane.getByRole("button", { name }).first();

const pictureWriting = async (bench, workbook) => {
  const { page, press, seen, picture } = bench;
  await press(/^Berechnen/, "Vorschau anzeigen");
  await seen(/^Vorschau/);
  await picture("bereich-berechnen-vorschau");
  await press(/Zellen eintragen$/);
  await seen(/eingetragen$/);
  await picture("bereich-berechnen-fertig");
  await press("Zurück zum Start", /^Berichtstabellen/, "Vorschau anzeigen");
  await seen(/^Vorschau/);
  await picture("bereich-tabellen-auswahl");
  await press(/Tabellen erzeugen$/);
  await seen(/erzeugt/);
  await picture("bereich-tabellen-fertig");
  await pictureOverview(bench);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Als .xlsx speichern" }).click();
  await (await download).saveAs(workbook);
  await page.close();
};

/** The whole page with a finished table on the left. */
const pictureOverview = async ({ page, pane }) => {
  const sheet = pane.getByText(/^BEV-01\.3 /);
  await sheet.click();
  await page.locator('.ic-sheet-tab[aria-selected="true"]', { hasText: "BEV-01.3" }).waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(PICTURES, "erprobungsseite.png") });
};

const picturePages = (workbook, folder) => {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), GERMAN_PROFILE);
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      workbook,
    ],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const pdf = join(folder, "mappe.pdf");
  const pages = textOfPages(pdf, folder);
  for (const [name, text] of Object.entries(PAGES)) {
    const number = pages.findIndex((page) => text.test(page)) + 1;
    if (number === 0) throw new Error(`No printed page shows ${text}.`);
    drawPage({ pdf, number }, join(folder, name), DETAILS[name]);
    renameSync(join(folder, `${name}.png`), join(PICTURES, `${name}.png`));
  }
};

const textOfPages = (pdf, folder) => {
  const file = join(folder, "text.txt");
  execFileSync("pdftotext", ["-layout", pdf, file]);
  return readFileSync(file, "utf8")
    .split("\f")
    .map((page) => page.trim());
};

const drawPage = ({ pdf, number }, target, detail) => {
  const { resolution = RESOLUTION, x, y, width, height } = detail ?? {};
  const part = detail ? ["-x", x, "-y", y, "-W", width, "-H", height] : [];
  execFileSync(
    "pdftoppm",
    ["-png", "-singlefile", "-r", resolution, "-f", number, "-l", number, ...part, pdf, target].map(
      String,
    ),
  );
};

await main();

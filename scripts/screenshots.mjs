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

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PICTURES = join(ROOT, "docs", "bilder");
const SAMPLES = join(ROOT, "test", "fixtures", "samples");
const PROGRAM = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** Dots per inch of printed pages; more than a reader's screen shows would only make the files larger. */
const RESOLUTION = 80;

/** Picture -> text at the top of the printed page it shows, in the report of the coordinator's sample. */
const REPORT_PAGES = {
  "blatt-inhalt": /^Inhalt: Berichtstabellen/,
  "blatt-uebersicht": /^Tab\. BEV\.1 /,
  "blatt-bestand": /^Tab\. BEV-01\.3 /,
  "blatt-quote": /^Tab\. BEV-03\.1 /,
  "blatt-gruppenvergleich": /^Tab\. GES-02\.2 /,
  "blatt-stadtbezirke": /^Tab\. BEV-04\.3 /,
  "blatt-mehrere-kennzahlen": /^Tab\. BEV-03\.4 /,
  "blatt-verteilung": /^Tab\. BEV-10\.1 /,
  "blatt-deckblatt": /^Integrationsmonitoring: Berichtstabellen/,
  "blatt-anmerkungen": /^Anmerkungen zu den Tabellen/,
  "blatt-zeichen": /^Zeichenerklärung/,
  "blatt-quellen": /^Quellen der Angaben/,
  "blatt-definitionen": /^Definitionen der Kennzahlen/,
  "blatt-aenderungen": /^Änderungen seit der letzten Ausgabe/,
  "blatt-parameter": /^Parameter des Berichts/,
  "blatt-formeln": /^Formeln der Berichtstabellen/,
};

/** The same in the Erhebungsbogen that was computed. */
const QUESTIONNAIRE_PAGES = { "blatt-kennzahlen": /Kennzahlen \(berechnet\)/ };

/** Rows of an Erhebungsbogen print small; this part of the page, in dots from where the words stand, can be read. */
const DETAILS = {
  "blatt-kennzahlen": {
    resolution: 220,
    words: ["Kennzahlen", "(berechnet)"],
    x: 130,
    width: 1180,
    height: 270,
  },
};

/** Milliseconds an answer takes where a running job is to be seen. */
const ANSWER_DELAY_MS = 1500;

/** Runs in the pane before office.js: every answer of the host arrives late, as from an Excel with much to do. */
const delayAnswers = (delay) => {
  if (window === window.top) return;
  const late = new WeakSet();
  window.addEventListener("message", (event) => {
    if (late.has(event)) return;
    event.stopImmediatePropagation();
    const { data, origin, source } = event;
    const again = new MessageEvent("message", { data, origin, source });
    late.add(again);
    setTimeout(() => window.dispatchEvent(again), delay);
  });
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
    await pictureWelcome(await openBench(browser, url, { isFirst: true }));
    await pictureCheck(await openBench(browser, url));
    await pictureStates(browser, url);
    await pictureRelease(await openBench(browser, url));
    const questionnaire = join(folder, "bogen.xlsx");
    await pictureWriting(await openBench(browser, url), questionnaire);
    await pictureCoordination(await openBench(browser, url));
    picturePages(questionnaire, QUESTIONNAIRE_PAGES);
    picturePages(makeReport(folder), REPORT_PAGES);
  } finally {
    await browser.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const openBench = async (browser, url, { isFirst = false, isSlow = false } = {}) => {
  const page = await browser.newPage({
    viewport: { width: 1400, height: 850 },
    locale: "de-DE",
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  // Making every table takes a while on a busy machine.
  page.setDefaultTimeout(120_000);
  // Most pictures show the pane of somebody who has been here before.
  if (!isFirst) {
    await page.addInitScript(() => window.localStorage.setItem("im-welcome-seen", "1"));
  }
  if (isSlow) await page.addInitScript(delayAnswers, ANSWER_DELAY_MS);
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
  await button(isFirst ? "Überspringen" : /^Prüfen/).waitFor();
  return bench;
};

const pictureWelcome = async ({ page, picture }) => {
  await picture("bereich-begruessung");
  await page.close();
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
  await pane
    .getByText(/ist ausgewählt/)
    .first()
    .waitFor();
  await button(pane, /^J12/).evaluate((entry) => entry.scrollIntoView({ block: "start" }));
  await picture("bereich-befund");
  await page.getByRole("toolbar").getByRole("button", { name: "Zelle erklären" }).click();
  await seen(/^J12: /);
  await picture("bereich-erklaeren");
  await press("Zurück zum Start", /^Prüfen/, /^F21/);
  await button(pane, /^F21/).evaluate((entry) => entry.scrollIntoView({ block: "start" }));
  await picture("bereich-korrigieren");
  await page.close();
};

/** What a clerk meets beside the straight way. */
const pictureStates = async (browser, url) => {
  await pictureAnswers(await openBench(browser, url));
  await pictureRunning(await openBench(browser, url, { isSlow: true }));
  const editing = await openBench(browser, url);
  await suppose(editing.page, "Eine Zelle wird gerade bearbeitet");
  await editing.press(/^Prüfen/, "Dieses Blatt prüfen");
  await editing.seen(/bearbeitet$/);
  await editing.picture("bereich-zelle-bearbeitet");
  await editing.page.close();
  const locked = await openBench(browser, url);
  await suppose(locked.page, "Blätter sind geschützt");
  await locked.press(/^Berechnen/, "Vorschau anzeigen");
  await locked.seen(/^Vorschau/);
  await locked.press(/Zellen eintragen$/);
  await locked.seen(/geschützt$/);
  await locked.picture("bereich-geschuetzt");
  await locked.page.close();
};

const suppose = async (page, condition) => {
  await page.getByText("Was wäre, wenn").click();
  await page.getByLabel(condition).check();
  await page.getByText("Was wäre, wenn").click();
};

/** A reason, an open point, the list gone stale, and the start page that tells of it. */
const pictureAnswers = async ({ page, pane, press, seen, picture }) => {
  const shown = await page.locator(".pane iframe").elementHandle();
  await page.getByLabel("Beispiel").selectOption({ label: "Lieferung mit Fehlern" });
  await shown.waitForElementState("hidden");
  await press(/^Prüfen/, "Dieses Blatt prüfen");
  await seen(/^Kann noch nicht/);
  await press(/^C54/, "Als offenen Punkt abgeben …");
  await pane.locator("textarea").fill("Die Gruppe nennt nur das Land; eine Rückfrage läuft.");
  await button(pane, /^C54/).evaluate((entry) => entry.scrollIntoView({ block: "start" }));
  await picture("bereich-offener-punkt");
  await press(/^C54/, /^H14/);
  await pane.locator("textarea").fill("Seit 2014 wird an allen Kitas getestet.");
  await button(pane, /^H14/).evaluate((entry) => entry.scrollIntoView({ block: "start" }));
  await picture("bereich-begruenden");
  await press(/^H14/, /^F37/, "Zur Zelle");
  await pane
    .getByText(/^F37 ist ausgewählt/)
    .first()
    .waitFor();
  await page.locator(".ic-workbook-container").focus();
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await pane
    .getByText(/^Veraltet seit/)
    .first()
    .waitFor();
  await pane
    .locator("h1")
    .first()
    .evaluate((title) => title.scrollIntoView());
  await picture("bereich-veraltet");
  await press("Zurück zum Start");
  await picture("bereich-start-ergebnis");
  await page.close();
};

const pictureRunning = async ({ pane, page, press, seen, picture }) => {
  await press(/^Prüfen/);
  await pane.getByRole("radio", { name: "Alle Blätter" }).click();
  await press("Alle Blätter prüfen");
  await seen(/läuft …$/);
  await picture("bereich-laeuft");
  await page.close();
};

const pictureRelease = async ({ page, press, seen, picture }) => {
  await press(/^Prüfen/, "Dieses Blatt prüfen");
  await seen(/^Kann abgegeben werden/);
  await press("Abschließen …");
  await picture("bereich-abschluss");
  await press("Lieferung abschließen");
  await seen(/^Die Lieferung ist abgeschlossen$/);
  await picture("bereich-abgeschlossen");
  await page.close();
};

const button = (pane, name) => pane.getByRole("button", { name }).first();

const pictureWriting = async (bench, workbook) => {
  const { page, press, seen, picture } = bench;
  await press(/^Berechnen/, "Vorschau anzeigen");
  await seen(/^Vorschau/);
  await picture("bereich-berechnen-vorschau");
  const named = button(bench.pane, /^Woraus gerechnet wird/);
  await named.click();
  await named.evaluate((entry) => entry.scrollIntoView({ block: "start" }));
  await picture("bereich-berechnen-woraus");
  await press(/Zellen eintragen$/);
  await seen(/eingetragen$/);
  await picture("bereich-berechnen-fertig");
  await press("Zurück zum Start", /^Berichtstabellen/, "Vorschau anzeigen");
  await seen(/^Vorschau/);
  await picture("bereich-tabellen-auswahl");
  await press(/Tabellen erzeugen$/);
  await seen(/erzeugt/);
  await picture("bereich-tabellen-fertig");
  await button(bench.pane, "Kopie öffnen").evaluate((entry) =>
    entry.scrollIntoView({ block: "end" }),
  );
  await picture("bereich-veroeffentlichung");
  await pictureOverview(bench);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Als .xlsx speichern" }).click();
  await (await download).saveAs(workbook);
  await pictureEditions(bench);
  await page.close();
};

/** A report that was closed, and computed again. */
const pictureEditions = async ({ press, seen, picture }) => {
  await press("Zurück zum Start", /^Ausgaben/, "Ausgaben ansehen");
  await seen(/^Noch keine Ausgabe/);
  await press("Ausgabe abschließen");
  await seen(/abgeschlossen$/);
  await press("Neue Vorschau");
  await seen(/^1 abgeschlossene Ausgabe/);
  await picture("bereich-ausgaben");
};

/** Pages of the coordinator. */
const pictureCoordination = async ({ page, pane, press, seen, picture }) => {
  await press(/^Katalog/, "Katalog prüfen");
  await seen(/^In dieser Mappe stehen keine Katalogblätter$/);
  await picture("bereich-katalog");
  await press("Zurück zum Start", /^Erhebungsbögen/, "Vorschau anzeigen");
  await seen(/Erhebungsbögen für/);
  await picture("bereich-erhebungsboegen");
  await press("Zurück zum Start", /^Lieferungen zusammenführen/);
  await pane.locator('input[type="file"]').setInputFiles(DELIVERIES.map(toFile));
  await seen(/Dateien zu übernehmen$/);
  await picture("bereich-lieferungen-dateien");
  await pane.getByRole("radio", { name: "übernehmen" }).click();
  await press(/Angaben im Vergleich$/);
  await pictureAt(pane.getByText(/Wer hat recht/), "konflikt");
  await press(/nicht entschieden$/);
  await pane.getByLabel("Alle Punkte dieser Datei").selectOption({ label: "zurückgeben" });
  await press(/alle entschieden$/, /^Amt 53 .* neu/);
  await pictureAt(pane.getByRole("heading", { name: "Was sich ändert" }), "vorschau");
  await press(/Angaben übernehmen$/);
  await seen(/^Übernommen/);
  await picture("bereich-lieferungen-fertig");
  await page.close();

  async function pictureAt(place, name) {
    await place.evaluate((part) => part.scrollIntoView({ block: "start" }));
    await picture(`bereich-lieferungen-${name}`);
  }
};

/** The name a department would give it -> the sample it is. */
const DELIVERIES = [
  ["IM2015_Amt61.xlsx", "erhebungsbogen-amt61.xlsx"],
  ["Münster_Tabellen.xlsx", "muenster-veroeffentlicht.xlsx"],
  ["IM2015_Amt53.xlsx", "fehlerhaft.xlsx"],
];

const toFile = ([name, sample]) => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: readFileSync(join(SAMPLES, sample)),
});

/** The whole page with a finished table on the left. */
const pictureOverview = async ({ page, pane }) => {
  const sheet = pane.getByText(/^BEV-01\.3 /);
  await sheet.click();
  await page.locator('.ic-sheet-tab[aria-selected="true"]', { hasText: "BEV-01.3" }).waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(PICTURES, "erprobungsseite.png") });
};

const makeReport = (folder) => {
  const report = join(folder, "bericht.xlsx");
  const sample = join(SAMPLES, "koordination.xlsx");
  const program = join(ROOT, "scripts", "headless.mjs");
  execFileSync(process.execPath, [program, "report", sample, "--out", report], {
    stdio: ["ignore", "ignore", "ignore"],
  });
  return report;
};

const picturePages = (workbook, wanted) => {
  const folder = dirname(workbook);
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
  const pdf = workbook.replace(/\.xlsx$/, ".pdf");
  const pages = textOfPages(pdf, folder);
  for (const [name, text] of Object.entries(wanted)) {
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

const POINTS_PER_INCH = 72;

/** Dots between the upper edge of the page and the line with these words. */
const topOf = ({ pdf, number }, { words: [first, second], resolution }) => {
  const page = ["-f", `${number}`, "-l", `${number}`];
  const lines = `${execFileSync("pdftotext", ["-bbox", ...page, pdf, "-"])}`.split("\n");
  const line = lines.find(
    (one, index) => one.includes(`>${first}<`) && lines[index + 1]?.includes(`>${second}<`),
  );
  const [, top] = /yMin="([\d.]+)"/.exec(line ?? "") ?? [];
  if (top === undefined) throw new Error(`Page ${number} does not show "${first} ${second}".`);
  return Math.floor((Number(top) / POINTS_PER_INCH) * resolution) - 10;
};

const drawPage = ({ pdf, number }, target, detail) => {
  const { resolution = RESOLUTION, x, width, height } = detail ?? {};
  const y = detail && topOf({ pdf, number }, detail);
  const part = detail ? ["-x", x, "-y", y, "-W", width, "-H", height] : [];
  execFileSync(
    "pdftoppm",
    ["-png", "-singlefile", "-r", resolution, "-f", number, "-l", number, ...part, pdf, target].map(
      String,
    ),
  );
};

await main();

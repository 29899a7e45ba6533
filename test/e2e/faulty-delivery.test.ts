// SPDX-License-Identifier: EUPL-1.2
import type { Locator } from "playwright-core";
import expected from "../fixtures/samples/expected.json";
import { SAMPLES, useStage, type Bench } from "./support/bench";
import { describeInBrowser } from "./support/browser";

interface ListedFinding {
  readonly code: string;
  readonly sheet: string;
  /** First cell of the finding as the list names it; "Blatt" for the whole sheet. */
  readonly place: string;
}

/** A finding in the list; what it opens to may hold lists of its own. */
const ENTRY = 'li:has(> button[id^="finding-"])';

describeInBrowser("A delivery with errors", () => {
  const stage = useStage();

  test("gets every expected finding, each in the list it belongs to", async () => {
    const bench = await stage.enter();
    await checkFaulty(bench);
    const toChange = await openList(bench, /^Bitte ändern/);
    const toConfirm = await openList(bench, /^Bitte bestätigen/);
    const hints = await openList(bench, /^Hinweise/);

    const listed = [...toChange, ...toConfirm, ...hints];
    expect(listed.map(({ code, sheet }) => `${code} ${sheet}`).sort()).toEqual(
      expected.findings.map(({ code, sheet }) => `${code} ${sheet}`).sort(),
    );
    for (const { code, sheet, cells } of expected.findings.filter(
      ({ cells }) => cells.length > 0,
    )) {
      expect(listed).toContainEqual({ code, sheet, place: cells[0] });
    }
    expect(toChange).toContainEqual({ code: "TYP-01", sheet: "Zellfehler", place: "F21" });
    expect(toConfirm).toContainEqual({ code: "ZTR-01", sheet: "Zellfehler", place: "H14" });
    // The same row twice is an error only where the two disagree.
    expect(toChange).toContainEqual({ code: "DUP-01", sheet: "Zellfehler", place: "F62" });
    expect(toConfirm).toContainEqual({ code: "DUP-01", sheet: "Zellfehler", place: "F69" });
  });

  test("leads from a finding to its cell, also on another sheet", async () => {
    const bench = await stage.enter();
    await checkFaulty(bench);
    await goTo(bench, /^H14/);
    await expectSelected(bench, "Zellfehler", "H14");
    await goTo(bench, /^F1 /);
    await expectSelected(bench, "Spalte fehlt", "F1");
  });
});

const checkFaulty = async (bench: Bench): Promise<void> => {
  await bench.chooseSample(SAMPLES.faulty);
  await bench.press(/^Prüfen/);
  await bench.pane.getByRole("radio", { name: "Alle Blätter" }).click();
  await bench.press("Alle Blätter prüfen");
  await bench.resultHead(/^Kann noch nicht abgegeben werden: \d+\sFehler, \d+\sWarnung/);
};

/** Opens every group and entry of a list and reads them; a list that does not show is empty. */
const openList = async (bench: Bench, title: RegExp): Promise<readonly ListedFinding[]> => {
  const list = bench.pane.locator("section").filter({ hasText: title });
  const closed = list.locator('button[aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
  const entries = await list.locator(ENTRY).evaluateAll((entries) =>
    entries.map((entry) => {
      const wordsOf = (element: Element | null | undefined): string => element?.textContent ?? "";
      return {
        entry: wordsOf(entry.querySelector("button")),
        rule: wordsOf(
          [...entry.querySelectorAll("p")].find(({ textContent }) =>
            textContent?.startsWith("Regel "),
          ),
        ),
        sheet: wordsOf(entry.closest("div:has(> h4)")?.querySelector("h4")),
      };
    }),
  );
  return entries.map(({ entry, rule, sheet }) => ({
    code: firstGroup(/^Regel (.+)$/, rule),
    sheet: firstGroup(/„(.*)“/, sheet),
    place: firstGroup(/^(\S+) /, entry),
  }));
};

const firstGroup = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? "";

const goTo = async (bench: Bench, finding: RegExp): Promise<void> => {
  const entry = bench.pane.locator(ENTRY).filter({ has: bench.button(finding) });
  await entry.getByRole("button", { name: finding }).click();
  await entry.getByRole("button", { name: "Zur Zelle" }).click();
};

const expectSelected = async (bench: Bench, sheet: string, address: string): Promise<void> => {
  await whenReads(bench.selectedSheet(), sheet);
  await whenReads(bench.selectedAddress(), address);
};

const whenReads = (place: Locator, text: string): Promise<void> =>
  place.filter({ hasText: new RegExp(`^${text}$`) }).waitFor();

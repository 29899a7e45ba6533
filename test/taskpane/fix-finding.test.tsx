// SPDX-License-Identifier: EUPL-1.2
import { act, screen } from "@testing-library/react";
import type { Fix, FixedCell } from "../../src/domain/fixes/fix";
import type { Finding } from "../../src/domain/rules/finding";
import { err, ok } from "../../src/domain/shared/result";
import type { CellsChanged } from "../../src/usecases/ports";
import type { CheckOutcome, UseCases } from "../../src/usecases/use-cases";
import { appliedEdits } from "../support/applied-edits";
import { cellAt, checkOutcome, findingAt } from "../support/pane-fakes";
import {
  axeViolations,
  button,
  heading,
  renderPane,
  spoken,
  type RenderedPane,
} from "../support/render";

const changed = (address: string, part: Partial<FixedCell> = {}): FixedCell => ({
  cell: cellAt("Schule", address),
  before: "2 380",
  after: 2380,
  result: null,
  numberFormat: null,
  ...part,
});

const fixOf = (finding: Finding, part: Partial<Fix> = {}): Fix => ({
  finding: finding.id,
  kind: "textToNumber",
  isSafe: true,
  cells: [changed("F21")],
  rows: [],
  acts: [],
  ...part,
});

const withFixes = (findings: readonly Finding[], fixes: CheckOutcome["fixes"]): CheckOutcome =>
  checkOutcome(findings, { fixes });

const f21 = findingAt("F21", "error", { messageId: "textNumber" });
const f22 = findingAt("F22", "error", { messageId: "textNumber" });
const two = withFixes(
  [f21, f22],
  new Map([
    [f21.id, [fixOf(f21)]],
    [f22.id, [fixOf(f22, { cells: [changed("F22")] })]],
  ]),
);

/** Fixes as the use case carries them out: the findings they mend are gone afterwards. */
const mending =
  (written: Fix[][]): UseCases["applyFixes"] =>
  (outcome, fixes) => {
    written.push([...fixes]);
    const mended = new Set(fixes.map(({ finding }) => finding));
    const left = outcome.result.findings.filter(({ id }) => !mended.has(id));
    const applied = appliedEdits({ cellsWritten: fixes.length });
    return Promise.resolve(ok({ applied, recheck: ok(withFixes(left, outcome.fixes)) }));
  };

const renderChecked = async (
  outcome: CheckOutcome,
  useCases: Partial<UseCases> = {},
): Promise<RenderedPane> => {
  const pane = renderPane({ checkDelivery: () => Promise.resolve(ok(outcome)), ...useCases });
  await pane.user.click(screen.getByRole("button", { name: /^Prüfen/ }));
  await pane.user.click(button("Dieses Blatt prüfen"));
  return pane;
};

const openEntry = async (pane: RenderedPane, place: string): Promise<void> =>
  pane.user.click(screen.getByRole("button", { name: new RegExp(`^${place} `) }));

describe("a safe correction", () => {
  test("shows old and new and is done with one click", async () => {
    const written: Fix[][] = [];
    const pane = await renderChecked(two, { applyFixes: mending(written) });
    await openEntry(pane, "F21");
    expect(screen.getByText("F21: „2 380“ → 2.380")).toBeInTheDocument();
    expect(await axeViolations(pane.container)).toEqual([]);
    await pane.user.click(button("Korrigieren"));
    expect(written.map((fixes) => fixes.map(({ finding }) => finding))).toEqual([[f21.id]]);
    expect(heading("Kann noch nicht abgegeben werden: 1 Fehler")).toBeInTheDocument();
    expect(screen.getByText("1 Zelle korrigiert", { selector: "p" })).toHaveFocus();
    expect(spoken()).toHaveTextContent(/^1\s?Zelle korrigiert\. Kann noch nicht/);
    expect(await axeViolations(pane.container)).toEqual([]);
  });

  test("can be done for all findings like it at once", async () => {
    const written: Fix[][] = [];
    const pane = await renderChecked(two, { applyFixes: mending(written) });
    await openEntry(pane, "F21");
    await pane.user.click(button("Alle 2 gleichen korrigieren"));
    expect(written[0]).toHaveLength(2);
    expect(heading("Kann abgegeben werden")).toBeInTheDocument();
    expect(screen.getByText("2 Zellen korrigiert", { selector: "p" })).toBeInTheDocument();
  });

  test("leads on to the finding after it", async () => {
    const pane = await renderChecked(two, { applyFixes: mending([]) });
    await pane.user.click(button("Nächster Befund"));
    await pane.user.click(button("Korrigieren"));
    await pane.user.click(button("Nächster Befund"));
    expect(screen.getByRole("button", { name: /^F22 / })).toHaveAttribute("aria-expanded", "true");
  });

  test("that Excel refuses says so beside its button and changes nothing on the page", async () => {
    const pane = await renderChecked(two, {
      applyFixes: () => Promise.resolve(err({ type: "SheetProtected", sheet: "Schule" })),
    });
    await openEntry(pane, "F21");
    await pane.user.click(button("Korrigieren"));
    expect(screen.getByText(/^Das Blatt „Schule“ ist geschützt\./)).toBeInTheDocument();
    expect(heading("Kann noch nicht abgegeben werden: 2 Fehler")).toBeInTheDocument();
  });

  test("without a check after it marks everything as out of date", async () => {
    const pane = await renderChecked(two, {
      applyFixes: () =>
        Promise.resolve(ok({ applied: appliedEdits(), recheck: err({ type: "TooLarge" }) })),
    });
    await openEntry(pane, "F21");
    await pane.user.click(button("Korrigieren"));
    expect(screen.getByText(/^Veraltet seit 10:42\sUhr: Zellen wurden/)).toBeInTheDocument();
    expect(screen.getAllByText(/^\(veraltet\)/)).toHaveLength(2);
  });
});

describe("other corrections", () => {
  test("are shown before they are written", async () => {
    const fix = fixOf(f21, {
      kind: "splitMark",
      isSafe: false,
      cells: [
        changed("F21", { before: "12 p", after: 12 }),
        changed("G21", { before: "", after: "p" }),
      ],
    });
    const written: Fix[][] = [];
    const pane = await renderChecked(withFixes([f21], new Map([[f21.id, [fix]]])), {
      applyFixes: mending(written),
    });
    await openEntry(pane, "F21");
    expect(screen.getByText("F21: „12 p“ → 12")).toBeInTheDocument();
    expect(screen.getByText("G21: leer → „p“")).toBeInTheDocument();
    await pane.user.click(button("2 Zellen ändern"));
    expect(written).toEqual([[fix]]);
  });

  test("with several readings wait for a choice", async () => {
    const readings = [1234, 1.234].map((after) =>
      fixOf(f21, { kind: "chooseReading", isSafe: false, cells: [changed("F21", { after })] }),
    );
    const written: Fix[][] = [];
    const pane = await renderChecked(withFixes([f21], new Map([[f21.id, readings]])), {
      applyFixes: mending(written),
    });
    await openEntry(pane, "F21");
    expect(screen.queryByRole("button", { name: "Vorschlag eintragen" })).not.toBeInTheDocument();
    await pane.user.click(screen.getByRole("radio", { name: "F21: „2 380“ → 1,234" }));
    expect(await axeViolations(pane.container)).toEqual([]);
    await pane.user.click(button("Vorschlag eintragen"));
    expect(written).toEqual([[readings[1]]]);
  });

  test("tell a formula by its result", async () => {
    const cells = [changed("F21", { before: 12.5, after: { formula: "=A1" }, result: 12.53 })];
    const fix = fixOf(f21, { kind: "useFormula", isSafe: false, cells });
    const pane = await renderChecked(withFixes([f21], new Map([[f21.id, [fix]]])));
    await openEntry(pane, "F21");
    expect(screen.getByText("F21: 12,5 → Formel mit dem Ergebnis 12,53")).toBeInTheDocument();
  });
});

test("a cell that has changed since is not corrected", async () => {
  let tell: (change: CellsChanged) => void = () => undefined;
  const written: Fix[][] = [];
  const pane = await renderChecked(two, {
    applyFixes: mending(written),
    watchChanges: (onChange) => {
      tell = onChange;
      return () => undefined;
    },
  });
  await openEntry(pane, "F21");
  const { row, column } = cellAt("Schule", "F21");
  act(() => tell({ sheetId: "id-Schule", block: { row, column, rows: 1, columns: 1 } }));
  expect(button("Korrigieren")).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByText(/^Eine der Zellen wurde geändert\./)).toBeInTheDocument();
  expect(screen.getByText(/^Veraltet seit 10:42\sUhr: Eine Zelle dieses/)).toBeInTheDocument();
  await pane.user.click(button("Korrigieren"));
  expect(written).toEqual([]);
});

describe("taking a correction back", () => {
  test("restores the cell and checks again", async () => {
    const pane = await renderChecked(two, {
      applyFixes: mending([]),
      undo: () => Promise.resolve(ok({ type: "undone", cells: 1, sheetsRemoved: [] })),
    });
    await openEntry(pane, "F21");
    await pane.user.click(button("Korrigieren"));
    await pane.user.click(button("Letzte Aktion zurücknehmen"));
    expect(heading("Kann noch nicht abgegeben werden: 2 Fehler")).toBeInTheDocument();
    expect(screen.getByText(/^Zurückgenommen: 1\sZelle/, { selector: "p" })).toHaveFocus();
    expect(
      screen.queryByRole("button", { name: "Letzte Aktion zurücknehmen" }),
    ).not.toBeInTheDocument();
  });

  test("is refused where the cell holds something else by now", async () => {
    const pane = await renderChecked(two, {
      applyFixes: mending([]),
      undo: () =>
        Promise.resolve(ok({ type: "changedMeanwhile", cells: [cellAt("Schule", "F21")] })),
    });
    await openEntry(pane, "F21");
    await pane.user.click(button("Korrigieren"));
    await pane.user.click(button("Letzte Aktion zurücknehmen"));
    expect(
      screen.getByText("Zurücknehmen ist nicht mehr möglich", { selector: "p" }),
    ).toBeInTheDocument();
    expect(screen.getByText("„Schule“ F21")).toBeInTheDocument();
    expect(await axeViolations(pane.container)).toEqual([]);
  });
});

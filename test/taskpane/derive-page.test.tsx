// SPDX-License-Identifier: EUPL-1.2
import { screen } from "@testing-library/react";
import { err, ok } from "../../src/domain/shared/result";
import type { UseCases } from "../../src/usecases/use-cases";
import { appliedEdits, cellAt, derivePlan, derivePreview } from "../support/pane-fakes";
import { axeViolations, button, heading, renderPane, type RenderedPane } from "../support/render";

const renderPreview = async (useCases: Partial<UseCases> = {}): Promise<RenderedPane> => {
  const pane = renderPane(useCases);
  await pane.user.click(screen.getByRole("button", { name: /^Berechnen/ }));
  await pane.user.click(button("Vorschau anzeigen"));
  return pane;
};

const renderWritten = async (useCases: Partial<UseCases> = {}): Promise<RenderedPane> => {
  const pane = await renderPreview(useCases);
  await pane.user.click(button("504 Zellen eintragen"));
  return pane;
};

describe("the preview", () => {
  test("names every measure with its rule in words and its number of cells", async () => {
    const { container } = await renderPreview();
    expect(heading("Vorschau: 504 Zellen werden eingetragen")).toHaveFocus();
    expect(screen.getByText("2015 zu 2014 absolut (berechnet)")).toBeInTheDocument();
    expect(screen.getByText("Wert 2015 minus Wert 2014.")).toBeInTheDocument();
    expect(screen.getByText("252 Zellen auf Blatt „Kennzahlen Schule“")).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("names skipped rows with cell and reason, and cells that are taken", async () => {
    const plan = derivePlan({
      skipped: [
        { row: 4, reason: "unreadable", cell: cellAt("Schule", "D5") },
        { row: 7, reason: "markedText", cell: cellAt("Schule", "D8") },
      ],
      occupied: [cellAt("Schule", "M3")],
    });
    const { user, container } = await renderPreview({
      previewDerivedColumns: () => Promise.resolve(ok(derivePreview(plan))),
    });
    await user.click(button("2 Zeilen bleiben ohne Formel"));
    expect(screen.getByText("D5: Die Zelle enthält keine lesbare Zahl.")).toBeInTheDocument();
    expect(screen.getByText(/^D8: Zahl und Kennzeichen/)).toBeInTheDocument();
    await user.click(button("Eine belegte Zelle bleibt unverändert"));
    expect(screen.getByText("„Schule“ M3")).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("offers nothing to write where everything stands already", async () => {
    await renderPreview({
      previewDerivedColumns: () =>
        Promise.resolve(ok(derivePreview(derivePlan({ cellsToWrite: 0, measures: [] })))),
    });
    expect(heading("Es ist schon alles eingetragen")).toHaveFocus();
    expect(screen.queryByRole("button", { name: /eintragen$/ })).not.toBeInTheDocument();
  });

  test("explains a sheet without figures", async () => {
    await renderPreview({
      previewDerivedColumns: () => Promise.resolve(ok({ ...derivePreview(), unread: ["Notizen"] })),
    });
    expect(heading("Keine Angaben erkannt")).toHaveFocus();
    expect(screen.queryByRole("button", { name: /eintragen$/ })).not.toBeInTheDocument();
  });

  test("is dropped when another scope is chosen", async () => {
    const { user } = await renderPreview();
    await user.click(screen.getByRole("radio", { name: "Alle Blätter" }));
    expect(screen.queryByRole("button", { name: /eintragen$/ })).not.toBeInTheDocument();
    expect(button("Vorschau anzeigen")).toBeInTheDocument();
  });
});

describe("after writing", () => {
  test("the counts are told and the action can be taken back", async () => {
    const { user, container } = await renderWritten();
    expect(heading("504 Zellen eingetragen")).toHaveFocus();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Letzte Aktion zurücknehmen"));
    expect(heading("Zurückgenommen: 504 Zellen stehen wieder wie vorher")).toHaveFocus();
    expect(
      screen.queryByRole("button", { name: "Letzte Aktion zurücknehmen" }),
    ).not.toBeInTheDocument();
  });

  test("removed sheets are named", async () => {
    const { user } = await renderWritten({
      undo: () =>
        Promise.resolve(ok({ type: "undone", cells: 1, sheetsRemoved: ["Kennzahlen Schule"] })),
    });
    await user.click(button("Letzte Aktion zurücknehmen"));
    expect(heading("Zurückgenommen: 1 Zelle steht wieder wie vorher")).toBeInTheDocument();
    expect(screen.getByText("Wieder entfernt: „Kennzahlen Schule“")).toBeInTheDocument();
  });

  test("cells changed since are named when the action cannot be taken back", async () => {
    const { user } = await renderWritten({
      undo: () =>
        Promise.resolve(ok({ type: "changedMeanwhile", cells: [cellAt("Schule", "M3")] })),
    });
    await user.click(button("Letzte Aktion zurücknehmen"));
    expect(heading("Zurücknehmen ist nicht mehr möglich")).toHaveFocus();
    expect(screen.getByText("„Schule“ M3")).toBeInTheDocument();
    expect(heading("504 Zellen eingetragen")).toBeInTheDocument();
  });

  test("differences and things not done are told", async () => {
    await renderWritten({
      writeDerivedColumns: () =>
        Promise.resolve(
          ok({
            applied: appliedEdits({
              cellsWritten: 1,
              notices: [{ type: "SheetProtected", sheet: "Wohnen" }],
            }),
            differences: [{ cell: cellAt("Schule", "M3"), expected: 12.5, found: "#DIV/0!" }],
          }),
        ),
    });
    expect(heading("1 Zelle eingetragen")).toBeInTheDocument();
    expect(screen.getByText("„Schule“ M3: erwartet 12,5, gefunden „#DIV/0!“")).toBeInTheDocument();
    expect(screen.getByText(/^Das Blatt „Wohnen“ ist geschützt/)).toBeInTheDocument();
  });

  test("nothing can be taken back where nothing was written", async () => {
    await renderWritten({
      writeDerivedColumns: () =>
        Promise.resolve(ok({ applied: appliedEdits({ cellsWritten: 0 }), differences: [] })),
    });
    expect(heading("Es war schon alles eingetragen")).toBeInTheDocument();
    expect(
      screen.queryByRole("button", { name: "Letzte Aktion zurücknehmen" }),
    ).not.toBeInTheDocument();
  });
});

describe("failures", () => {
  test("a cell being edited offers to wait, and waiting runs the same step again", async () => {
    const waits: boolean[] = [];
    const { user, container } = await renderWritten({
      writeDerivedColumns: (_preview, watch) => {
        waits.push(watch.waitForCellEdit);
        return Promise.resolve(
          watch.waitForCellEdit
            ? ok({ applied: appliedEdits(), differences: [] })
            : err({ type: "CellEditMode" }),
        );
      },
    });
    expect(heading("In Excel wird gerade eine Zelle bearbeitet")).toHaveFocus();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Warten"));
    expect(heading("504 Zellen eingetragen")).toHaveFocus();
    expect(waits).toEqual([false, true]);
  });

  test("cancelling leads back to the preview", async () => {
    const { user } = await renderWritten({
      writeDerivedColumns: () => Promise.resolve(err({ type: "CellEditMode" })),
    });
    await user.click(button("Abbrechen"));
    expect(button("504 Zellen eintragen")).toBeInTheDocument();
  });

  test("cells changed since the preview lead to a new preview, not to writing", async () => {
    const { user } = await renderWritten({
      writeDerivedColumns: () =>
        Promise.resolve(err({ type: "ChangedMeanwhile", cells: [cellAt("Schule", "M3")] })),
    });
    expect(screen.getByText(/„Schule“ M3/)).toBeInTheDocument();
    await user.click(button("Neue Vorschau"));
    expect(heading("Vorschau: 504 Zellen werden eingetragen")).toBeInTheDocument();
  });

  test("a protected sheet can be tried again", async () => {
    let isProtected = true;
    const { user } = await renderWritten({
      writeDerivedColumns: () =>
        Promise.resolve(
          isProtected
            ? err({ type: "SheetProtected", sheet: "Schule" })
            : ok({ applied: appliedEdits(), differences: [] }),
        ),
    });
    expect(screen.getByRole("alert")).toHaveTextContent("Das Blatt „Schule“ ist geschützt");
    isProtected = false;
    await user.click(button("Erneut versuchen"));
    expect(heading("504 Zellen eingetragen")).toBeInTheDocument();
  });

  test("a bug of ours is told and reaches the error report", async () => {
    const { crashes } = await renderWritten({
      writeDerivedColumns: () => Promise.reject(new Error("broken")),
    });
    expect(heading("Im Add-in ist ein Fehler aufgetreten")).toHaveFocus();
    expect(crashes).toEqual([new Error("broken")]);
  });
});

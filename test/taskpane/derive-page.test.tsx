// SPDX-License-Identifier: EUPL-1.2
import { screen } from "@testing-library/react";
import { err, ok } from "../../src/domain/shared/result";
import type { DeriveOptions } from "../../src/domain/derive/derive-options";
import type { DerivePlan } from "../../src/domain/derive/derive-plan";
import type { UseCases } from "../../src/usecases/use-cases";
import { appliedEdits } from "../support/applied-edits";
import {
  cellAt,
  derivePlan,
  derivePreview,
  removalPlan,
  removalPreview,
} from "../support/pane-fakes";
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

describe("what can be chosen", () => {
  const replans: DeriveOptions[] = [];
  const remember: UseCases["replanDerivedColumns"] = (preview, options) => {
    replans.push(options);
    return Promise.resolve(ok({ ...preview, options }));
  };
  const renderChoices = (part: Partial<DerivePlan>): Promise<RenderedPane> =>
    renderPreview({
      previewDerivedColumns: () => Promise.resolve(ok(derivePreview(derivePlan(part)))),
      replanDerivedColumns: remember,
    });

  beforeEach(() => replans.splice(0));

  test("measures are those that make sense here, and the focus stays on the box", async () => {
    const { user, container } = await renderChoices({ choices: ["indicators", "yearChange"] });
    expect(screen.getAllByRole("checkbox")).toHaveLength(2);
    const box = screen.getByRole("checkbox", { name: "Veränderung zum Vorjahr" });
    await user.click(box);
    expect(replans[0]?.measures).not.toContain("yearChange");
    expect(replans[0]?.measures).toContain("indicators");
    expect(box).toHaveFocus();
    expect(box).not.toBeChecked();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("formulas can be replaced by fixed values", async () => {
    const { user } = await renderChoices({});
    await user.click(screen.getByRole("radio", { name: "als feste Werte" }));
    expect(replans).toMatchObject([{ content: "values" }]);
  });

  test("cells that hold something else are kept unless the user wants them replaced", async () => {
    const { user } = await renderChoices({ occupied: [cellAt("Schule", "M3")] });
    expect(screen.getByText("In einer Zelle steht schon etwas anderes")).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "nur leere füllen" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "ersetzen" }));
    expect(replans).toMatchObject([{ occupied: "replace" }]);
    expect(screen.queryByText("Eine belegte Zelle bleibt unverändert")).not.toBeInTheDocument();
  });

  test("typed dashes become zeros on consent only", async () => {
    const { user, container } = await renderChoices({
      nilTexts: [cellAt("Schule", "D5"), cellAt("Schule", "D6")],
    });
    const box = screen.getByRole("checkbox", { name: /^2 als Text getippte Striche/ });
    expect(box).not.toBeChecked();
    await user.click(box);
    expect(replans).toMatchObject([{ nilTexts: "zero" }]);
    expect(await axeViolations(container)).toEqual([]);
  });

  test("a new preview keeps what was chosen", async () => {
    const asked: unknown[] = [];
    const { user } = await renderPreview({
      replanDerivedColumns: remember,
      previewDerivedColumns: (_scope, _watch, options) => {
        asked.push(options?.content);
        return Promise.resolve(ok({ ...derivePreview(derivePlan()), ...(options && { options }) }));
      },
    });
    await user.click(screen.getByRole("radio", { name: "als feste Werte" }));
    await user.click(button("Neue Vorschau"));
    expect(asked).toEqual(["formulas", "values"]);
  });

  test("giving up writes nothing", async () => {
    const { user } = await renderChoices({});
    await user.click(button("Abbrechen"));
    expect(heading("Start")).toBeInTheDocument();
  });

  test("sheets that are hard to write to are explained", async () => {
    await renderChoices({
      hiddenRows: 3,
      problems: [
        {
          type: "duplicateHeading",
          heading: "2015 zu 2014 absolut (berechnet)",
          cells: [cellAt("Schule", "M3"), cellAt("Schule", "O3")],
        },
        { type: "noRoom", sheet: "Schule" },
      ],
    });
    expect(screen.getByText(/steht mehrfach \(M3 und O3\)/)).toBeInTheDocument();
    expect(screen.getByText(/bis zum Rand gefüllt/)).toBeInTheDocument();
    expect(screen.getByText("3 ausgeblendete Zeilen werden mitberechnet.")).toBeInTheDocument();
  });
});

describe("removing computed columns", () => {
  const renderRemoval = async (useCases: Partial<UseCases> = {}): Promise<RenderedPane> => {
    const pane = renderPane(useCases);
    await pane.user.click(screen.getByRole("button", { name: /^Berechnen/ }));
    await pane.user.click(button("Berechnete Spalten entfernen"));
    return pane;
  };

  test("shows what would be emptied and what stays, and empties on consent", async () => {
    const plans = [
      removalPlan({ cells: 500, kept: [cellAt("Schule", "M3")] }),
      removalPlan({ sheet: "Kennzahlen Schule", cells: 4, isOwnSheet: true }),
    ];
    const { user, container } = await renderRemoval({
      previewDerivedRemoval: () => Promise.resolve(ok(removalPreview(...plans))),
    });
    expect(heading("504 Zellen werden geleert")).toHaveFocus();
    expect(screen.getByText("Blatt „Schule“: 500 Zellen")).toBeInTheDocument();
    await user.click(button("Eine Zelle mit eigenem Inhalt bleibt"));
    expect(screen.getByText("„Schule“ M3")).toBeInTheDocument();
    expect(screen.getByText(/^Das Blatt bleibt leer stehen/)).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);

    await user.click(button("504 Zellen leeren"));
    expect(heading("504 Zellen geleert")).toHaveFocus();
    await user.click(button("Letzte Aktion zurücknehmen"));
    expect(heading("Zurückgenommen: 504 Zellen stehen wieder wie vorher")).toBeInTheDocument();
  });

  test("says when there is nothing to take away", async () => {
    await renderRemoval({ previewDerivedRemoval: () => Promise.resolve(ok(removalPreview())) });
    expect(heading("Es gibt nichts zu entfernen")).toHaveFocus();
    expect(screen.queryByRole("button", { name: /leeren$/ })).not.toBeInTheDocument();
  });

  test("leads back to the preview of computing", async () => {
    const { user } = await renderRemoval();
    await user.click(button("Nicht entfernen"));
    expect(heading("Vorschau: 504 Zellen werden eingetragen")).toBeInTheDocument();
  });
});

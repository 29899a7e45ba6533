// SPDX-License-Identifier: EUPL-1.2
import { screen } from "@testing-library/react";
import { ok } from "../../src/domain/shared/result";
import type { UseCases } from "../../src/usecases/use-cases";
import { appliedEdits } from "../support/applied-edits";
import { cellAt, plannedTable, reportOutcome, reportPreview } from "../support/pane-fakes";
import { axeViolations, button, heading, renderPane, type RenderedPane } from "../support/render";

const renderPreview = async (useCases: Partial<UseCases> = {}): Promise<RenderedPane> => {
  const pane = renderPane(useCases);
  await pane.user.click(screen.getByRole("button", { name: /^Berichtstabellen/ }));
  await pane.user.click(button("Vorschau anzeigen"));
  return pane;
};

const mixed = reportPreview(
  [
    plannedTable("BEV-01.3"),
    plannedTable("BEV-02.1", { state: "gaps", valuesMissing: 3 }),
    plannedTable("BEV-03.1", { state: "gaps", valuesMissing: 1, selectedByDefault: false }),
    plannedTable("BIL-01.1", { state: "missing" }),
    plannedTable("BIL-02.1", { state: "skipped" }),
  ],
  {
    conflicts: [
      {
        key: { quantity: "bev-a01", group: "total", area: "city", year: 2015 },
        used: { cell: cellAt("Amt 33", "D14"), text: "412" },
        other: { cell: cellAt("Amt 61", "C3"), text: "421" },
      },
    ],
    foreignSheets: ["Inhalt"],
  },
);

describe("the checklist", () => {
  test("shows the state of every table and ticks what can be built", async () => {
    const { user, container } = await renderPreview({
      previewReport: () => Promise.resolve(ok(mixed)),
    });
    expect(heading("Vorschau: 3 Tabellen möglich")).toHaveFocus();
    const boxes = screen.getAllByRole("checkbox");
    expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([true, true, false]);
    expect(screen.getByRole("checkbox", { name: /BEV-01\.3.*vollständig/ })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: /BEV-02\.1.*3.Werte fehlen/ })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: /BEV-03\.1.*1.Wert fehlt/ })).not.toBeChecked();
    await user.click(button("Nicht möglich (2)"));
    expect(screen.getByText(/BIL-01\.1.* – keine Angaben$/)).toBeInTheDocument();
    expect(screen.getByText(/BIL-02\.1.* – noch nicht verfügbar$/)).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("shows conflicting figures and sheets that are not ours", async () => {
    const { user } = await renderPreview({ previewReport: () => Promise.resolve(ok(mixed)) });
    await user.click(button("Für eine Angabe gibt es zwei verschiedene Werte"));
    expect(
      screen.getByText("Verwendet: „Amt 33“ D14 mit 412. Abweichend: „Amt 61“ C3 mit 421."),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^Diese Blätter stammen nicht vom Add-in.*„Inhalt“$/),
    ).toBeInTheDocument();
  });

  test("writes the ticked tables in report order", async () => {
    const asked: (readonly string[])[] = [];
    const { user } = await renderPreview({
      previewReport: () => Promise.resolve(ok(mixed)),
      writeReport: (_preview, ids) => {
        asked.push(ids);
        return Promise.resolve(ok(reportOutcome()));
      },
    });
    await user.click(screen.getByRole("checkbox", { name: /BEV-03\.1/ }));
    await user.click(screen.getByRole("checkbox", { name: /BEV-01\.3/ }));
    await user.click(screen.getByRole("checkbox", { name: /BEV-01\.3/ }));
    await user.click(button("3 Tabellen erzeugen"));
    expect(asked).toEqual([["BEV-01.3", "BEV-02.1", "BEV-03.1"]]);
  });

  test("needs at least one table", async () => {
    const { user } = await renderPreview({ previewReport: () => Promise.resolve(ok(mixed)) });
    await user.click(button("Keine auswählen"));
    expect(button("0 Tabellen erzeugen")).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByText("Wählen Sie mindestens eine Tabelle aus.")).toBeInTheDocument();
    await user.click(button("Alle auswählen"));
    expect(button("3 Tabellen erzeugen")).not.toHaveAttribute("aria-disabled", "true");
  });

  test("explains a workbook without any figure for the report", async () => {
    const { container } = await renderPreview({
      previewReport: () =>
        Promise.resolve(ok(reportPreview([plannedTable("BIL-01.1", { state: "missing" })]))),
    });
    expect(heading("Keine Tabelle möglich")).toHaveFocus();
    expect(screen.queryByRole("button", { name: /erzeugen$/ })).not.toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("says that the catalogue is to blame where it has no tables at all", async () => {
    await renderPreview({ previewReport: () => Promise.resolve(ok(reportPreview([]))) });
    expect(screen.getByText(/^Der Katalog dieser Mappe enthält keine/)).toBeInTheDocument();
  });
});

describe("after writing", () => {
  test("links lead to the table sheets", async () => {
    const shown: unknown[] = [];
    const { user, container } = await renderPreview({
      revealCell: (...call) => {
        shown.push(call);
        return Promise.resolve(ok({ type: "shown" }));
      },
    });
    await user.click(button("2 Tabellen erzeugen"));
    expect(heading("2 Tabellen erzeugt, 504 Zellen geschrieben")).toHaveFocus();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Tab BEV-03.1"));
    expect(shown).toEqual([["Tab BEV-03.1", cellAt("Tab BEV-03.1", "A1")]]);
  });

  test("a second run without changes says so", async () => {
    const { user } = await renderPreview({
      writeReport: () =>
        Promise.resolve(ok(reportOutcome({ applied: appliedEdits({ cellsWritten: 0 }) }))),
    });
    await user.click(button("2 Tabellen erzeugen"));
    expect(heading("2 Tabellen: schon aktuell, nichts geändert")).toBeInTheDocument();
  });

  test("only the last action can be taken back", async () => {
    const { user } = await renderPreview();
    await user.click(button("2 Tabellen erzeugen"));
    expect(button("Letzte Aktion zurücknehmen")).toBeInTheDocument();
    await user.click(button("Zurück zum Start"));
    await user.click(screen.getByRole("button", { name: /^Berechnen/ }));
    await user.click(button("Vorschau anzeigen"));
    await user.click(button("504 Zellen eintragen"));
    await user.click(button("Zurück zum Start"));
    await user.click(screen.getByRole("button", { name: /^Berichtstabellen/ }));
    expect(heading("2 Tabellen erzeugt, 504 Zellen geschrieben")).toBeInTheDocument();
    expect(
      screen.queryByRole("button", { name: "Letzte Aktion zurücknehmen" }),
    ).not.toBeInTheDocument();
  });
});

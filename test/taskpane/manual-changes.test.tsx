// SPDX-License-Identifier: EUPL-1.2
import { screen } from "@testing-library/react";
import type { ManualChange, ManualChoices } from "../../src/domain/report/manual-changes";
import { ok } from "../../src/domain/shared/result";
import { cellAt, plannedTable, reportOutcome, reportPreview } from "../support/pane-fakes";
import { axeViolations, button, renderPane } from "../support/render";

const FIGURE: ManualChange = {
  cell: cellAt("Tab BEV-01.3", "B8"),
  row: "weiblich",
  column: "2013 Anzahl",
  found: "63999",
  target: { row: 7, column: 1 },
};
const NOTE: ManualChange = {
  cell: cellAt("Tab BEV-01.3", "A12"),
  row: "",
  column: "",
  found: "Quelle: eigene",
  target: null,
};

const openPreview = async () => {
  const written: (ManualChoices | undefined)[] = [];
  const preview = reportPreview([plannedTable("BEV-01.3", { manualChanges: [FIGURE, NOTE] })], {
    unfinishedSheets: ["Inhalt"],
  });
  const pane = renderPane({
    previewReport: () => Promise.resolve(ok(preview)),
    writeReport: ({ choices }) => {
      written.push(choices);
      return Promise.resolve(ok(reportOutcome()));
    },
  });
  await pane.user.click(screen.getByRole("button", { name: /^Berichtstabellen/ }));
  await pane.user.click(button("Vorschau anzeigen"));
  return { ...pane, written };
};

const choices = (label: string): readonly (string | null)[] =>
  Array.from(screen.getByLabelText<HTMLSelectElement>(label).options, ({ text }) => text);

describe("cells that were changed by hand", () => {
  test("are listed before anything is written, each with its choice, and stay as default", async () => {
    const { user, container } = await openPreview();
    await user.click(button("Von Hand geändert: 2 Zellen"));
    expect(screen.getByText("weiblich, 2013 Anzahl")).toBeInTheDocument();
    expect(screen.getByText("jetzt dort: 63999")).toBeInTheDocument();
    expect(screen.getByLabelText("Was geschieht mit B8?")).toHaveValue("keep");
    expect(screen.getByLabelText("Was geschieht mit A12?")).toHaveValue("moveToRemarks");
    expect(choices("Was geschieht mit A12?")).toEqual([
      "überschreiben",
      "in Bemerkung verschieben",
    ]);
    expect(screen.getByLabelText("Für alle")).toHaveDisplayValue("unterschiedlich");
    expect(await axeViolations(container)).toEqual([]);
  });

  test("become what was chosen", async () => {
    const { user, written } = await openPreview();
    await user.click(button("Von Hand geändert: 2 Zellen"));
    await user.selectOptions(screen.getByLabelText("Für alle"), "überschreiben");
    await user.selectOptions(screen.getByLabelText("Was geschieht mit B8?"), "behalten");
    await user.click(button("1 Tabelle erzeugen"));
    expect([...(written[0]?.values() ?? [])]).toEqual(["keep", "overwrite"]);
  });

  test("are not asked about in tables that are not written", async () => {
    const { user } = await openPreview();
    await user.click(screen.getByRole("checkbox", { name: /BEV-01\.3/ }));
    expect(screen.queryByText(/^Von Hand geändert/)).toBeNull();
  });

  test("an interrupted run is told", async () => {
    await openPreview();
    expect(screen.getByText(/^Ein früherer Lauf wurde unterbrochen.*„Inhalt“$/)).toBeVisible();
  });
});

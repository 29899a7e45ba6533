// SPDX-License-Identifier: EUPL-1.2
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { err, ok } from "../../src/domain/shared/result";
import type { CatalogueCheck } from "../../src/usecases/edit-catalogue";
import { bundledCatalogue } from "../support/catalogue";
import { appliedEdits } from "../support/applied-edits";
import { snapshotOf, workbookOf } from "../support/sheet-table";
import { axeViolations, button, heading, renderPane } from "../support/render";

const catalogue = bundledCatalogue();
const snapshot = workbookOf(snapshotOf("Katalog Ämter", [["Katalog Ämter"]]));

beforeAll(() => {
  URL.createObjectURL = () => "blob:catalogue";
  URL.revokeObjectURL = () => undefined;
});

const cataloguePage = async (check: CatalogueCheck, part = {}) => {
  const pane = renderPane({ checkCatalogue: () => Promise.resolve(ok(check)), ...part });
  await pane.user.click(screen.getByRole("button", { name: /^Katalog/ }));
  await pane.user.click(button("Katalog prüfen"));
  return pane;
};

const usable: CatalogueCheck = { type: "usable", catalogue, snapshot, keyEdits: [] };

test("without sheets it says which catalogue counts and offers to lay it out", async () => {
  const layOutCatalogue = jest.fn(() =>
    Promise.resolve(ok(appliedEdits({ sheetsAdded: ["Katalog"], cellsWritten: 9 }))),
  );
  const { user, container } = await cataloguePage(
    { type: "noSheets", catalogue },
    { layOutCatalogue },
  );
  expect(heading("In dieser Mappe stehen keine Katalogblätter")).toHaveFocus();
  expect(screen.getByText(/Version 1\.1\.0/)).toBeVisible();
  await user.click(button("19 Katalogblätter anlegen"));
  expect(layOutCatalogue).toHaveBeenCalledWith(catalogue, expect.anything());
  expect(heading("19 Katalogblätter sind angelegt")).toHaveFocus();
  expect(button("Letzte Aktion zurücknehmen")).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
});

test("a catalogue that fits can be saved and copied", async () => {
  const { container } = await cataloguePage(usable);
  expect(heading("Der Katalog ist in Ordnung")).toHaveFocus();
  expect(
    await screen.findByRole("link", { name: "„im-muenster-1.1.0.json“ sichern" }),
  ).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
});

test("keys of new rows are written on request", async () => {
  const keyEdits = [
    { kind: "putBlock", sheet: "Katalog Ämter", at: { row: 5, column: 0 }, contents: [["neu"]] },
  ] as const;
  const writeCatalogueKeys = jest.fn(() => Promise.resolve(ok(appliedEdits({ cellsWritten: 1 }))));
  const { user } = await cataloguePage({ ...usable, keyEdits }, { writeCatalogueKeys });
  await user.click(button("Einen Schlüssel eintragen"));
  expect(heading("Die Schlüssel sind eingetragen")).toHaveFocus();
  expect(writeCatalogueKeys).toHaveBeenCalledTimes(1);
});

test("every problem leads to its cell", async () => {
  const revealCell = jest.fn(() => Promise.resolve(ok({ type: "shown" } as const)));
  const cell = { sheet: "Katalog Ämter", row: 5, column: 2 };
  const { user, container } = await cataloguePage(
    {
      type: "unusable",
      snapshot,
      problems: [
        { type: "sheetMissing", id: "fields", name: "Katalog Handlungsfelder" },
        {
          type: "entry",
          cell,
          problem: { path: "departments[5].name", value: "", reason: { code: "missing" } },
        },
      ],
    },
    { revealCell },
  );
  expect(heading("2 Stellen im Katalog sind fehlerhaft")).toHaveFocus();
  expect(screen.getByText("Das Blatt „Katalog Handlungsfelder“ fehlt.")).toBeVisible();
  expect(screen.getByText("Blatt „Katalog Ämter“ C6: Diese Angabe fehlt.")).toBeVisible();
  await user.click(button("Zur Zelle"));
  expect(revealCell).toHaveBeenCalledWith(snapshot.sheets[0]?.id, cell, undefined);
  expect(await axeViolations(container)).toEqual([]);
});

test("a file that is no catalogue is refused in one sentence", async () => {
  const { container } = await cataloguePage(
    { type: "noSheets", catalogue },
    { readCatalogueFile: () => Promise.resolve(err({ type: "notJson" })) },
  );
  const input = container.querySelector('input[type="file"]');
  if (!input) throw new Error("no file input");
  const file = new File(["{"], "katalog.json");
  file.text = () => Promise.resolve("{");
  fireEvent.change(input, { target: { files: [file] } });
  await waitFor(() => expect(screen.getByText(/Die Datei enthält keinen Katalog/)).toBeVisible());
});

// SPDX-License-Identifier: EUPL-1.2
import { screen } from "@testing-library/react";
import type { EditionCheck } from "../../src/domain/edition/check-edition";
import { createRecord, type Edition } from "../../src/domain/edition/edition-record";
import type { DataRow } from "../../src/domain/report/data-row";
import { ok } from "../../src/domain/shared/result";
import type { EditionsPreview } from "../../src/usecases/edition-use-cases";
import type { UseCases } from "../../src/usecases/use-cases";
import { appliedEdits } from "../support/applied-edits";
import { bundledCatalogue } from "../support/catalogue";
import { editionsPreview } from "../support/edition-fakes";
import { reportPreview } from "../support/pane-fakes";
import { axeViolations, button, heading, renderPane } from "../support/render";

const edition: Edition = {
  record: createRecord({
    id: "2015",
    years: [2013, 2014, 2015],
    closedAt: "2016-10-24T08:00:00Z",
    closedBy: "Frau Muster",
    catalogue: { id: "im", version: "1.1.0", sha256: "" },
    rules: { id: "im-regeln", version: "1.0.0" },
    figures: { count: 9, sha256: "" },
    tables: [],
  }),
  catalogue: bundledCatalogue(),
  rows: [],
};

const key = { quantity: "residents", group: "total", area: "city", year: 2014 };
const figure: DataRow = {
  ...{ key, value: 300267, statuses: ["ok" as const], marks: [] },
  ...{ cell: null, file: "", remark: "" },
};

const checkOf = (part: Partial<EditionCheck> = {}): EditionCheck => ({
  id: "2015",
  edition,
  damage: [],
  recomputed: 38,
  unequal: [],
  changed: [],
  isCatalogueChanged: false,
  ...part,
});

const open = async (preview: Partial<EditionsPreview>, part: Partial<UseCases> = {}) => {
  const pane = renderPane({
    previewEditions: () => Promise.resolve(ok(editionsPreview(reportPreview([]), preview))),
    ...part,
  });
  await pane.user.click(screen.getByRole("button", { name: /^Ausgaben/ }));
  await pane.user.click(button("Ausgaben ansehen"));
  return pane;
};

test("says of a closed edition that every printed figure still holds", async () => {
  const { container } = await open({ editions: [checkOf()], last: edition });
  expect(heading("1 abgeschlossene Ausgabe")).toHaveFocus();
  expect(screen.getByText("38 Tabellen nachgerechnet: jede gedruckte Zahl stimmt.")).toBeVisible();
  expect(screen.getByText(/abgeschlossen am 24\.10\.2016.* durch Frau Muster/)).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
});

test("names what was changed since, and what the catalogue does not say", async () => {
  const { user } = await open({
    editions: [
      checkOf({
        damage: [{ part: "figures", type: "changed" }],
        unequal: ["Tab. BEV-01.3 Bestand"],
        changed: [{ key, before: figure, after: { ...figure, value: 300300 } }],
        isCatalogueChanged: true,
      }),
    ],
    gaps: [
      { id: "BEV-03", title: "Anteil", found: "changed", aspects: ["unit"], stated: "carried" },
    ],
  });
  const said = [
    "Das Blatt mit den festgehaltenen Zahlen wurde nach dem Abschluss geändert.",
    "Nachgerechnet kommt heute etwas anderes heraus: „Tab. BEV-01.3 Bestand“.",
    /obwohl seine Version noch 1\.1\.0 heißt/,
  ];
  said.forEach((text) => expect(screen.getByText(text)).toBeVisible());
  await user.click(button("Seit dem Abschluss 1 Zahl geändert"));
  expect(screen.getByText(/, 2014: 300267 → 300300/)).toBeVisible();
  await user.click(button("Fortschreibung: 1 Hinweis"));
  expect(
    screen.getByText(
      "BEV-03 Anteil: geändert (Art, Einheit oder Faktor); im Katalog steht „fortgeführt“.",
    ),
  ).toBeVisible();
});

test("closes an edition under the last year, and can take that back", async () => {
  const closeEdition = jest.fn<
    ReturnType<UseCases["closeEdition"]>,
    Parameters<UseCases["closeEdition"]>
  >(() => {
    const applied = appliedEdits({ sheetsAdded: ["Ausgabe 2015"] });
    return Promise.resolve(ok({ type: "closed", applied, edition }));
  });
  const { user } = await open({}, { closeEdition });
  await user.type(screen.getByLabelText("Abgeschlossen durch"), "Frau Muster");
  await user.click(button("Ausgabe abschließen"));
  expect(closeEdition.mock.calls[0]?.[1]).toEqual({ id: "2015", closedBy: "Frau Muster" });
  expect(heading("Ausgabe 2015 abgeschlossen")).toHaveFocus();
  expect(button("Letzte Aktion zurücknehmen")).toBeVisible();
});

test("says why an edition cannot be closed, and lets the name be changed", async () => {
  const { user, container } = await open(
    {},
    {
      closeEdition: () =>
        Promise.resolve(
          ok({ type: "refused", obstacle: { type: "changedByHand", tables: ["Tab. BEV-01.3"] } }),
        ),
    },
  );
  await user.click(button("Ausgabe abschließen"));
  expect(heading("Die Ausgabe wurde nicht abgeschlossen")).toHaveFocus();
  expect(screen.getByText(/nicht nachzurechnen: „Tab\. BEV-01\.3“/)).toBeVisible();
  expect(screen.getByLabelText("Name der Ausgabe")).toHaveValue("2015");
  expect(await axeViolations(container)).toEqual([]);
});

test("opens the workbook of the next edition for the years that follow", async () => {
  const newEditionFile = jest.fn<
    ReturnType<UseCases["newEditionFile"]>,
    Parameters<UseCases["newEditionFile"]>
  >(() => Promise.resolve({ name: "IM2018_Koordination.xlsx", bytes: new Uint8Array() }));
  const { user } = await open({ last: edition }, { newEditionFile });
  expect(screen.getByLabelText("Berichtsjahre der neuen Ausgabe")).toHaveValue("2016, 2017, 2018");
  await user.click(button("Neue Mappe öffnen"));
  expect(newEditionFile.mock.calls[0]?.[1]).toEqual([2016, 2017, 2018]);
  expect(await screen.findByText(/unter „IM2018_Koordination\.xlsx“/)).toBeVisible();
});

test("offers no new edition before one is closed", async () => {
  await open({});
  expect(heading("Noch keine Ausgabe abgeschlossen")).toHaveFocus();
  expect(screen.queryByText("Neue Mappe öffnen")).toBeNull();
});

// SPDX-License-Identifier: EUPL-1.2
import { screen } from "@testing-library/react";
import type { ReportExtract } from "../../src/domain/report/extract";
import { err, ok } from "../../src/domain/shared/result";
import { errorText } from "../../src/texts/errors.de";
import type { PublishedReport, UseCases } from "../../src/usecases/use-cases";
import { axeViolations, button, renderPane, type RenderedPane } from "../support/render";

const published: PublishedReport = {
  workbook: { name: "kopie.xlsx", bytes: new Uint8Array([1]) },
  csv: { name: "kopie.csv", text: "Tabelle;Wert" },
  tables: 2,
  outdated: [],
};

beforeAll(() => {
  // jsdom has no object URLs.
  URL.createObjectURL = () => "blob:kopie";
  URL.revokeObjectURL = () => undefined;
});

const openPage = async (useCases: Partial<UseCases>): Promise<RenderedPane> => {
  const pane = renderPane(useCases);
  await pane.user.click(screen.getByRole("button", { name: /^Berichtstabellen/ }));
  await pane.user.click(button("Kopie öffnen"));
  return pane;
};

describe("the publication copy", () => {
  test("opens as a new workbook and offers the text file", async () => {
    const opened: Uint8Array[] = [];
    const { container } = await openPage({
      publishReport: () => Promise.resolve(ok(published)),
      openPublication: (bytes) => {
        opened.push(bytes);
        return Promise.resolve(ok(null));
      },
    });
    expect(await screen.findByText(/Die Kopie mit 2 Tabellen ist/)).toBeInTheDocument();
    expect(opened).toEqual([published.workbook.bytes]);
    const link = screen.getByRole("link", { name: "Dieselben Werte als CSV-Datei speichern" });
    expect(link).toHaveAttribute("download", "kopie.csv");
    expect(await axeViolations(container)).toEqual([]);
  });

  test("says that there are no tables yet", async () => {
    await openPage({});
    expect(await screen.findByText(/Es gibt noch keine Berichtstabellen/)).toBeInTheDocument();
  });

  test("names sheets that show something older", async () => {
    await openPage({
      publishReport: () => Promise.resolve(ok({ ...published, outdated: ["Tab. BEV-01.3"] })),
    });
    expect(await screen.findByText(/ältere Werte als die Kopie: „Tab. BEV-01.3“/)).toBeVisible();
  });

  test("is made of a part of the report for a committee", async () => {
    const extracts: readonly ReportExtract[] = [
      {
        id: "committee Sportausschuss",
        kind: "committee",
        name: "Sportausschuss",
        fields: ["SPO"],
      },
      { id: "field BIL", kind: "field", name: "Bildung", fields: ["BIL"] },
    ];
    const made: (string | null | undefined)[] = [];
    const { container, user } = renderPane({
      listExtracts: () => Promise.resolve(ok(extracts)),
      publishReport: (_, extract) => {
        made.push(extract?.id);
        return Promise.resolve(ok(published));
      },
      openPublication: () => Promise.resolve(ok(null)),
    });
    await user.click(screen.getByRole("button", { name: /^Berichtstabellen/ }));
    await user.click(button("Auszug wählen"));
    await user.selectOptions(
      await screen.findByRole("combobox", { name: "Auszug für" }),
      "Bildung",
    );
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Auszug öffnen"));
    expect(await screen.findByText(/Die Kopie mit 2 Tabellen ist/)).toBeInTheDocument();
    expect(made).toEqual(["field BIL"]);
  });

  test("cannot be made of a part before there are tables", async () => {
    const { user } = renderPane({});
    await user.click(screen.getByRole("button", { name: /^Berichtstabellen/ }));
    await user.click(button("Auszug wählen"));
    expect(await screen.findByText(/Es gibt noch keine Berichtstabellen/)).toBeInTheDocument();
  });

  test("says what went wrong", async () => {
    await openPage({
      publishReport: () => Promise.resolve(ok(published)),
      openPublication: () => Promise.resolve(err({ type: "ReadOnly" })),
    });
    const { title } = errorText({ type: "ReadOnly" });
    expect(await screen.findByText((text) => text.startsWith(title))).toBeInTheDocument();
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { act, fireEvent, screen, within } from "@testing-library/react";
import { err } from "../../src/domain/shared/result";
import type { UseCases } from "../../src/usecases/use-cases";
import { type Contents, deliveryOf, openDesk } from "../support/merge-desk";
import { axeViolations, button, heading, renderPane, spoken } from "../support/render";

const CULTURE = ["KUL-A01", "", "", 40, 41, 42];
const PEOPLE = ["BEV-A01", "", "", 298518, 300267, 305235];

const FILES: Readonly<Record<string, Contents>> = {
  "Amt41.xlsx": deliveryOf("Kulturamt", CULTURE),
  "Amt41b.xlsx": deliveryOf("Kulturamt", ["KUL-A01", "", "", 40, 41, 43]),
  "Amt61.xlsx": deliveryOf("Amt 61", PEOPLE),
  "ohne Amt.xlsx": deliveryOf("", CULTURE, PEOPLE),
  "kaputt.xlsx": { type: "Damaged", part: "" },
  "Punkte.xlsx": deliveryOf(
    "Kulturamt",
    ["KUL-A01", "", "", 40, 41, "k. A."],
    ["KUL-A02", "", "", "k. A.", 2, 3],
  ),
};

const openPage = async (part: Partial<UseCases> = {}) => {
  const desk = openDesk(FILES);
  const undo: UseCases["undo"] = (applied, watch) => desk.workbook.undo(applied, watch);
  const pane = renderPane({ ...desk.useCases, undo, ...part });
  await pane.user.click(screen.getByRole("button", { name: /^Lieferungen zusammenführen/ }));
  return { ...pane, desk };
};

/** Two files of one department were saved one after the other. */
const file = (name: string, modified = 1): File =>
  new File(["PK"], name, { lastModified: modified });

/** Stands behind the buttons that choose files. */
const input = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!found) throw new Error("There is no way to choose a file.");
  return found;
};

const openWith = async (...files: readonly File[]) => {
  const pane = await openPage();
  await pane.user.upload(input(), [...files]);
  return pane;
};

const sheetNames = ({ workbook }: ReturnType<typeof openDesk>): readonly string[] =>
  workbook.snapshot().sheetNames;

describe("the files", () => {
  test("are listed with Amt, years and figures, or with the reason why not", async () => {
    const { container } = await openWith(file("Amt41.xlsx"), file("kaputt.xlsx"));
    expect(heading("1 von 2 Dateien zu übernehmen")).toHaveFocus();
    expect(screen.getByText("Amt 41 Kulturamt")).toBeVisible();
    expect(
      screen.getByText(/^3 Angaben · 2013, 2014 und 2015 · nicht abgeschlossen/),
    ).toBeVisible();
    expect(screen.getByText(/^nicht übernommen\. Sie ist beschädigt/)).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("X47: none of which can be used leave nothing to write", async () => {
    const { container } = await openWith(file("kaputt.xlsx"));
    expect(heading("Keine der Dateien kann übernommen werden")).toHaveFocus();
    expect(screen.queryByRole("button", { name: /übernehmen$/ })).not.toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("can be dropped anywhere in the pane, and added to", async () => {
    await openPage();
    const drop = (name: string) =>
      act(async () => {
        fireEvent.drop(document.body, { dataTransfer: { files: [file(name)] } });
        await Promise.resolve();
      });
    await drop("Amt41.xlsx");
    expect(await screen.findByText("1 von 1 Datei zu übernehmen")).toBeVisible();
    await drop("Amt61.xlsx");
    expect(await screen.findByText("2 von 2 Dateien zu übernehmen")).toBeVisible();
  });

  test("that were refused make room for a mended one of their name", async () => {
    const { user } = await openWith(file("kaputt.xlsx"), file("Amt61.xlsx"));
    await user.upload(input(), [file("kaputt.xlsx", 2), file("Amt61.xlsx")]);
    expect(heading("1 von 2 Dateien zu übernehmen")).toBeVisible();
  });

  test("are forgotten when the user begins anew", async () => {
    const { user } = await openWith(file("Amt41.xlsx"));
    await user.click(button("Von vorn beginnen"));
    expect(heading("Lieferungen zusammenführen")).toHaveFocus();
    expect(button("Dateien wählen …")).toBeVisible();
  });

  test("that are dropped while others are read are read when the user asks for it", async () => {
    const { useCases } = openDesk(FILES);
    let goOn: () => void = () => undefined;
    const isLetGo = new Promise<void>((resolve) => (goOn = resolve));
    const { user } = await openPage({
      readDeliveries: async (files, watch) => {
        await isLetGo;
        return useCases.readDeliveries(files, watch);
      },
    });
    await user.upload(input(), [file("Amt41.xlsx")]);
    fireEvent.drop(document.body, { dataTransfer: { files: [file("Amt61.xlsx")] } });
    goOn();
    expect(await screen.findByText("1 von 1 Datei zu übernehmen")).toBeVisible();
    expect(screen.getByText("Gewählt, noch nicht gelesen: „Amt61.xlsx“")).toBeVisible();
    await user.click(button("2 Dateien lesen"));
    expect(heading("2 von 2 Dateien zu übernehmen")).toHaveFocus();
  });

  test("that come while they cannot be read wait for the user", async () => {
    const { user } = await openPage({
      readDeliveries: () => Promise.resolve(err({ type: "Cancelled", cellsWritten: 0 })),
    });
    await user.upload(input(), [file("Amt41.xlsx")]);
    expect(heading("Abgebrochen")).toHaveFocus();
    await user.click(button("Meldung schließen"));
    expect(screen.getByText("Gewählt, noch nicht gelesen: „Amt41.xlsx“")).toBeVisible();
    expect(button("Eine Datei lesen")).toBeVisible();
  });
});

describe("what has to be decided", () => {
  test("X48: of two files of an Amt the newer is suggested, and the other can be chosen", async () => {
    const { user, container, desk } = await openWith(file("Amt41.xlsx", 1), file("Amt41b.xlsx", 2));
    const question = screen.getByRole("radiogroup", { name: /hat mehrmals geliefert/ });
    expect(
      within(question).getByRole("radio", { name: "„Amt41b.xlsx“ (Vorschlag)" }),
    ).toBeChecked();
    await user.click(button("1 Angabe im Vergleich"));
    expect(screen.getByText(/2015: 42 in „Amt41\.xlsx“, 43 in „Amt41b\.xlsx“$/)).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(within(question).getByRole("radio", { name: "„Amt41.xlsx“" }));
    await user.click(button("3 Angaben übernehmen"));
    const data = desk.workbook.snapshot().sheets.find(({ name }) => name === "IM_Daten");
    expect(data?.values.flat()).toContain("Amt41.xlsx");
    expect(data?.values.flat()).not.toContain("Amt41b.xlsx");
  });

  test("nothing is written while something without a suggestion is open", async () => {
    const { user, desk, container } = await openWith(file("ohne Amt.xlsx"));
    expect(heading("Bitte entscheiden (1 offen)")).toBeVisible();
    expect(button("Lieferstand aktualisieren")).toHaveAttribute("aria-disabled", "true");
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Lieferstand aktualisieren"));
    expect(sheetNames(desk)).toEqual(["Notizen"]);
    await user.selectOptions(screen.getByRole("combobox"), "Amt 41 Kulturamt");
    expect(screen.getByText("Amt 41 Kulturamt", { selector: "p" })).toBeVisible();
    await user.click(button("6 Angaben übernehmen"));
    expect(heading("Übernommen: 6 Angaben (6 neu)")).toHaveFocus();
  });
});

describe("points of a department", () => {
  const openPoints = async () => {
    const pane = await openWith(file("Punkte.xlsx"));
    await pane.user.click(screen.getByRole("button", { name: /^Punkte\.xlsx: \d+ Punkte/ }));
    return pane;
  };

  test("are sent back one by one and become a sheet and a mail", async () => {
    const { user, container, desk } = await openPoints();
    const decision = screen.getByRole("combobox", {
      name: "Entscheidung: Fehler ohne Begründung · „Angaben“ F2",
    });
    await user.selectOptions(decision, "zurückgeben");
    expect(screen.getByRole("combobox", { name: "Alle Punkte dieser Datei" })).toHaveDisplayValue(
      "verschieden",
    );
    expect(await axeViolations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: /Angaben übernehmen$/ }));
    expect(sheetNames(desk)).toContain("Rückfragen Amt 41");
    expect(screen.getByRole("button", { name: "Rückfragen Amt 41" })).toBeVisible();
    await user.click(button("Rückfragen an Amt 41 Kulturamt kopieren"));
    expect(await navigator.clipboard.readText()).toContain("„Punkte.xlsx“, Blatt „Angaben“, F2");
    expect(await axeViolations(container)).toEqual([]);
  });

  test("are decided all at once, and the decision can be taken back", async () => {
    const { user } = await openPoints();
    const all = screen.getByRole("combobox", { name: "Alle Punkte dieser Datei" });
    await user.selectOptions(all, "annehmen");
    expect(screen.getByRole("button", { name: /alle entschieden$/ })).toBeVisible();
    await user.selectOptions(all, "später entscheiden");
    expect(screen.getByRole("button", { name: /nicht entschieden$/ })).toBeVisible();
  });
});

describe("after merging", () => {
  test("the page leads to the sheets, offers reminders, and takes everything back", async () => {
    const { user, container, desk } = await openWith(file("Amt41.xlsx"));
    await user.click(button("Amt 41 Kulturamt: 3 neu"));
    expect(screen.getByText(/2015: 42$/)).toBeVisible();
    await user.click(button("3 Angaben übernehmen"));
    expect(spoken()).toHaveTextContent("3 Angaben übernommen");
    expect(screen.getByRole("button", { name: "Lieferstand" })).toBeVisible();
    await user.click(button("Erinnerungen (12)"));
    expect(screen.getByRole("button", { name: /^Erinnerung an Amt 61/ })).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Letzte Aktion zurücknehmen"));
    expect(screen.getByRole("heading", { name: /^Zurückgenommen/ })).toHaveFocus();
    expect(sheetNames(desk)).toEqual(["Notizen"]);
  });

  test("the same files again find nothing to write", async () => {
    const { user } = await openWith(file("Amt41.xlsx"));
    await user.click(button("3 Angaben übernehmen"));
    await user.click(button("Neue Vorschau"));
    expect(
      screen.getByText("Alle Angaben dieser Dateien stehen schon in der Mappe."),
    ).toBeVisible();
    expect(screen.getByText(/^Es ist schon alles übernommen/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /übernehmen$/ })).not.toBeInTheDocument();
  });

  test("the start page says what came of it", async () => {
    const { user } = await openWith(file("Amt41.xlsx"));
    await user.click(button("Zurück zum Start"));
    const entry = () => screen.getByRole("button", { name: /^Lieferungen zusammenführen/ });
    expect(entry()).toHaveTextContent("Vorschau bereit");
    await user.click(entry());
    await user.click(button("3 Angaben übernehmen"));
    await user.click(button("Zurück zum Start"));
    expect(entry()).toHaveTextContent(/Zuletzt 10:42\sUhr: 3\sAngaben übernommen/);
  });
});

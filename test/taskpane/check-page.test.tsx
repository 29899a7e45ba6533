// SPDX-License-Identifier: EUPL-1.2
import { screen, within } from "@testing-library/react";
import { err, ok } from "../../src/domain/shared/result";
import type { CheckOutcome, CheckRequest, UseCases } from "../../src/usecases/use-cases";
import { cellAt, checkOutcome, findingAt } from "../support/pane-fakes";
import { axeViolations, heading, renderPane, spoken, type RenderedPane } from "../support/render";

const openCheck = async (pane: RenderedPane): Promise<void> =>
  pane.user.click(screen.getByRole("button", { name: /^Prüfen/ }));

const renderChecked = async (
  outcome: CheckOutcome,
  useCases: Partial<UseCases> = {},
): Promise<RenderedPane> => {
  const pane = renderPane({ checkDelivery: () => Promise.resolve(ok(outcome)), ...useCases });
  await openCheck(pane);
  await pane.user.click(screen.getByRole("button", { name: "Dieses Blatt prüfen" }));
  return pane;
};

describe("a check with findings", () => {
  const outcome = checkOutcome([
    findingAt("D31"),
    findingAt("D14"),
    findingAt("E2", "warning"),
    findingAt("A5", "information"),
  ]);

  test("says in words whether the sheet can be handed in, and takes the focus there", async () => {
    await renderChecked(outcome);
    const verdict = heading("Kann noch nicht abgegeben werden: 2 Fehler, 1 Warnung, 1 Hinweis");
    expect(verdict).toHaveFocus();
    expect(screen.getByText(/^Stand 10:42.Uhr · Schule · Katalog.1\.1\.0$/)).toBeInTheDocument();
  });

  test("lists what is to be changed and what is to be confirmed, in sheet order", async () => {
    await renderChecked(outcome);
    const toChange = heading("Bitte ändern (2)").parentElement;
    const entries = within(toChange ?? document.body).getAllByRole("button");
    expect(entries.map((entry) => entry.textContent?.split(" ")[0])).toEqual(["D14", "D31"]);
    expect(heading("Bitte bestätigen (1)")).toBeInTheDocument();
  });

  test("keeps hints folded away until they are asked for", async () => {
    const { user } = await renderChecked(outcome);
    expect(screen.queryByRole("button", { name: /^A5/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Hinweise (1)" }));
    expect(screen.getByRole("button", { name: /^A5/ })).toBeInTheDocument();
  });

  test("opens an entry to reason, remedy and rule", async () => {
    const { user } = await renderChecked(outcome);
    const entry = screen.getByRole("button", { name: /^D14/ });
    expect(entry).toHaveAttribute("aria-expanded", "false");
    await user.click(entry);
    expect(entry).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByText("Weil es so nicht geht.")).toBeInTheDocument();
    expect(screen.getByText("So beheben Sie es")).toBeInTheDocument();
    expect(screen.getByText("Regel TYP-02")).toBeInTheDocument();
  });

  test("has no accessibility violation, open or closed", async () => {
    const { user, container } = await renderChecked(outcome);
    expect(await axeViolations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: /^D14/ }));
    await user.click(screen.getByRole("button", { name: "Hinweise (1)" }));
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe("an entry", () => {
  const key = ["", "KJH-A01", "2015", "total", "city", ""] as const;

  test("begins with cell and kind, and says when open what stands there and what should", async () => {
    const { user } = await renderChecked(
      checkOutcome([findingAt("D14", "error", { target: [key] })]),
    );
    await user.click(screen.getByRole("button", { name: /^D14 Titel zu TYP-02 Was in 13 steht/ }));
    expect(screen.getByText("Gefunden: 412 · Erwartet: 421")).toBeInTheDocument();
  });

  test("leaves out what can only be told in sentences", async () => {
    const { user } = await renderChecked(checkOutcome([findingAt("D14")]));
    await user.click(screen.getByRole("button", { name: /^D14/ }));
    expect(screen.queryByText(/^Gefunden/)).not.toBeInTheDocument();
  });
});

describe("many findings of one kind", () => {
  const alike = (count: number): CheckOutcome =>
    checkOutcome(
      Array.from({ length: count }, (_, row) =>
        findingAt(`B${row + 2}`, "error", { messageId: "same", id: `TYP-02:same${row}` }),
      ),
    );

  test("stay single entries below five", async () => {
    await renderChecked(alike(4));
    expect(screen.getAllByRole("button", { name: /^B\d/ })).toHaveLength(4);
  });

  test("fold into one line from five on", async () => {
    const { user } = await renderChecked(alike(5));
    expect(screen.queryByRole("button", { name: /^B\d/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Titel zu TYP-02 (5)" }));
    expect(screen.getAllByRole("button", { name: /^B\d/ })).toHaveLength(5);
  });

  test("show fifty at first and the rest on request", async () => {
    const { user } = await renderChecked(alike(112));
    await user.click(screen.getByRole("button", { name: "Titel zu TYP-02 (112)" }));
    expect(screen.getAllByRole("button", { name: /^B\d/ })).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Weitere 50 von 62 anzeigen" }));
    expect(screen.getAllByRole("button", { name: /^B\d/ })).toHaveLength(100);
  });
});

describe("going to the cell", () => {
  const goTo = async (revealCell: UseCases["revealCell"]): Promise<void> => {
    const { user } = await renderChecked(checkOutcome([findingAt("D14")]), { revealCell });
    await user.click(screen.getByRole("button", { name: /^D14/ }));
    await user.click(screen.getByRole("button", { name: "Zur Zelle" }));
  };

  test("asks Excel by the id of the sheet", async () => {
    const asked: unknown[] = [];
    await goTo((...call) => {
      asked.push(call);
      return Promise.resolve(ok({ type: "shown" }));
    });
    expect(asked).toEqual([["id-Schule", cellAt("Schule", "D14"), ""]]);
    expect(
      await screen.findByText(/^D14 ist ausgewählt\. Mit F6/, { selector: "p" }),
    ).toBeInTheDocument();
  });

  test.each<[string, Awaited<ReturnType<UseCases["revealCell"]>>, RegExp]>([
    ["a hidden sheet", ok({ type: "sheetHidden" }), /^Das Blatt ist ausgeblendet/],
    ["a hidden row", ok({ type: "rowHidden" }), /ausgeblendet oder weggefiltert/],
    [
      "a deleted sheet",
      err({ type: "SheetMissing", sheet: "Schule" }),
      /^Das Blatt „Schule“ gibt es nicht mehr/,
    ],
  ])("explains %s", async (_name, answer, message) => {
    await goTo(() => Promise.resolve(answer));
    expect(await screen.findByText(message, { selector: "p" })).toBeInTheDocument();
    expect(spoken()).toHaveTextContent(message);
  });
});

describe("other outcomes of a check", () => {
  test("a clean sheet can be handed in", async () => {
    await renderChecked(checkOutcome([]));
    expect(heading("Kann abgegeben werden")).toHaveFocus();
    expect(screen.getByText("Es wurde nichts beanstandet.")).toBeInTheDocument();
  });

  test("open warnings are to be confirmed first", async () => {
    await renderChecked(checkOutcome([findingAt("E2", "warning")]));
    expect(heading("Bitte vor der Abgabe bestätigen: 1 Warnung")).toBeInTheDocument();
  });

  test("a rule that could not run is said", async () => {
    await renderChecked(checkOutcome([], { status: "incomplete" }));
    expect(heading("Nicht vollständig geprüft")).toBeInTheDocument();
  });

  test("checks that were not possible are counted", async () => {
    const outcome = checkOutcome([findingAt("D14")]);
    const notEvaluable = [{ code: "SUM-01", cells: [cellAt("Schule", "D14")] }];
    await renderChecked({ ...outcome, result: { ...outcome.result, notEvaluable } });
    expect(screen.getByText(/^Eine Prüfung war nicht möglich/)).toBeInTheDocument();
  });

  test("a sheet without figures is explained", async () => {
    const { container } = await renderChecked(checkOutcome([], { sheets: [] }));
    expect(heading("Keine Angaben erkannt")).toHaveFocus();
    expect(screen.getByText(/prüfen Sie alle Blätter/)).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("a sheet whose header is not found says so before the finding that names the reason", async () => {
    await renderChecked(checkOutcome([findingAt("", "error", { code: "STR-03" })], { sheets: [] }));
    expect(heading("Keine Angaben erkannt")).toHaveFocus();
    expect(heading("Bitte ändern (1)")).toBeInTheDocument();
  });

  test("findings on several sheets stand under the name of their sheet in tab order", async () => {
    await renderChecked(
      checkOutcome(
        [findingAt("A1", "error", { sheet: "Wohnen" }), findingAt("B9", "error"), findingAt("")],
        { sheets: ["Schule", "Wohnen"] },
      ),
    );
    const sheets = screen.getAllByRole("heading", { level: 4 });
    expect(sheets.map(({ textContent }) => textContent)).toEqual([
      "Blatt „Schule“",
      "Blatt „Wohnen“",
    ]);
    expect(screen.getByRole("button", { name: /^Blatt Titel/ })).toBeInTheDocument();
  });
});

test("the scope chosen is the scope checked", async () => {
  const requests: CheckRequest[] = [];
  const pane = renderPane({
    checkDelivery: (request) => {
      requests.push(request);
      return Promise.resolve(ok(checkOutcome([], { request })));
    },
  });
  await openCheck(pane);
  await pane.user.click(screen.getByRole("radio", { name: "Alle Blätter" }));
  await pane.user.click(screen.getByRole("button", { name: "Alle Blätter prüfen" }));
  expect(requests).toEqual([{ scope: "allSheets", years: [], department: null }]);
  expect(screen.getByRole("button", { name: "Neu prüfen" })).toBeInTheDocument();
});

test("the start page repeats the last result", async () => {
  const { user } = await renderChecked(checkOutcome([findingAt("D14")]));
  await user.click(screen.getByRole("button", { name: "Zurück zum Start" }));
  expect(screen.getByText("Zuletzt 10:42 Uhr: 1 Fehler")).toBeInTheDocument();
  expect(heading("Start")).toHaveFocus();
});

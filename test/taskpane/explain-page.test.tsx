// SPDX-License-Identifier: EUPL-1.2
import { act, screen, within } from "@testing-library/react";
import type { CellExplanation, ExplainedSubject } from "../../src/usecases/cell-explanation";
import { err, ok } from "../../src/domain/shared/result";
import { bundledCatalogue } from "../support/catalogue";
import { cellExplanation, checkOutcome, findingAt } from "../support/pane-fakes";
import { axeViolations, button, heading, renderPane } from "../support/render";

const catalogue = bundledCatalogue();

const known = <T,>(value: T | undefined): T => {
  if (value === undefined) throw new Error("not in the catalogue");
  return value;
};

const residents: ExplainedSubject = {
  type: "quantity",
  quantity: known(catalogue.quantityById.get("residents")),
  populationBase: "wohnberechtigte Bevölkerung",
  uses: [{ indicator: known(catalogue.indicatorById.get("BEV-04")), role: "denominator" }],
};

const share: ExplainedSubject = {
  type: "indicator",
  indicator: known(catalogue.indicatorById.get("BEV-04")),
  numerator: known(catalogue.quantityById.get("foreigners")),
  denominator: known(catalogue.quantityById.get("residents")),
  meanWith: null,
};

const found = (subject: ExplainedSubject): CellExplanation["found"] => ({
  subject,
  owner: known(catalogue.departmentById.get("61")),
  place: {
    group: "insgesamt",
    area: "Stadt Münster",
    year: 2014,
    series: [
      { year: 2013, value: 7.9761 },
      { year: 2014, value: "." },
      { year: 2015, value: null },
    ],
  },
});

const explainPage = async (explanation: CellExplanation, part = {}) => {
  const pane = renderPane({ explainCell: () => Promise.resolve(ok(explanation)), ...part });
  await pane.user.click(screen.getByRole("button", { name: /^Zelle erklären/ }));
  await pane.user.click(button("Ausgewählte Zelle erklären"));
  return pane;
};

const fact = (term: string): string | null =>
  screen.getByText(term, { selector: "dt" }).nextElementSibling?.textContent ?? null;

describe("explaining a cell", () => {
  test("tells of an Angabe: what it is, who delivers it, what it is used for", async () => {
    const { container } = await explainPage(cellExplanation(found(residents)));
    expect(heading("D14: Wohnberechtigte Bevölkerung (BEV-A01)")).toHaveFocus();
    expect(fact("Diese Zelle")).toBe("insgesamt · Stadt Münster · 2014");
    expect(fact("Liefert")).toMatch(/^Amt 61 /);
    expect(fact("Zeitbezug")).toBe("31.12. des Berichtsjahres");
    expect(fact("Gezählt werden")).toBe("wohnberechtigte Bevölkerung");
    expect(fact("Verwendet für")).toBe("BEV-04 „Ausländeranteil“ als Bezugsgröße");
    expect(await axeViolations(container)).toEqual([]);
  });

  test("tells of a Kennzahl: definition, base, source, years with its decimals", async () => {
    await explainPage(cellExplanation(found(share)));
    expect(heading("D14: Ausländeranteil (BEV-04)")).toBeInTheDocument();
    expect(fact("Definition")).toContain("je 100 Wohnberechtigte");
    expect(fact("Berechnet aus")).toMatch(/^„.+“ \(BEV-A03\) geteilt durch „.+“ \(BEV-A01\)$/);
    expect(fact("Quelle")).toBe("Melderegister");
    const table = screen.getByRole("table", { name: "Werte auf diesem Blatt" });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "2013 8,0",
      "2014 (diese Zelle).",
      "2015 leer",
    ]);
  });

  test("says what can be explained where the cell belongs to nothing", async () => {
    const { container } = await explainPage(cellExplanation());
    expect(heading("Zu D14 gibt es nichts zu erklären")).toHaveFocus();
    expect(screen.getByText(/^Erklären lassen sich/)).toBeInTheDocument();
    expect(screen.queryByText("Befunde zu dieser Zelle")).not.toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("offers the check where the sheet has not been checked", async () => {
    const { user } = await explainPage(cellExplanation(found(residents)));
    expect(screen.getByText("Dieses Blatt wurde noch nicht geprüft.")).toBeInTheDocument();
    await user.click(button("Zum Prüfen"));
    expect(heading("Prüfen")).toHaveFocus();
  });

  test.each([
    ["names the findings on the cell", "D14", "Warnung: Was in 13 steht."],
    ["says that there is none", "D15", "Die Prüfung von 10:42 Uhr hat an dieser Zelle nichts"],
  ])("after a check it %s", async (_name, address, text) => {
    const outcome = checkOutcome([findingAt(address, "warning")]);
    const { jobs } = await explainPage(cellExplanation(found(residents)), {
      checkDelivery: () => Promise.resolve(ok(outcome)),
    });
    await act(async () => {
      jobs.requestView({ view: "check", startsJob: true });
      await Promise.resolve();
    });
    await act(async () => {
      jobs.requestView({ view: "explain", startsJob: false });
      await Promise.resolve();
    });
    const section = screen.getByRole("heading", { name: "Befunde zu dieser Zelle" }).parentElement;
    expect(section?.textContent?.replaceAll("\u00a0", " ")).toContain(text);
  });

  test("a cell being edited can be waited for", async () => {
    await explainPage(cellExplanation(), {
      explainCell: () => Promise.resolve(err({ type: "CellEditMode" })),
    });
    expect(button("Warten")).toBeInTheDocument();
  });
});

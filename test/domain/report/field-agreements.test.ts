// SPDX-License-Identifier: EUPL-1.2
import { indexCatalogue } from "../../../src/domain/catalogue/catalogue";
import { agreementsMarker, readAgreements } from "../../../src/domain/delivery/read-agreements";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { fieldAgreements } from "../../../src/domain/report/field-agreements";
import { planReport } from "../../../src/domain/report/plan-report";
import type { ReportPlan } from "../../../src/domain/report/report-plan";
import { REPORT_WORDS } from "../../../src/texts/report.de";
import { bundledCatalogue, catalogueCopy } from "../../support/catalogue";
import { type SheetOptions, snapshotOf, type TableCell } from "../../support/sheet-table";
import { cityRow, deliveryWorkbook, MUENSTER_ROWS, NOON, tableOf } from "./muenster";
import { gridOf } from "./table-grid";

const HEADS = ["Ziel", "Maßnahme", "zuständig", "Frist", "Stand", "Kennzahl"];
const PLACES = ["Mehr Plätze", "Ausbau der Kitas", "Amt 51", "2017", "läuft", "KJH-01"];

const agreementsOf = (
  department: string,
  rows: readonly (readonly TableCell[])[],
  options: SheetOptions = {},
) =>
  snapshotOf(
    `Vereinbarungen ${department}`,
    [["Vereinbarungen 2015"], ["Bitte fortschreiben."], [], HEADS, ...rows],
    { marker: agreementsMarker(department), ...options },
  );

interface Facts {
  readonly department: string;
  readonly indicator?: string;
}

const catalogueWith = (...agreements: ReturnType<typeof readAgreements>) => {
  const data = catalogueCopy();
  return indexCatalogue({ ...data, agreements });
};

describe("a sheet Vereinbarungen", () => {
  test("is read below its heads, wherever rows were inserted above", () => {
    const sheet = agreementsOf("51", [PLACES]);
    const moved = { ...sheet, values: [["Neu", "", "", "", "", ""], ...sheet.values] };
    expect(readAgreements(moved)).toEqual(readAgreements(sheet));
    expect(readAgreements(sheet)).toEqual([
      {
        department: "51",
        goal: "Mehr Plätze",
        measure: "Ausbau der Kitas",
        responsible: "Amt 51",
        due: "2017",
        state: "läuft",
        indicator: "KJH-01",
      },
    ]);
  });

  test("gives a date as it is shown, and nothing for rows without goal and measure", () => {
    const rows = [
      ["", "Sprachkurse", "", 43100, "", ""],
      ["", "", "Amt 51"],
    ];
    const sheet = agreementsOf("51", rows, { numberFormats: { "4:3": "dd.mm.yyyy" } });
    expect(readAgreements(sheet)).toEqual([
      expect.objectContaining({ goal: "", measure: "Sprachkurse", due: "31.12.2017", state: null }),
    ]);
  });

  test("without heads holds nothing that could be told", () => {
    const sheet = agreementsOf("51", [PLACES]);
    const headless = { ...sheet, values: sheet.values.filter((_, row) => row !== 3) };
    expect(readAgreements({ ...headless, values: headless.values.slice(0, 3) })).toEqual([]);
  });

  test("is one by its marker, not by its name", () => {
    expect(readAgreements(snapshotOf("Vereinbarungen", [HEADS, PLACES]))).toEqual([]);
  });
});

describe("agreements belong to the Handlungsfeld", () => {
  it.each([
    ["of their Kennzahl, by its Kennung", { department: "61", indicator: "KJH-01" }, "KJH"],
    [
      "of their Kennzahl, however it is written",
      { department: "61", indicator: " kjh-01 " },
      "KJH",
    ],
    ["their department answers for most of, without a Kennzahl", { department: "61" }, "BEV"],
    [
      "their department answers for most of, with an unknown Kennzahl",
      { department: "61", indicator: "Hygge" },
      "BEV",
    ],
    ["of nobody, where the department answers for none", { department: "441" }, null],
  ])("%s", (_, { department, indicator = "" }: Facts, field) => {
    const sheet = agreementsOf(department, [["Ziel", "Maßnahme", "", "", "", indicator]]);
    expect(fieldAgreements(bundledCatalogue(), [sheet])).toEqual([
      expect.objectContaining({ goal: "Ziel", field }),
    ]);
  });

  test("and the sheet of a department goes before what the catalogue brought", () => {
    const [old] = readAgreements(agreementsOf("51", [["Altes Ziel", "Alt", "", "", "", "KJH-01"]]));
    const catalogue = catalogueWith(...(old ? [old] : []));
    const goalsOf = (sheets: Parameters<typeof fieldAgreements>[1]) =>
      fieldAgreements(catalogue, sheets).map(({ goal }) => goal);
    expect(goalsOf([])).toEqual(["Altes Ziel"]);
    expect(goalsOf([agreementsOf("51", [PLACES])])).toEqual(["Mehr Plätze"]);
    expect(goalsOf([agreementsOf("51", [])])).toEqual([]);
  });
});

describe("the overview of a Handlungsfeld", () => {
  const planWith = (rows: readonly (readonly TableCell[])[]): ReportPlan => {
    const workbook = deliveryWorkbook([
      ...MUENSTER_ROWS,
      cityRow("BEV-A03", "insgesamt", [1, 2, 3]),
    ]);
    const snapshot = { ...workbook, sheets: [...workbook.sheets, agreementsOf("61", rows)] };
    const catalogue = bundledCatalogue();
    return planReport(snapshot, parseDelivery(snapshot, catalogue), {
      catalogue,
      words: REPORT_WORDS,
      now: NOON,
    });
  };

  test("tells below the table what was agreed, and no other table does", () => {
    const plan = planWith([["Mehr Einbürgerungen", "", "", "", "läuft", "BEV-01"]]);
    const { lines } = gridOf(tableOf(plan, "BEV.1"));
    const heading = lines.indexOf("Vereinbarte Ziele und Maßnahmen");
    expect(lines.slice(heading, heading + 2).join(" ")).toContain(
      "Ziel: Mehr Einbürgerungen. Stand: läuft. Kennzahl: BEV-01",
    );
    expect(gridOf(tableOf(plan, "BEV-01.1")).lines.join(" ")).not.toContain("Einbürgerungen");
  });

  test("comes with a list of all agreements, whatever they belong to", () => {
    const plan = planWith([["", "Sprachkurse"]]);
    const list = plan
      .contentsEdits(["BEV.1"])
      .flatMap((edit) =>
        edit.kind === "putBlock" && edit.sheet === "Vereinbarungen" ? [edit] : [],
      );
    expect(list.flatMap(({ contents }) => contents).at(-1)).toEqual([
      "Stadtplanungsamt (mit Statistikdienststelle)",
      "Bevölkerung und Rahmendaten",
      "nicht genannt",
      "Sprachkurse",
      ...Array.from({ length: 4 }, () => "nicht genannt"),
    ]);
  });

  test("says nothing of agreements where there are none", () => {
    expect(gridOf(tableOf(planWith([]), "BEV.1")).lines).not.toContain(
      "Vereinbarte Ziele und Maßnahmen",
    );
  });
});

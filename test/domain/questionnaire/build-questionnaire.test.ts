// SPDX-License-Identifier: EUPL-1.2
import { CITY_AREA } from "../../../src/domain/catalogue/catalogue";
import { figureId } from "../../../src/domain/catalogue/figure";
import { buildQuestionnaire } from "../../../src/domain/questionnaire/build-questionnaire";
import {
  figureInYear,
  type QuestionnaireRequest,
} from "../../../src/domain/questionnaire/questionnaire-request";
import { normaliseLabel } from "../../../src/domain/shared/label";
import type { CellContent, PartName, WorkbookEdit } from "../../../src/domain/shared/workbook-edit";
import { questionnaireWords } from "../../../src/texts/questionnaire.de";
import { bundledCatalogue } from "../../support/catalogue";

const catalogue = bundledCatalogue();

const request = (change: Partial<QuestionnaireRequest> = {}): QuestionnaireRequest => ({
  sheet: "Erhebungsbogen",
  department: "61",
  years: [2013, 2014, 2015],
  includeOptional: false,
  values: new Map(),
  remarks: new Map(),
  openNames: new Map(),
  ...change,
});

type PutBlock = Extract<WorkbookEdit, { readonly kind: "putBlock" }>;

interface Sheet {
  readonly edits: readonly WorkbookEdit[];
  readonly rows: readonly (readonly CellContent[])[];
  readonly parts: readonly (readonly (PartName | null)[])[];
  /** Index of the row of a figure, found by its texts. */
  readonly find: (code: string, group: string, area?: string) => number;
}

const build = (change: Partial<QuestionnaireRequest> = {}): Sheet => {
  const { edits } = buildQuestionnaire(catalogue, request(change), questionnaireWords);
  const block = edits.find((edit): edit is PutBlock => edit.kind === "putBlock");
  if (!block) throw new Error("The questionnaire writes nothing.");
  return {
    edits,
    rows: block.contents,
    parts: block.parts ?? [],
    find: (code, group, area = "Stadt Münster") =>
      block.contents.findIndex(
        (row) => row[0] === code && (row[2] ?? "") === group && row[3] === area,
      ),
  };
};

const residents = { quantity: "residents", group: "total", area: CITY_AREA };
const foreigners = { quantity: "residents", group: "mv:foreign", area: CITY_AREA };

/** Columns from 0: five of the stub, then value and mark of each year, then the remark. */
const VALUE_2013 = 5;
const VALUE_2014 = 7;
const VALUE_2015 = 9;
const REMARK = 11;

describe("buildQuestionnaire", () => {
  it("heads the sheet with department, year and two lines of instructions", () => {
    const { rows } = build();
    expect(rows[0]?.[0]).toBe(
      "Erhebungsbogen Integrationsmonitoring 2015 · Amt 61 Stadtplanungsamt (mit Statistikdienststelle)",
    );
    expect([rows[1]?.[0], rows[2]?.[0]]).toEqual(questionnaireWords.instructions);
    expect(build({ department: "EXT-BA" }).rows[0]?.[0]).toMatch(/ · Bundesagentur für Arbeit/u);
  });

  it("writes head words the catalogue's header list knows", () => {
    const head = build().rows[5]?.map(String) ?? [];
    const { roles, yearColumns } = catalogue.data.headerSynonyms;
    const labels = Object.values(roles).flatMap((role) => role.labels.map(normaliseLabel));
    const isYear = (text: string): boolean =>
      yearColumns.patterns.some(({ pattern }) => new RegExp(pattern, "i").test(text));
    expect(head).toEqual([
      ...["Kennung", "Angabe", "Gruppe", "Gebiet", "Zeitbezug"],
      ...["2013", "2013 Kz.", "2014", "2014 Kz.", "2015", "2015 Kz.", "Bemerkung"],
    ]);
    expect(head.filter((text) => !labels.includes(normaliseLabel(text)) && !isYear(text))).toEqual(
      [],
    );
  });

  it("asks every figure once, under the definition of its quantity", () => {
    const { rows } = build({ department: "41" });
    expect(rows.slice(6)).toHaveLength(2);
    expect(rows[6]?.[0]).toMatch(/^Geförderte Projekte \(Projekte\): /u);
    expect(rows[7]?.slice(0, 5)).toEqual([
      ...["KUL-A01", "Geförderte Projekte", "insgesamt", "Stadt Münster", "Berichtsjahr"],
    ]);
  });

  it("breaks a long definition into lines that fit the sheet", () => {
    const lines = build({ department: "53" })
      .rows.slice(6)
      .filter((row) => row.slice(1).every((content) => content === null))
      .flatMap(([text]) => (typeof text === "string" ? [text] : []));
    expect(lines.filter((line) => line.length > 240)).toEqual([]);
    expect(lines.filter((line) => line.endsWith("."))).toHaveLength(6);
    expect(lines.length).toBeGreaterThan(6);
  });

  it("locks known figures of earlier years and leaves the reporting year white", () => {
    const values = new Map<string, number | string>([
      [figureInYear(residents, 2013), 298518],
      [figureInYear(residents, 2015), "…"],
    ]);
    const remarks = new Map([[figureId(residents), "Zahl folgt im März"]]);
    const { rows, parts, find } = build({ values, remarks });
    const row = find("BEV-A01", "insgesamt");
    expect([rows[row]?.[VALUE_2013], parts[row]?.[VALUE_2013]]).toEqual([298518, "lockedCell"]);
    expect([rows[row]?.[VALUE_2014], parts[row]?.[VALUE_2014]]).toEqual([null, "inputCell"]);
    expect([rows[row]?.[VALUE_2015], parts[row]?.[VALUE_2015]]).toEqual(["…", "inputCell"]);
    expect([rows[row]?.[REMARK], parts[row]?.[REMARK]]).toEqual([
      "Zahl folgt im März",
      "inputText",
    ]);
    expect(parts[row]?.[VALUE_2013 + 1]).toBe("lockedCell");
  });

  it("takes a figure of 31.12. of the year before from the row it repeats", () => {
    const { rows, parts, find } = build();
    const row = find("REC-A02", "insgesamt");
    const source = `F${find("BEV-A01", "Ausländer") + 1}`;
    expect(rows[row]?.[VALUE_2013]).toBeNull();
    expect(parts[row]?.[VALUE_2013]).toBe("inputCell");
    expect(rows[row]?.[VALUE_2014]).toEqual({ formula: `=IF(${source}="","",${source})` });
    expect(parts[row]?.[VALUE_2014]).toBe("lockedCell");
    expect(rows[find("REC-A02", "männlich")]?.[VALUE_2014]).toEqual({
      formula: expect.stringContaining(`F${find("BEV-A03", "männlich") + 1}`) as string,
    });
  });

  it("blocks years without an election and says so", () => {
    const { rows, parts, find } = build({ department: "33" });
    const row = find("PAR-A02", "insgesamt");
    expect([rows[row]?.[VALUE_2013], parts[row]?.[VALUE_2013]]).toEqual([
      ...["nur Wahljahr", "blockedCell"],
    ]);
    expect([rows[row]?.[VALUE_2014], parts[row]?.[VALUE_2014]]).toEqual([null, "inputCell"]);
  });

  it("shows below who delivers the figures of others, or the figure where it is known", () => {
    const values = new Map([[figureInYear(foreigners, 2013), 22000]]);
    const base = { quantity: "foreigners-previous-year", group: "total", area: CITY_AREA };
    values.set(figureInYear(base, 2014), 22000);
    const { rows, parts, find } = build({ department: "36", values });
    const heading = rows.findIndex((row) => row[0] === questionnaireWords.referencesHeading);
    const row = find("REC-A02", "insgesamt");
    expect(heading).toBeGreaterThan(6);
    expect(row).toBeGreaterThan(heading);
    expect([rows[row]?.[VALUE_2013], parts[row]?.[VALUE_2013]]).toEqual([
      ...["liefert Amt 61", "blockedCell"],
    ]);
    expect([rows[row]?.[VALUE_2014], parts[row]?.[VALUE_2014]]).toEqual([22000, "lockedCell"]);
  });

  it("offers empty rows for members that are entered, and repeats names already known", () => {
    const openNames = new Map([["nationalityTop10:#1", "Türkei"]]);
    const { rows, parts, find } = build({ openNames });
    const first = find("BEV-A03", "Türkei");
    expect(parts[first]?.[2]).toBe("inputText");
    expect(rows.slice(first + 1, first + 10).map((row) => row[2])).toEqual(Array(9).fill(null));
  });

  it("counts what is filled of what is to be filled", () => {
    const { rows } = build({ department: "41" });
    expect(rows[3]?.[0]).toEqual({ formula: '="Ausgefüllt: "&COUNTA(F8,H8,J8)&" von 3"' });
  });

  it("marks the sheet as a questionnaire of the department", () => {
    expect(build().edits[0]).toEqual({
      kind: "addSheet",
      sheet: "Erhebungsbogen",
      marker: { kind: "questionnaire", id: "61", schema: 1 },
      position: "last",
    });
  });

  it.each(catalogue.data.departments.map(({ id }) => id))(
    "keeps the formulas of department %s within Excel's limits",
    (department) => {
      const formulas = build({ department })
        .rows.flat()
        .flatMap((content) =>
          content !== null && typeof content === "object" ? [content.formula] : [],
        );
      expect(formulas.length).toBeGreaterThan(0);
      expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(8192);
    },
  );
});

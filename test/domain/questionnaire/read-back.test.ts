// SPDX-License-Identifier: EUPL-1.2
import { isOpenSlot } from "../../../src/domain/catalogue/group-key";
import { figureId } from "../../../src/domain/catalogue/figure";
import { isAskedIn, neededCells } from "../../../src/domain/catalogue/needed-cells";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import type { DeliverySheet } from "../../../src/domain/delivery/delivery";
import { buildQuestionnaire } from "../../../src/domain/questionnaire/build-questionnaire";
import type { CellContent, WorkbookEdit } from "../../../src/domain/shared/workbook-edit";
import { questionnaireWords } from "../../../src/texts/questionnaire.de";
import { bundledCatalogue } from "../../support/catalogue";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";

const catalogue = bundledCatalogue();
const YEARS = [2013, 2014, 2015];

const asTable = (content: CellContent): TableCell => {
  if (content === null) return "";
  return typeof content === "object" ? { formula: content.formula, value: "" } : content;
};

/** An Erhebungsbogen nobody has filled in, read back. */
const readBack = (department: string): DeliverySheet | undefined => {
  const { edits } = buildQuestionnaire(
    catalogue,
    {
      sheet: "Bogen",
      department,
      years: YEARS,
      includeOptional: false,
      values: new Map(),
      remarks: new Map(),
      openNames: new Map(),
    },
    questionnaireWords,
  );
  const block = edits.find(
    (edit): edit is Extract<WorkbookEdit, { readonly kind: "putBlock" }> =>
      edit.kind === "putBlock",
  );
  const rows = block?.contents.map((row) => row.map(asTable)) ?? [];
  return parseDelivery(workbookOf(snapshotOf("Bogen", rows)), catalogue).sheets[0];
};

const departments = catalogue.data.departments
  .map(({ id }) => id)
  .filter((department) =>
    catalogue.data.indicators.some((indicator) => indicator.department === department),
  );

describe("an Erhebungsbogen", () => {
  it.each(departments)("of department %s is read back row by row", (department) => {
    const sheet = readBack(department);
    const cells = neededCells(catalogue, { department, includeOptional: false });
    const named = cells.filter(({ group }) => !isOpenSlot(group));
    expect(sheet?.department).toBe(department);
    expect(sheet?.years).toEqual(YEARS);
    expect(new Set(sheet?.rows.map(figureId))).toEqual(new Set(named.map(figureId)));
    expect(sheet?.unknownCodes).toEqual([]);
    expect(sheet?.unassigned).toEqual([]);
  });

  it.each(departments)("of department %s says of every cell why it is empty", (department) => {
    const cells = new Map(
      neededCells(catalogue, { department, includeOptional: false }).map((cell) => [
        figureId(cell),
        cell,
      ]),
    );
    const wrong = readBack(department)
      ?.rows.flatMap(({ observations }) => observations)
      .filter(({ key, value }) => {
        const cell = cells.get(figureId(key));
        if (!cell) return true;
        if (!isAskedIn(cell, key.year)) return value.kind !== "sign" || value.status !== "blocked";
        return value.kind !== (cell.role === "reference" ? "elsewhere" : "missing");
      });
    expect(wrong).toEqual([]);
  });
});

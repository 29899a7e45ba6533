// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { computedCells } from "../../../src/domain/derive/computed-cells";
import type { Finding } from "../../../src/domain/rules/finding";
import { formulaKept } from "../../../src/domain/rules/for-02-formula-kept";
import { formulaAsWritten } from "../../../src/domain/rules/for-03-formula-as-written";
import { runRules } from "../../../src/domain/rules/run";
import type { CellRef } from "../../../src/domain/shared/cell";
import type { CellValue, WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { deriveWords } from "../../../src/texts/derive.de";
import { meanBaseCatalogue } from "../../support/mean-base";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";
import { carriedOut, plansOf } from "./derive-book";

const catalogue = meanBaseCatalogue();

type Key = readonly [code: string, group?: string, area?: string];

const table = (...rows: readonly (readonly [Key, ...TableCell[]])[]) =>
  workbookOf(
    snapshotOf("Zahlen", [
      ["Kennung", "Angabe", "Gruppe", "Gebiet", 2014, 2015],
      ...rows.map(([[code, group = "insgesamt", area = "Stadt Münster"], ...figures]) => [
        ...[code, "", group, area],
        ...figures,
      ]),
    ]),
  );

const GAP = table(
  [["BIL-A10", "deutsch"], 60, 50],
  [["BIL-A10", "nichtdeutsch"], 18, 10],
  [["BIL-A12", "deutsch"], 2000, 2000],
  [["BIL-A12", "nichtdeutsch"], 150, 160],
);

/** One workbook per kind of measure, with the formula by which its cells are known. */
const MEASURES: readonly (readonly [string, WorkbookSnapshot, RegExp])[] = [
  ["absolute change", table([["BEV-A01"], 300, 330]), /,F2-E2,/u],
  ["change in per cent", table([["BEV-A01"], 300, 330]), /\(F2-E2\)\*100\/E2/u],
  ["share", table([["BEV-A01"], 300, 330], [["BEV-A03"], 24, 26]), /\*100\/'Zahlen'!\$F\$2,/u],
  ["change of a share", table([["BEV-A01"], 300, 330], [["BEV-A03"], 24, 26]), /G\d+-F\d+/u],
  [
    "deviation from the city",
    table(
      [["BEV-A01"], 300, 330],
      [["BEV-A03"], 24, 26],
      [["BEV-A01", "insgesamt", "Mitte"], 100, 110],
      [["BEV-A03", "insgesamt", "Mitte"], 9, 8],
    ),
    /[A-Z]+\d+-[A-Z]+\$\d+/u,
  ],
  ["gap of two groups", GAP, /\*100\/'Zahlen'!\$F\$\d-'Zahlen'!/u],
  ["ratio of two groups", GAP, /AND\(/u],
  [
    "rate from the sums of the parts",
    table(
      [["BEV-A01", "männlich"], 100, 110],
      [["BEV-A01", "weiblich"], 200, 220],
      [["BEV-A03", "männlich"], 9, 8],
      [["BEV-A03", "weiblich"], 9, 8],
    ),
    /\*100\/\('Zahlen'!\$F\$2\+/u,
  ],
  [
    "rate of several members",
    table(
      [["REC-A07"], 20_000, 21_000],
      [["REC-A07", "Aufenthaltsgestattung"], 300, 420],
      [["REC-A07", "Duldung"], 700, 630],
    ),
    /\('Zahlen'!\$F\$3\+'Zahlen'!\$F\$4\)\*100/u,
  ],
  [
    "rate by the mean of two dates",
    table([["REC-A01"], 450, 480], [["BEV-A03"], 22_000, 26_000], [["REC-A02"], 20_000, 22_000]),
    /\*1000\/AVERAGE\(/u,
  ],
  [
    "rate in the row of a list",
    workbookOf(
      snapshotOf("Zahlen", [
        ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße"],
        ["BEV-07", "insgesamt", "Stadt Münster", 2014, 100, 300],
        ["BEV-07", "insgesamt", "Stadt Münster", 2015, 120, 310],
      ]),
    ),
    /E3\*100\/F3/u,
  ],
  [
    "change in a list",
    workbookOf(
      snapshotOf("Zahlen", [
        ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"],
        ["BEV-A01", "insgesamt", "Stadt Münster", 2014, 300],
        ["BEV-A01", "insgesamt", "Stadt Münster", 2015, 330],
      ]),
    ),
    /,E3-H3,/u,
  ],
];

const check = (workbook: WorkbookSnapshot): readonly Finding[] => {
  const delivery = parseDelivery(workbook, catalogue);
  return runRules([formulaKept, formulaAsWritten], {
    ...{ catalogue, delivery, years: [2014, 2015], department: null },
    computed: computedCells(delivery, { catalogue, words: deriveWords, workbook }),
  }).findings;
};

const changed = (
  workbook: WorkbookSnapshot,
  { sheet, row, column }: CellRef,
  { formula, value }: { readonly formula: CellValue; readonly value: CellValue },
): WorkbookSnapshot => {
  const put = (grid: readonly (readonly CellValue[])[], content: CellValue) =>
    grid.map((line, r) =>
      r === row ? line.map((old, c) => (c === column ? content : old)) : line,
    );
  return {
    ...workbook,
    sheets: workbook.sheets.map((one) =>
      one.name === sheet
        ? { ...one, formulas: put(one.formulas, formula), values: put(one.values, value) }
        : one,
    ),
  };
};

describe("the check knows the formula of every kind of measure", () => {
  test.each(MEASURES)("%s", async (_, workbook, pattern) => {
    const after = await carriedOut(workbook, plansOf(workbook, {}, catalogue));
    expect(check(after)).toEqual([]);

    const delivery = parseDelivery(after, catalogue);
    const [one] = computedCells(delivery, {
      ...{ catalogue, words: deriveWords, workbook: after },
    }).filter(({ formula }) => pattern.test(formula));
    if (!one) throw new Error("no formula of this kind");

    const typed = check(changed(after, one.cell, { formula: 4711, value: 4711 }));
    expect(typed).toMatchObject([
      { code: "FOR-02", messageId: "otherResult", data: { expected: one.expected, value: 4711 } },
    ]);
    expect(typed[0]?.cells).toMatchObject([{ cell: one.cell }]);

    const bent = check(changed(after, one.cell, { formula: `${one.formula}+1`, value: 4711 }));
    expect(bent).toMatchObject([
      { code: "FOR-03", messageId: "otherResult", data: { formula: one.formula } },
    ]);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Delivery } from "../../../src/domain/delivery/delivery";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import type { CheckResult } from "../../../src/domain/rules/finding";
import { allRules } from "../../../src/domain/rules/index";
import { runRules } from "../../../src/domain/rules/run";
import { toA1 } from "../../../src/domain/shared/cell";
import { bundledCatalogue } from "../../support/catalogue";
import { readXlsx } from "../../support/read-xlsx";

const SAMPLES = join(__dirname, "../../fixtures/samples");
const catalogue = bundledCatalogue();

const check = async (
  file: string,
): Promise<{ readonly delivery: Delivery; readonly result: CheckResult }> => {
  const delivery = parseDelivery(await readXlsx(join(SAMPLES, file)), catalogue);
  const material = { catalogue, delivery, years: [2013, 2014, 2015], department: null };
  return { delivery, result: runRules(allRules, material) };
};

/** Findings above information, in a form that a failing test can be read by. */
const complaints = ({ findings }: CheckResult): readonly string[] =>
  findings
    .filter(({ severity }) => severity !== "information")
    .map(
      ({ code, messageId, sheet, cells, data }) =>
        `${code} ${messageId} ${sheet} ${cells.map(({ cell }) => toA1(cell)).join(",")} ${JSON.stringify(data)}`,
    );

describe("muenster-veroeffentlicht.xlsx", () => {
  it("is read in all three forms, with nothing left over", async () => {
    const { delivery } = await check("muenster-veroeffentlicht.xlsx");
    expect(
      delivery.sheets.map(({ name, layout, rows }) => [name, layout.kind, rows.length]),
    ).toEqual([
      ["Bezirke 2011-2013", "yearColumns", 14],
      ["Ausländer 2011-2013", "yearColumns", 7],
      ["Stadt 2013-2015", "yearColumns", 6],
      ["Liste Alter 2014", "list", 33],
      ["Liste Anteile 2013", "list", 14],
      ["Gebiete 2013", "areaMatrix", 21],
    ]);
    expect(delivery.unread).toEqual([]);
    expect(
      delivery.sheets.flatMap(({ unassigned, unknownCodes }) => [...unassigned, ...unknownCodes]),
    ).toEqual([]);
  });

  it("gives nothing to complain about", async () => {
    const { result } = await check("muenster-veroeffentlicht.xlsx");
    expect(complaints(result)).toEqual([]);
  });
});

describe("erhebungsbogen-amt61.xlsx", () => {
  it("is read as the Erhebungsbogen of Amt 61", async () => {
    const { delivery } = await check("erhebungsbogen-amt61.xlsx");
    expect(delivery.sheets.map(({ department, rows }) => [department, rows.length])).toEqual([
      ["61", 240],
    ]);
    expect(
      delivery.sheets.flatMap(({ unassigned, unknownCodes }) => [...unassigned, ...unknownCodes]),
    ).toEqual([]);
  });

  it("gives nothing to complain about", async () => {
    const { result } = await check("erhebungsbogen-amt61.xlsx");
    expect(complaints(result)).toEqual([]);
  });
});

interface ExpectedFinding {
  readonly code: string;
  readonly sheet: string;
  readonly cells: readonly string[];
}

const readExpected = (): readonly ExpectedFinding[] =>
  (
    JSON.parse(readFileSync(join(SAMPLES, "expected.json"), "utf8")) as {
      readonly findings: readonly ExpectedFinding[];
    }
  ).findings;

const sortKey = ({ code, sheet, cells }: ExpectedFinding): string =>
  [code, sheet, ...cells].join(" ");

const inOrder = (findings: readonly ExpectedFinding[]): readonly ExpectedFinding[] =>
  [...findings].sort((a, b) => sortKey(a).localeCompare(sortKey(b)));

describe("fehlerhaft.xlsx", () => {
  it("gives the expected findings, one per cause, and nothing else", async () => {
    const { result } = await check("fehlerhaft.xlsx");
    const expected = inOrder(readExpected());
    const found = inOrder(
      result.findings.map(({ code, sheet, cells }) => ({
        code,
        sheet,
        cells: cells.map(({ cell }) => toA1(cell)),
      })),
    );
    expect(found.map(({ code, sheet }) => [code, sheet])).toEqual(
      expected.map(({ code, sheet }) => [code, sheet]),
    );
    expect(found.map(({ cells }, index) => cells.slice(0, expected[index]?.cells.length))).toEqual(
      expected.map(({ cells }) => cells),
    );
  });
});

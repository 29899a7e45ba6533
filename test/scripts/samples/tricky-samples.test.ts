// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import type { Delivery } from "../../../src/domain/delivery/delivery";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import type { Finding } from "../../../src/domain/rules/finding";
import { allRules } from "../../../src/domain/rules/index";
import { runRules } from "../../../src/domain/rules/run";
import { toA1 } from "../../../src/domain/shared/cell";
import { bundledCatalogue } from "../../support/catalogue";
import { readXlsx } from "../../support/read-xlsx";

const SAMPLES = join(__dirname, "../../fixtures/samples");
const catalogue = bundledCatalogue();

const check = async (
  file: string,
): Promise<{ readonly delivery: Delivery; readonly findings: readonly Finding[] }> => {
  const delivery = parseDelivery(await readXlsx(join(SAMPLES, file)), catalogue);
  const material = { catalogue, delivery, years: [2013, 2014, 2015], department: null };
  return { delivery, findings: runRules(allRules, material).findings };
};

describe("tuecken.xlsx", () => {
  it("is read below its merged headings, hidden rows and all", async () => {
    const { delivery } = await check("tuecken.xlsx");
    expect(delivery.sheets.map(({ layout, rows }) => [layout.kind, rows.length])).toEqual([
      ["yearColumns", 13],
    ]);
  });

  it("gives each of its traps one finding", async () => {
    const { findings } = await check("tuecken.xlsx");
    const named = findings.map(
      ({ code, cells }) => `${code} ${cells.map(({ cell }) => toA1(cell)).join(" ")}`,
    );
    expect(named).toEqual(
      expect.arrayContaining([
        "STR-05 G6",
        "TYP-03 F7",
        "TYP-01 E8",
        "TYP-01 F9",
        "TYP-03 E14",
        "TYP-02 F16",
        "TYP-02 F19",
      ]),
    );
    expect(named.filter((name) => name.startsWith("DUP-01"))).toHaveLength(1);
  });
});

describe("koordination.xlsx", () => {
  it("holds the sheets of two Ämter without anything to complain about", async () => {
    const { delivery, findings } = await check("koordination.xlsx");
    expect(delivery.sheets.map(({ name, department }) => [name, department])).toEqual([
      ["Amt 61", "61"],
      ["Amt 53", "53"],
    ]);
    expect(findings.filter(({ severity }) => severity !== "information")).toEqual([]);
  });
});

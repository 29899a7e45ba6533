// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { generatedEdits, readGenerated } from "../../../src/domain/report/generated-part";
import { planReport } from "../../../src/domain/report/plan-report";
import { toXml } from "../../../src/domain/shared/xml-envelope";
import { REPORT_WORDS } from "../../../src/texts/report.de";
import { bundledCatalogue } from "../../support/catalogue";
import { largeReport } from "../../support/large-report";
import { builtTables, NOON } from "./muenster";

const part = (xml: string) => [{ name: "generated" as const, xml }];
const stored = (tables: unknown, schema = 1): string =>
  toXml("generated", JSON.stringify({ schema, tables }));

describe("the record of what was written", () => {
  test("is read as it was kept, and not written again", () => {
    const tables = { "BEV-01.3": ["abcde", "", "12345-----67890"] };
    const [edit] = generatedEdits(tables, []);
    if (edit?.kind !== "putOwnPart") throw new Error("Nothing is kept.");
    expect(readGenerated(part(edit.xml))).toEqual(tables);
    expect(generatedEdits(tables, part(`<?xml version="1.0"?>\n${edit.xml}`))).toEqual([]);
  });

  test.each([
    ["nothing", []],
    ["no XML", part("kaputt")],
    ["no JSON", part(toXml("generated", "{"))],
    ["something else", part(stored({ "BEV-01.3": "abc" }))],
    ["a later version", part(stored({ "BEV-01.3": ["abcde"] }, 2))],
    ["more than a workbook should carry", part(stored({ a: ["x".repeat(100_000)] }))],
  ])("counts as absent where there is %s", (_name, parts) => {
    expect(readGenerated(parts)).toEqual({});
  });

  test("of a whole report of 20,000 observations fits, every table of it", () => {
    const catalogue = bundledCatalogue();
    const workbook = largeReport(catalogue, 20_000);
    const delivery = parseDelivery(workbook, catalogue);
    const plan = planReport(workbook, delivery, { catalogue, words: REPORT_WORDS, now: NOON });
    const ids = builtTables(plan).map(({ id }) => id);
    const [edit] = plan.recordEdits(ids);
    if (edit?.kind !== "putOwnPart") throw new Error("Nothing is kept.");
    expect(edit.xml.length).toBeLessThanOrEqual(100_000);
    expect(Object.keys(readGenerated(part(edit.xml)))).toEqual(ids);
  });
});

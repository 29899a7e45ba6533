// SPDX-License-Identifier: EUPL-1.2
import { always } from "../../src/usecases/catalogue-in-use";
import type { Result } from "../../src/domain/shared/result";
import { err, ok } from "../../src/domain/shared/result";
import type { WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { deriveWords } from "../../src/texts/derive.de";
import { createCheckDelivery } from "../../src/usecases/check-delivery";
import type { ReadScope, Workbook, WorkbookError } from "../../src/usecases/ports";
import type { CheckOutcome, CheckRequest } from "../../src/usecases/use-cases";
import { WATCH } from "../contract/workbook-contract";
import { catalogue, type Table } from "../support/describe-rule";
import { snapshotOf, workbookOf } from "../support/sheet-table";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const people = (...years: readonly (number | string)[]): Table => [
  head,
  ["BEV-A01", "insgesamt", "Stadt Münster", ...years],
];
const NOW = people(298518, 300270, 302178);
const THEN = people(298518, 300267, "");

let scopes: ReadScope[] = [];

const run = (
  snapshot: WorkbookSnapshot,
  request: Partial<CheckRequest>,
): Promise<Result<CheckOutcome, WorkbookError>> => {
  scopes = [];
  const read: Workbook["read"] = (scope) => {
    scopes.push(scope);
    return Promise.resolve(ok(snapshot));
  };
  const check = createCheckDelivery({
    workbook: { read } as Workbook,
    catalogueOf: always(catalogue),
    words: deriveWords,
  });
  return check({ scope: "allSheets", years: [], department: null, ...request }, WATCH);
};

const check = async (
  snapshot: WorkbookSnapshot,
  request: Partial<CheckRequest>,
): Promise<CheckOutcome> => {
  const outcome = await run(snapshot, request);
  if (!outcome.ok) throw new Error(outcome.error.type);
  return outcome.value;
};

const comparing = ({ result }: CheckOutcome): readonly string[] =>
  result.findings.map(({ code }) => code).filter((code) => /^(?:REV|BLT)/u.test(code));

test("two sheets with the same figures contradict each other", async () => {
  const outcome = await check(workbookOf(snapshotOf("2015", NOW), snapshotOf("2014", THEN)), {});
  expect(comparing(outcome)).toEqual(["BLT-01"]);
  expect(outcome.previous).toBeNull();
});

test("a sheet chosen as the earlier delivery is compared with and no longer judged", async () => {
  const workbook = workbookOf(snapshotOf("2015", NOW), snapshotOf("2014", THEN));
  const outcome = await check(workbook, { previous: { kind: "sheet", name: "2014" } });
  expect(comparing(outcome)).toEqual(["REV-01"]);
  expect(outcome.delivery.sheets.map(({ name }) => name)).toEqual(["2015"]);
  expect(outcome.previous?.sheets.map(({ name }) => name)).toEqual(["2014"]);
});

test("the chosen sheet is read although only the one in front is checked", async () => {
  const workbook = workbookOf(
    snapshotOf("2015", NOW),
    snapshotOf("2014", THEN),
    snapshotOf("Anderes", people(1, 2, 3)),
  );
  const outcome = await check(workbook, {
    scope: "activeSheet",
    previous: { kind: "sheet", name: "2014" },
  });
  expect(scopes).toEqual(["allSheets"]);
  expect(comparing(outcome)).toEqual(["REV-01"]);
  expect(outcome.delivery.sheets.map(({ name }) => name)).toEqual(["2015"]);
});

test("a file is compared with, whatever its sheets are called", async () => {
  const snapshot = workbookOf(snapshotOf("Tabelle1", THEN));
  const file = { name: "2014.xlsx", snapshot, externalLinks: [] };
  const outcome = await check(workbookOf(snapshotOf("2015", NOW)), {
    previous: { kind: "file", file },
  });
  expect(scopes).toEqual(["allSheets"]);
  expect(comparing(outcome)).toEqual(["REV-01"]);
});

test("a chosen sheet that is gone by now is told as such", async () => {
  const outcome = await run(workbookOf(snapshotOf("2015", NOW)), {
    previous: { kind: "sheet", name: "2014" },
  });
  expect(outcome).toEqual(err({ type: "SheetMissing", sheet: "2014" }));
});

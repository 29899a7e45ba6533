// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allRules } from "../../../src/domain/rules/index";
import { createDeliveryFiles } from "../../../src/files/delivery-files";
import type { CheckRequest, EarlierDelivery } from "../../../src/usecases/check-outcome";
import { createUseCases } from "../../../src/wire";
import { openSession, UNWATCHED, type WorkbookSession } from "../../headless/workbook-session";
import { expectNoLeaks } from "../../host";
import { openPackage } from "../../host/package/xlsx-package";
import { bundledCatalogue } from "../../support/catalogue";
import { valueOf } from "../../support/value-of";

const SAMPLES = join(__dirname, "../../fixtures/samples");

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, file)));

const open = (file: string): WorkbookSession =>
  openSession(openPackage(bytesOf(file)), bundledCatalogue(), createUseCases);

const REQUEST: CheckRequest = { scope: "allSheets", years: [], department: null };

const codesOf = async (
  { useCases }: WorkbookSession,
  request: Partial<CheckRequest> = {},
): Promise<readonly string[]> => {
  const outcome = valueOf(await useCases.checkDelivery({ ...REQUEST, ...request }, UNWATCHED));
  return outcome.result.findings.map(({ code }) => code);
};

const lastYear = async (): Promise<EarlierDelivery> => {
  const name = "regeln-vorjahr.xlsx";
  const file = await createDeliveryFiles().read({
    name,
    bytes: () => Promise.resolve(bytesOf(name)),
  });
  return { kind: "file", file: valueOf(file) };
};

const sheetsOf = (file: string): readonly string[] =>
  openPackage(bytesOf(file)).data.sheets.map(({ name }) => name);

/** What the samples show of a rule, by how they are checked. */
const WHOLE: readonly (readonly [file: string, codes: readonly string[]])[] = [
  ["widersprueche.xlsx", ["AMT-01", "AMT-02", "BLT-01"]],
  ["fremder-bogen.xlsx", ["STR-02", "STR-10", "MET-01", "FOR-06", "FOR-05"]],
];

/** The bundled catalogue has no entry yet that has been given up. */
const NEEDS_ANOTHER_CATALOGUE = ["COD-03"];

describe("regeln.xlsx", () => {
  test.each(sheetsOf("regeln.xlsx"))("breaks the rule a sheet is called by: %s", async (code) => {
    const session = open("regeln.xlsx");
    session.host.user.activate(code);
    const needsEarlier = code.startsWith("REV-");
    const request = needsEarlier ? { previous: await lastYear() } : {};
    expect(await codesOf(session, { scope: "activeSheet", ...request })).toContain(code);
    await expectNoLeaks(session.host);
  });

  test("lacks a sheet that was delivered the year before", async () => {
    const session = open("regeln.xlsx");
    expect(await codesOf(session, { previous: await lastYear() })).toContain("STR-01");
    await expectNoLeaks(session.host);
  });
});

test.each(WHOLE)("%s breaks rules about several sheets", async (file, expected) => {
  const session = open(file);
  const codes = await codesOf(session);
  expect(expected.filter((code) => !codes.includes(code))).toEqual([]);
  await expectNoLeaks(session.host);
});

test("fehlerhaft.xlsx gives the same on the host as it does without", async () => {
  const session = open("fehlerhaft.xlsx");
  const found = new Set(await codesOf(session));
  expect(faultyCodes().filter((code) => !found.has(code))).toEqual([]);
  await expectNoLeaks(session.host);
});

const faultyCodes = (): readonly string[] => {
  const { findings } = JSON.parse(readFileSync(join(SAMPLES, "expected.json"), "utf8")) as {
    readonly findings: readonly { readonly code: string }[];
  };
  return [...new Set(findings.map(({ code }) => code))];
};

test("every rule is broken in a sample, or says why it cannot be", () => {
  const broken = new Set([
    ...faultyCodes(),
    ...sheetsOf("regeln.xlsx"),
    ...WHOLE.flatMap(([, codes]) => codes),
    "STR-01",
  ]);
  const missing = allRules.map(({ meta }) => meta.code).filter((code) => !broken.has(code));
  expect(missing).toEqual(NEEDS_ANOTHER_CATALOGUE);
});

// SPDX-License-Identifier: EUPL-1.2
import { createJobs } from "../../src/usecases/jobs";
import type { CheckOutcome, UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, openHost, type ExcelHost } from "../host";
import { begin } from "../host/situations";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";

/* What the product does with what it keeps, and with time, in the situations of docs/testprotokoll.md. */
let host: ExcelHost;
let useCases: UseCases;

const check = async (): Promise<CheckOutcome> => {
  const request = { scope: "activeSheet", years: [], department: null } as const;
  const checked = await useCases.checkDelivery(request, WATCH);
  if (!checked.ok) throw new Error(checked.error.type);
  return checked.value;
};

beforeEach(() => {
  const table = snapshotOf("Daten", [
    ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015],
    ["BEV-A01", "insgesamt", "Stadt Münster", 298518, 300267, 605235],
  ]);
  host = openHost(hostWorkbookOf(workbookOf(table)));
  connectBridge(host);
  useCases = createUseCases(bundledCatalogue());
});

test("X44: reasons that cannot be read are told and not written over until the user agrees", async () => {
  const outcome = await check();
  const finding = outcome.result.findings.find(({ acknowledge }) => acknowledge === "reason");
  if (!finding) throw new Error("nothing to give a reason for");
  const answered = await useCases.answerFinding(
    outcome,
    { finding, text: "Neues Melderegister seit 2015" },
    WATCH,
  );
  expect(answered.ok).toBe(true);

  begin(host, "X44");
  const broken = host.data.customXmlParts.map(({ xml }) => xml);
  const again = await check();
  expect(again.review.stored.type).toBe("unreadable");
  expect(host.data.customXmlParts.map(({ xml }) => xml)).toEqual(broken);

  const discarded = await useCases.discardReview(again, WATCH);
  expect(discarded.ok && discarded.value.review.stored.type).toBe("readable");
});

test("X34: a second job beside a running one is not started", async () => {
  const jobs = createJobs(() => undefined);
  const first = jobs.run({ job: "check", waitForCellEdit: false }, check);
  const second = await jobs.run({ job: "derive", waitForCellEdit: false }, check);
  expect(second).toEqual({ type: "busy", running: "check" });
  expect((await first).type).toBe("finished");
});

// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { createUseCases } from "../../src/wire";
import { openPackage, savePackage } from "../host/package/xlsx-package";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { reportSchema } from "../support/report-schema";
import { snapshotOf, workbookOf } from "../support/sheet-table";
import { valueOf } from "../support/value-of";
import { openSession, UNWATCHED, type WorkbookSession } from "./workbook-session";
import { commandLine } from "../support/command-line";

const line = commandLine(() => new Date("2015-04-10T07:12:33Z"));
const { call } = line;

const REASON = "Neue Förderung des Landes seit Januar";

/** A delivery with a jump that is explained, closed and saved as a file. */
const closeAndSave = async (): Promise<WorkbookSession> => {
  const data = hostWorkbookOf(
    workbookOf(
      snapshotOf("Kultur", [
        ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015],
        ["KUL-A01", "", "", 40, 41, 142],
      ]),
    ),
  );
  const opened = openPackage(savePackage({ data, original: null }));
  const session = openSession(opened, bundledCatalogue(), createUseCases);
  const { useCases } = session;
  const request = { scope: "allSheets", years: [], department: null } as const;
  const checked = valueOf(await useCases.checkDelivery(request, UNWATCHED));
  const [finding] = checked.result.findings;
  if (!finding) throw new Error("nothing found");
  const answered = valueOf(
    await useCases.answerFinding(checked, { finding, text: REASON }, UNWATCHED),
  );
  const order = { approvedBy: "Frau Beispiel" };
  expect(valueOf(await useCases.closeDelivery(answered, order, UNWATCHED)).type).toBe("closed");
  return session;
};

const save = (session: WorkbookSession): void => line.save("lieferung.xlsx", session.save());

test("a file that was closed says so, with the reasons", async () => {
  save(await closeAndSave());
  expect(await call("check", "lieferung.xlsx")).toBe(0);
  expect(line.stderr).toContain(`(begründet: ${REASON})`);
  expect(line.stderr).toContain("Begründet: 1, offene Punkte: 0.");
  expect(line.stderr).toMatch(
    /Abgeschlossen am .*Freigabe durch Frau Beispiel, Stempel .*: Der Stempel passt\./u,
  );
});

test("a figure changed after that breaks the stamp", async () => {
  const session = await closeAndSave();
  session.host.user.type("Kultur", "D2", 39);
  save(session);
  expect(await call("check", "lieferung.xlsx")).toBe(1);
  expect(line.stderr).toContain("SYS-03");
  expect(line.stderr).toContain("Der Stempel passt nicht mehr zum Inhalt.");
});

test("the document carries stamp and reason as its readers expect them", async () => {
  save(await closeAndSave());
  await call("check", "lieferung.xlsx", "--json");
  const report: unknown = JSON.parse(line.stdout);
  expect(reportSchema.safeParse(report).error).toBeUndefined();
  expect(report).toMatchObject({
    status: "accepted",
    findings: [{ code: "ZTR-01", acknowledgement: { reason: REASON, origin: "pane" } }],
    release: { approvedBy: "Frau Beispiel", fits: true },
  });
});

test("a protected Erhebungsbogen is closed as it is, and nothing in it changes", async () => {
  const bytes = new Uint8Array(readFileSync("test/fixtures/samples/erhebungsbogen-amt61.xlsx"));
  const session = openSession(openPackage(bytes), bundledCatalogue(), createUseCases);
  const { useCases, host } = session;
  const [form] = host.data.sheets;
  const before = new Map(form?.cells);
  const request = { scope: "allSheets", years: [], department: null } as const;
  const checked = valueOf(await useCases.checkDelivery(request, UNWATCHED));
  const closed = valueOf(await useCases.closeDelivery(checked, { approvedBy: null }, UNWATCHED));
  if (closed.type !== "closed") throw new Error("something is left to be answered");
  expect(valueOf(closed.recheck).status).toBe("accepted");
  expect(new Map(form?.cells)).toEqual(before);
  save(session);
  expect(await call("check", "lieferung.xlsx")).toBe(0);
  expect(line.stderr).toContain("Der Stempel passt.");
});

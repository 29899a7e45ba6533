// SPDX-License-Identifier: EUPL-1.2
import { toXml } from "../../src/domain/shared/xml-envelope";
import type { WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import type { CheckOutcome, UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";
import { valueOf } from "../support/value-of";

let host: ExcelHost;
let useCases: UseCases;

const open = (content: WorkbookSnapshot): void => {
  host = openHost(hostWorkbookOf(content));
  connectBridge(host);
  useCases = createUseCases(bundledCatalogue());
};

afterEach(() => expectNoLeaks(host));

const HEAD = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015, "Bemerkung"];
const figures = (name = "Kultur", ...figures: readonly TableCell[]) =>
  snapshotOf(name, [HEAD, ["KUL-A01", "", "", ...(figures.length > 0 ? figures : [40, 41, 43])]]);

const check = async (): Promise<CheckOutcome> =>
  valueOf(await useCases.checkDelivery({ scope: "allSheets", years: [], department: null }, WATCH));

const close = async (approvedBy: string | null = null) =>
  valueOf(await useCases.closeDelivery(await check(), { approvedBy }, WATCH));

const closed = async (approvedBy: string | null = null): Promise<CheckOutcome> => {
  const outcome = await close(approvedBy);
  if (outcome.type !== "closed") throw new Error("still something to be answered");
  return valueOf(outcome.recheck);
};

const codes = ({ result }: CheckOutcome): readonly string[] =>
  result.findings.filter(({ severity }) => severity !== "information").map(({ code }) => code);

const sheetNamed = ({ snapshot }: CheckOutcome, name: string) =>
  snapshot.sheets.find((sheet) => sheet.name === name);

test("a delivery with nothing left to say is closed, and stays so", async () => {
  open(workbookOf(figures()));
  const after = await closed("Frau Beispiel");
  expect(after.status).toBe("accepted");
  expect(after.review.stored.state.release).toMatchObject({
    approvedBy: "Frau Beispiel",
    contentSha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown,
  });
  expect(codes(await check())).toEqual([]);
});

test("sheet Lieferung shows stamp and approval, and nothing else there changes", async () => {
  const form = snapshotOf("Angaben zur Lieferung", [
    ["Feld", "Eintrag"],
    ["Quelle", "Kulturamt"],
    ["Stempel", ""],
    ["Notiz", "bleibt"],
  ]);
  open(workbookOf(figures(), form));
  const after = await closed("Frau Beispiel");
  expect(sheetNamed(after, "Angaben zur Lieferung")?.values).toEqual([
    ["Feld", "Eintrag"],
    ["Quelle", "Kulturamt"],
    ["Stempel", expect.stringMatching(/^[0-9A-F]{4}(-[0-9A-F]{4}){3} · abgeschlossen am /u)],
    ["Notiz", "bleibt"],
    ["Freigabe durch", "Frau Beispiel"],
  ]);
});

test("a workbook without sheet Lieferung gets one of ours", async () => {
  open(workbookOf(figures()));
  const after = await closed();
  const form = sheetNamed(after, "Lieferung");
  expect(form?.marker?.kind).toBe("delivery");
  expect(form?.values.slice(3).map(([field]) => field)).toEqual([
    ...["Feld", "Amt", "Berichtsjahr", "Katalogversion", "Freigabe durch", "Stempel"],
  ]);
});

test("a changed figure breaks the stamp; a new Abschluss mends it", async () => {
  open(workbookOf(figures()));
  await closed();
  host.user.type("Kultur", "F2", 44);
  const changed = await check();
  expect(codes(changed)).toEqual(["SYS-03"]);
  expect(changed.result.findings[0]?.data).toMatchObject({ sheets: ["Kultur"] });
  expect(changed.status).toBe("failed");
  expect(codes(await closed())).toEqual([]);
});

test("an approval is not carried over to what somebody else closes", async () => {
  open(workbookOf(figures()));
  await closed("Frau Beispiel");
  host.user.type("Kultur", "F2", 44);
  const after = await closed();
  expect(
    sheetNamed(after, "Lieferung")?.values.find(([field]) => field === "Freigabe durch"),
  ).toEqual(["Freigabe durch", ""]);
});

test("a check of one sheet knows whether that sheet is unchanged", async () => {
  const second = snapshotOf("Zweites", [HEAD, ["BEV-A02", "", "", 63723, 65205, 69098]]);
  open(workbookOf(figures("Erstes"), second));
  await closed();
  const active = async () =>
    valueOf(
      await useCases.checkDelivery({ scope: "activeSheet", years: [], department: null }, WATCH),
    );
  host.user.type("Zweites", "F2", 69099);
  expect(codes(await active())).not.toContain("SYS-03");
  host.user.type("Erstes", "F2", 44);
  expect(codes(await active())).toContain("SYS-03");
});

test("what has no answer is not closed, and nothing is written", async () => {
  open(workbookOf(figures("Kultur", 40, 41, 142)));
  const outcome = await close();
  expect(outcome.type).toBe("unanswered");
  expect(host.data.sheets.map(({ name }) => name)).toEqual(["Kultur"]);
  expect(host.data.customXmlParts).toEqual([]);
});

test("a form that is protected refuses the Abschluss, and nothing is written", async () => {
  const form = snapshotOf(
    "Lieferung",
    [
      ["Feld", "Eintrag"],
      ["Stempel", ""],
    ],
    { isProtected: true },
  );
  open(workbookOf(figures(), form));
  expect(await useCases.closeDelivery(await check(), { approvedBy: null }, WATCH)).toEqual({
    ok: false,
    error: { type: "SheetProtected", sheet: "Lieferung" },
  });
  expect(host.data.customXmlParts).toEqual([]);
});

test("reasons of a later version are not written over by closing", async () => {
  const xml = toXml("review", '{"schema":99}');
  open({ ...workbookOf(figures()), ownParts: [{ name: "review", xml }] });
  expect((await close()).type).toBe("unanswered");
  expect(host.data.customXmlParts.map((part) => part.xml)).toEqual([xml]);
});

test("closing is taken back as a whole", async () => {
  open(workbookOf(figures()));
  const outcome = await close();
  if (outcome.type !== "closed") throw new Error("still something to be answered");
  const undone = valueOf(await useCases.undo(outcome.applied, WATCH));
  expect(undone.type).toBe("undone");
  expect(host.data.sheets.map(({ name }) => name)).toEqual(["Kultur"]);
  expect((await check()).review.stored.state.release).toBeNull();
});

describe("sheet Prüfprotokoll", () => {
  const REASON = "Neue Förderung des Landes seit Januar";

  const answered = async (): Promise<CheckOutcome> => {
    const outcome = await check();
    const [finding] = outcome.result.findings;
    if (!finding) throw new Error("nothing found");
    const order = { finding, text: REASON, asFootnote: true };
    return valueOf(await useCases.answerFinding(outcome, order, WATCH));
  };

  beforeEach(() => open(workbookOf(figures("Kultur", 40, 41, 142))));

  test("lists findings with their answers", async () => {
    const { sheet, recheck } = valueOf(await useCases.writeProtocol(await answered(), WATCH));
    const protocol = sheetNamed(valueOf(recheck), sheet);
    expect(protocol?.values[9]?.slice(0, 9)).toEqual([
      ...[
        1,
        "Warnung",
        "Kultur",
        "F2",
        expect.any(String) as unknown,
        "begründet",
        REASON,
        "ja",
        "ZTR-01",
      ],
    ]);
  });

  test("is not written again while nothing changes", async () => {
    const first = valueOf(await useCases.writeProtocol(await answered(), WATCH));
    const again = valueOf(await useCases.writeProtocol(valueOf(first.recheck), WATCH));
    expect(again.sheet).toBe(first.sheet);
    expect(again.applied.cellsWritten).toBe(0);
  });

  test("covers every sheet, whatever the last check was about", async () => {
    const second = snapshotOf("Zweites", [HEAD, ["BEV-A02", "", "", 63723, 65205, 99098]]);
    open(workbookOf(figures("Kultur", 40, 41, 142), second));
    const request = { scope: "activeSheet", years: [], department: null } as const;
    const active = valueOf(await useCases.checkDelivery(request, WATCH));
    const { sheet, recheck } = valueOf(await useCases.writeProtocol(active, WATCH));
    const after = valueOf(recheck);
    expect(after.request.scope).toBe("activeSheet");
    const listed = sheetNamed(after, sheet)
      ?.values.slice(9)
      .map((row) => row[2]);
    expect(listed).toEqual(expect.arrayContaining(["Kultur", "Zweites"]));
  });

  test("loses lines that are no more", async () => {
    await useCases.writeProtocol(await answered(), WATCH);
    host.user.type("Kultur", "F2", 43);
    const { sheet, recheck } = valueOf(await useCases.writeProtocol(await check(), WATCH));
    const protocol = sheetNamed(valueOf(recheck), sheet);
    expect(
      protocol?.values
        .slice(9)
        .flat()
        .filter((value) => value !== ""),
    ).toEqual([]);
  });

  test("brings reasons and stamp back when another program has dropped them", async () => {
    await answered();
    const { review } = await closed("Frau Beispiel");
    open({ ...(await check()).snapshot, ownParts: [] });
    const restored = await check();
    expect(restored.status).toBe("accepted");
    expect(restored.review.stored).toEqual({ type: "readable", state: review.stored.state });
    host.user.type("Kultur", "E2", 42);
    expect(codes(await check())).toEqual(["SYS-03", "ZTR-01"]);
  });

  test("is used where the part is damaged, which stays until the user gives it up", async () => {
    await answered();
    const { review } = await closed();
    const xml = '<kaputt xmlns="urn:integrationsmonitoring:review"/>';
    open({ ...(await check()).snapshot, ownParts: [{ name: "review", xml }] });
    const found = await check();
    expect(found.review.stored).toEqual({
      type: "unreadable",
      problem: "damaged",
      state: review.stored.state,
    });
    expect(found.status).toBe("accepted");
    expect(host.data.customXmlParts.map((part) => part.xml)).toEqual([xml]);
    valueOf(await useCases.discardReview(found, WATCH));
    expect((await check()).review.stored).toEqual({ type: "readable", state: review.stored.state });
  });

  test("a line somebody has spoilt takes no other along", async () => {
    await answered();
    await closed();
    const { snapshot } = await check();
    open({ ...snapshot, ownParts: [] });
    host.user.type("Prüfprotokoll", "J5", "kaputt");
    const { state } = (await check()).review.stored;
    expect(state.release).toBeNull();
    expect(state.answers).toHaveLength(1);
  });
});

test("mail and file name say who closed what, when, and what is left to decide", async () => {
  open(
    workbookOf(
      snapshotOf("Zahlen", [
        ["Kennung", "Gruppe", "Gebiet", 2014, 2015],
        ["BEV-A01", "insgesamt", "Stadt Münster", 400, 412],
        ["BEV-A01", "männlich", "Stadt Münster", 195, 200],
        ["BEV-A01", "weiblich", "Stadt Münster", 205, 209],
      ]),
    ),
  );
  const outcome = await check();
  const finding = outcome.result.findings.find(({ code }) => code === "SUM-01");
  if (!finding) throw new Error("the sum is right");
  const text = "Drei Fälle ohne Angabe des Geschlechts";
  await useCases.answerFinding(outcome, { finding, text }, WATCH);
  const { fileName, subject, body } = await useCases.describeHandover(await closed());
  expect(fileName).toBe("Integrationsmonitoring_2015.xlsx");
  expect(subject).toBe("Lieferung zum Integrationsmonitoring 2015");
  expect(body).toContain("Offene Punkte, über die Sie bitte entscheiden (1):");
  expect(body).toContain(`Grund: ${text}`);
  expect(body).toMatch(/Abgeschlossen am .*Uhr\. Stempel: [0-9A-F]{4}-/u);
});

describe("a delivery that was compared with an earlier sheet of the workbook", () => {
  const earlier = figures("Vorjahr", 40, 41, "");
  const compared = { kind: "sheet", name: "Vorjahr" } as const;
  const checkCompared = async () =>
    valueOf(
      await useCases.checkDelivery(
        { scope: "allSheets", years: [], department: null, previous: compared },
        WATCH,
      ),
    );
  const closeCompared = async (): Promise<void> => {
    const outcome = valueOf(
      await useCases.closeDelivery(await checkCompared(), { approvedBy: null }, WATCH),
    );
    expect(outcome.type).toBe("closed");
  };

  test("stays closed when it is checked without comparing, and is still compared", async () => {
    open(workbookOf(figures(), earlier));
    await closeCompared();
    const later = await check();
    expect(later.result.findings).toEqual([]);
    expect(later.status).toBe("accepted");
    expect(later.delivery.sheets.map(({ name }) => name)).toEqual(["Kultur"]);
    expect(later.previous?.sheets.map(({ name }) => name)).toEqual(["Vorjahr"]);
  });

  test("stays closed where both sheets hold the same", async () => {
    open(workbookOf(figures(), figures("Vorjahr")));
    await closeCompared();
    expect(codes(await check())).toEqual([]);
  });

  test("breaks when a figure changes, and only that sheet is named", async () => {
    open(workbookOf(figures(), earlier));
    await closeCompared();
    host.user.type("Kultur", "F2", 44);
    const changed = await check();
    expect(codes(changed)).toEqual(["SYS-03"]);
    expect(changed.result.findings[0]?.data).toMatchObject({ sheets: ["Kultur"] });
  });
});

test("who closes the delivery stands for its answers", async () => {
  open(workbookOf(figures()));
  const order = { approvedBy: null, closedBy: " be " };
  await useCases.closeDelivery(await check(), order, WATCH);
  const after = await check();
  expect(after.review.stored.state.release?.closedBy).toBe("be");
  const protocol = sheetNamed(after, "Prüfprotokoll")?.values.flat().join(" ");
  expect(protocol).toMatch(/Abgeschlossen am [^,]+, \d\d:\d\d[^,]* von be/u);
});

// SPDX-License-Identifier: EUPL-1.2
import { always } from "../../src/usecases/catalogue-in-use";
import { deriveWords } from "../../src/texts/derive.de";
import type { WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { err, ok } from "../../src/domain/shared/result";
import { createCheckDelivery } from "../../src/usecases/check-delivery";
import type { Progress, Watch, Workbook } from "../../src/usecases/ports";
import type { CheckOutcome, CheckRequest } from "../../src/usecases/use-cases";
import { addresses, catalogue, type Table } from "../support/describe-rule";
import { snapshotOf, workbookOf } from "../support/sheet-table";

const head = ["Kennung", "Gruppe", "Gebiet", 2012, 2013, 2014] as const;
const everything: CheckRequest = { scope: "allSheets", years: [], department: null };

const watchInto = (seen: Progress[]): Watch => ({
  onProgress: (progress) => seen.push(progress),
  isCancelled: () => false,
  waitForCellEdit: false,
});

const workbookWith = (read: Workbook["read"]): Workbook => ({
  read,
  apply: () => Promise.reject(new Error("a check writes nothing")),
  undo: () => Promise.reject(new Error("a check undoes nothing")),
  reveal: () => Promise.reject(new Error("a check shows nothing")),
  unhideSheet: () => Promise.reject(new Error("a check unhides nothing")),
  activeCell: () => Promise.reject(new Error("a check asks for no cell")),
  watchChanges: () => {
    throw new Error("a check watches nothing");
  },
  watchFront: () => {
    throw new Error("a check watches no sheet");
  },
});

const checkSnapshot = async (
  snapshot: WorkbookSnapshot,
  request: Partial<CheckRequest> = {},
): Promise<CheckOutcome> => {
  const workbook = workbookWith(() => Promise.resolve(ok(snapshot)));
  const run = createCheckDelivery({ workbook, catalogueOf: always(catalogue), words: deriveWords });
  const outcome = await run({ ...everything, ...request }, watchInto([]));
  if (!outcome.ok) throw new Error("reading cannot fail here");
  return outcome.value;
};

const checkTable = (table: Table, request: Partial<CheckRequest> = {}): Promise<CheckOutcome> =>
  checkSnapshot(workbookOf(snapshotOf("Blatt", table)), request);

const codes = ({ result }: CheckOutcome): readonly string[] =>
  result.findings.map(({ code }) => code);

describe("computed columns", () => {
  const table: Table = [
    [...head.slice(0, 3), 2013, 2014, "2014 zu 2013 absolut (berechnet)"],
    ["KUL-A01", "", "", 40, 41, { formula: "=E2+D2", value: 81 }],
    ["SPO-A01", "", "", 400, 402, 7],
  ];

  test("are held to the formula that belongs there", async () => {
    expect(codes(await checkTable(table))).toEqual(["FOR-03", "FOR-02"]);
  });

  test("may be old where Excel does not calculate by itself", async () => {
    const workbook = { ...workbookOf(snapshotOf("Blatt", table)), isCalculatedByHand: true };
    expect(codes(await checkSnapshot(workbook))).toContain("FOR-06");
  });
});

describe("status", () => {
  test("nothing found is accepted", async () => {
    const outcome = await checkTable([head, ["KUL-A01", "", "", 40, 41, 42]]);
    expect(outcome.status).toBe("accepted");
  });

  test("a warning leaves it open", async () => {
    const outcome = await checkTable([head, ["KUL-A01", "", "", 40, 41, 142]]);
    expect(codes(outcome)).toEqual(["ZTR-01"]);
    expect(outcome.status).toBe("open");
  });

  test("an error fails it", async () => {
    const outcome = await checkTable([head, ["KUL-A01", "", "", 40, 41, -42]]);
    expect(outcome.status).toBe("failed");
  });

  test("an information changes nothing", async () => {
    const outcome = await checkTable([
      ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße"],
      ["SPO-01", "", "", 2014, 0, 0],
    ]);
    expect(codes(outcome)).toEqual(["BEZ-03"]);
    expect(outcome.status).toBe("accepted");
  });
});

describe("judged years", () => {
  const table: Table = [head, ["KUL-A01", "", "", -40, 41, -42]];
  const negative = ({ result }: CheckOutcome): readonly string[] =>
    result.findings.filter(({ code }) => code === "WER-01").flatMap(addresses);

  test("are the reporting years that occur", async () => {
    expect(negative(await checkTable(table))).toEqual(["F2"]);
  });

  test("are those asked for", async () => {
    expect(negative(await checkTable(table, { years: [2012] }))).toEqual(["D2"]);
  });

  test("are all years where no reporting year occurs", async () => {
    const outcome = await checkTable([
      ["Kennung", "Gruppe", "Gebiet", 2008, 2009],
      ["KUL-A01", "", "", -40, 41],
    ]);
    expect(codes(outcome)).toEqual(["WER-01"]);
  });
});

describe("a workbook in which nothing is recognised", () => {
  const letter = snapshotOf("Brief", [["Sehr geehrte Damen und Herren"]]);

  test("is told about the sheet in front of the user", async () => {
    const snapshot = { ...workbookOf(snapshotOf("Leer", []), letter), activeSheetId: "id-Brief" };
    const outcome = await checkSnapshot(snapshot);
    expect(outcome.result.findings).toMatchObject([
      { code: "STR-03", messageId: "noHeader", sheet: "Brief", data: { rowsSearched: 1 } },
    ]);
    expect(outcome.status).toBe("failed");
    expect(outcome.delivery.ignored.map(({ name }) => name)).toEqual(["Leer"]);
  });

  test("says so when that sheet is empty", async () => {
    const outcome = await checkSnapshot(workbookOf(snapshotOf("Leer", []), letter));
    expect(outcome.result.findings).toMatchObject([
      { code: "STR-03", messageId: "emptySheet", sheet: "Leer" },
    ]);
  });
});

test("completeness is judged for the department that is named", async () => {
  const outcome = await checkTable([head, ["KUL-A01", "", "", 40, 41, 42]], { department: "52" });
  expect(codes(outcome)).toEqual(["VOL-02", "VOL-02"]);
});

test("a failure to read is handed on", async () => {
  const workbook = workbookWith(() => Promise.resolve(err({ type: "CellEditMode" })));
  const outcome = await createCheckDelivery({
    workbook,
    catalogueOf: always(catalogue),
    words: deriveWords,
  })(everything, watchInto([]));
  expect(outcome).toEqual({ ok: false, error: { type: "CellEditMode" } });
});

test("tells how far it is and how long it took", async () => {
  const seen: Progress[] = [];
  let clock = 100;
  const workbook = workbookWith(() => Promise.resolve(ok(workbookOf(snapshotOf("Leer", [])))));
  const run = createCheckDelivery({
    workbook,
    catalogueOf: always(catalogue),
    words: deriveWords,
    now: () => (clock += 7),
  });
  const outcome = await run(everything, watchInto(seen));
  expect(seen.map(({ phase, done }) => `${phase} ${done}`)).toEqual(["computing 0", "computing 1"]);
  expect(outcome.ok && outcome.value.milliseconds).toBe(7);
});

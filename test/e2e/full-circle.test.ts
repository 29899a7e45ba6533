// SPDX-License-Identifier: EUPL-1.2
import { pointKey } from "../../src/domain/merge/delivered-file";
import type { MergeDecisions } from "../../src/domain/merge/merge-decisions";
import { deliveredFile, type MergePreview } from "../../src/usecases/merge-use-cases";
import { UNWATCHED, type WorkbookSession } from "../headless/workbook-session";
import { emptyWorkbook } from "../host";
import type { WorkbookData } from "../host/model/workbook-data";
import { openPackage } from "../host/package/xlsx-package";
import { type Circle, makeCircle, SENT_BACK, WITH_OPEN_POINT } from "../support/circle/circle";
import {
  filedFigures,
  missingRates,
  ratesAcrossDepartments,
  untraceable,
} from "../support/circle/expectations";
import { type DepartmentFile, openFile } from "../support/circle/fill-questionnaires";
import { valueOf } from "../support/value-of";
import { SET_UP_MS, useStage, type Bench } from "./support/bench";
import { describeInBrowser } from "./support/browser";
import { rowsOf, sheetOf } from "./support/cells";
import { workbookWith } from "./support/workbooks";

/*
 * Questionnaires for all departments of the catalogue, filled with published and invented figures; some come back as lists,
 * years in columns and tables of areas; two hold errors that are sent back, one an open point that is accepted.
 */
let circle: Circle;

/** Every table of the report at once takes a while on a busy machine. */
const PATIENCE_MS = 300_000;
const WHOLE_WALK_MS = 600_000;

beforeAll(async () => {
  circle = await makeCircle();
}, SET_UP_MS);

test("a filled Erhebungsbogen of every Amt checks without error", async () => {
  const found: string[] = [];
  for (const { name, bytes } of circle.filled) {
    const { useCases } = openFile(openPackage(bytes));
    const request = { scope: "allSheets", years: [], department: null } as const;
    const { result } = valueOf(await useCases.checkDelivery(request, UNWATCHED));
    const faults = result.findings.filter(({ severity }) => severity !== "information");
    found.push(...faults.map(({ code, messageId }) => `${name}: ${code} ${messageId}`));
  }
  expect(circle.filled).toHaveLength(13);
  expect(found).toEqual([]);
});

describe("the full circle on the host", () => {
  test("ends in tables whose every figure is traceable, and in all rates", async () => {
    const session = openFile({ data: emptyWorkbook("Tabelle1"), original: null });
    const first = await merge(session, circle.returned, decideFirst);
    expect(first.read.files.map(({ kind }) => kind)).not.toContain("refused");
    expectQuestions(session.host.data);
    const before = filedFigures(session.host.data);

    const second = await merge(session, circle.corrected, ({ read }) => read.earlier);
    expectCorrections(before, session.host.data);
    expect(second.plan.changes.length).toBeGreaterThan(0);

    const preview = valueOf(await session.useCases.previewReport(UNWATCHED));
    const tables = preview.plan.tables.filter(({ selectedByDefault }) => selectedByDefault);
    const ids = tables.map(({ id }) => id);
    valueOf(await session.useCases.writeReport(preview, ids, UNWATCHED));
    expectReport(session.host.data);
  });
});

describeInBrowser("the full circle in Chromium", () => {
  const stage = useStage();

  test(
    "ends in tables whose every figure is traceable, and in all rates",
    async () => {
      const bench = await stage.enter();
      bench.page.setDefaultTimeout(PATIENCE_MS);
      await bench.openFile("Koordination.xlsx", workbookWith({ name: "Tabelle1", rows: [] }));
      await bench.press(/^Lieferungen zusammenführen/);
      const letter = { name: "Brief.csv", bytes: new TextEncoder().encode("Guten Tag;") };
      await bench.chooseInPane([...circle.returned, letter]);
      const count = circle.returned.length;
      await bench.resultHead(new RegExp(`^${count} von ${count + 1} Dateien zu übernehmen$`));
      expect(await bench.words()).toContain("nicht übernommen. Sie ist eine Textdatei (.csv).");
      for (const department of SENT_BACK) await decideAll(bench, department, "zurückgeben");
      await decideAll(bench, WITH_OPEN_POINT, "annehmen");
      await bench.press(/Angaben übernehmen$/);
      await bench.resultHead(/^Übernommen: [\d.]+ Angaben/);
      await bench.button(/^Rückfragen an Amt 10 .*kopieren$/).waitFor();
      const merged = await bench.save();
      expectQuestions(merged);

      await bench.press("Andere Dateien wählen");
      await bench.chooseInPane(circle.corrected);
      await bench.resultHead(/^2 von 2 Dateien zu übernehmen$/);
      await bench.press(/Angaben übernehmen$/);
      await bench.resultHead(/^Übernommen/);
      expectCorrections(filedFigures(merged), await bench.save());

      await bench.press("Zurück zum Start", /^Berichtstabellen/, "Vorschau anzeigen");
      await bench.resultHead(/^Vorschau: \d+\sTabellen möglich$/);
      await bench.press(/Tabellen erzeugen$/);
      await bench.resultHead(/erzeugt/);
      expectReport(await bench.save());
    },
    WHOLE_WALK_MS,
  );
});

const merge = async (
  { useCases }: WorkbookSession,
  files: readonly DepartmentFile[],
  decide: (preview: Pick<MergePreview, "read">) => MergeDecisions,
): Promise<MergePreview> => {
  const chosen = files.map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) }));
  const read = valueOf(await useCases.readDeliveries(chosen, UNWATCHED));
  const preview = valueOf(await useCases.previewMerge(read, decide({ read })));
  expect(preview.plan.isDecided).toBe(true);
  expect(valueOf(await useCases.writeMerge(preview, UNWATCHED)).type).toBe("merged");
  return preview;
};

const decideFirst = ({ read }: Pick<MergePreview, "read">): MergeDecisions => ({
  options: {},
  points: Object.fromEntries(
    read.files
      .flatMap(deliveredFile)
      .flatMap((file) =>
        file.points.map((point) => [
          pointKey(file, point),
          file.department === WITH_OPEN_POINT ? "accept" : "sendBack",
        ]),
      ),
  ),
});

const decideAll = async (bench: Bench, department: string, choice: string): Promise<void> => {
  const entry = bench.button(new RegExp(`^IM2015_Amt${department}\\.xlsx: \\d+ Punkte?`));
  await entry.click();
  await bench.pane.getByLabel("Alle Punkte dieser Datei").selectOption({ label: choice });
  await bench.button(new RegExp(`^IM2015_Amt${department}\\.xlsx: .*alle entschieden$`)).click();
};

/** What was sent back is asked in a sheet of its Amt and is to follow; all else is there. */
const expectQuestions = (workbook: WorkbookData): void => {
  const asked = (name: string) => rowsOf(sheetOf(workbook, name)).slice(4);
  expect(asked("Rückfragen Amt 10").map((row) => row.slice(0, 4))).toEqual([
    ["IM2015_Amt10.xlsx", "Erhebungsbogen", "J13", "k. A."],
  ]);
  expect(asked("Rückfragen Amt 36").length).toBeGreaterThan(0);
  const status = rowsOf(sheetOf(workbook, "Lieferstand"));
  const count = (state: string) => status.filter((row) => row[1] === state).length;
  expect([count("Rückfragen offen"), count("abgeschlossen"), count("fehlt")]).toEqual([2, 2, 0]);
  const figure = filedFigures(workbook).find(
    ({ key }) => key === "naturalisations|total|city|2015",
  );
  expect(figure?.value).toBe("…");
};

/** Corrected files replace exactly the figures of their departments, and nothing is asked any more. */
const expectCorrections = (
  before: ReturnType<typeof filedFigures>,
  workbook: WorkbookData,
): void => {
  for (const department of SENT_BACK) {
    const [first = []] = rowsOf(sheetOf(workbook, `Rückfragen Amt ${department}`)).slice(4);
    expect(first[0]).toBe("Keine Rückfragen offen.");
  }
  const old = new Map(before.map(({ key, value }) => [key, value]));
  const changed = filedFigures(workbook).filter(({ key, value }) => old.get(key) !== value);
  const sent = new Set(circle.corrected.map(({ name }) => name));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.filter(({ file }) => !sent.has(file))).toEqual([]);
};

const expectReport = (workbook: WorkbookData): void => {
  const names = new Set(circle.corrected.map(({ name }) => name));
  const files = [...circle.returned.filter(({ name }) => !names.has(name)), ...circle.corrected];
  expect(filedFigures(workbook).length).toBeGreaterThan(1700);
  expect(untraceable(workbook, files)).toEqual([]);
  const rates = ratesAcrossDepartments(circle.figures);
  expect(rates.length).toBeGreaterThan(20);
  expect(missingRates(workbook, rates)).toEqual([]);
};

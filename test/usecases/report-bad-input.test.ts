// SPDX-License-Identifier: EUPL-1.2
import { always } from "../../src/usecases/catalogue-in-use";
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import type { WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { errorText } from "../../src/texts/errors.de";
import { REPORT_WORDS } from "../../src/texts/report.de";
import { createPreviewReport, createWriteReport } from "../../src/usecases/build-report";
import type { ReportPreview } from "../../src/usecases/use-cases";
import {
  cityRow,
  deliverySheet,
  deliveryWorkbook,
  MUENSTER_ROWS,
  tableOf,
} from "../domain/report/muenster";
import { bundledCatalogue, changedCatalogue } from "../support/catalogue";
import { createMemoryWorkbook } from "../support/memory-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";

const WATCH = { onProgress: () => undefined, isCancelled: () => false, waitForCellEdit: false };

const open = (snapshot: WorkbookSnapshot, catalogue: Catalogue = bundledCatalogue()) => {
  const workbook = createMemoryWorkbook(snapshot);
  const deps = { workbook, catalogueOf: always(catalogue), words: REPORT_WORDS };
  return {
    workbook,
    preview: async (): Promise<ReportPreview> => {
      const preview = await createPreviewReport(deps)(WATCH);
      if (!preview.ok) throw new Error(preview.error.type);
      return preview.value;
    },
    write: (preview: ReportPreview, ids: readonly string[]) =>
      createWriteReport(deps)(preview, ids, WATCH),
  };
};

const built = ({ plan }: ReportPreview): readonly string[] =>
  plan.tables.flatMap(({ id, model }) => (model ? [id] : []));

describe("a report that cannot be made as wished", () => {
  test("has no table and writes nothing where nothing was delivered", async () => {
    const { preview, write, workbook } = open(workbookOf(snapshotOf("Notizen", [["Hallo"]])));
    const before = workbook.snapshot();
    const planned = await preview();
    expect(built(planned)).toEqual([]);
    expect(await write(planned, ["BEV-01.3"])).toMatchObject({ ok: true, value: { sheets: [] } });
    expect(workbook.snapshot()).toEqual(before);
  });

  test("names both cells where two deliveries of one Amt differ, and uses the first", async () => {
    const second = [cityRow("BEV-A01", "insgesamt", [298518, 300267, 999999])];
    const { preview } = open(
      workbookOf(deliverySheet(MUENSTER_ROWS, "Amt 61"), deliverySheet(second, "Amt 61 neu")),
    );
    const { plan } = await preview();
    expect(plan.conflicts).toMatchObject([
      {
        used: { cell: { sheet: "Amt 61" }, text: "305235" },
        other: { cell: { sheet: "Amt 61 neu" } },
      },
    ]);
    expect(JSON.stringify(tableOf(plan, "BEV-01.3").edits)).not.toContain("999999");
  });

  test("shows that a missing year is to follow, and keeps its column", async () => {
    const { preview } = open(
      deliveryWorkbook([cityRow("BEV-A01", "insgesamt", [298518, "", 305235])]),
    );
    const table = tableOf((await preview()).plan, "BEV-01.1");
    expect(table.state).toBe("gaps");
    expect(table.valuesMissing).toBeGreaterThan(0);
    expect(table.model?.rows[0]?.cells[2]).toMatchObject({ kind: "sign", text: "…" });
  });

  test("is empty with a catalogue without tables", async () => {
    const catalogue = changedCatalogue((data) => ({ ...data, reportTables: [] }));
    const { preview, write } = open(deliveryWorkbook(MUENSTER_ROWS), catalogue);
    const planned = await preview();
    expect(planned.plan.tables).toEqual([]);
    expect(await write(planned, [])).toMatchObject({
      ok: true,
      value: { applied: { cellsWritten: 0 } },
    });
  });

  test("leaves a sheet alone that bears our name and is not ours", async () => {
    const foreign = snapshotOf("BEV-01.3 Bevölkerung", [["Meine eigene Tabelle"]]);
    const { preview, write, workbook } = open(workbookOf(deliverySheet(MUENSTER_ROWS), foreign));
    const planned = await preview();
    expect(planned.plan.foreignSheets).toEqual(["BEV-01.3 Bevölkerung"]);
    const outcome = await write(planned, ["BEV-01.3"]);
    expect(outcome).toMatchObject({ ok: true, value: { sheets: ["BEV-01.3 Bevölkerung (2)"] } });
    const { sheets } = workbook.snapshot();
    expect(sheets.find(({ name }) => name === foreign.name)?.values).toEqual(foreign.values);
  });

  test("is refused with a clear sentence where the structure is protected, and nothing is lost", async () => {
    const { preview, write, workbook } = open({
      ...deliveryWorkbook(MUENSTER_ROWS),
      isStructureProtected: true,
    });
    const before = workbook.snapshot();
    const refused = await write(await preview(), ["BEV-01.3"]);
    expect(refused).toEqual({ ok: false, error: { type: "StructureProtected" } });
    const { title, meaning, fix } = errorText({ type: "StructureProtected" });
    for (const sentence of [title, meaning, fix]) expect(sentence.length).toBeGreaterThan(10);
    expect(workbook.snapshot()).toEqual(before);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import { writeCataloguePart } from "../../src/domain/catalogue/catalogue-part";
import { sliceCatalogue } from "../../src/domain/catalogue/slice-catalogue";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { catalogueSheetWords as words } from "../../src/texts/catalogue-sheets.de";
import { catalogueInWorkbook } from "../../src/usecases/catalogue-in-use";
import { createCatalogueUseCases } from "../../src/usecases/edit-catalogue";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, expectNoLeaks } from "../host/boot/bridge";
import { openHost } from "../host/boot/open-host";
import { hostWorkbookOf } from "../support/host-workbook";
import { createMemoryWorkbook, type MemoryWorkbook } from "../support/memory-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";

const bundled = loadBundledCatalogue();
const catalogueOf = catalogueInWorkbook(() => bundled, words);
const empty = (): WorkbookSnapshot => workbookOf(snapshotOf("Tabelle1", []));

const open = (content: WorkbookSnapshot = empty()) => {
  const workbook = createMemoryWorkbook(content);
  return { workbook, ...createCatalogueUseCases({ workbook, catalogueOf, words }) };
};

const laidOut = async () => {
  const opened = open();
  const applied = await opened.layOutCatalogue(bundled, WATCH);
  if (!applied.ok) throw new Error(applied.error.type);
  return opened;
};

/** Types below the last row of a sheet, in the order of its columns. */
const typeRow = (workbook: MemoryWorkbook, sheet: string, cells: readonly string[]): void => {
  const row = sheetNamed(workbook, sheet).values.length;
  cells.forEach((text, column) => workbook.type({ sheet, row, column }, text));
};

const sheetNamed = (workbook: MemoryWorkbook, name: string): SheetSnapshot => {
  const sheet = workbook.snapshot().sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

describe("which catalogue counts", () => {
  const slice = writeCataloguePart(sliceCatalogue(bundled.data, "51")) ?? "";

  test("the bundled one where the workbook carries none", () => {
    expect(catalogueOf(empty())).toEqual({ ok: true, value: bundled });
  });

  test("the one it was issued with before the bundled one", () => {
    const found = catalogueOf({ ...empty(), ownParts: [{ name: "catalogue", xml: slice }] });
    expect(found).toMatchObject({ ok: true, value: { data: { reportTables: [] } } });
  });

  test("the one in its sheets before all others", async () => {
    const { workbook } = await laidOut();
    const typed = sheetNamed(workbook, "Katalog").values.findIndex(
      ([field]) => field === "Version",
    );
    workbook.type({ sheet: "Katalog", row: typed, column: 1 }, "9.9.9");
    const found = catalogueOf({
      ...workbook.snapshot(),
      ownParts: [{ name: "catalogue", xml: slice }],
    });
    expect(found).toMatchObject({ ok: true, value: { data: { version: "9.9.9" } } });
  });

  test("none where the one it was issued with is damaged", () => {
    expect(catalogueOf({ ...empty(), ownParts: [{ name: "catalogue", xml: "<a/>" }] })).toEqual({
      ok: false,
      error: { type: "IssuedCatalogueUnusable", problem: "damaged" },
    });
  });

  test("none where its sheets hold a mistake", async () => {
    const { workbook } = await laidOut();
    typeRow(workbook, "Katalog Handlungsfelder", ["BEV", "Doppelt"]);
    expect(catalogueOf(workbook.snapshot())).toMatchObject({
      ok: false,
      error: { type: "CatalogueUnusable", problems: [{ type: "entry" }] },
    });
  });
});

describe("editing the catalogue", () => {
  test("is laid out once; the sheets then are the catalogue", async () => {
    const { checkCatalogue, layOutCatalogue } = await laidOut();
    expect(await checkCatalogue(WATCH)).toMatchObject({
      ok: true,
      value: { type: "usable", catalogue: { data: bundled.data }, keyEdits: [] },
    });
    expect(await layOutCatalogue(bundled, WATCH)).toEqual({
      ok: false,
      error: { type: "CatalogueSheetsPresent" },
    });
  });

  test("a sheet of the same name that is not ours keeps its name", async () => {
    const opened = open(workbookOf(snapshotOf("Katalog", [["Möbel"]])));
    await opened.layOutCatalogue(bundled, WATCH);
    expect(sheetNamed(opened.workbook, "Katalog").values).toEqual([["Möbel"]]);
    expect(await opened.checkCatalogue(WATCH)).toMatchObject({ value: { type: "usable" } });
  });

  test("keys made for new rows are written down and stay when the name is changed", async () => {
    const { workbook, checkCatalogue, writeCatalogueKeys } = await laidOut();
    const sheet = "Katalog Merkmale";
    typeRow(workbook, sheet, ["Wohnform", "davon"]);
    const check = await checkCatalogue(WATCH);
    if (!check.ok || check.value.type !== "usable") throw new Error("not usable");
    await writeCatalogueKeys(check.value, WATCH);
    const row = sheetNamed(workbook, sheet).values.length - 1;
    workbook.type({ sheet, row, column: 0 }, "Form des Wohnens");
    const again = await checkCatalogue(WATCH);
    expect(again).toMatchObject({ value: { type: "usable", keyEdits: [] } });
    if (!again.ok || again.value.type !== "usable") return;
    expect(again.value.catalogue.dimensionById.get("wohnform")?.label).toBe("Form des Wohnens");
  });

  test("goes out as a file and comes back", async () => {
    const { readCatalogueFile, catalogueFile } = open();
    const { name, text } = await catalogueFile(bundled);
    expect(name).toBe("im-muenster-1.1.0.json");
    expect(await readCatalogueFile(text)).toMatchObject({
      ok: true,
      value: { data: bundled.data },
    });
    expect(await readCatalogueFile("{")).toEqual({ ok: false, error: { type: "notJson" } });
    expect(await readCatalogueFile("{}")).toMatchObject({ ok: false, error: { type: "invalid" } });
  });

  test("works in Excel as it does in memory", async () => {
    const host = openHost(hostWorkbookOf(empty()));
    connectBridge(host);
    const workbook = createExcelWorkbook();
    const cases = createCatalogueUseCases({ workbook, catalogueOf, words });
    expect(await cases.layOutCatalogue(bundled, WATCH)).toMatchObject({ ok: true });
    const check = await cases.checkCatalogue(WATCH);
    expect(check).toMatchObject({ ok: true, value: { type: "usable" } });
    if (check.ok && check.value.type === "usable") {
      expect(check.value.catalogue.data).toEqual(bundled.data);
    }
    await expectNoLeaks(host);
  });
});

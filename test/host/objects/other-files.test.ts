// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { numberCell, putCell, textCell } from "../package/package-fixture";
import { savePackage } from "../package/xlsx-package";
import { emptyWorkbook } from "../model/new-workbook";
import { change, codeOf, freshHost, onSheet } from "../support/excel-run";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

const file = (): string => {
  const data = emptyWorkbook("Daten", "Lieferung");
  const [first, second] = data.sheets;
  if (!first || !second) throw new Error("There are no sheets.");
  putCell(first, [0, 0], numberCell(7));
  putCell(second, [0, 0], textCell("Amt 61"));
  return Buffer.from(savePackage({ data, original: null })).toString("base64");
};

const insert = (options: Excel.InsertWorksheetOptions): Promise<readonly string[]> =>
  onSheet((_sheet, { workbook }) => {
    const ids = workbook.insertWorksheetsFromBase64(file(), options);
    return () => ids.value;
  });

const names = (): readonly string[] => host.data.sheets.map(({ name }) => name);

describe("sheets of another file", () => {
  test("come in at the end, under a free name", async () => {
    const ids = await insert({});
    expect(names()).toEqual(["Daten", "Daten (2)", "Lieferung"]);
    expect(ids).toEqual(host.data.sheets.slice(1).map(({ id }) => id));
    expect(host.data.sheets[1]?.cells.get(0)?.value).toBe(7);
  });

  test("come in where and as few as asked for", async () => {
    await onSheet((sheet, { workbook }) => {
      workbook.insertWorksheetsFromBase64(file(), {
        sheetNamesToInsert: ["lieferung"],
        positionType: "Before",
        relativeTo: sheet,
      });
      return () => undefined;
    });
    expect(names()).toEqual(["Lieferung", "Daten"]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["a sheet it does not have", () => insert({ sheetNamesToInsert: ["Nix"] })],
    [
      "what is no file",
      () => change((_sheet, { workbook }) => void workbook.insertWorksheetsFromBase64("AAAA")),
    ],
  ])("%s is refused", async (_what, run) => {
    expect(await codeOf(run())).toBe("InvalidArgument");
    expect(names()).toEqual(["Daten"]);
  });

  test("are refused under a protected structure", async () => {
    host.book.data.isStructureProtected = true;
    expect(await codeOf(insert({}))).toBe("AccessDenied");
  });
});

describe("a workbook in a window of its own", () => {
  test("holds what the file holds", async () => {
    await Excel.createWorkbook(file());
    const [created] = host.book.createdWorkbooks;
    expect(created?.sheets.map(({ name }) => name)).toEqual(["Daten", "Lieferung"]);
    expect(names()).toEqual(["Daten"]);
  });

  test("is blank without a file", async () => {
    await Excel.createWorkbook();
    expect(host.book.createdWorkbooks).toEqual([null]);
  });

  test("does not open for what is no file", async () => {
    expect(await codeOf(Excel.createWorkbook("AAAA"))).toBe("InvalidArgument");
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { expectNoLeaks, openHost, connectBridge, type ExcelHost } from "..";
import { editPart, partPaths, partText } from "../package/package-fixture";
import { ADD_IN_ID } from "../package/settings-reader";
import { openPackage, savePackage } from "../package/xlsx-package";
import { change, codeOf, freshHost, onSheet } from "../support/excel-run";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

const add = (key: string, value: unknown): Promise<void> =>
  change((_sheet, { workbook }) => void workbook.settings.add(key, value));

const all = (): Promise<readonly (readonly [string, unknown])[]> =>
  onSheet((_sheet, { workbook }) => {
    workbook.settings.load("items");
    return () => workbook.settings.items.map(({ key, value }) => [key, value as unknown] as const);
  });

describe("document settings", () => {
  test("keep any value under a key, adding one again changes it", async () => {
    const day = new Date(Date.UTC(2015, 11, 31));
    await add("jahre", [2014, 2015]);
    await add("stand", { amt: "61", am: day });
    await add("jahre", [2015]);
    expect(await all()).toEqual([
      ["jahre", [2015]],
      ["stand", { amt: "61", am: day }],
    ]);
  });

  test("are found, changed and deleted by their key, upper and lower case told apart", async () => {
    await add("Amt", "61");
    const found = await onSheet((_sheet, { workbook }) => {
      const setting = workbook.settings.getItem("Amt");
      setting.value = "51";
      setting.load({ value: true });
      const other = workbook.settings.getItemOrNullObject("amt");
      other.load({ key: true });
      const count = workbook.settings.getCount();
      return () => [setting.value as unknown, other.isNullObject, count.value];
    });
    expect(found).toEqual(["51", true, 1]);
    await change((_sheet, { workbook }) => workbook.settings.getItem("Amt").delete());
    expect(await all()).toEqual([]);
    const asking = change((_sheet, { workbook }) => void workbook.settings.getItem("Amt").load());
    expect(await codeOf(asking)).toBe("ItemNotFound");
  });

  test("are not written in a read-only workbook", async () => {
    host.data.isReadOnly = true;
    expect(await codeOf(add("Amt", "61"))).toBe("AccessDenied");
  });

  test("stand in the file with the add-in's own id, and are read from there", async () => {
    await add("Amt", { name: "Jugend & Familie", nummer: 51 });
    const bytes = savePackage({ data: host.data, original: null });
    expect(partText(bytes, "xl/webextensions/webextension1.xml")).toContain(ADD_IN_ID);
    host = openHost(openPackage(bytes).data);
    connectBridge(host);
    expect(await all()).toEqual([["Amt", { name: "Jugend & Familie", nummer: 51 }]]);
  });

  test("of other add-ins stay untouched in the file", async () => {
    await add("Amt", "61");
    const own = savePackage({ data: host.data, original: null });
    const path = "xl/webextensions/webextension1.xml";
    const other = editPart(own, path, (text) => text.replace(`id="${ADD_IN_ID}`, 'id="another'));
    const opened = openPackage(other);
    expect(opened.data.settings.size).toBe(0);
    opened.data.settings.set("Amt", '"51"');
    const saved = savePackage(opened);
    expect(partText(saved, path)).toBe(partText(other, path));
    expect(partPaths(saved)).toContain("xl/webextensions/webextension2.xml");
  });

  test("name the add-in as the manifest does", () => {
    expect(readFileSync("manifest.xml", "utf8")).toContain(`<Id>${ADD_IN_ID}</Id>`);
  });
});

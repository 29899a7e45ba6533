// SPDX-License-Identifier: EUPL-1.2
import { begin } from "../situations";
import { emptyWorkbook } from "../model/new-workbook";
import { bootOffice } from "./full-boot";
import type { PaneChannel } from "./pane-channel";
import type { ExcelHost } from "./excel-host";
import { openHost } from "./open-host";

let host: ExcelHost;
let channel: PaneChannel;

beforeAll(async () => {
  channel = await bootOffice(openHost());
});

beforeEach(() => {
  host = openHost(emptyWorkbook("Daten"));
  channel.useHost(host);
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("the whole office.js in jsdom", () => {
  test("says that it runs in German Excel on the web", () => {
    expect(Office.context.displayLanguage).toBe("de-DE");
    expect(Office.context.diagnostics.host).toBe("Excel");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  });

  test("runs a batch on the workbook behind it", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Daten").getRange("A1").values = [[7]];
      await context.sync();
    });
    expect(host.data.sheets[0]?.cells.get(0)?.value).toBe(7);
  });

  test("a ribbon command ends when its function says so", async () => {
    const seen: string[] = [];
    Office.actions.associate("pruefen", (event: Office.AddinCommands.Event) => {
      seen.push(event.source.id);
      event.completed();
    });
    await expect(channel.runCommand("pruefen")).resolves.toEqual({ status: 0 });
    expect(seen).toEqual(["pruefen"]);
  });

  test("a change by the user reaches the handler", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push(`${event.address} ${event.source} ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.user.type("Daten", "B2", 5);
    await turn();
    expect(seen).toEqual(["B2 Local Unknown"]);
  });

  test("showing the pane and starting with the document are remembered", async () => {
    host.runtime.paneState = "Background";
    await Office.addin.showAsTaskpane();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(host.runtime).toMatchObject({ paneState: "Visible", startState: "Background" });
  });

  test("settings of the document are one store, whichever way the page asks for them", async () => {
    const { settings } = Office.context.document;
    settings.set("Amt", { nummer: 61 });
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect([...host.data.settings]).toEqual([["Amt", '{"nummer":61}']]);
    const value = await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("Amt");
      setting.load({ value: true });
      await context.sync();
      return setting.value as unknown;
    });
    expect(value).toEqual({ nummer: 61 });
  });

  test("X31: the user closes the pane while a run is under way, which goes on", async () => {
    const seen: string[] = [];
    const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      seen.push(visibilityMode);
    });
    begin(host, "X31");
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Daten").getRange("A1");
      for (const value of [1, 2, 3]) {
        cell.values = [[value]];
        await context.sync();
      }
    });
    await turn();
    expect(seen).toEqual(["Hidden"]);
    expect(host.data.sheets[0]?.cells.get(0)?.value).toBe(3);
    host.showPane(true);
    await turn();
    expect(seen).toEqual(["Hidden", "Taskpane"]);
    await stop();
  });

  test("a batch the host refuses carries the code of Excel", async () => {
    host.switches.beginCellEdit();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Daten").getRange("A1").values = [[1]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });

  test("everything office.js asked for was answered", () => {
    expect(channel.unanswered).toEqual([]);
  });
});

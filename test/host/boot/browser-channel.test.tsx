// SPDX-License-Identifier: EUPL-1.2
import { emptyWorkbook } from "../model/new-workbook";
import { connectFrame } from "./browser-channel";
import { openHost } from "./open-host";
import type { PaneRequest } from "./pane-messages";

const PANE = "http://localhost/taskpane.html";

const openFrame = () => {
  const place = document.createElement("main");
  document.body.append(place);
  const host = openHost(emptyWorkbook("Daten"));
  const connection = connectFrame(host, place, { paneUrl: PANE, title: "Aufgabenbereich" });
  const frame = place.firstElementChild as HTMLIFrameElement;
  const answers: Record<string, unknown>[] = [];
  jest.spyOn(frame.contentWindow as Window, "postMessage").mockImplementation((text: unknown) => {
    answers.push(JSON.parse(String(text)) as Record<string, unknown>);
  });
  const name = JSON.parse(frame.name) as { readonly xdmInfo: string; readonly hostInfo: string };
  const source = frame.contentWindow;
  const [conversation = ""] = name.xdmInfo.split("|");
  const send = (request: Partial<PaneRequest>, origin = "http://localhost") => {
    const data = JSON.stringify({
      _messageType: 0,
      _actionType: 0,
      _correlationId: 7,
      _conversationId: conversation,
      ...request,
    });
    window.dispatchEvent(new MessageEvent("message", { data, origin, source }));
    return new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { frame, place, answers, connection, name, send };
};

const ASK_CONTEXT = { _actionName: "ContextActivationManager_getAppContextAsync" };

describe("a pane in a frame", () => {
  test("finds its host by the name of the frame", () => {
    const { name, frame } = openFrame();
    expect(name.hostInfo).toMatch(/^Excel\$Web\$16\.00\$de-DE\$/);
    expect(name.xdmInfo).toMatch(/\|http:\/\/localhost$/);
    expect(frame.src).toBe(PANE);
  });

  test("is told where it runs, with the number of its question", async () => {
    const { answers, send } = openFrame();
    await send(ASK_CONTEXT);
    expect(answers[0]).toMatchObject({
      _correlationId: 7,
      _errorCode: 0,
      _data: { _appName: 16, _appUILocale: "de-DE" },
    });
  });

  test("gets no answer when the message comes from elsewhere", async () => {
    const { answers, send } = openFrame();
    await send(ASK_CONTEXT, "http://fremd.invalid");
    await send({ ...ASK_CONTEXT, _conversationId: "andere" });
    expect(answers).toEqual([]);
  });

  test("a call the host does not know is refused and remembered", async () => {
    const { answers, send, connection } = openFrame();
    await send({ _actionName: "openDialog" });
    expect(answers[0]).toMatchObject({ _errorCode: -2 });
    expect(connection.channel.unanswered).toEqual(["openDialog"]);
  });

  test("is left alone after disconnecting", async () => {
    const { answers, send, connection, place } = openFrame();
    connection.disconnect();
    await send(ASK_CONTEXT);
    expect(answers).toEqual([]);
    expect(place.childElementCount).toBe(0);
  });

  test("a ribbon command fails as long as the pane does not take commands", async () => {
    const { connection } = openFrame();
    await expect(connection.channel.runCommand("pruefen")).rejects.toThrow("ribbon commands");
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { act, screen, within } from "@testing-library/react";
import { VERSION } from "../../src/taskpane/about/version";
import type { FrontSheet } from "../../src/usecases/ports";
import { axeViolations, button, heading, renderPane } from "../support/render";

const front = (name: string, marker: FrontSheet["marker"] = null): FrontSheet => ({
  id: `id-${name}`,
  name,
  marker,
});

describe("the start page", () => {
  test("lists the jobs with one line each, those of the coordination apart, and the ways to help", async () => {
    const { container } = renderPane();
    const entriesOf = (list: HTMLElement | undefined): readonly string[] =>
      within(list ?? document.body)
        .getAllByRole("button")
        .map((entry) => entry.querySelector("span span")?.textContent ?? "");
    const [jobs, coordination] = screen.getAllByRole("list");
    expect(entriesOf(jobs)).toEqual(["Prüfen", "Berechnen", "Zelle erklären"]);
    expect(entriesOf(coordination)).toEqual([
      "Erhebungsbögen",
      "Lieferungen zusammenführen",
      "Berichtstabellen",
      "Ausgaben",
      "Katalog",
    ]);
    expect(screen.getByRole("link", { name: "Hilfe" })).toHaveAttribute("href", "hilfe.html");
    expect(button("Über das Add-in")).toBeInTheDocument();
    expect(screen.getByText(`Version ${VERSION}`)).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  test.each<[string, FrontSheet | null, RegExp]>([
    ["a sheet of somebody else", front("Jugendamt"), /^Blatt: Jugendamt$/],
    [
      "an Erhebungsbogen",
      front("Bogen", { kind: "questionnaire", id: "51", schema: 1 }),
      /^Blatt: Bogen · Erhebungsbogen für Amt.51$/,
    ],
    [
      "an Erhebungsbogen for an outside source",
      front("Bogen", { kind: "questionnaire", id: "EXT-BA", schema: 1 }),
      /^Blatt: Bogen · Erhebungsbogen$/,
    ],
    [
      "a sheet the add-in has made",
      front("Inhalt", { kind: "contents", id: "", schema: 1 }),
      /^Blatt: Inhalt · Inhalt des Berichts$/,
    ],
    ["a chart sheet", null, /^Das Blatt im Vordergrund hat keine Zellen\.$/],
  ])("names %s in front", (_name, sheet, words) => {
    renderPane({
      watchFront: (onFront) => {
        onFront(sheet);
        return () => undefined;
      },
    });
    expect(
      screen.getByText(
        (_text, element) => element?.tagName === "P" && words.test(element.textContent ?? ""),
      ),
    ).toBeInTheDocument();
  });

  test("follows the user to another sheet, and stops when it is left", async () => {
    const seen: { tell: (front: FrontSheet | null) => void; stops: number } = {
      tell: () => undefined,
      stops: 0,
    };
    const { user } = renderPane({
      watchFront: (onFront) => {
        seen.tell = onFront;
        return () => (seen.stops += 1);
      },
    });
    act(() => seen.tell(front("Jugendamt")));
    act(() => seen.tell(front("Schule")));
    expect(screen.getByText("Schule")).toBeInTheDocument();
    expect(screen.queryByText("Jugendamt")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /^Prüfen/ }));
    expect(seen.stops).toBe(1);
  });

  test("every page is reached and left by keyboard alone", async () => {
    const { user } = renderPane();
    await user.tab();
    expect(screen.getByRole("button", { name: /^Prüfen/ })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(heading("Prüfen")).toHaveFocus();
    await user.tab({ shift: true });
    expect(button("Zurück zum Start")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(heading("Start")).toHaveFocus();
  });
});

// SPDX-License-Identifier: EUPL-1.2
import type { SecrecyWarning } from "../../src/domain/report/secrecy/secrecy-result";
import {
  hiddenCellReason,
  hiddenDerivedReason,
  refusalSentence,
  secrecyWarning,
} from "../../src/texts/secrecy.de";

const names = {
  figure: (figure: string): string => `Angabe ${figure}`,
  table: (id: string): string => `Tab. ${id}`,
};

describe("words on secrecy", () => {
  it("say how much of a table would go, and the way out", () => {
    const refusal = { kind: "tooMuchHidden", hidden: 4, cells: 9, maximumShare: 0.4 } as const;
    expect(refusalSentence(refusal, names)).toBe(
      "Diese Tabelle kann nicht veröffentlicht werden: 4 von 9 Feldern müssten gesperrt werden, erlaubt sind höchstens 40 %. " +
        "Fassen Sie Gruppen zusammen, verzichten Sie auf die Gliederung oder fragen Sie die Statistikdienststelle.",
    );
  });

  it("name the figure that cannot be protected", () => {
    expect(refusalSentence({ kind: "cannotProtect", figures: ["A"] }, names)).toContain(
      "„Angabe A“ bleibt trotz aller Sperrungen errechenbar",
    );
  });

  it.each<[SecrecyWarning, string]>([
    [{ kind: "manyDimensions", dimensions: 3, covered: 2 }, "nach 3 Merkmalen zugleich"],
    [
      { kind: "linkedTables", tables: ["B", "C"], unproved: [] },
      "auch in Tab. B und Tab. C gesperrt. Auch aus diesen Tabellen zusammen",
    ],
    [{ kind: "linkedTables", tables: ["B"], unproved: ["A"] }, "nichts verraten über „Angabe A“"],
    [
      { kind: "notCounts", figures: ["A"] },
      "keine Fallzahlen sind, werden nicht gesperrt (Angabe A)",
    ],
    [{ kind: "deliveredSigns", figures: ["A"] }, "1 Angabe wurde ohne Zahl gemeldet"],
    [{ kind: "notAudited" }, "ist nicht geprüft, weil der Katalog das abschaltet"],
    [{ kind: "otherTables" }, "nur innerhalb dieser Tabelle geprüft"],
    [{ kind: "otherYears" }, "Frühere Ausgaben"],
    [{ kind: "otherPublications" }, "was andere Stellen"],
  ])("warn of %j", (warning, words) => {
    expect(secrecyWarning(warning, names)).toContain(words);
  });

  it("never tell a number of what is hidden", () => {
    const reasons = [
      hiddenCellReason({ state: "hidden", by: "primary", reason: "smallCount" }),
      hiddenCellReason({ state: "hidden", by: "primary", reason: "complement" }),
      hiddenCellReason({ state: "hidden", by: "secondary", reason: "line" }),
      hiddenDerivedReason({ state: "hidden", status: "secret", reason: "hiddenInput" }),
    ];
    for (const reason of reasons) expect(reason).not.toMatch(/\d/u);
  });
});

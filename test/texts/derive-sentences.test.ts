// SPDX-License-Identifier: EUPL-1.2
import type { MeasureKind } from "../../src/domain/derive/derive-words";
import type { NamedFigure } from "../../src/domain/derive/measure-subject";
import { namedSentence } from "../../src/texts/derive-sentences.de";

const figure = (
  label: string,
  group: string | null = null,
  year: number | null = null,
): NamedFigure => ({ label, group, year });
const care = [figure("Betreute Kinder unter 3"), figure("Kinder unter 3")];
const leavers = ["Ausländer", "Deutsche"].flatMap((group) => [
  figure("Abgänge ohne Abschluss", group),
  figure("Abgänge", group),
]);

describe("the sentence of a computed value names its figures", () => {
  test.each<[MeasureKind, readonly NamedFigure[], string]>([
    [
      { type: "rate", factor: 100, dates: 1 },
      care,
      "Betreute Kinder unter 3 mal 100 geteilt durch Kinder unter 3",
    ],
    [
      { type: "rowRate", factor: 1000 },
      care,
      "Betreute Kinder unter 3 mal 1\u202f000 geteilt durch Kinder unter 3",
    ],
    [
      { type: "mean" },
      [figure("Summe der Wohnjahre"), figure("Bevölkerung")],
      "Summe der Wohnjahre geteilt durch Bevölkerung",
    ],
    [
      { type: "sumRate", factor: 100, dates: 1 },
      [
        figure("Wähler", "Mitte"),
        figure("Wähler", "West"),
        figure("Berechtigte", "Mitte"),
        figure("Berechtigte", "West"),
      ],
      "Summe der Teile von Wähler mal 100 geteilt durch Summe der Teile von Berechtigte",
    ],
    [
      { type: "memberRate", factor: 100, dates: 1 },
      [figure("Ausländer", "geduldet"), figure("Ausländer", "gestattet"), figure("Ausländer")],
      "(Ausländer (geduldet) plus Ausländer (gestattet)) mal 100 geteilt durch Ausländer",
    ],
    [
      { type: "rate", factor: 1000, dates: 2 },
      [figure("Einbürgerungen"), figure("Ausländer"), figure("Ausländer", null, 2014)],
      "Einbürgerungen mal 1\u202f000 geteilt durch das Mittel aus Ausländer und Ausländer 2014",
    ],
    [
      { type: "sumRate", factor: 100, dates: 2 },
      ["Wähler", "Jetzt", "Früher"].flatMap((label) => [
        figure(label, "Ost"),
        figure(label, "West"),
      ]),
      "Summe der Teile von Wähler mal 100 geteilt durch das Mittel aus Summe der Teile von Jetzt und Summe der Teile von Früher",
    ],
    [
      { type: "gap", first: 3 },
      ["A", "B", "C", "D", "E"].map((label) => figure(label)),
      "Quote aus A, B und C minus Quote aus D und E",
    ],
    [{ type: "gap", first: 1 }, [figure("Zuzüge"), figure("Fortzüge")], "Zuzüge minus Fortzüge"],
    [
      { type: "gap", first: 2 },
      leavers,
      "Quote aus Abgänge ohne Abschluss (Ausländer) und Abgänge (Ausländer) minus Quote aus Abgänge ohne Abschluss (Deutsche) und Abgänge (Deutsche)",
    ],
  ])("%j", (kind, inputs, right) => {
    const computation = { result: figure("Kennzahl"), year: 2015, inputs };
    expect(namedSentence(kind, computation)).toBe(`Kennzahl 2015 = ${right}`);
  });

  test("is left out where the figure is only shown again", () => {
    const computation = { result: figure("Ausländer"), year: 2015, inputs: care };
    expect(namedSentence({ type: "sameValue" }, computation)).toBeNull();
  });
});

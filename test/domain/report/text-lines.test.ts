// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { textLines } from "../../../src/domain/report/text-lines";

describe("textLines", () => {
  test("breaks between words where the line is full", () => {
    expect(textLines("Werte davor und danach", 12)).toEqual(["Werte davor", "und danach"]);
  });

  test("leaves a short text in one line", () => {
    expect(textLines("Quelle: Stadt Münster", 80)).toEqual(["Quelle: Stadt Münster"]);
  });

  test("gives a word that is too long a line of its own", () => {
    expect(textLines("die Kinder- und Jugendhilfestatistik", 10)).toEqual([
      "die",
      "Kinder-",
      "und",
      "Jugendhilfestatistik",
    ]);
  });

  test("never loses or reorders a word", () => {
    const word = fc.stringMatching(/^\S{1,12}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.integer({ min: 1, max: 60 }),
        (words, max) => {
          expect(textLines(words.join(" "), max).join(" ")).toBe(words.join(" "));
        },
      ),
    );
  });
});

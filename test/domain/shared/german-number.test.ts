// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { parseGermanNumber } from "../../../src/domain/shared/german-number";

const number = (value: number, isPercent = false): unknown => ({
  kind: "number",
  value,
  isPercent,
});

describe("parseGermanNumber", () => {
  it.each<[string, number]>([
    ["1234", 1234],
    ["0", 0],
    ["0123", 123],
    ["12,5", 12.5],
    [",5", 0.5],
    ["1.234,5", 1234.5],
    ["1.234.567", 1234567],
    ["1.234.567,89", 1234567.89],
    ["1 234", 1234],
    ["1 234,5", 1234.5],
    ["1\u00a0234", 1234],
    ["1\u202f234\u202f567", 1234567],
    ["1\u2009234", 1234],
    ["1\u2007234", 1234],
    ["\t12 ", 12],
    ["1'234", 1234],
    ["1’234,5", 1234.5],
    ["'1234", 1234],
    ["'-12", -12],
    ["+27149", 27149],
    ["-5", -5],
    ["– 5", -5],
    ["−5,5", -5.5],
    ["‑7", -7],
    ["—7", -7],
    ["-0", 0],
  ])("reads %j as %d", (text, value) => {
    expect(parseGermanNumber(text)).toEqual(number(value));
  });

  it.each<[string, number]>([
    ["12.5", 12.5],
    ["1234.5", 1234.5],
    ["0.123", 0.123],
    ["1.2345", 1.2345],
    ["1,234.5", 1234.5],
    ["1,234,567", 1234567],
    ["1 234.567", 1234.567],
  ])("reads %j, which has one reading only although it is not German, as %d", (text, value) => {
    expect(parseGermanNumber(text)).toEqual(number(value));
  });

  it("takes the comma as decimal sign even before three digits", () => {
    expect(parseGermanNumber("1,234")).toEqual(number(1.234));
  });

  it.each<[string, number]>([
    ["12,5 %", 12.5],
    ["12,5%", 12.5],
    ["-3\u00a0%", -3],
  ])("reads %j as a percentage of 0 to 100", (text, value) => {
    expect(parseGermanNumber(text)).toEqual(number(value, true));
  });

  it.each<[string, number, number]>([
    ["1.234", 1234, 1.234],
    ["12.500", 12500, 12.5],
    ["-1.234", -1234, -1.234],
    ["100.000", 100000, 100],
  ])("gives both readings of %j", (text, thousands, decimals) => {
    expect(parseGermanNumber(text)).toEqual({
      kind: "ambiguous",
      readings: [thousands, decimals],
      isPercent: false,
    });
  });

  it.each([
    "",
    "   ",
    "-",
    "–",
    "%",
    "+",
    ".",
    ",",
    "…",
    "/",
    "x",
    "k. A.",
    "5,",
    "5.",
    "12 34",
    "1.23.456",
    "1.234 567",
    "1e5",
    "--5",
    "5-",
    "(12)",
    "12 Personen",
    "31.12.2015",
    "2014/15",
    "Infinity",
    "0x10",
  ])("does not take %j for a number", (text) => {
    expect(parseGermanNumber(text)).toEqual({ kind: "notANumber" });
  });

  it("never throws and gives finite numbers only", () => {
    const pieces = fc.constantFrom(..."0123456789.,+-–−%'’ \u00a0\u202fxr()…");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join("")),
        ),
        (text) => {
          const reading = parseGermanNumber(text);
          const numbers =
            reading.kind === "number"
              ? [reading.value]
              : reading.kind === "ambiguous"
                ? reading.readings
                : [];
          expect(numbers.every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });

  it("reads back every number formatted the German way", () => {
    const amount = fc.tuple(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 1, max: 3 }),
    );
    fc.assert(
      fc.property(amount, ([scaled, decimals]) => {
        const value = Number((scaled / 10 ** decimals).toFixed(decimals));
        const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
        const expected = number(value === 0 ? 0 : value);
        expect(parseGermanNumber(value.toLocaleString("de-DE", format))).toEqual(expected);
        expect(parseGermanNumber(value.toLocaleString("de-AT", format))).toEqual(expected);
        expect(parseGermanNumber(value.toFixed(decimals).replace(".", ","))).toEqual(expected);
      }),
    );
  });

  it("finds whole numbers with dots ambiguous exactly where there is a single group of thousands", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const isTwofold = value >= 1000 && value < 1_000_000;
        expect(parseGermanNumber(value.toLocaleString("de-DE")).kind).toBe(
          isTwofold ? "ambiguous" : "number",
        );
      }),
    );
  });
});

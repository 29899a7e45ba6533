// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { createSignReader } from "../../../src/domain/delivery/read-signs";
import { createValueReader, withMarks } from "../../../src/domain/delivery/read-value";
import { createSheetGrid } from "../../../src/domain/delivery/sheet-grid";
import type { ReportedValue } from "../../../src/domain/delivery/delivery";
import { snapshotOf, type TableCell } from "../../support/sheet-table";
import { catalogue } from "./support";

const signs = createSignReader(catalogue.data.signs);
const values = createValueReader(signs);

const read = (cell: TableCell, format = "General"): ReportedValue =>
  values.read(
    createSheetGrid(snapshotOf("A", [[cell]], { numberFormats: { "0:0": format } })),
    0,
    0,
  );
const readRate = (cell: TableCell, format: string): ReportedValue =>
  values.readRate(
    createSheetGrid(snapshotOf("A", [[cell]], { numberFormats: { "0:0": format } })),
    0,
    0,
  );

describe("a value cell", () => {
  it("holding a number is that number, zero and negative included", () => {
    for (const value of [12, 0, -5, 1.234]) {
      expect(read(value)).toEqual({ kind: "number", value, marks: [], stored: "number" });
    }
  });

  it.each([["-"], ["–"], ["—"], ["−"], [" – "]])("holding %j is exactly zero", (text) => {
    expect(read(text)).toMatchObject({ kind: "sign", status: "nil" });
  });

  it.each([
    [".", "secret"],
    ["·", "secret"],
    ["*", "secret"],
    ["…", "later"],
    ["...", "later"],
    [". . .", "later"],
    ["/", "unreliable"],
    ["x", "blocked"],
    ["X", "blocked"],
    ["nur Wahljahr", "blocked"],
  ])("holding %j has the status %s", (text, status) => {
    expect(read(text)).toEqual({ kind: "sign", status, text });
  });

  it.each<[string, number, readonly string[]]>([
    ["1 018r", 1018, ["revised"]],
    ["1 018 r)", 1018, ["revised"]],
    ["16,5r", 16.5, ["revised"]],
    ["r", 0, ["revised"]],
    ["12p", 12, ["provisional"]],
    ["7 s", 7, ["estimated"]],
    ["33b", 33, ["break"]],
    ["|33", 33, ["break"]],
    ["(12,3)", 12.3, ["limited"]],
    ["(12)r", 12, ["revised", "limited"]],
    ["-3 r", -3, ["revised"]],
  ])("holding %j is the number %d with its mark", (text, value, marks) => {
    expect(read(text)).toEqual({ kind: "number", value, marks, stored: "text" });
  });

  it.each<[string, readonly number[]]>([
    ["1.234,5", [1234.5]],
    ["1 234", [1234]],
    ["0", [0]],
  ])("holding the text %j is a number stored as text", (text, readings) => {
    expect(read(text)).toEqual({ kind: "unreadable", reason: "textNumber", text, readings });
  });

  it.each(["1.234", "1.234r"])("holding %j has two readings, marked or not", (text) => {
    expect(read(text)).toMatchObject({ reason: "ambiguous", readings: [1234, 1.234] });
  });

  it.each(["k. A.", "ca. 500", "p", "|", "()", "liefert", "2014/15"])(
    "holding %j is no number",
    (text) => {
      expect(read(text)).toEqual({ kind: "unreadable", reason: "notANumber", text, readings: [] });
    },
  );

  it("that is blank or holds blanks only is missing", () => {
    for (const text of ["", " ", "\u00a0\u202f"]) expect(read(text)).toEqual({ kind: "missing" });
  });

  it("may say who delivers the figure", () => {
    expect(read("liefert Amt 61")).toEqual({ kind: "elsewhere", text: "liefert Amt 61" });
    expect(read("folgt von Amt 61")).toMatchObject({ kind: "elsewhere" });
  });

  it("with an error is known by its type, whatever its text", () => {
    expect(read({ error: "#BEZUG!" })).toMatchObject({ reason: "errorValue", text: "#BEZUG!" });
    expect(read({ error: "12" })).toMatchObject({ reason: "errorValue" });
  });

  it("with a percent sign is a number that Excel keeps as text", () => {
    const value = { kind: "number", value: 12.5, marks: [], stored: "text" };
    expect(read("12,5 %")).toEqual(value);
  });

  it.each([
    ["12 Personen", 12],
    ["145*", 145],
    ["1 200 €", 1200],
    ["30 1)", 30],
  ])("holding %j is a number with something behind it", (text, number) => {
    expect(read(text)).toEqual({ kind: "unreadable", reason: "extra", text, readings: [number] });
  });

  it("that Excel turned into a date is no number", () => {
    expect(read(42005, "dd.mm.yyyy")).toMatchObject({ reason: "date", text: "01.01.2015" });
    expect(read(42005, "mmm-yy")).toMatchObject({ reason: "date", text: "01.2015" });
    expect(read(true)).toMatchObject({ reason: "notANumber", text: "WAHR" });
  });

  it.each([
    "#,##0",
    "#\\ ##0",
    '0.0 "Tsd. Haushalte"',
    "[Red]0",
    "0.00E+00",
    '_-* #,##0\\ "€"_-',
    "@",
  ])("with the number format %s is no date", (format) => {
    expect(read(42005, format)).toMatchObject({ kind: "number", value: 42005 });
  });

  it("shown as a percentage counts from 0 to 100 where a rate is read, and stays as it is elsewhere", () => {
    expect(readRate(0.217, "0.0%")).toMatchObject({ value: 21.7 });
    expect(readRate(21.7, "0.0")).toMatchObject({ value: 21.7 });
    expect(readRate(21.7, '0.0"%"')).toMatchObject({ value: 21.7 });
    expect(read(0.217, "0.0%")).toMatchObject({ value: 0.217 });
  });

  it("never makes reading throw, and only numbers, zeros and readings give numbers", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const value = read(text);
        if (value.kind === "number") expect(Number.isFinite(value.value)).toBe(true);
        if (value.kind === "unreadable" && value.reason === "notANumber") {
          expect(value.readings).toEqual([]);
        }
      }),
    );
  });
});

describe("a mark cell", () => {
  it.each<[string, readonly string[]]>([
    ["", []],
    ["r", ["revised"]],
    ["r)", ["revised"]],
    ["rp", ["revised", "provisional"]],
    ["r, p", ["revised", "provisional"]],
    ["( )", ["limited"]],
    ["|", ["break"]],
    ["rr", ["revised"]],
  ])("%j gives marks", (text, marks) => {
    expect(signs.readMarkCell(text)).toEqual({ marks, sign: null, isKnown: true });
  });

  it.each(["q", "rq", "vorläufig?", "1"])("%j is unknown", (text) => {
    expect(signs.readMarkCell(text).isKnown).toBe(false);
  });

  it("adds its marks to a number once, and its sign to a blank cell only", () => {
    const marked = withMarks(read("5r"), signs.readMarkCell("rp"));
    expect(marked).toMatchObject({ value: 5, marks: ["revised", "provisional"] });
    expect(withMarks(read(""), signs.readMarkCell("."))).toMatchObject({ status: "secret" });
    expect(withMarks(read(5), signs.readMarkCell("."))).toEqual(read(5));
    expect(withMarks(read("?"), signs.readMarkCell("r"))).toEqual(read("?"));
  });
});

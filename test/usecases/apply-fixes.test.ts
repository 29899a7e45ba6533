// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { equalSafeFixes } from "../../src/domain/fixes/fixes-of";
import type { Fix } from "../../src/domain/fixes/fix";
import { toA1 } from "../../src/domain/shared/cell";
import type { CheckOutcome, UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
import { openPackage, savePackage, type OpenedPackage } from "../host/package/xlsx-package";
import { unpack } from "../host/package/zip";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { type SheetOptions, snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";
import { valueOf } from "../support/value-of";

let host: ExcelHost;
let useCases: UseCases;
let file: OpenedPackage;

/** Everything goes through a saved file, so that what did not change can be compared byte by byte. */
const open = (rows: readonly (readonly TableCell[])[], options: SheetOptions = {}): void => {
  const data = hostWorkbookOf(workbookOf(snapshotOf("Blatt", rows, options)));
  file = openPackage(savePackage({ data, original: null }));
  host = openHost(file.data);
  connectBridge(host);
  useCases = createUseCases(bundledCatalogue());
};

afterEach(() => expectNoLeaks(host));

const check = async (): Promise<CheckOutcome> =>
  valueOf(await useCases.checkDelivery({ scope: "allSheets", years: [], department: null }, WATCH));

const saved = (): ReadonlyMap<string, Uint8Array> =>
  unpack(savePackage({ ...file, data: host.data }));

const SHEET = "xl/worksheets/sheet1.xml";

/** Cells of the sheet as they stand in the file, by address; of a formula without the result, which Excel computes. */
const cellsIn = (parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> => {
  const xml = Buffer.from(parts.get(SHEET) ?? []).toString("utf8");
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gsu)];
  // A cell without content and look says no more than none.
  const filled = cells.filter(([cell]) => !/^<c r="\w+"\/>$/u.test(cell));
  return new Map(filled.map(([cell, address = ""]) => [address, withoutResult(cell)]));
};

const withoutResult = (cell: string): string =>
  cell.includes("<f>") ? cell.replace(/ t="\w+"/u, "").replace(/<v>.*<\/v>/u, "") : cell;

const fixesFor = ({ result, fixes }: CheckOutcome, code: string): readonly Fix[] =>
  result.findings
    .filter((finding) => finding.code === code)
    .flatMap(({ id }) => fixes.get(id) ?? []);

/** "E3: 1.234 -> 1234"; a formula is told as it is written. */
const changes = ({ cells }: Fix): readonly string[] =>
  cells.map(({ cell, before, after }) => {
    const content = typeof after === "object" ? after.formula : after;
    return `${toA1(cell)}: ${before} -> ${content}`;
  });

interface FixCase {
  readonly name: string;
  readonly code: string;
  readonly rows: readonly (readonly TableCell[])[];
  readonly options?: SheetOptions;
  /** Kind, whether it is safe, and the changes of every fix offered. */
  readonly offered: readonly (readonly [Fix["kind"], boolean, readonly string[]])[];
}

const YEARS = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015];
const MARKED = [...YEARS.slice(0, 5), "2014 Kz.", 2015, "2015 Kz.", "Bemerkung"];
const CITY = ["KUL-A01", "insgesamt", "Stadt Münster"];
const LIST = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße", "Quote"];

const CASES: readonly FixCase[] = [
  {
    name: "a number stored as text",
    code: "TYP-01",
    rows: [YEARS, [...CITY, 40, 41, "43"]],
    options: { numberFormats: { "1:5": "@" } },
    offered: [["textToNumber", true, ["F2: 43 -> 43"]]],
  },
  {
    name: "a number with two readings",
    code: "TYP-03",
    rows: [YEARS, [...CITY, 1230, 1231, "1.234"]],
    offered: [
      ["chooseReading", false, ["F2: 1.234 -> 1234"]],
      ["chooseReading", false, ["F2: 1.234 -> 1.234"]],
    ],
  },
  {
    name: "rates between 0 and 1",
    code: "TYP-05",
    rows: [
      LIST,
      ["BEV-03", "insgesamt", "Stadt Münster", 2014, 65205, 300267, 0.2172],
      ["BEV-03", "insgesamt", "Stadt Münster", 2015, 69098, 305235, 0.2264],
    ],
    offered: [["scale100", false, ["G2: 0.2172 -> 21.72", "G3: 0.2264 -> 22.64"]]],
  },
  {
    name: "a year that is not written as agreed",
    code: "TYP-07",
    rows: [LIST.slice(0, 5), [...CITY, 2014, 41], [...CITY, "\u201915", 43]],
    offered: [["normalizePeriod", true, ["D3: \u201915 -> 2015"]]],
  },
  {
    name: "blanks around labels",
    code: "TYP-08",
    rows: [YEARS, ["KUL-A01 ", "\u00a0insgesamt", "Stadt Münster", 40, 41, 43]],
    offered: [["trim", true, ["A2: KUL-A01  -> KUL-A01", "B2: \u00a0insgesamt -> insgesamt"]]],
  },
  {
    name: "marks glued to numbers",
    code: "TYP-09",
    rows: [
      MARKED,
      [...CITY, 40, "41r", "", "43 p", "r", ""],
      ["BEV-A01", "insgesamt", "Stadt Münster", 40, 41, "", 43, "", ""],
    ],
    offered: [
      ["splitMark", true, ["E2: 41r -> 41", "F2:  -> r", "G2: 43 p -> 43", "H2: r -> p, r"]],
    ],
  },
  {
    name: "a percent sign at a number",
    code: "TYP-09",
    rows: [YEARS, [...CITY, 40, 41, "43 %"]],
    options: { numberFormats: { "1:5": "0.0%" } },
    offered: [["dropPercent", true, ["F2: 43 % -> 43"]]],
  },
  {
    name: "dashes typed for zero",
    code: "TYP-09",
    rows: [YEARS, [...CITY, 3, "–", "-"]],
    offered: [["nilToZero", true, ["E2: – -> 0", "F2: - -> 0"]]],
  },
  {
    name: "a note behind a number, with room in Bemerkung",
    code: "TYP-09",
    rows: [
      [...YEARS, "Bemerkung"],
      [...CITY, 40, 41, "43*", ""],
    ],
    offered: [["splitNote", false, ["F2: 43* -> 43", "G2:  -> 2015: *"]]],
  },
  {
    name: "a note behind a number, with a remark in the way",
    code: "TYP-09",
    rows: [
      [...YEARS, "Bemerkung"],
      [...CITY, 40, 41, "43*", "bitte lesen"],
    ],
    offered: [],
  },
  {
    name: "an entry that is like one of the list",
    code: "COD-01",
    rows: [YEARS, ["KUL-A01", "insgesamt", "Stadt Münstre", 40, 41, 43]],
    offered: [["pickCode", false, ["C2: Stadt Münstre -> Stadt Münster"]]],
  },
  {
    name: "an entry that is not spelled as in the list",
    code: "COD-02",
    rows: [YEARS, ["BEV-A01", "insgesamt", "Amelsbueren", 40, 41, 43]],
    offered: [["normalizeCode", true, ["C2: Amelsbueren -> Amelsbüren"]]],
  },
  {
    name: "a heading that is like the one that is missing",
    code: "STR-04",
    rows: [
      ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wret"],
      [...CITY, 2014, 41],
      [...CITY, 2015, 43],
    ],
    offered: [["renameHeader", false, ["E1: Wret -> Wert"]]],
  },
  {
    name: "a rate that does not follow from its figures",
    code: "BEZ-02",
    rows: [LIST, ["BEV-03", "insgesamt", "Stadt Münster", 2015, 69098, 305235, 25.6]],
    offered: [
      [
        "useFormula",
        false,
        [
          'G2: 25.6 -> =IF(ISNUMBER(E2),IF(ISNUMBER(F2),IF(F2>0,E2*100/F2,"x"),IF(F2="","…",F2)),IF(E2="","…",E2))',
        ],
      ],
    ],
  },
  {
    name: "a figure out of another file",
    code: "FOR-05",
    rows: [YEARS, [...CITY, 40, 41, { formula: "='[Kultur.xlsx]Blatt'!$B$2", value: 43 }]],
    offered: [["breakLink", false, ["F2: ='[Kultur.xlsx]Blatt'!$B$2 -> 43"]]],
  },
];

describe.each(CASES)("$name ($code)", ({ code, rows, options, offered }) => {
  beforeEach(() => open(rows, options));

  test("is offered", async () => {
    const fixes = fixesFor(await check(), code);
    expect(fixes.map((fix) => [fix.kind, fix.isSafe, changes(fix)])).toEqual(offered);
  });

  test("changes its cells and nothing else, mends the finding, and is taken back whole", async () => {
    for (const [index] of offered.entries()) {
      open(rows, options);
      const before = cellsIn(saved());
      const outcome = await check();
      const fix = fixesFor(outcome, code)[index];
      if (!fix) throw new Error("no fix");
      const { applied, recheck } = valueOf(await useCases.applyFixes(outcome, [fix], WATCH));
      expect(valueOf(recheck).result.findings.map(({ id }) => id)).not.toContain(fix.finding);

      const own = new Set(fix.cells.map(({ cell }) => toA1(cell)));
      const after = cellsIn(saved());
      const others = [...before].filter(([address]) => !own.has(address));
      expect(others.filter(([address, xml]) => after.get(address) !== xml)).toEqual([]);

      expect(valueOf(await useCases.undo(applied, WATCH)).type).toBe("undone");
      expect(cellsIn(saved())).toEqual(before);
    }
  });
});

test("whatever is mended is taken back cell by cell", async () => {
  const cell = fc.constantFrom<TableCell>(
    ...[40, "41", "42r", "43 %", "-", "–", "1.234", "4*", ""],
  );
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  const label = fc.constantFrom("Stadt Münster", " Mitte", "West ", "Amelsbueren", "Nrod");
  const table = fc.uniqueArray(fc.tuple(label, row), {
    minLength: 1,
    maxLength: 4,
    selector: ([area]) => area,
  });
  for (const rows of fc.sample(table, { numRuns: 12, seed: 4 })) {
    open([
      [...YEARS, "Bemerkung"],
      ...rows.map(([area, cells]) => ["KUL-A01", "insgesamt", area, ...cells, ""]),
    ]);
    const before = cellsIn(saved());
    const outcome = await check();
    const fixes = [...outcome.fixes.values()].flatMap(([first]) => first ?? []);
    const { applied, recheck } = valueOf(await useCases.applyFixes(outcome, fixes, WATCH));
    // A row that can be read only now may bring the same finding for its own cells.
    const left = valueOf(recheck).result.findings.flatMap(({ id, cells }) =>
      cells.map(({ cell }) => `${id} ${toA1(cell)}`),
    );
    const mended = fixes.flatMap(({ finding, cells }) =>
      cells.map(({ cell }) => `${finding} ${toA1(cell)}`),
    );
    expect(mended.filter((cell) => left.includes(cell))).toEqual([]);
    expect(valueOf(await useCases.undo(applied, WATCH)).type).toBe("undone");
    expect(cellsIn(saved())).toEqual(before);
  }
});

test("a dash becomes a zero that still shows a dash", async () => {
  open([YEARS, [...CITY, 3, 4, "-"]]);
  const outcome = await check();
  const { recheck } = valueOf(
    await useCases.applyFixes(outcome, fixesFor(outcome, "TYP-09"), WATCH),
  );
  const sheet = valueOf(recheck).snapshot.sheets[0];
  expect(sheet?.values[1]?.[5]).toBe(0);
  expect(sheet?.numberFormats[1]?.[5]).toBe('#,##0;-#,##0;"–";@');
});

describe("a formula of ours that somebody typed over", () => {
  const derived = async (): Promise<void> => {
    open([YEARS, [...CITY, 40, 41, 43], ["BEV-A01", ...CITY.slice(1), 300, 301, 304]]);
    const preview = valueOf(await useCases.previewDerivedColumns("allSheets", WATCH));
    valueOf(await useCases.writeDerivedColumns(preview, WATCH));
  };
  const formulas = async () => (await check()).snapshot.sheets.map((sheet) => sheet.formulas);

  test.each([
    ["with its result", 2, true],
    ["with something else", 7, false],
  ])("%s is restored", async (_name, typed, isSafe) => {
    await derived();
    const before = await formulas();
    // 2015 zu 2014 absolut: 43 - 41.
    const column = before[0]?.[0]?.indexOf("2015 zu 2014 absolut (berechnet)") ?? -1;
    host.user.type("Blatt", toA1({ row: 1, column }), typed);
    const outcome = await check();
    const fixes = fixesFor(outcome, "FOR-02");
    expect(fixes.map((fix) => [fix.kind, fix.isSafe])).toEqual([["restoreFormula", isSafe]]);
    valueOf(await useCases.applyFixes(outcome, fixes, WATCH));
    expect(await formulas()).toEqual(before);
  });

  test("and one that somebody replaced by a formula of their own are both restored", async () => {
    await derived();
    const before = await formulas();
    const column = before[0]?.[0]?.indexOf("2015 zu 2014 absolut (berechnet)") ?? -1;
    host.user.type("Blatt", toA1({ row: 1, column }), 7);
    host.user.type("Blatt", toA1({ row: 2, column }), "=F3-D3");
    const outcome = await check();
    const fixes = ["FOR-02", "FOR-03"].flatMap((code) => fixesFor(outcome, code));
    expect(fixes.map(({ kind, isSafe, cells }) => [kind, isSafe, cells.length])).toEqual([
      ["restoreFormula", false, 1],
      ["restoreFormula", false, 1],
    ]);
    const { recheck } = valueOf(await useCases.applyFixes(outcome, fixes, WATCH));
    expect(await formulas()).toEqual(before);
    const codes = valueOf(recheck).result.findings.map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith("FOR-"))).toEqual([]);
  });
});

test("a cell that has changed since refuses the fix, and nothing is written", async () => {
  open([YEARS, [...CITY, 40, "41", "43"]]);
  const outcome = await check();
  host.user.type("Blatt", "E2", 42);
  const refused = await useCases.applyFixes(outcome, fixesFor(outcome, "TYP-01"), WATCH);
  expect(refused).toEqual({
    ok: false,
    error: { type: "ChangedMeanwhile", cells: [{ sheet: "Blatt", row: 1, column: 4 }] },
  });
  expect((await check()).snapshot.sheets[0]?.values[1]?.[5]).toBe("43");
});

test("all equal ones are mended at once, and no others", async () => {
  open([
    YEARS,
    ["KUL-A01", "insgesamt", "Stadt Münster", "40", "41", "43"],
    ["BEV-A01", "insgesamt", "Stadt Münster", 1230, "1.234", 1238],
  ]);
  const outcome = await check();
  const [first] = fixesFor(outcome, "TYP-01");
  if (!first) throw new Error("no fix");
  const all = equalSafeFixes(first, outcome.result.findings, outcome.fixes);
  expect(all.flatMap(changes)).toEqual(["D2: 40 -> 40", "E2: 41 -> 41", "F2: 43 -> 43"]);
  const { applied, recheck } = valueOf(await useCases.applyFixes(outcome, all, WATCH));
  expect(applied.cellsWritten).toBe(3);
  const codes = valueOf(recheck).result.findings.map(({ code }) => code);
  expect(codes).not.toContain("TYP-01");
  expect(codes).toContain("TYP-03");
});

test("choices are never taken together", async () => {
  open([YEARS, [...CITY, "1.230", "1.231", "1.234"]]);
  const outcome = await check();
  const [first] = fixesFor(outcome, "TYP-03");
  if (!first) throw new Error("no fix");
  expect(equalSafeFixes(first, outcome.result.findings, outcome.fixes)).toEqual([first]);
});

test("a formula is nobody's to write over", async () => {
  open([YEARS, [...CITY, 40, 41, { formula: '="4"&"3"', value: "43" }]]);
  const outcome = await check();
  expect(outcome.result.findings.map(({ code }) => code)).toContain("TYP-01");
  expect(fixesFor(outcome, "TYP-01")).toEqual([]);
});

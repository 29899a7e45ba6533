// SPDX-License-Identifier: EUPL-1.2
import { OWN_PART_NAMESPACES, type OwnPart } from "../../src/domain/shared/own-part";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import type { WorkbookEdit } from "../../src/domain/shared/workbook-edit";
import type {
  AppliedEdits,
  CellsChanged,
  FrontSheet,
  Watch,
  Workbook,
  WorkbookError,
} from "../../src/usecases/ports";

/** A workbook under test with hands to reach into it as a user would. */
export interface OpenWorkbook {
  readonly workbook: Workbook;
  /** Types a value into a cell behind the add-in's back. */
  readonly typeInto: (sheet: string, address: string, value: string | number) => Promise<void>;
  /** Selects a cell of the sheet in front. */
  readonly select: (sheet: string, address: string) => void;
}

/** Opens a workbook that holds what the snapshot holds. */
export type OpenWith = (content: WorkbookSnapshot) => Promise<OpenWorkbook>;

export const WATCH: Watch = {
  onProgress: () => undefined,
  isCancelled: () => false,
  waitForCellEdit: false,
};

export interface ContractTools {
  readonly snapshotOf: (
    name: string,
    rows: readonly (readonly (string | number)[])[],
    options?: object,
  ) => SheetSnapshot;
  readonly workbookOf: (...sheets: SheetSnapshot[]) => WorkbookSnapshot;
}

/** A sheet as it is read. */
export const sheetNamed = async (workbook: Workbook, sheet: string): Promise<SheetSnapshot> => {
  const read = await workbook.read("allSheets", WATCH);
  const found = read.ok ? read.value.sheets.find((item) => item.name === sheet) : undefined;
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
};

/** What the edits have done; they are not to be refused. */
export const applied = async (
  workbook: Workbook,
  edits: readonly WorkbookEdit[],
): Promise<AppliedEdits> => {
  const result = await workbook.apply(edits, WATCH);
  if (!result.ok) throw new Error(`refused: ${result.error.type}`);
  return result.value;
};

const MARKER = { kind: "derived", id: "source", schema: 1 } as const;

const put = (
  sheet: string,
  contents: Extract<WorkbookEdit, { kind: "putBlock" }>["contents"],
  extra: object = {},
): WorkbookEdit => ({ kind: "putBlock", sheet, at: { row: 0, column: 2 }, contents, ...extra });

interface Refused {
  readonly name: string;
  readonly prepare: (content: WorkbookSnapshot) => WorkbookSnapshot;
  readonly edit: WorkbookEdit;
  readonly error: WorkbookError;
}

/** What every implementation of the port promises; run on each of them. */
export const describeWorkbook = (
  name: string,
  open: OpenWith,
  { snapshotOf, workbookOf }: ContractTools,
): void => {
  const figures = () =>
    snapshotOf("Zahlen", [
      ["Gruppe", 2015],
      ["insgesamt", 40],
      ["weiblich", "."],
    ]);

  describe(`${name}: reading`, () => {
    test.each([true, false])("says whether results are calculated by hand: %s", async (byHand) => {
      const { workbook } = await open({ ...workbookOf(figures()), isCalculatedByHand: byHand });
      const read = await workbook.read("allSheets", WATCH);
      expect(read.ok && read.value.isCalculatedByHand).toBe(byHand);
    });

    test("copies values, types and formats from A1 on", async () => {
      const { workbook } = await open(workbookOf(figures()));
      const sheet = await sheetNamed(workbook, "Zahlen");
      expect(sheet.values).toEqual([
        ["Gruppe", 2015],
        ["insgesamt", 40],
        ["weiblich", "."],
      ]);
      expect(sheet.valueTypes).toEqual([
        ["String", "Double"],
        ["String", "Double"],
        ["String", "String"],
      ]);
      expect(sheet.numberFormats[1]).toEqual(["General", "General"]);
      expect(sheet.marker).toBeNull();
    });

    test("pads a table that does not start at A1", async () => {
      const { workbook } = await open(
        workbookOf(
          snapshotOf("Zahlen", [
            ["", "", ""],
            ["", "", 7],
          ]),
        ),
      );
      const sheet = await sheetNamed(workbook, "Zahlen");
      expect(sheet.values).toEqual([
        ["", "", ""],
        ["", "", 7],
      ]);
      expect(sheet.valueTypes[0]).toEqual(["Empty", "Empty", "Empty"]);
    });

    test("takes an empty sheet as a grid without rows", async () => {
      const { workbook } = await open(workbookOf(snapshotOf("Leer", [])));
      expect((await sheetNamed(workbook, "Leer")).values).toEqual([]);
    });

    test("reads the active sheet alone, with our own sheets beside it", async () => {
      const own = snapshotOf("Kennzahlen Zahlen", [["x"]], { marker: MARKER });
      const { workbook } = await open(workbookOf(figures(), snapshotOf("Notiz", [["a"]]), own));
      const read = await workbook.read("activeSheet", WATCH);
      if (!read.ok) throw new Error(read.error.type);
      expect(read.value.sheets.map((sheet) => sheet.name)).toEqual(["Zahlen", "Kennzahlen Zahlen"]);
      expect(read.value.sheetNames).toEqual(["Zahlen", "Notiz", "Kennzahlen Zahlen"]);
    });

    test("knows hidden rows and merged cells", async () => {
      const { workbook } = await open(
        workbookOf(
          snapshotOf(
            "Zahlen",
            [
              ["Titel", ""],
              ["a", 1],
              ["b", 2],
            ],
            {
              hiddenRows: [1],
              mergedAreas: [{ row: 0, column: 0, rows: 1, columns: 2 }],
            },
          ),
        ),
      );
      const sheet = await sheetNamed(workbook, "Zahlen");
      expect(sheet.hiddenRows).toEqual([1]);
      expect(sheet.mergedAreas).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    });
  });

  describe(`${name}: writing`, () => {
    test("writes values, formulas and formats and leaves null cells alone", async () => {
      const { workbook } = await open(workbookOf(figures()));
      const result = await applied(workbook, [
        put("Zahlen", [["Doppelt"], [{ formula: "=B2*2" }], [null]], {
          numberFormats: [[null], ["0.0"], [null]],
        }),
      ]);
      const sheet = await sheetNamed(workbook, "Zahlen");
      expect(sheet.formulas.map((row) => row[2])).toEqual(["Doppelt", "=B2*2", ""]);
      expect(sheet.numberFormats[1]?.[2]).toBe("0.0");
      expect(result.cellsWritten).toBe(2);
      expect([...result.computed.values()]).toEqual([80]);
    });

    test.each(["=1+1", "+49 251", "-5 bis 3", "@amt", "1.234", "31.12.2015", "2013"])(
      "writes the text %s as text",
      async (text) => {
        const { workbook } = await open(workbookOf(figures()));
        await applied(workbook, [put("Zahlen", [[text]])]);
        const sheet = await sheetNamed(workbook, "Zahlen");
        expect(sheet.values[0]?.[2]).toBe(text);
        expect(sheet.valueTypes[0]?.[2]).toBe("String");
      },
    );

    test("adds a marked sheet and writes into it in the same action", async () => {
      const { workbook } = await open(workbookOf(figures()));
      const result = await applied(workbook, [
        { kind: "addSheet", sheet: "Kennzahlen Zahlen", marker: MARKER, position: "last" },
        put("Kennzahlen Zahlen", [[{ formula: "='Zahlen'!$B$2+1" }]]),
      ]);
      const sheet = await sheetNamed(workbook, "Kennzahlen Zahlen");
      expect(sheet.marker).toEqual(MARKER);
      expect(sheet.values[0]?.[2]).toBe(41);
      expect(result.sheetsAdded).toEqual(["Kennzahlen Zahlen"]);
    });

    test.each<Refused>([
      {
        name: "a protected sheet",
        prepare: (content) => ({
          ...content,
          sheets: content.sheets.map((sheet) => ({ ...sheet, isProtected: true })),
        }),
        edit: put("Zahlen", [[1]]),
        error: { type: "SheetProtected", sheet: "Zahlen" },
      },
      {
        name: "a protected structure",
        prepare: (content) => ({ ...content, isStructureProtected: true }),
        edit: { kind: "addSheet", sheet: "Neu", marker: MARKER, position: "last" },
        error: { type: "StructureProtected" },
      },
      {
        name: "a read-only workbook",
        prepare: (content) => ({ ...content, isReadOnly: true }),
        edit: put("Zahlen", [[1]]),
        error: { type: "ReadOnly" },
      },
      {
        name: "a sheet that is gone",
        prepare: (content) => content,
        edit: put("Fort", [[1]]),
        error: { type: "SheetMissing", sheet: "Fort" },
      },
      {
        name: "a name that is taken",
        prepare: (content) => content,
        edit: { kind: "addSheet", sheet: "Zahlen", marker: MARKER, position: "last" },
        error: { type: "NameTaken", name: "Zahlen" },
      },
    ])("refuses $name and writes nothing", async ({ prepare, edit, error }) => {
      const { workbook } = await open(prepare(workbookOf(figures())));
      const before = await workbook.read("allSheets", WATCH);
      // What comes before the impossible edit must not be carried out either.
      const result = await workbook.apply([put("Zahlen", [[1]]), edit], WATCH);
      expect(result).toEqual({ ok: false, error });
      expect(await workbook.read("allSheets", WATCH)).toEqual(before);
    });
  });

  describe(`${name}: what the add-in keeps beside the sheets`, () => {
    const part = (text: string) => `<p xmlns="${OWN_PART_NAMESPACES.review}">${text}</p>`;
    const putPart = (xml: string): WorkbookEdit => ({ kind: "putOwnPart", part: "review", xml });
    const partsOf = async (workbook: Workbook): Promise<readonly OwnPart[]> => {
      const read = await workbook.read("activeSheet", WATCH);
      if (!read.ok) throw new Error(read.error.type);
      return read.value.ownParts;
    };
    const openWithPart = () =>
      open({ ...workbookOf(figures()), ownParts: [{ name: "review", xml: part("alt") }] });

    test("is read as it stands there", async () => {
      const { workbook } = await openWithPart();
      expect(await partsOf(workbook)).toEqual([{ name: "review", xml: part("alt") }]);
    });

    test("is empty at first, then written, then replaced", async () => {
      const { workbook } = await open(workbookOf(figures()));
      expect(await partsOf(workbook)).toEqual([]);
      await applied(workbook, [putPart(part("eins"))]);
      expect(await partsOf(workbook)).toEqual([{ name: "review", xml: part("eins") }]);
      await applied(workbook, [put("Zahlen", [["x"]]), putPart(part("zwei"))]);
      expect(await partsOf(workbook)).toEqual([{ name: "review", xml: part("zwei") }]);
      expect((await sheetNamed(workbook, "Zahlen")).values[0]?.[2]).toBe("x");
    });

    test("is refused in a read-only workbook", async () => {
      const { workbook } = await open({ ...workbookOf(figures()), isReadOnly: true });
      expect(await workbook.apply([putPart(part("neu"))], WATCH)).toEqual({
        ok: false,
        error: { type: "ReadOnly" },
      });
    });

    test("is as before when the action is taken back", async () => {
      const { workbook } = await openWithPart();
      await workbook.undo(await applied(workbook, [putPart(part("neu"))]), WATCH);
      expect(await partsOf(workbook)).toEqual([{ name: "review", xml: part("alt") }]);
    });

    test("is gone when the action that made it is taken back", async () => {
      const { workbook } = await open(workbookOf(figures()));
      await workbook.undo(await applied(workbook, [putPart(part("neu"))]), WATCH);
      expect(await partsOf(workbook)).toEqual([]);
    });
  });

  describe(`${name}: stopping an action`, () => {
    test("leaves everything as it was, also what was written before the stop", async () => {
      const { workbook } = await open(
        workbookOf(
          snapshotOf("Zahlen", [
            ["a", 1, "1.234"],
            ["b", 2, 3],
          ]),
        ),
      );
      const before = await workbook.read("allSheets", WATCH);
      const formulas = Array.from({ length: 1500 }, () =>
        Array.from({ length: 4 }, () => ({ formula: "=$B$2*2" })),
      );
      const edits: readonly WorkbookEdit[] = [
        { kind: "addSheet", sheet: "Kennzahlen Zahlen", marker: MARKER, position: "last" },
        put("Zahlen", formulas, { numberFormats: formulas.map((row) => row.map(() => "0.0")) }),
        put("Kennzahlen Zahlen", [["Text"]]),
      ];
      expect(await workbook.apply(edits, { ...WATCH, isCancelled: () => true })).toEqual({
        ok: false,
        error: { type: "Cancelled", cellsWritten: 0 },
      });
      expect(await workbook.read("allSheets", WATCH)).toEqual(before);
    });
  });

  describe(`${name}: writing on what was read before`, () => {
    const basisOf = async (workbook: Workbook): Promise<WorkbookSnapshot> => {
      const read = await workbook.read("allSheets", WATCH);
      if (!read.ok) throw new Error(read.error.type);
      return read.value;
    };

    test("goes through when nothing has changed", async () => {
      const { workbook } = await open(workbookOf(figures()));
      const basis = await basisOf(workbook);
      expect(await workbook.apply([put("Zahlen", [["x"]])], WATCH, basis)).toMatchObject({
        ok: true,
      });
    });

    test.each([
      ["a cell that is to be written", "C1", { row: 0, column: 2 }],
      ["a new row below the figures", "A4", { row: 3, column: 0 }],
    ])("is refused when somebody has typed into %s", async (_name, address, cell) => {
      const { workbook, typeInto } = await open(workbookOf(figures()));
      const basis = await basisOf(workbook);
      await typeInto("Zahlen", address, 7);
      const result = await workbook.apply([put("Zahlen", [["x"]])], WATCH, basis);
      expect(result).toMatchObject({ ok: false, error: { type: "ChangedMeanwhile" } });
      if (result.ok || result.error.type !== "ChangedMeanwhile") throw new Error("not refused");
      expect(result.error.cells[0]?.sheet).toBe("Zahlen");
      expect((await sheetNamed(workbook, "Zahlen")).values[cell.row]?.[cell.column]).toBe(7);
    });
  });

  describe(`${name}: undoing`, () => {
    const edits: readonly WorkbookEdit[] = [
      { kind: "addSheet", sheet: "Kennzahlen Zahlen", marker: MARKER, position: "last" },
      put("Zahlen", [["Neu"], [{ formula: "=B2*2" }], ["x"]], {
        numberFormats: [["@"], ["0.0"], ["0"]],
      }),
      put("Kennzahlen Zahlen", [["Text"]]),
    ];

    test("restores values, formulas, formats, types and removes the added sheet", async () => {
      const { workbook } = await open(
        workbookOf(
          snapshotOf("Zahlen", [
            ["a", 1, "1.234"],
            ["b", 2, 3],
            ["c", 3, ""],
          ]),
        ),
      );
      const before = await workbook.read("allSheets", WATCH);
      const result = await applied(workbook, edits);
      const undone = await workbook.undo(result, WATCH);
      expect(undone).toMatchObject({ ok: true, value: { type: "undone" } });
      expect(await workbook.read("allSheets", WATCH)).toEqual(before);
    });

    test("changes nothing and names the cell when a user has typed meanwhile", async () => {
      const { workbook, typeInto } = await open(workbookOf(figures()));
      const result = await applied(workbook, edits);
      await typeInto("Zahlen", "C3", 5);
      const before = await workbook.read("allSheets", WATCH);
      expect(await workbook.undo(result, WATCH)).toEqual({
        ok: true,
        value: { type: "changedMeanwhile", cells: [{ sheet: "Zahlen", row: 2, column: 2 }] },
      });
      expect(await workbook.read("allSheets", WATCH)).toEqual(before);
    });

    test("keeps an added sheet into which somebody has typed", async () => {
      const { workbook, typeInto } = await open(workbookOf(figures()));
      const result = await applied(workbook, edits);
      await typeInto("Kennzahlen Zahlen", "A9", "Bemerkung");
      const undone = await workbook.undo(result, WATCH);
      expect(undone).toMatchObject({ ok: true, value: { type: "changedMeanwhile" } });
    });
  });

  describe(`${name}: watching for changes`, () => {
    /** Events arrive some turns after what they tell of. */
    const settle = () => new Promise((resolve) => setTimeout(resolve, 10));

    test("tells of what a user types, not of what the add-in writes, until it is stopped", async () => {
      const { workbook, typeInto } = await open(workbookOf(figures(), snapshotOf("Mehr", [[1]])));
      const { id } = await sheetNamed(workbook, "Mehr");
      const seen: CellsChanged[] = [];
      const stop = workbook.watchChanges((change) => seen.push(change));
      await settle();
      await applied(workbook, [put("Zahlen", [["x"]])]);
      await typeInto("Mehr", "A1", 5);
      await settle();
      expect(seen).toEqual([{ sheetId: id, block: { row: 0, column: 0, rows: 1, columns: 1 } }]);
      stop();
      await settle();
      await typeInto("Mehr", "A1", 6);
      await settle();
      expect(seen).toHaveLength(1);
    });
  });

  describe(`${name}: watching the sheet in front`, () => {
    const settle = () => new Promise((resolve) => setTimeout(resolve, 10));

    test("tells at once, and again when another sheet comes forward, until it is stopped", async () => {
      const marker = { kind: "questionnaire", id: "61", schema: 1 } as const;
      const form = snapshotOf("Bogen", [[1]], { marker });
      const { workbook } = await open(workbookOf(figures(), form, snapshotOf("Mehr", [[1]])));
      const show = async (sheet: string): Promise<void> => {
        const { id } = await sheetNamed(workbook, sheet);
        await workbook.reveal(id, { sheet, row: 0, column: 0 });
        await settle();
      };
      const seen: (FrontSheet | null)[] = [];
      const stop = workbook.watchFront((front) => seen.push(front));
      await settle();
      await show("Bogen");
      expect(seen).toMatchObject([
        { name: "Zahlen", marker: null },
        { name: "Bogen", marker },
      ]);
      stop();
      await settle();
      await show("Mehr");
      expect(seen).toHaveLength(2);
    });
  });
};

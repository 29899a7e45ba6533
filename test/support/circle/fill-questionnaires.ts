// SPDX-License-Identifier: EUPL-1.2
import { NATIONALITIES } from "../../../scripts/samples/planning-questionnaire";
import type { DepartmentId } from "../../../src/domain/catalogue/catalogue";
import { canonicalFigure, type FigureRef } from "../../../src/domain/catalogue/figure";
import { openSlotGroup } from "../../../src/domain/catalogue/group-key";
import {
  type CellKey,
  type Observation,
  observationsOf,
} from "../../../src/domain/delivery/delivery";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { figureInYear } from "../../../src/domain/questionnaire/questionnaire-request";
import { blockToA1, type CellRef, toA1 } from "../../../src/domain/shared/cell";
import { createDeliveryFiles } from "../../../src/files/delivery-files";
import { createUseCases } from "../../../src/wire";
import { rowsOf, sheetOf } from "../../e2e/support/cells";
import { openSession, UNWATCHED, type WorkbookSession } from "../../headless/workbook-session";
import { emptyWorkbook } from "../../host";
import { cellKey } from "../../host/model/workbook-data";
import { openPackage } from "../../host/package/xlsx-package";
import { bundledCatalogue } from "../catalogue";
import { valueOf } from "../value-of";
import { YEARS } from "./invented-deliveries";

/** A file as it lies in a folder. */
export interface DepartmentFile {
  readonly department: DepartmentId;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The Erhebungsbögen of all departments of the catalogue, as the coordinator makes them. */
export const issueQuestionnaires = async (): Promise<readonly DepartmentFile[]> => {
  const { useCases } = openFile({ data: emptyWorkbook("Tabelle1"), original: null });
  const options = { includeOptional: false, protect: true, due: null };
  const preview = valueOf(
    await useCases.previewQuestionnaires({ years: YEARS, departments: null, options }, UNWATCHED),
  );
  const files: DepartmentFile[] = [];
  for (const { department } of preview.questionnaires) {
    files.push({ department, ...(await useCases.questionnaireFile(preview, department)) });
  }
  return files;
};

export const openFile = (opened: ReturnType<typeof openPackage>): WorkbookSession =>
  openSession(opened, bundledCatalogue(), createUseCases);

/** The figures of a file, blank ones as well. */
export const observationsIn = async (
  file: Pick<DepartmentFile, "name" | "bytes">,
): Promise<readonly Observation[]> => {
  const { name, bytes } = file;
  const read = await createDeliveryFiles().read({ name, bytes: () => Promise.resolve(bytes) });
  const { snapshot } = valueOf(read);
  return observationsOf(parseDelivery(snapshot, bundledCatalogue()));
};

/** The Erhebungsbogen with every white cell filled, by a clerk who has these figures. */
export const fillQuestionnaire = async (
  file: DepartmentFile,
  figures: ReadonlyMap<string, number>,
): Promise<DepartmentFile> => {
  const session = openFile(openPackage(file.bytes));
  const { data } = session.host;
  const slots = nameOpenRows(session);
  const entries: Entry[] = [];
  for (const { key, role, value, cell } of await observationsIn({
    ...file,
    bytes: session.save(),
  })) {
    const place = sheetOf(data, cell.sheet).cells.get(cellKey(cell.row, cell.column));
    if (role !== "delivered" || value.kind !== "missing" || place?.format.locked !== false)
      continue;
    const id = figureInYear(askedFigure(key, slots.get(cell.row)), key.year);
    const figure = figures.get(id);
    if (figure === undefined) throw new Error(`Nobody has invented ${id}.`);
    entries.push({ cell, figure });
  }
  for (const run of runsOf(entries)) typeRun(session, run);
  fillForm(session);
  return { ...file, bytes: session.save() };
};

interface Entry {
  readonly cell: CellRef;
  readonly figure: number;
}

/** Cells below each other: typed at once, the workbook is calculated once for all of them. */
const runsOf = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const sorted = [...entries].sort(
    (a, b) => a.cell.column - b.cell.column || a.cell.row - b.cell.row,
  );
  const runs: Entry[][] = [];
  for (const entry of sorted) {
    const last = runs.at(-1)?.at(-1)?.cell;
    const isNext = last?.column === entry.cell.column && last.row + 1 === entry.cell.row;
    if (isNext) runs.at(-1)?.push(entry);
    else runs.push([entry]);
  }
  return runs;
};

const typeRun = ({ host }: WorkbookSession, run: readonly Entry[]): void => {
  const [first] = run;
  if (!first) return;
  const { sheet, row, column } = first.cell;
  const address = blockToA1({ row, column, rows: run.length, columns: 1 });
  host.user.type(
    sheet,
    address,
    run.map(({ figure }) => [figure]),
  );
};

const askedFigure = (key: CellKey, slot: number | undefined): FigureRef =>
  slot === undefined
    ? canonicalFigure(bundledCatalogue(), key)
    : { ...key, group: openSlotGroup("nationalityTop10", slot) };

const QUESTIONNAIRE = "Erhebungsbogen";
const COLUMN = { code: 0, group: 2 } as const;

/** Names the rows that ask for the most frequent nationalities; row -> its place among them, from 1. */
const nameOpenRows = ({ host }: WorkbookSession): ReadonlyMap<number, number> => {
  const slots = new Map<number, number>();
  rowsOf(sheetOf(host.data, QUESTIONNAIRE)).forEach((row, index) => {
    if (!/^[A-Z]{3}-A\d\d$/u.test(String(row[COLUMN.code])) || row[COLUMN.group] !== "") return;
    const slot = (slots.get(index - 1) ?? 0) + 1;
    const name = NATIONALITIES[slot - 1] ?? "";
    host.user.type(QUESTIONNAIRE, toA1({ row: index, column: COLUMN.group }), name);
    slots.set(index, slot);
  });
  return slots;
};

const ENTRIES: Readonly<Record<string, string>> = {
  Quelle: "Eigene Statistik",
  Stichtag: "31.12.2015",
  Ansprechperson: "Frau Beispiel, Tel. 0251 000000",
};

const fillForm = ({ host }: WorkbookSession): void => {
  rowsOf(sheetOf(host.data, "Lieferung")).forEach(([field], row) => {
    const entry = ENTRIES[String(field)];
    if (entry !== undefined) host.user.type("Lieferung", toA1({ row, column: 1 }), entry);
  });
};

// SPDX-License-Identifier: EUPL-1.2
import { BookCalculation } from "../calculator/book-calculation";
import type { EngineFactory } from "../calculator/engine";
import { Events } from "../behaviour/events";
import { Book } from "../model/book";
import type { WorkbookData } from "../model/workbook-data";
import { EXCEL_TYPES } from "../objects/types";
import { moveHeldRanges } from "../objects/range-shifts";
import { hostObject } from "../objects/targets";
import { refusedBatch, runBatch } from "../wire/batch";
import type { Universe } from "../wire/object-paths";
import type { EventEntry, RequestBody } from "../wire/protocol";
import { ReferenceTable } from "../wire/references";
import { isCleanUp, newCounters, type Counters } from "./counters";
import { findService, RuntimeState, SERVICE_TYPES } from "./services";
import { Switches } from "./switches";
import { UndoStack } from "./undo-stack";
import { UserActions } from "./user-actions";

/** Requirement sets the host claims: the floor of the add-in and what its manifest names. */
export const DEFAULT_REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  AddinCommands: "1.3",
  RibbonApi: "1.1",
  RichApiRuntime: "1.2",
  // Without it office.js drops the wish to wait while a cell is edited.
  DelayForCellEdit: "1.1",
};

export interface HostOptions {
  readonly calculator: EngineFactory;
  readonly requirementSets?: Readonly<Record<string, string>>;
}

export interface HostRequest {
  readonly body: RequestBody;
  /** Size of the body as text. */
  readonly bytes: number;
  /** Bits the page sends along; see `WAIT_FOR_CELL_EDIT`. */
  readonly flags: number;
}

export type EventListener = (entries: readonly EventEntry[]) => void;

/** One open workbook that answers office.js. How the page's messages get here is none of its business. */
export class ExcelHost {
  readonly book: Book;
  readonly references = new ReferenceTable();
  readonly switches = new Switches();
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly runtime = new RuntimeState((entry) => this.#events.push(entry));
  /** What a person at the keyboard, or a second author, does. */
  readonly user: UserActions;

  readonly #calculation: BookCalculation;
  readonly #undo: UndoStack;
  readonly #universe: Universe;
  readonly #raised: Events;
  readonly #eventListeners = new Set<EventListener>();
  #events: EventEntry[] = [];
  #counters = newCounters();

  constructor(data: WorkbookData, options: HostOptions) {
    this.book = new Book(data);
    this.#raised = new Events(this.book);
    this.requirementSets = options.requirementSets ?? DEFAULT_REQUIREMENT_SETS;
    this.#calculation = new BookCalculation(this.book, options.calculator);
    this.book.calculation = this.#calculation;
    this.book.watch((happening) => {
      this.#events.push(...this.#raised.entries(happening));
      if (happening.kind === "shift") {
        moveHeldRanges(this.references, happening.sheet, happening.shift);
      }
    });
    this.user = new UserActions(this.book, () => this.#deliverEvents());
    this.#undo = new UndoStack(this.book);
    this.#universe = {
      types: { ...EXCEL_TYPES, ...SERVICE_TYPES },
      root: hostObject("Workbook", this.book),
      references: this.references,
      service: findService(this.runtime),
      refusal: (member) => this.switches.refusalOf(member),
      lateRefusal: (member) => this.switches.lateRefusalOf(member),
    };
  }

  /** The workbook as it stands now; what is written into a file. */
  get data(): WorkbookData {
    this.book.calculation.settle();
    return this.book.data;
  }

  get counters(): Readonly<Counters> {
    return { ...this.#counters, ...this.book.traffic };
  }

  resetCounters(): void {
    this.#counters = newCounters();
    this.book.traffic.cellsRead = 0;
    this.book.traffic.cellsWritten = 0;
  }

  /** The user closes or opens the pane; the add-in goes on running without it. */
  showPane(isShown: boolean): void {
    this.runtime.paneState = isShown ? "Visible" : "Background";
    this.#deliverEvents();
  }

  /** The user presses Ctrl+Z: the last batch is taken back. Needs `switches.recordsUndo`. */
  pressUndo(): void {
    this.#undo.takeBack();
    this.#deliverEvents();
  }

  /** Formulas the calculator could not compute; their cells keep the value they had. */
  get notCalculated(): readonly string[] {
    return this.#calculation.notCalculated;
  }

  onEvents(listener: EventListener): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  /** Runs one batch; the answer is JSON text. */
  async execute(request: HostRequest): Promise<string> {
    if (isCleanUp(request.body)) return this.#run(request);
    this.#counters.syncs += 1;
    this.#counters.requestBytes += request.bytes;
    const refused = await this.switches.admit(request);
    if (refused) return JSON.stringify(refusedBatch(refused));
    if (this.switches.recordsUndo) this.#undo.record();
    const mark = this.references.mark;
    const answer = this.#run(request);
    this.#deliverEvents();
    const bytes = byteLength(answer);
    this.#counters.responseBytes += bytes;
    const tooLarge = this.switches.refuseAnswer(bytes);
    if (!tooLarge) return answer;
    this.references.releaseSince(mark);
    return JSON.stringify(refusedBatch(tooLarge));
  }

  #run({ body }: HostRequest): string {
    const answer = runBatch(this.#universe, body);
    this.book.isCalculationSuspended = false;
    this.book.calculation.settle();
    return JSON.stringify(answer);
  }

  /** Events come after the answer of the batch that caused them. */
  #deliverEvents(): void {
    if (this.#events.length === 0) return;
    const entries = this.switches.eventsToDeliver(this.#events);
    this.#events = [];
    if (entries.length === 0) return;
    setTimeout(() => {
      for (const listener of this.#eventListeners) listener(entries);
    }, this.switches.eventDelayMs);
  }
}

const encoder = new TextEncoder();
export const byteLength = (text: string): number => encoder.encode(text).length;

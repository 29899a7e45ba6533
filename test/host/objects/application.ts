// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "../model/book";
import { invalidArgument } from "../wire/host-error";
import type { Scalar } from "../wire/object-type";
import { asFlag, asNumber, oneOf } from "./checks";
import { createWorkbook } from "./other-files";
import { hostObject, type TypeOf } from "./targets";

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"] as const;

export const APPLICATION: TypeOf<"Application"> = {
  scalars: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, value) => {
        book.calculationMode = oneOf(CALCULATION_MODES, value);
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "," },
    ThousandsSeparator: { get: () => "." },
    UseSystemSeparators: { get: () => true },
  },
  navigations: {
    CultureInfo: (book) => hostObject("CultureInfo", book),
    IterativeCalculation: (book) => hostObject("IterativeCalculation", book),
  },
  methods: {
    CreateWorkbook: createWorkbook,
    Calculate: (book, args) => {
      oneOf(CALCULATION_TYPES, args.raw(0));
      book.calculation.calculateAll();
    },
    SuspendApiCalculationUntilNextSync: (book) => {
      book.isCalculationSuspended = true;
    },
    // Nothing is drawn here, so nothing can be held back.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const CULTURE_INFO: TypeOf<"CultureInfo"> = {
  scalars: { Name: { get: () => "de-DE" } },
  navigations: { NumberFormat: (book) => hostObject("NumberFormatInfo", book) },
};

export const NUMBER_FORMAT_INFO: TypeOf<"NumberFormatInfo"> = {
  scalars: {
    NumberDecimalSeparator: { get: () => "," },
    NumberGroupSeparator: { get: () => "." },
  },
};

type Limit = "maxIteration" | "maxChange";

const limit = (key: Limit): Scalar<Book> => ({
  get: (book) => book.iterativeCalculation[key],
  set: (book, value) => {
    const number = asNumber(value);
    if (number <= 0) throw invalidArgument("a number above zero");
    book.iterativeCalculation[key] = number;
  },
});

/** Settings for circular references; the calculator of this host does not repeat calculations. */
export const ITERATIVE_CALCULATION: TypeOf<"IterativeCalculation"> = {
  scalars: {
    Enabled: {
      get: (book) => book.iterativeCalculation.enabled,
      set: (book, value) => {
        book.iterativeCalculation.enabled = asFlag(value);
      },
    },
    MaxIteration: limit("maxIteration"),
    MaxChange: limit("maxChange"),
  },
};

// SPDX-License-Identifier: EUPL-1.2
import type { Year } from "../../src/domain/shared/year";

/** One call of the command line. Paths are as typed. */
export type Command =
  | { readonly name: "help" }
  | {
      readonly name: "check";
      readonly file: string;
      readonly catalogue: string | null;
      readonly years: readonly Year[];
      readonly amt: string | null;
      /** The earlier delivery it is compared with. */
      readonly previous: string | null;
      readonly json: boolean;
    }
  | {
      readonly name: "derive";
      readonly file: string;
      readonly out: string;
      readonly catalogue: string | null;
      /** Numbers instead of formulas in the file written. */
      readonly values: boolean;
      readonly json: boolean;
    }
  | {
      readonly name: "report";
      readonly file: string;
      readonly out: string;
      /** The copy of values that may be handed on; a .csv with the same figures goes beside it. */
      readonly publication: string | null;
      /** Committee or Handlungsfeld the copy is for; null: the whole report. */
      readonly extract: string | null;
      readonly catalogue: string | null;
      readonly json: boolean;
    }
  | {
      readonly name: "merge";
      readonly files: readonly string[];
      /** The coordinator's workbook they are merged into; null: a new one. */
      readonly into: string | null;
      readonly out: string;
      readonly catalogue: string | null;
      readonly json: boolean;
    }
  | {
      readonly name: "questionnaires";
      /** Workbook with what has been delivered before; null: none. */
      readonly file: string | null;
      /** Empty: the reporting years of the catalogue. */
      readonly years: readonly Year[];
      /** null: every department that is asked something. */
      readonly amt: string | null;
      readonly due: string | null;
      /** A folder. */
      readonly out: string;
      readonly catalogue: string | null;
      readonly json: boolean;
    }
  | {
      readonly name: "editions";
      readonly file: string;
      readonly step: EditionStep;
      readonly catalogue: string | null;
      readonly json: boolean;
    };

/** What is done with the editions of a workbook; look: they are computed again, and nothing is written. */
export type EditionStep =
  | { readonly type: "look" }
  | {
      readonly type: "close";
      readonly id: string;
      readonly by: string | null;
      readonly out: string;
    }
  | { readonly type: "new"; readonly years: readonly Year[]; readonly out: string };

/** Why a call cannot be carried out as typed. */
export type UsageProblem =
  | { readonly type: "noCommand" }
  | { readonly type: "unknownCommand"; readonly text: string }
  | { readonly type: "unknownOption"; readonly text: string; readonly command: string }
  | { readonly type: "missingValue"; readonly option: string }
  | { readonly type: "unexpectedValue"; readonly option: string }
  | { readonly type: "twice"; readonly option: string }
  | { readonly type: "missingFile" }
  | { readonly type: "tooManyFiles"; readonly text: string }
  | { readonly type: "missingOut" }
  /** Of a command that writes several files. */
  | { readonly type: "missingFolder" }
  /** An extract is made of the copy that may be handed on. */
  | { readonly type: "extractWithoutCopy" }
  /** An edition is either closed or begun. */
  | { readonly type: "twoSteps" }
  | { readonly type: "badYears"; readonly text: string };

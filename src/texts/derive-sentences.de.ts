// SPDX-License-Identifier: EUPL-1.2
import type { MeasureKind } from "../domain/derive/derive-words";
import type { NamedComputation, NamedFigure } from "../domain/derive/measure-subject";
import { thousands } from "./thousands.de";

/** "Betreuungsquote 2015 = Betreute Kinder mal 100 geteilt durch Kinder unter 3 Jahren". */
export const namedSentence = (
  kind: MeasureKind,
  { result, year, inputs }: NamedComputation,
): string | null => {
  const text = computation(kind, inputs);
  return text === null ? null : `${figureText(result)} ${year} = ${text}`;
};

/** What stands right of the equals sign; null where the rule of the measure says it all. */
const computation = (kind: MeasureKind, inputs: readonly NamedFigure[]): string | null => {
  const [first = "", second = ""] = inputs.map(figureText);
  switch (kind.type) {
    case "rate":
    case "rowRate":
      return `${first} mal ${thousands(kind.factor)} geteilt durch ${second}`;
    case "mean":
      return `${first} geteilt durch ${second}`;
    case "memberRate":
      return ofMembers(kind.factor, inputs.map(figureText));
    case "sumRate":
      return sums(kind.factor, inputs);
    case "gap":
      return gap(inputs.map(figureText));
    default:
      return null;
  }
};

/** Two counts, or numerator and base of two rates. */
const gap = ([first = "", second = "", ...others]: readonly string[]): string =>
  others.length === 0
    ? `${first} minus ${second}`
    : `Quote aus ${first} und ${second} minus Quote aus ${others.join(" und ")}`;

/** The base comes last. */
const ofMembers = (factor: number, names: readonly string[]): string =>
  `(${names.slice(0, -1).join(" plus ")}) mal ${thousands(factor)} geteilt durch ${names.slice(-1).join("")}`;

/** The numerators of all parts come first, then their denominators. */
const sums = (factor: number, inputs: readonly NamedFigure[]): string => {
  const [numerator, denominator] = [inputs[0], inputs[inputs.length / 2]];
  const times = factor === 1 ? "" : ` mal ${thousands(factor)}`;
  return `Summe der Teile von ${numerator?.label ?? ""}${times} geteilt durch Summe der Teile von ${denominator?.label ?? ""}`;
};

const figureText = ({ label, group }: NamedFigure): string =>
  group === null ? label : `${label} (${group})`;

// SPDX-License-Identifier: EUPL-1.2
import type { RateForm } from "../domain/catalogue/rate-form";
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
  const names = inputs.map(figureText);
  switch (kind.type) {
    case "rate":
      return quotient(names, 1, kind);
    case "rowRate":
      return quotient(names, 1, { factor: kind.factor, dates: 1 });
    case "mean":
      return quotient(names, 1, { factor: 1, dates: 1 });
    case "memberRate":
      return quotient(names, names.length - kind.dates, kind);
    case "sumRate":
      return sums(kind, inputs);
    case "gap":
      return gap(names, kind.first);
    default:
      return null;
  }
};

/** So many numerators come first, then the base at each of its dates. */
const quotient = (
  names: readonly string[],
  numerators: number,
  { factor, dates }: RateForm,
): string => {
  const above = names.slice(0, numerators).join(" plus ");
  const bases = names.slice(numerators);
  const below = dates === 1 ? bases.join("") : `das Mittel aus ${bases.join(" und ")}`;
  return `${numerators === 1 ? above : `(${above})`}${times(factor)} geteilt durch ${below}`;
};

/** Two counts, or the figures of two rates. */
const gap = (names: readonly string[], first: number): string => {
  const [minuend, subtrahend] = [names.slice(0, first), names.slice(first)];
  return first === 1
    ? `${minuend.join("")} minus ${subtrahend.join("")}`
    : `Quote aus ${listed(minuend)} minus Quote aus ${listed(subtrahend)}`;
};

/** The numerators of all parts come first, then their bases, one date after the other. */
const sums = ({ factor, dates }: RateForm, inputs: readonly NamedFigure[]): string => {
  const parts = inputs.length / (1 + dates);
  const [numerator = "", ...bases] = Array.from(
    { length: 1 + dates },
    (_, index) => inputs[index * parts]?.label ?? "",
  );
  const below = bases.map((base) => `Summe der Teile von ${base}`).join(" und ");
  return `Summe der Teile von ${numerator}${times(factor)} geteilt durch ${dates === 1 ? below : `das Mittel aus ${below}`}`;
};

const listed = (names: readonly string[]): string =>
  [names.slice(0, -1).join(", "), ...names.slice(-1)].join(" und ");

const times = (factor: number): string => (factor === 1 ? "" : ` mal ${thousands(factor)}`);

/** "Kinder (weiblich) 2014". */
const figureText = ({ label, group, year }: NamedFigure): string =>
  [label, group && `(${group})`, year].filter((part) => part !== null).join(" ");

// SPDX-License-Identifier: EUPL-1.2
import type { FieldAgreement } from "../domain/report/field-agreements";

export const AGREEMENT_HEADS = [
  "Ziel",
  "Maßnahme",
  "zuständig",
  "Frist",
  "Stand",
  "Kennzahl",
] as const;

/** An agreed goal or measure in one paragraph: "• Ziel: Mehr Plätze. Maßnahme: Ausbau. Zuständig: Amt 51. Frist: 2017." */
export const agreementLine = (agreement: FieldAgreement): string => {
  const { goal, measure, responsible, due, state, indicator, told } = agreement;
  const parts = [
    entry("Ziel", goal),
    entry("Maßnahme", measure),
    entry("Zuständig", responsible),
    entry("Frist", due),
    entry("Stand", state),
    entry("Kennzahl", told ? `${told.id} ${told.title}` : indicator),
  ];
  return `• ${parts.filter((part) => part !== "").join(" ")}`;
};

const entry = (name: string, text: string | null): string => {
  if (text === null || text === "") return "";
  return `${name}: ${/[.!?…]$/u.test(text) ? text : `${text}.`}`;
};

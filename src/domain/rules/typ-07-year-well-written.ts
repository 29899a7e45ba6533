// SPDX-License-Identifier: EUPL-1.2
import type { UnknownCode } from "../delivery/delivery";
import { normaliseLabel } from "../shared/label";
import { isYear } from "../shared/year";
import { textTargets } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";

/** A year that a person understands but that is not written as agreed, so that its row has no year. */
export const yearWellWritten = defineRule({
  meta: {
    code: "TYP-07",
    family: "TYP",
    scope: "cell",
    level: "0",
    severity: "error",
    acknowledge: "never",
    suppressedBy: [],
    params: {},
    source: "Catalogue, periodTypes and headerSynonyms.yearColumns; ESS rule type FDT",
    messages: { form: carries<{ readonly text: string; readonly suggestion: string }>() },
  },
  *check({ delivery }) {
    for (const { name, unknownCodes, years } of delivery.sheets) {
      for (const codes of sameTexts(unknownCodes.filter(({ role }) => role === "year"))) {
        const text = codes[0]?.text ?? "";
        const suggestion = yearMeant(text);
        if (suggestion === null) continue;
        const place = { sheet: name, cells: textTargets(codes), aspect: normaliseLabel(text) };
        const data = { text, suggestion };
        yield { result: "failed", messageId: "form", data, ...place, target: [] };
      }
      if (years.length > 0) yield passed(years.length);
    }
  },
});

const sameTexts = (codes: readonly UnknownCode[]): readonly (readonly UnknownCode[])[] => {
  const byText = new Map<string, UnknownCode[]>();
  for (const code of codes) {
    const id = normaliseLabel(code.text);
    byText.set(id, [...(byText.get(id) ?? []), code]);
  }
  return [...byText.values()];
};

const CENTURY = 2000;
const SHORT_SCHOOL_YEAR = /^(?:\p{L}+\s+)?'?(\d{2})\s*[/-]\s*'?(\d{2})$/u;
const SHORT_DATE = /^\d{1,2}\.\s?\d{1,2}\.\s?'?(\d{2})$/u;
const SHORT_YEAR = /^['’](\d{2})$/u;
const GROUPED_YEAR = /^(\d)[. ](\d{3})$/u;

/** The agreed form of a year; null where the text can mean several or none. */
const yearMeant = (text: string): string | null =>
  schoolYearMeant(text) ?? shortYearMeant(text) ?? groupedYearMeant(text);

const schoolYearMeant = (text: string): string | null => {
  const [, from = "", to = ""] = SHORT_SCHOOL_YEAR.exec(text) ?? [];
  return from !== "" && Number(to) === Number(from) + 1 ? `${CENTURY + Number(from)}/${to}` : null;
};

const shortYearMeant = (text: string): string | null => {
  const [, short] = SHORT_DATE.exec(text) ?? SHORT_YEAR.exec(text) ?? [];
  return short === undefined ? null : String(CENTURY + Number(short));
};

const groupedYearMeant = (text: string): string | null => {
  const [, thousand = "", rest = ""] = GROUPED_YEAR.exec(text) ?? [];
  return isYear(Number(thousand + rest)) ? thousand + rest : null;
};

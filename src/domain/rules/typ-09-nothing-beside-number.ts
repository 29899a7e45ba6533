// SPDX-License-Identifier: EUPL-1.2
import type { MarkStatus, Observation } from "../delivery/delivery";
import { splitExtra } from "../delivery/split-extra";
import { targetCell } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";
import type { RuleContext } from "./rule-context";
import { unreadableCells } from "./unreadable-cells";

interface Readable {
  readonly entries: number;
  readonly number: number;
}

/**
 * A number cell holds a number and nothing else. What can be told apart without doubt - agreed marks, a percent sign,
 * the sign for zero - is read and merely named, once per sheet; anything else makes the cell unreadable.
 */
export const nothingBesideNumber = defineRule({
  meta: {
    code: "TYP-09",
    family: "TYP",
    scope: "cell",
    level: "0",
    severity: "error",
    acknowledge: "never",
    suppressedBy: [],
    params: {},
    source: "Catalogue, signs; ESS rule type FDT",
    messages: {
      mark: carries<Readable & { readonly marks: readonly MarkStatus[] }>({
        severity: "information",
        acknowledge: "none",
      }),
      percent: carries<Readable>({ severity: "information", acknowledge: "none" }),
      nil: carries<{ readonly entries: number }>({ severity: "information", acknowledge: "none" }),
      other: carries<{ readonly text: string; readonly number: number; readonly rest: string }>(),
    },
  },
  *check(context) {
    const { found, others } = unreadableCells(context, "extra");
    for (const { value, ...place } of found) {
      const { text, readings } = value;
      const data = { text, number: readings[0] ?? 0, rest: splitExtra(text)?.rest ?? "" };
      yield { result: "failed", messageId: "other", data, ...place };
    }
    for (const { name } of context.delivery.sheets) yield* readableExtras(name, context);
    yield* others.map(({ count }) => passed(count));
  },
});

function* readableExtras(sheet: string, { index }: RuleContext) {
  const texts = index.storedAsText.filter(({ cell }) => cell.sheet === sheet);
  const cellsOf = (kind: Extra): readonly Observation[] =>
    texts.filter((observation) => extraIn(observation) === kind);
  const [marked, percent, nil] = [cellsOf("mark"), cellsOf("percent"), cellsOf("nil")];
  const place = (cells: readonly Observation[], aspect: Extra) =>
    ({ result: "failed", sheet, cells: cells.map(targetCell), target: [], aspect }) as const;
  const facts = ([first, ...more]: readonly Observation[]): Readable => ({
    entries: 1 + more.length,
    number: first?.value.kind === "number" ? first.value.value : 0,
  });
  if (marked.length > 0) {
    const [first] = marked;
    const marks = first?.value.kind === "number" ? first.value.marks : [];
    yield {
      ...place(marked, "mark"),
      messageId: "mark",
      data: { ...facts(marked), marks },
    } as const;
  }
  if (percent.length > 0) {
    yield { ...place(percent, "percent"), messageId: "percent", data: facts(percent) } as const;
  }
  if (nil.length > 0) {
    yield { ...place(nil, "nil"), messageId: "nil", data: { entries: nil.length } } as const;
  }
}

type Extra = "mark" | "percent" | "nil";

const extraIn = ({ value }: Observation): Extra => {
  if (value.kind !== "number") return "nil";
  return value.marks.length > 0 ? "mark" : "percent";
};

// SPDX-License-Identifier: EUPL-1.2
import { carries, defineRule, PASSED } from "./rule";

interface Versions {
  /** As it stands in the sheet `Lieferung`. */
  readonly found: string;
  readonly expected: string;
}

/** The Erhebungsbogen was made from the catalogue that it is checked by. */
export const formCurrent = defineRule({
  meta: {
    code: "STR-02",
    family: "STR",
    scope: "workbook",
    level: "0",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: [],
    params: {},
    source: "ESS rule type FLF",
    messages: {
      older: carries<Versions>(),
      newer: carries<Versions>(),
      unknown: carries<Versions>(),
    },
  },
  *check({ catalogue, delivery: { form } }) {
    const entry = form?.entries.catalogueVersion;
    if (!form || !entry || entry.text === "") return;
    const expected = catalogue.data.version;
    const messageId = compareVersions(entry.text, expected);
    if (messageId === null) {
      yield PASSED;
      return;
    }
    yield {
      result: "failed",
      messageId,
      data: { found: entry.text, expected },
      sheet: form.sheet,
      cells: [{ cell: entry.cell, role: "target", text: entry.text }],
      target: [],
    };
  },
});

/** The last number of a version changes with wording only; rows, years and groups stay. */
const compareVersions = (found: string, expected: string): "older" | "newer" | "unknown" | null => {
  const parts = /^(\d+)\.(\d+)(?:\.\d+)?$/u.exec(found);
  if (!parts) return "unknown";
  const [major = 0, minor = 0] = expected.split(".").map(Number);
  const difference = Number(parts[1]) - major || Number(parts[2]) - minor;
  if (difference === 0) return null;
  return difference < 0 ? "older" : "newer";
};

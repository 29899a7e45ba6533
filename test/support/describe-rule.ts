// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import type { Delivery } from "../../src/domain/delivery/delivery";
import { parseDelivery } from "../../src/domain/delivery/parse-delivery";
import type { CheckResult, Finding } from "../../src/domain/rules/finding";
import type { AnyRule } from "../../src/domain/rules/rule";
import type { RuleMaterial } from "../../src/domain/rules/rule-context";
import { runRules } from "../../src/domain/rules/run";
import { toA1 } from "../../src/domain/shared/cell";
import { type SheetOptions, snapshotOf, type TableCell, workbookOf } from "./sheet-table";

export type Table = readonly (readonly TableCell[])[];

export interface RuleCase {
  readonly name: string;
  /** Cells from A1 on; the sheet is called "Blatt". */
  readonly sheet: Table;
  /** Merged areas, hidden rows, number formats of that sheet. */
  readonly options?: SheetOptions;
  /** Further sheets by name. */
  readonly more?: Readonly<Record<string, Table>>;
  /** An earlier delivery, on sheets called "Blatt" and as named. */
  readonly previous?: Pick<RuleCase, "sheet" | "more">;
  /** Years to be judged; all that occur, if absent. */
  readonly years?: readonly number[];
  readonly department?: string;
  /** What else the rules are given, such as a catalogue with other entries. */
  readonly material?: Partial<RuleMaterial>;
}

export interface ExpectedFinding {
  readonly messageId: string;
  /** Addresses in reading order; cells on further sheets as "Mitte!B4". */
  readonly cells: readonly string[];
  readonly data?: unknown;
  readonly severity?: Finding["severity"];
}

interface RuleCases {
  /** Deliveries in which the rule finds nothing. */
  readonly accept: readonly RuleCase[];
  readonly reject: readonly (RuleCase & { readonly findings: readonly ExpectedFinding[] })[];
}

export const catalogue = loadBundledCatalogue();

export const deliveryOf = ({
  sheet,
  options = {},
  more = {},
  material = {},
}: Pick<RuleCase, "sheet" | "options" | "more" | "material">): Delivery =>
  parseDelivery(
    workbookOf(
      snapshotOf("Blatt", sheet, options),
      ...Object.entries(more).map(([name, table]) => snapshotOf(name, table)),
    ),
    material.catalogue ?? catalogue,
  );

/** Reads the cells as a user's sheet is read and runs the rules over them. */
export const check = (rules: readonly AnyRule[], ruleCase: RuleCase): CheckResult => {
  const delivery = deliveryOf(ruleCase);
  const previous = ruleCase.previous ? deliveryOf(ruleCase.previous) : null;
  const years = ruleCase.years ?? [...new Set(delivery.sheets.flatMap((sheet) => sheet.years))];
  const { department = null, material = {} } = ruleCase;
  return runRules(rules, { catalogue, delivery, previous, years, department, ...material });
};

/** Cells of a finding as addresses, the sheet in front where it is not "Blatt". */
export const addresses = ({ cells }: Finding): readonly string[] =>
  cells.map(({ cell }) => (cell.sheet === "Blatt" ? toA1(cell) : `${cell.sheet}!${toA1(cell)}`));

/** Tests of one rule, each told as a worksheet. */
export const describeRule = (rule: AnyRule, { accept, reject }: RuleCases): void => {
  describe(rule.meta.code, () => {
    test.each(accept)("accepts: $name", (ruleCase) => {
      expect(check([rule], ruleCase).findings).toEqual([]);
    });

    test.each(reject)("rejects: $name", ({ findings, ...ruleCase }) => {
      const found = check([rule], ruleCase).findings;
      expect(found.map(({ messageId }) => messageId)).toEqual(
        findings.map(({ messageId }) => messageId),
      );
      for (const [position, expected] of findings.entries()) {
        const finding = found[position];
        if (!finding) throw new Error("unreachable: the lengths are equal");
        expect(addresses(finding)).toEqual(expected.cells);
        expect(finding.severity).toBe(expected.severity ?? rule.meta.severity);
        if (expected.data !== undefined) expect(finding.data).toEqual(expected.data);
      }
    });
  });
};

// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, IndicatorId } from "../catalogue/catalogue";
import type { Dimension, Member } from "../catalogue/catalogue-schema";
import { parseGroup } from "../catalogue/group-key";
import { type DeliveredRate, type DeliverySheet, numberOf } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { rateKey, textOf, textTargets } from "./finding-parts";
import { parameter } from "./parameters";
import { carries, defineRule, notEvaluable, PASSED } from "./rule";
import type { RuleContext } from "./rule-context";

/** Delivered shares of a distribution whose every part is there; never rates that have a base each. */
export const sharesAddUp = defineRule({
  meta: {
    code: "SUM-02",
    family: "SUM",
    scope: "group",
    level: "1c",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: ["TYP-01", "TYP-02", "TYP-05", "BEZ-02"],
    params: { total: 100, tolerance: 0.5 },
    source: "Catalogue, indicator.distribution; ESS rule type VAD",
    messages: {
      sum: carries<{
        readonly indicator: IndicatorId;
        readonly area: AreaId;
        readonly year: Year;
        readonly actual: number;
        readonly expected: number;
      }>(),
    },
  },
  *check(context) {
    for (const sheet of context.delivery.sheets) {
      for (const shares of distributionsIn(sheet, context)) yield judge(shares, context);
    }
  },
});

type Shares = readonly [DeliveredRate, ...DeliveredRate[]];

/** Complete distributions of the judged years, each for one area and year. */
const distributionsIn = (sheet: DeliverySheet, context: RuleContext): readonly Shares[] => {
  const groups = new Map<string, [DeliveredRate, ...DeliveredRate[]]>();
  for (const rate of sheet.rates) {
    if (!context.isJudged(rate.year) || memberOf(rate, context) === null) continue;
    const id = `${rate.indicator} ${rate.area} ${rate.year}`;
    const known = groups.get(id);
    if (known) known.push(rate);
    else groups.set(id, [rate]);
  }
  return [...groups.values()].filter((shares) => isComplete(shares, context));
};

/** The part a share is of, null for the whole and for rates that are no shares. */
const memberOf = (rate: DeliveredRate, { catalogue }: RuleContext): string | null => {
  const dimension = distributionOf(rate, catalogue);
  const [part, ...more] = parseGroup(rate.group);
  return dimension && part?.dimension === dimension.id && more.length === 0 ? part.member : null;
};

const distributionOf = (
  { indicator }: DeliveredRate,
  { indicatorById, dimensionById }: RuleContext["catalogue"],
): Dimension | undefined => dimensionById.get(indicatorById.get(indicator)?.distribution ?? "");

/** Parts below parts would be counted twice, so that only the uppermost may stand there. */
const isComplete = (shares: Shares, context: RuleContext): boolean => {
  const dimension = distributionOf(shares[0], context.catalogue);
  if (!dimension || dimension.open || dimension.split !== "full") return false;
  const uppermost = dimension.members.filter((member) => isUppermost(member, dimension));
  const found = new Set(shares.map((rate) => memberOf(rate, context)));
  const isKnown = (id: string | null): boolean => uppermost.some((member) => member.id === id);
  return (
    found.size === shares.length &&
    [...found].every(isKnown) &&
    uppermost.every(({ id, kind }) => kind === "residual" || found.has(id))
  );
};

const isUppermost = ({ id, parent }: Member, { total }: Dimension): boolean =>
  id !== total && parent === total;

const judge = (shares: Shares, { catalogue }: RuleContext) => {
  const { indicator, area, year, cell } = shares[0];
  const numbers = shares.map(({ value }) => numberOf(value));
  const actual = numbers.reduce<number>((sum, number) => sum + (number ?? Number.NaN), 0);
  if (Number.isNaN(actual)) return notEvaluable(shares.map((share) => share.cell));
  const scope = { catalogue, indicator };
  const expected = parameter(scope, sharesAddUp.meta, "total");
  const tolerance = parameter(scope, sharesAddUp.meta, "tolerance");
  if (Math.abs(actual - expected) <= tolerance + 1e-9) return PASSED;
  return {
    result: "failed",
    messageId: "sum",
    data: { indicator, area, year, actual, expected },
    sheet: cell.sheet,
    cells: textTargets(shares.map((share) => ({ cell: share.cell, text: textOf(share.value) }))),
    target: shares.map((share) => rateKey(catalogue, share)),
  } as const;
};

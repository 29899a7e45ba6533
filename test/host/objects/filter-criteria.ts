// SPDX-License-Identifier: EUPL-1.2
import type { FilterCriteria } from "../model/filters";
import { invalidArgument, notImplemented } from "../wire/host-error";

type PageCriteria = Readonly<Record<string, unknown>>;

const RANKS = {
  TopItems: { isTop: true, isPercent: false },
  TopPercent: { isTop: true, isPercent: true },
  BottomItems: { isTop: false, isPercent: false },
  BottomPercent: { isTop: false, isPercent: true },
} as const;

const isRank = (kind: unknown): kind is keyof typeof RANKS =>
  typeof kind === "string" && Object.hasOwn(RANKS, kind);

/** Criteria as office.js hands them over. */
export const fromPage = (criteria: PageCriteria): FilterCriteria => {
  const { filterOn } = criteria;
  if (filterOn === "Values") return { kind: "Values", values: texts(criteria.values) };
  if (filterOn === "Custom") return custom(criteria);
  if (isRank(filterOn)) {
    const count = Number(criteria.criterion1);
    if (!Number.isInteger(count) || count < 1) throw invalidArgument("number of items");
    return { kind: "Ranked", ...RANKS[filterOn], count };
  }
  throw notImplemented(`a filter on ${JSON.stringify(filterOn)}`);
};

export const toPage = (criteria: FilterCriteria): PageCriteria => {
  switch (criteria.kind) {
    case "Values":
      return { filterOn: "Values", values: criteria.values };
    case "Custom": {
      const { criterion1, criterion2, operator } = criteria;
      const second = criterion2 === null ? {} : { criterion2, operator };
      return { filterOn: "Custom", criterion1, ...second };
    }
    case "Ranked": {
      const end = criteria.isTop ? "Top" : "Bottom";
      const filterOn = `${end}${criteria.isPercent ? "Percent" : "Items"}`;
      return { filterOn, criterion1: String(criteria.count) };
    }
    case "Other":
      return { filterOn: criteria.type === "dynamicFilter" ? "Dynamic" : "Icon" };
  }
};

const texts = (values: unknown): readonly string[] => {
  if (!Array.isArray(values)) throw invalidArgument("values of a filter");
  return values.map((value: unknown) => {
    if (typeof value !== "string") throw notImplemented("a filter on dates");
    return value;
  });
};

const custom = ({ criterion1, criterion2, operator }: PageCriteria): FilterCriteria => {
  if (typeof criterion1 !== "string") throw invalidArgument("criterion of a filter");
  return {
    kind: "Custom",
    criterion1,
    criterion2: typeof criterion2 === "string" ? criterion2 : null,
    operator: typeof criterion2 === "string" && operator === "Or" ? "Or" : "And",
  };
};

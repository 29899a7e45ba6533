// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { absoluteChange, percentChange } from "../../../src/domain/derive/change";
import { evaluateGuarded } from "../../../src/domain/derive/formula";
import { onOneDate, ratio, ratioOfSums } from "../../../src/domain/derive/rate";
import { roundHalfAway } from "../../../src/domain/derive/rounding";

type Figure = Readonly<Record<string, string>>;

/** Fields with a comma in them are quoted. */
const fieldsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );

const [head = "", ...lines] = readFileSync(
  join(__dirname, "../../fixtures/muenster-figures.csv"),
  "utf8",
)
  .trim()
  .split(/\r?\n/u);
const names = fieldsOf(head);
const figures: readonly Figure[] = lines.map((line) =>
  Object.fromEntries(fieldsOf(line).map((field, index) => [names[index] ?? "", field])),
);

const decimalsOf = (printed: string): number => printed.split(".")[1]?.length ?? 0;

const asPrinted = (computed: unknown, printed: string): number =>
  roundHalfAway(Number(computed), decimalsOf(printed));

const nameOf = ({ indicator, breakdown, year }: Figure): string =>
  `${indicator}, ${breakdown}, ${year}`;

describe("published figures of Münster recompute to the printed digit", () => {
  const based = figures.filter(
    ({ numerator, denominator }) => numerator !== "" && denominator !== "",
  );
  const rates = based.filter(({ published_unit: unit }) => unit !== "Anzahl");
  const counts = based.filter(({ published_unit: unit }) => unit === "Anzahl");

  test("507 figures: ten rates with numerator and base, 55 counts with their base, and 442 without a base", () => {
    expect([figures, rates, counts].map(({ length }) => length)).toEqual([507, 10, 55]);
    const rest = figures.filter((figure) => !based.includes(figure));
    expect(rest).toHaveLength(442);
    // Of these, rates whose base is not given cannot be computed again.
    expect(rest.filter(({ published_unit: unit }) => unit !== "Anzahl")).toHaveLength(11);
  });

  const years = [...new Set(counts.map(({ year = "" }) => year))];

  test.each(years)(
    "counts of %s are what their shares are made of, and make up the whole",
    (year) => {
      const ofYear = counts.filter((figure) => figure["year"] === year);
      const named = (part: string): number =>
        Number(ofYear.find(({ indicator = "" }) => indicator.includes(part))?.["published_value"]);
      const [base] = ofYear.map(({ denominator }) => Number(denominator));
      for (const { numerator, denominator, published_value: printed } of ofYear) {
        expect([Number(numerator), Number(denominator)]).toEqual([Number(printed), base]);
      }
      const parts = ["Ausländer", "persönlicher", "vererbter"].map(named);
      expect(evaluateGuarded(ratioOfSums(3, onOneDate(100)), [...parts, named("insgesamt")])).toBe(
        100,
      );
      const all = [named("ohne"), named("insgesamt")];
      expect(evaluateGuarded(ratioOfSums(2, onOneDate(100)), [...all, base ?? 0])).toBe(100);
    },
  );

  test.each(rates.map((figure) => [nameOf(figure), figure] as const))("%s", (_, figure) => {
    const { numerator, denominator, published_value: printed = "" } = figure;
    const computed = evaluateGuarded(ratio(100), [Number(numerator), Number(denominator)]);
    expect(asPrinted(computed, printed)).toBe(Number(printed));
  });

  const changes = figures.filter(
    (figure) => figure["published_change_abs"] !== "" || figure["published_change_pct"] !== "",
  );

  test("two figures are printed with a change", () => {
    expect(changes).toHaveLength(2);
  });

  /** Published without the earlier value in its own series: it is the base of a share of the same source. */
  const EARLIER_VALUES: Readonly<Record<string, number>> = {
    "Bevölkerung, Veränderung gegenüber 2011, 2020": 293393,
  };

  const earlierOf = (figure: Figure): number => {
    const before = figures.find(
      (other) =>
        other["table_id"] === figure["table_id"] &&
        other["indicator"] === figure["indicator"] &&
        other["breakdown"] === figure["breakdown"] &&
        Number(other["year"]) === Number(figure["year"]) - 1,
    );
    return EARLIER_VALUES[nameOf(figure)] ?? Number(before?.["published_value"]);
  };

  test.each(changes.map((figure) => [nameOf(figure), figure] as const))(
    "%s: change",
    (_, figure) => {
      const pair = [earlierOf(figure), Number(figure["published_value"])];
      const printed = [figure["published_change_abs"], figure["published_change_pct"]];
      const computed = [
        evaluateGuarded(absoluteChange, pair),
        evaluateGuarded(percentChange, pair),
      ];
      printed.forEach((text = "", index) => {
        if (text !== "") expect(asPrinted(computed[index], text)).toBe(Number(text));
      });
    },
  );
});

// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { absoluteChange, percentChange } from "../../../src/domain/derive/change";
import { evaluateGuarded } from "../../../src/domain/derive/formula";
import { ratio } from "../../../src/domain/derive/rate";
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
  const rates = figures.filter(
    ({ numerator, denominator, published_unit: unit }) =>
      unit !== "Anzahl" && numerator !== "" && denominator !== "",
  );

  test("ten rates name their numerator and base", () => {
    expect(rates).toHaveLength(10);
  });

  test.each(rates.map((figure) => [nameOf(figure), figure] as const))("%s", (_, figure) => {
    const { numerator, denominator, published_value: printed = "" } = figure;
    const computed = evaluateGuarded(ratio(100), [Number(numerator), Number(denominator)]);
    expect(asPrinted(computed, printed)).toBe(Number(printed));
  });

  const changes = figures.filter(
    (figure) => figure["published_change_abs"] !== "" || figure["published_change_pct"] !== "",
  );

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

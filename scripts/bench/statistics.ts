// SPDX-License-Identifier: EUPL-1.2

/** One line of the result. A bar is what DESIGN.md promises; the bench prints it beside and judges nothing. */
export interface Measurement {
  readonly what: string;
  /** One number per repetition. */
  readonly samples: readonly number[];
  readonly unit: "ms" | "MiB" | "kB" | "count";
  readonly bar: number | null;
}

export const median = (samples: readonly number[]): number => {
  const sorted = [...samples].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
};

/** Milliseconds of each repetition, the first one included: a cold start is part of what a user feels. */
export const timed = async (
  repetitions: number,
  work: () => Promise<unknown>,
): Promise<readonly number[]> => {
  const samples: number[] = [];
  for (let run = 0; run < repetitions; run += 1) {
    const start = performance.now();
    await work();
    samples.push(performance.now() - start);
  }
  return samples;
};

const shown = (value: number, unit: Measurement["unit"]): string =>
  value.toFixed(value < 10 && unit !== "count" ? 1 : 0);

/** "read 50,000 x 20 ...   152 ms (141-210)   bar 250 ms, 61 %". */
export const lineOf = ({ what, samples, unit, bar }: Measurement): string => {
  const middle = median(samples);
  const range =
    samples.length > 1
      ? ` (${shown(Math.min(...samples), unit)}-${shown(Math.max(...samples), unit)})`
      : "";
  const ratio = bar === null ? "" : `bar ${bar} ${unit}, ${Math.round((middle / bar) * 100)} %`;
  return `${what.padEnd(56)}${`${shown(middle, unit)} ${unit}${range}`.padEnd(28)}${ratio}`.trimEnd();
};

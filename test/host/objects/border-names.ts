// SPDX-License-Identifier: EUPL-1.2
import { invalidArgument } from "../wire/host-error";

/** A border line as office.js names it. */
export interface LineName {
  readonly style: string;
  readonly weight: string;
}

/** Names in the file against those of office.js. */
const LINES: Readonly<Record<string, LineName>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

export const lineName = (fileStyle: string): LineName => {
  const line = LINES[fileStyle];
  if (!line) throw new Error(`Unknown border style in the file: ${fileStyle}`);
  return line;
};

/** The line of the file that comes nearest; a style that lacks the weight keeps its own. */
export const fileLine = ({ style, weight }: LineName): string => {
  const ofStyle = Object.entries(LINES).filter(([, line]) => line.style === style);
  const found = ofStyle.find(([, line]) => line.weight === weight) ?? ofStyle[0];
  if (!found) throw invalidArgument(`border style ${style}`);
  return found[0];
};

const WEIGHTS = new Set(Object.values(LINES).map(({ weight }) => weight));

export const asWeight = (value: unknown): string => {
  if (typeof value !== "string" || !WEIGHTS.has(value)) throw invalidArgument("border weight");
  return value;
};

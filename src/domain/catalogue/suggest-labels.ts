// SPDX-License-Identifier: EUPL-1.2
import { editDistance } from "./edit-distance";

/** A text a cell may hold, with the label that is offered in its place. */
export interface KnownText {
  /** Normalised label or synonym. */
  readonly normalised: string;
  readonly label: string;
}

const MAXIMUM_SUGGESTIONS = 3;
/** A label is alike when at most every third letter differs, but never more than this. */
const MAXIMUM_DISTANCE = 4;

/** The labels most like an unknown text, best first. */
export const suggestLabels = (
  normalised: string,
  known: readonly KnownText[],
): readonly string[] => {
  const limit = Math.min(MAXIMUM_DISTANCE, Math.floor(normalised.length / 3));
  const alike = known
    .filter((text) => Math.abs(text.normalised.length - normalised.length) <= limit)
    .map((text) => ({ ...text, distance: editDistance(normalised, text.normalised) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return [...new Set(alike.map(({ label }) => label))].slice(0, MAXIMUM_SUGGESTIONS);
};

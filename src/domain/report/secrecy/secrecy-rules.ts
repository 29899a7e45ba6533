// SPDX-License-Identifier: EUPL-1.2
import type { Secrecy } from "../../catalogue/secrecy-schema";

/** The thresholds for one grid, taken from `secrecy` of the catalogue. */
export interface SecrecyRules {
  /** Counts from `from` to `below - 1` are hidden. */
  readonly from: 0 | 1;
  readonly below: number;
  readonly complement: boolean;
  /** Whether more cells are hidden so that the small ones cannot be recomputed. */
  readonly secondary: boolean;
  readonly perLine: number;
  /** Least sum of the hidden parts of a line whose total is shown. */
  readonly lineSum: number;
  /** Least distance between the smallest and the largest value an outsider can derive. */
  readonly width: number;
  readonly zerosMayHide: boolean;
}

/** null: the catalogue hides nothing. */
export const rulesFor = (secrecy: Secrecy, isSensitive: boolean): SecrecyRules | null => {
  const { minimumCount, sensitiveMinimumCount, zeroVisible, complement, secondary } = secrecy;
  if (minimumCount === null) return null;
  const below = isSensitive ? Math.max(minimumCount, sensitiveMinimumCount) : minimumCount;
  return {
    from: zeroVisible && !isSensitive ? 1 : 0,
    below,
    complement,
    secondary: secondary.enabled,
    perLine: secondary.minimumSuppressedPerLine,
    lineSum: 2 * below - 1,
    width: Math.max(below, secondary.minimumWidth),
    zerosMayHide: secondary.zerosMaySuppress,
  };
};

export const isSmall = ({ from, below }: SecrecyRules, value: number): boolean =>
  Number.isInteger(value) && value >= from && value < below;

/** Whether a reader may conclude from a hidden cell that it is not zero. */
export const hidesNoZero = ({ from, zerosMayHide }: SecrecyRules): boolean =>
  from === 1 && !zerosMayHide;

// SPDX-License-Identifier: EUPL-1.2
import type { Delivery } from "../delivery/delivery";
import type { Finding } from "../rules/finding";
import { findingId } from "../rules/finding-id";
import { carries, type FactsOf } from "../rules/rule";
import type { Release } from "./release";
import { sheetHash, stampOf } from "./stamp";

/** The finding of the check itself: a closed delivery is no longer what it was closed with. */
export const BROKEN_RELEASE = {
  meta: {
    code: "SYS-03",
    messages: {
      changed: carries<{ readonly at: string; readonly sheets: readonly string[] }>(),
      /** Every sheet that is there is unchanged, but others are gone. */
      missing: carries<{ readonly at: string; readonly sheets: number }>(),
    },
  },
} as const;

export const isBrokenRelease = ({ code }: Pick<Finding, "code">): boolean =>
  code === BROKEN_RELEASE.meta.code;

/**
 * SYS-03, or null where the stamp still fits. `isWhole`: every sheet of the workbook was read, so that one that is
 * missing is known to be gone.
 */
export const releaseFinding = (
  delivery: Delivery,
  release: Release | null,
  isWhole: boolean,
): Finding | null => {
  if (release === null) return null;
  const { at } = release;
  const changed = delivery.sheets.filter((sheet) => !release.sheets.includes(sheetHash(sheet)));
  const [first] = changed;
  if (first) {
    const sheets = changed.map(({ name }) => name);
    return finding(first.name, "changed", { at, sheets });
  }
  if (!isWhole || stampOf(delivery, release).contentSha256 === release.contentSha256) return null;
  const gone = Math.max(1, release.sheets.length - delivery.sheets.length);
  return finding(delivery.sheets[0]?.name ?? "", "missing", { at, sheets: gone });
};

type Messages = (typeof BROKEN_RELEASE)["meta"]["messages"];

const finding = <Id extends keyof Messages>(
  sheet: string,
  messageId: Id,
  data: FactsOf<Messages[Id]>,
): Finding => ({
  id: findingId(BROKEN_RELEASE.meta.code, [], undefined),
  code: BROKEN_RELEASE.meta.code,
  messageId,
  severity: "error",
  acknowledge: "never",
  data,
  target: [],
  source: [],
  cells: [],
  sheet,
});

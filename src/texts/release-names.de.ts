// SPDX-License-Identifier: EUPL-1.2
import type { Release } from "../domain/review/release";

/** Goes on after when a delivery was closed: " von Frau Beispiel, Freigabe durch Herrn Muster"; "" where nobody is named. */
export const releaseNames = ({
  closedBy,
  approvedBy,
}: Pick<Release, "closedBy" | "approvedBy">): string =>
  (closedBy === undefined ? "" : ` von ${closedBy}`) +
  (approvedBy === null ? "" : `, Freigabe durch ${approvedBy}`);

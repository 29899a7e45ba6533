// SPDX-License-Identifier: EUPL-1.2
import type { HostError } from "./host-error";

/** Says why a member fails although nothing is wrong with the call; null lets it work. */
export type Refusal = (member: string) => HostError | null;

/** Where a batch is right now, for the error report: "Range.values". */
export class Whereabouts {
  at: string | null = null;

  constructor(private readonly refusal: Refusal = () => null) {}

  /** To be called before a member is used, by the name the page has for it. */
  enter(member: string): void {
    this.at = member;
    const refused = this.refusal(member);
    if (refused) throw refused;
  }
}

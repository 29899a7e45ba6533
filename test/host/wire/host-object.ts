// SPDX-License-Identifier: EUPL-1.2

/** An object as the page sees it: the name of its type and whatever the host keeps for it. */
export interface HostObject {
  readonly type: string;
  readonly target: unknown;
}

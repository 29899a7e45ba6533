// SPDX-License-Identifier: EUPL-1.2

/** A `ref` for the element that takes over the keyboard focus when it appears. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();

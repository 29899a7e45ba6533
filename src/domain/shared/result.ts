// SPDX-License-Identifier: EUPL-1.2

/**
 * Outcome of something that can fail in a way callers are expected to handle.
 * Bugs throw; failures a user can meet are values.
 */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
});

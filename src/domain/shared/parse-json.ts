// SPDX-License-Identifier: EUPL-1.2

/** What a JSON text says, also behind a byte order mark; undefined for none, and for a text that is no JSON. */
export const parseJson = (text: string | null): unknown => {
  if (text === null) return undefined;
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch {
    return undefined;
  }
};

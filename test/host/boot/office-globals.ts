// SPDX-License-Identifier: EUPL-1.2

/** What the Excel part of office.js touches while it is evaluated, for a Node without DOM. */
const element = (): Record<string, unknown> => ({
  style: {},
  setAttribute: () => {},
  appendChild: () => {},
  getAttribute: () => null,
  getElementsByTagName: () => [],
});

const storage = (): Partial<Storage> => {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
};

const PAGE = "http://localhost/";

const STUBS: Readonly<Record<string, () => unknown>> = {
  window: () => globalThis,
  document: () => ({
    createElement: element,
    getElementsByTagName: () => [element()],
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener: () => {},
  }),
  location: () => ({ href: PAGE, search: "", hash: "", protocol: "http:", origin: PAGE }),
  navigator: () => ({ userAgent: "node" }),
  sessionStorage: storage,
  localStorage: storage,
  addEventListener: () => () => {},
  name: () => "",
};

/** Fills in the browser globals that are missing; with a DOM it does nothing. */
export const stubBrowserGlobals = (): void => {
  for (const [name, make] of Object.entries(STUBS)) {
    if (name in globalThis) continue;
    Object.defineProperty(globalThis, name, { value: make(), configurable: true, writable: true });
  }
};

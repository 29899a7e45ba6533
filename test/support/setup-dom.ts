// SPDX-License-Identifier: EUPL-1.2
// What jsdom lacks and Fluent UI or the add-in expects from a browser.
import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { webcrypto } from "node:crypto";

class ResizeObserverStub {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= ResizeObserverStub as unknown as typeof ResizeObserver;
globalThis.TextEncoder ??= TextEncoder as unknown as typeof globalThis.TextEncoder;
globalThis.TextDecoder ??= TextDecoder as unknown as typeof globalThis.TextDecoder;
if (!globalThis.crypto?.subtle) {
  Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
}

// jsdom has no layout, so there is nothing to scroll.
Object.assign(Element.prototype, { scrollIntoView: () => undefined });

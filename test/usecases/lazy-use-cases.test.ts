// SPDX-License-Identifier: EUPL-1.2
import { createLazyUseCases } from "../../src/usecases/lazy-use-cases";
import type { UseCases } from "../../src/usecases/use-cases";
import { cellAt, fakeUseCases } from "../support/pane-fakes";

const CELL = cellAt("Schule", "D4");

/** Fails as often as told, then gives the use cases; counts the loads. */
const countedLoad = (failures = 0) => {
  let loads = 0;
  const load = (): Promise<UseCases> => {
    loads += 1;
    return loads <= failures
      ? Promise.reject(new Error("offline"))
      : Promise.resolve(fakeUseCases());
  };
  return { load, loads: () => loads };
};

test("nothing is loaded before it is needed, and then once for all", async () => {
  const { load, loads } = countedLoad();
  const { useCases } = createLazyUseCases(load);
  expect(loads()).toBe(0);
  await useCases.revealCell("id", CELL);
  await useCases.revealCell("id", CELL);
  expect(loads()).toBe(1);
});

test("preloading spares the first call the wait", async () => {
  const { load, loads } = countedLoad();
  const { useCases, preload } = createLazyUseCases(load);
  preload();
  expect(loads()).toBe(1);
  await useCases.revealCell("id", CELL);
  expect(loads()).toBe(1);
});

test("a failed preload harms nobody and is tried again", async () => {
  const { load, loads } = countedLoad(1);
  const { useCases, preload } = createLazyUseCases(load);
  preload();
  await expect(useCases.revealCell("id", CELL)).rejects.toThrow("offline");
  expect(await useCases.revealCell("id", CELL)).toEqual({ ok: true, value: { type: "shown" } });
  expect(loads()).toBe(2);
});

test("every use case reaches the one loaded, with everything it was given", async () => {
  const calls: unknown[][] = [];
  const recording = Object.fromEntries(
    Object.keys(fakeUseCases()).map((name) => [
      name,
      (...given: unknown[]) => {
        calls.push([name, ...given]);
        return Promise.resolve();
      },
    ]),
  ) as unknown as UseCases;
  const { useCases } = createLazyUseCases(() => Promise.resolve(recording));
  const names = Object.keys(useCases);
  for (const name of names) {
    await (useCases as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>)[
      name
    ]?.("a", "b", "c");
  }
  expect(names.sort()).toEqual(Object.keys(fakeUseCases()).sort());
  expect(calls.sort()).toEqual(names.map((name) => [name, "a", "b", "c"]));
});

// SPDX-License-Identifier: EUPL-1.2
import { err, ok, type Result } from "../../../src/domain/shared/result";

const half = (value: number): Result<number, "odd"> =>
  value % 2 === 0 ? ok(value / 2) : err("odd");

describe("Result", () => {
  it("carries a value where something succeeded", () => {
    expect(half(4)).toEqual({ ok: true, value: 2 });
  });

  it("carries the reason where it failed", () => {
    expect(half(3)).toEqual({ ok: false, error: "odd" });
  });
});

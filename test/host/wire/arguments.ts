// SPDX-License-Identifier: EUPL-1.2
import { invalidArgument } from "./host-error";
import type { HostObject } from "./host-object";

const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "type" in value && "target" in value;

/** Arguments of a call with their types checked. office.js sends null for an argument that was left out. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  text(index: number): string {
    return this.optionalText(index) ?? this.refuse(index);
  }

  optionalText(index: number): string | null {
    const value = this.raw(index);
    return value === null || typeof value === "string" ? value : this.refuse(index);
  }

  /** A whole number. */
  integer(index: number): number {
    const value = this.raw(index);
    return typeof value === "number" && Number.isInteger(value) ? value : this.refuse(index);
  }

  optionalInteger(index: number, fallback: number): number {
    return this.raw(index) === null ? fallback : this.integer(index);
  }

  flag(index: number): boolean {
    const value = this.raw(index);
    return value === null || typeof value === "boolean" ? value === true : this.refuse(index);
  }

  object(index: number): HostObject | null {
    const value = this.raw(index);
    return isHostObject(value) ? value : null;
  }

  /** A plain options object; empty when left out. */
  options(index: number): Readonly<Record<string, unknown>> {
    const value = this.raw(index);
    if (value === null) return {};
    return typeof value === "object" && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : this.refuse(index);
  }

  private refuse(index: number): never {
    throw invalidArgument(`argument ${index + 1}`);
  }
}

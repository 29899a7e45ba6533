// SPDX-License-Identifier: EUPL-1.2
import { err, ok, type Result } from "../../src/domain/shared/result";
import { isYear, type Year } from "../../src/domain/shared/year";
import type { Command, UsageProblem } from "./command";

export type { Command, EditionStep, UsageProblem } from "./command";

type WorkCommand = Exclude<Command["name"], "help">;

interface Syntax {
  readonly withValue: readonly string[];
  readonly flags: readonly string[];
}

const SYNTAX: Readonly<Record<WorkCommand, Syntax>> = {
  check: {
    withValue: ["--catalogue", "--years", "--amt", "--previous"],
    flags: ["--json"],
  },
  derive: { withValue: ["--out", "--catalogue"], flags: ["--values", "--json"] },
  report: {
    withValue: ["--out", "--publication", "--extract", "--catalogue"],
    flags: ["--json"],
  },
  merge: { withValue: ["--into", "--out", "--catalogue"], flags: ["--json"] },
  editions: {
    withValue: ["--close", "--by", "--new", "--out", "--catalogue"],
    flags: ["--json"],
  },
  questionnaires: {
    withValue: ["--years", "--amt", "--due", "--out", "--catalogue"],
    flags: ["--json"],
  },
};

/** Understands the arguments after the program's name. */
export const parseArguments = (args: readonly string[]): Result<Command, UsageProblem> => {
  const [name, ...rest] = args;
  if (args.includes("--help") || args.includes("-h")) return ok({ name: "help" });
  if (name === undefined) return err({ type: "noCommand" });
  if (!isWorkCommand(name)) return err({ type: "unknownCommand", text: name });
  const parts = splitArguments(name, rest);
  return parts.ok ? toCommand(name, parts.value) : parts;
};

interface Parts {
  readonly files: readonly string[];
  /** Value by option; "" for flags. */
  readonly options: ReadonlyMap<string, string>;
}

const isWorkCommand = (name: string): name is WorkCommand => name in SYNTAX;

const splitArguments = (
  command: WorkCommand,
  args: readonly string[],
): Result<Parts, UsageProblem> => {
  const files: string[] = [];
  const options = new Map<string, string>();
  for (let index = 0; index < args.length; index += 1) {
    const text = args[index] ?? "";
    if (!text.startsWith("--")) {
      files.push(text);
      continue;
    }
    const option = readOption(command, text, args[index + 1]);
    if (!option.ok) return option;
    const { name, value, usesNext } = option.value;
    if (options.has(name)) return err({ type: "twice", option: name });
    options.set(name, value);
    if (usesNext) index += 1;
  }
  return ok({ files, options });
};

interface Option {
  readonly name: string;
  readonly value: string;
  readonly usesNext: boolean;
}

/** "--years 2015" and "--years=2015" mean the same. */
const readOption = (
  command: WorkCommand,
  text: string,
  next: string | undefined,
): Result<Option, UsageProblem> => {
  const [name = "", inline = null] = text.split(/=(.*)/s);
  const { withValue, flags } = SYNTAX[command];
  if (flags.includes(name)) {
    return inline === null
      ? ok({ name, value: "", usesNext: false })
      : err({ type: "unexpectedValue", option: name });
  }
  if (!withValue.includes(name)) return err({ type: "unknownOption", text: name, command });
  const value = inline ?? nextValue(next);
  return value === ""
    ? err({ type: "missingValue", option: name })
    : ok({ name, value, usesNext: inline === null });
};

/** "" where the next argument is an option or missing. */
const nextValue = (next = ""): string => (next.startsWith("--") ? "" : next);

const toCommand = (name: WorkCommand, { files, options }: Parts): Result<Command, UsageProblem> => {
  if (name === "questionnaires") return toQuestionnaires(files, options);
  const [file, second] = files;
  if (file === undefined) return err({ type: "missingFile" });
  if (name === "merge") return toMerge(files, options);
  if (second !== undefined) return err({ type: "tooManyFiles", text: second });
  const common = {
    file,
    catalogue: options.get("--catalogue") ?? null,
    json: options.has("--json"),
  };
  if (name === "check") return toCheck(common, options);
  if (name === "editions") return toEditions(common, options);
  const out = options.get("--out");
  if (out === undefined) return err({ type: "missingOut" });
  return name === "derive"
    ? ok({ name, ...common, out, values: options.has("--values") })
    : toReport({ ...common, out }, options);
};

const toReport = (
  common: Pick<
    Extract<Command, { readonly name: "report" }>,
    "file" | "catalogue" | "json" | "out"
  >,
  options: Parts["options"],
): Result<Command, UsageProblem> => {
  const publication = options.get("--publication") ?? null;
  const extract = options.get("--extract") ?? null;
  return extract !== null && publication === null
    ? err({ type: "extractWithoutCopy" })
    : ok({ name: "report", ...common, publication, extract });
};

const toCheck = (
  common: Pick<Extract<Command, { readonly name: "check" }>, "file" | "catalogue" | "json">,
  options: Parts["options"],
): Result<Command, UsageProblem> => {
  const years = readYears(options.get("--years"));
  const amt = options.get("--amt") ?? null;
  const previous = options.get("--previous") ?? null;
  return years.ok ? ok({ name: "check", ...common, years: years.value, amt, previous }) : years;
};

const toEditions = (
  common: Pick<Extract<Command, { readonly name: "editions" }>, "file" | "catalogue" | "json">,
  options: Parts["options"],
): Result<Command, UsageProblem> => {
  const id = options.get("--close");
  const next = options.get("--new");
  const out = options.get("--out");
  if (id === undefined && next === undefined) {
    return ok({ name: "editions", ...common, step: { type: "look" } });
  }
  if (id !== undefined && next !== undefined) return err({ type: "twoSteps" });
  if (out === undefined) return err({ type: "missingOut" });
  if (id !== undefined) {
    const by = options.get("--by") ?? null;
    return ok({ name: "editions", ...common, step: { type: "close", id, by, out } });
  }
  const years = readYears(next);
  if (!years.ok) return years;
  return ok({ name: "editions", ...common, step: { type: "new", years: years.value, out } });
};

const toMerge = (
  files: readonly string[],
  options: Parts["options"],
): Result<Command, UsageProblem> => {
  const out = options.get("--out");
  if (out === undefined) return err({ type: "missingOut" });
  return ok({
    name: "merge",
    files,
    into: options.get("--into") ?? null,
    out,
    catalogue: options.get("--catalogue") ?? null,
    json: options.has("--json"),
  });
};

const toQuestionnaires = (
  [file, second]: readonly string[],
  options: Parts["options"],
): Result<Command, UsageProblem> => {
  if (second !== undefined) return err({ type: "tooManyFiles", text: second });
  const out = options.get("--out");
  if (out === undefined) return err({ type: "missingFolder" });
  const years = readYears(options.get("--years"));
  if (!years.ok) return years;
  return ok({
    name: "questionnaires",
    file: file ?? null,
    years: years.value,
    amt: options.get("--amt") ?? null,
    due: options.get("--due") ?? null,
    out,
    catalogue: options.get("--catalogue") ?? null,
    json: options.has("--json"),
  });
};

const readYears = (text: string | undefined): Result<readonly Year[], UsageProblem> => {
  if (text === undefined) return ok([]);
  const years = text.split(",").map((part) => (/^\s*\d{4}\s*$/.test(part) ? Number(part) : NaN));
  return years.every(isYear)
    ? ok([...new Set(years)].sort((a, b) => a - b))
    : err({ type: "badYears", text });
};

// SPDX-License-Identifier: EUPL-1.2
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import { loadCatalogue } from "../../src/domain/catalogue/load-catalogue";
import { err, ok, type Result } from "../../src/domain/shared/result";
import { PackageError } from "../host/package/package-error";
import { openPackage, type OpenedPackage } from "../host/package/xlsx-package";
import type { HeadlessFailure } from "./failure";

/** Paths the user types are meant from the folder the user is in. */
export interface Place {
  readonly folder: string;
}

export const readWorkbookFile = (
  { folder }: Place,
  file: string,
): Result<OpenedPackage, HeadlessFailure> => {
  const bytes = readBytes(folder, file);
  if (!bytes.ok) return bytes;
  try {
    return ok(openPackage(bytes.value));
  } catch (cause) {
    if (!(cause instanceof PackageError)) throw cause;
    return err({ type: "noWorkbook", file, kind: cause.kind, detail: cause.detail });
  }
};

/** The catalogue named on the command line; undefined: the workbook says which one counts. */
export const readCatalogue = (
  { folder }: Place,
  file: string | null,
): Result<Catalogue | undefined, HeadlessFailure> => {
  if (file === null) return ok(undefined);
  const bytes = readBytes(folder, file);
  if (!bytes.ok) return bytes;
  const raw = parseJson(new TextDecoder().decode(bytes.value));
  if (raw === undefined) return err({ type: "unreadable", file, reason: "notJson" });
  const loaded = loadCatalogue(raw);
  return loaded.ok ? loaded : err({ type: "catalogueRefused", file, problems: loaded.error });
};

/** Looked at before any work is done, so that nobody waits for a refusal. null: the target can be written. */
export const refuseTarget = (
  { folder }: Place,
  { file, out }: { readonly file: string; readonly out: string },
): HeadlessFailure | null => {
  const target = resolve(folder, out);
  if (!isFolder(dirname(target))) return { type: "badTarget", file: out, reason: "noFolder" };
  if (isFolder(target)) return { type: "badTarget", file: out, reason: "isFolder" };
  if (isSameFile(resolve(folder, file), target)) {
    return { type: "badTarget", file: out, reason: "sameAsInput" };
  }
  return extname(out).toLowerCase() === extname(file).toLowerCase()
    ? null
    : { type: "badTarget", file: out, reason: "ending" };
};

/** Makes the folder where it is missing; null: it can be written to and holds none of these files. */
export const refuseFolder = (
  { folder }: Place,
  out: string,
  names: readonly string[],
): HeadlessFailure | null => {
  const target = resolve(folder, out);
  const taken = names.find((name) => existsSync(join(target, name)));
  if (taken !== undefined) return { type: "badTarget", file: join(out, taken), reason: "exists" };
  try {
    mkdirSync(target, { recursive: true });
    return null;
  } catch {
    return { type: "badTarget", file: out, reason: "notWritable" };
  }
};

/** Writes beside the target first: a target is either whole or not there. */
export const writeTarget = (
  { folder }: Place,
  out: string,
  bytes: Uint8Array,
): HeadlessFailure | null => {
  const target = resolve(folder, out);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, target);
    return null;
  } catch {
    rmSync(draft, { force: true });
    return { type: "badTarget", file: out, reason: "notWritable" };
  }
};

export const readBytes = (folder: string, file: string): Result<Uint8Array, HeadlessFailure> => {
  const path = resolve(folder, file);
  if (!existsSync(path)) return err({ type: "unreadable", file, reason: "missing" });
  if (isFolder(path)) return err({ type: "unreadable", file, reason: "isFolder" });
  try {
    return ok(new Uint8Array(readFileSync(path)));
  } catch {
    return err({ type: "unreadable", file, reason: "notAllowed" });
  }
};

/** undefined for what is no JSON. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Also through links. */
const isSameFile = (input: string, target: string): boolean =>
  existsSync(target) && existsSync(input)
    ? realpathSync(input) === realpathSync(target)
    : input === target;

// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueSheet, DecodedRow } from "./catalogue-sheet";
import type { Draft, Orphan, Path } from "./draft";

type Place = CatalogueSheet["place"];

/** Column that names the entry a row belongs to. */
export const OWNER = "owner";

/** Rows are the entries of a list of the catalogue. */
export const inList =
  (list: string): Place =>
  (row, draft) =>
    setAll([list, draft.length([list])], row, draft);

/** The single row of a form: its columns lead from the root. */
export const atRoot: Place = (row, draft) => setAll([], row, draft);

/** Rows are the entries of a list within an entry, which the first column names. */
export const inListOf =
  (list: Exclude<Orphan["list"], "headerSynonyms">, property: string): Place =>
  (row, draft) => {
    const owner = ownerPath(list, row, draft);
    if (!owner) return;
    const path = [...owner, property];
    setAll([...path, draft.length(path)], row, draft);
  };

/** One side of a difference. */
export const onSideOf: Place = (row, draft) => {
  const owner = ownerPath("indicators", row, draft);
  if (!owner) return;
  const { side, ...values } = row.values;
  setAll([...owner, String(side)], { ...row, values }, draft);
};

/** A threshold of the whole catalogue, of an indicator or of a quantity. */
export const inThresholds: Place = (row, draft) => {
  const { owner, rule, name, value } = row.values;
  const base = typeof owner === "string" ? thresholdOwner(owner, row, draft) : [];
  if (!base) return;
  const path = [...base, "ruleParameters", String(rule), String(name)];
  draft.set(path, value, row.cells["value"] ?? null);
};

const thresholdOwner = (owner: string, row: DecodedRow, draft: Draft): Path | null => {
  for (const list of ["indicators", "quantities"]) {
    const index = draft.indexOf(list, owner);
    if (index !== null) return [list, index];
  }
  draft.orphan({ list: "indicators", value: owner, cell: row.cells[OWNER] ?? null });
  return null;
};

/** A further wording of a column head. */
export const inHeaders: Place = (row, draft) => {
  const role = String(row.values["role"]);
  const base = ["headerSynonyms", "roles", role];
  if (draft.get(base) === undefined) {
    draft.orphan({ list: "headerSynonyms", value: role, cell: row.cells["role"] ?? null });
    return;
  }
  const path = [...base, "labels"];
  draft.set([...path, draft.length(path)], row.values["label"], row.cells["label"] ?? null);
};

const ownerPath = (
  list: Exclude<Orphan["list"], "headerSynonyms">,
  { values, cells }: DecodedRow,
  draft: Draft,
): Path | null => {
  const owner = String(values[OWNER]);
  const index = draft.indexOf(list, owner);
  if (index !== null) return [list, index];
  draft.orphan({ list, value: owner, cell: cells[OWNER] ?? null });
  return null;
};

const setAll = (base: Path, { values, cells }: DecodedRow, draft: Draft): void => {
  for (const [key, cell] of Object.entries(cells)) draft.locate([...base, ...key.split(".")], cell);
  for (const [key, value] of Object.entries(values)) {
    if (key === OWNER) continue;
    draft.set([...base, ...key.split(".")], value, cells[key] ?? null);
  }
};

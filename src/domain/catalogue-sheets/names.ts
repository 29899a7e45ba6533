// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueData } from "../catalogue/catalogue-schema";
import type { CatalogueSheet, CatalogueSheetId } from "./catalogue-sheet";
import { parseJson } from "./codec";
import { OWNER } from "./homes";
import type { Named } from "./references";
import { rowId, type SheetRow } from "./row-values";

export interface SheetWithRows {
  readonly sheet: CatalogueSheet;
  readonly rows: readonly SheetRow[];
}

/** Ids and names of everything that other entries refer to by name. */
export const namesInCatalogue = ({
  quantities,
  dimensions,
  populationBases,
}: Pick<CatalogueData, "quantities" | "dimensions" | "populationBases">): readonly Named[] => [
  ...quantities.map(({ id, code }): Named => ({ kind: "quantity", scope: "", id, name: code })),
  ...dimensions.flatMap(({ id: scope, label, members }): readonly Named[] => [
    { kind: "dimension", scope: "", id: scope, name: label },
    ...members.map((member): Named => ({
      kind: "member",
      scope,
      id: member.id,
      name: member.label,
    })),
  ]),
  ...populationBases.map(({ id, label }): Named => ({
    kind: "populationBase",
    scope: "",
    id,
    name: label,
  })),
];

/** The same from the sheets, where some rows have no id yet. */
export const namesInRows = (read: readonly SheetWithRows[]): readonly Named[] => {
  const named = (id: CatalogueSheetId, key: string): readonly (NamedRow & SheetWithRow)[] =>
    read
      .filter(({ sheet }) => sheet.id === id)
      .flatMap(({ sheet, rows }) =>
        rows.map((row) => ({ row, id: rowId(sheet, row), name: textOf(row, key) })),
      );
  const dimensions = named("dimensions", "label");
  const dimensionIds = new Map(dimensions.map(({ id, name }) => [name, id]));
  const bases = named("technical", "populationBases").flatMap(({ name }) => parseBases(name));
  return [
    ...named("quantities", "code").map((row) => toNamed("quantity", row)),
    ...dimensions.map((row) => toNamed("dimension", row)),
    ...named("members", "label").map(({ row, ...member }): Named => ({
      ...toNamed("member", member),
      scope: dimensionIds.get(textOf(row, OWNER)) ?? textOf(row, OWNER),
    })),
    ...bases.map(({ id, label }) => toNamed("populationBase", { id, name: label })),
  ];
};

interface NamedRow {
  readonly id: string;
  readonly name: string;
}

interface SheetWithRow {
  readonly row: SheetRow;
}

const toNamed = (kind: Named["kind"], { id, name }: NamedRow): Named => ({
  kind,
  scope: "",
  id,
  name,
});

const textOf = ({ cells }: SheetRow, key: string): string => String(cells[key]?.value ?? "").trim();

const parseBases = (text: string): readonly { readonly id: string; readonly label: string }[] => {
  const bases = parseJson(text);
  return Array.isArray(bases) ? (bases as readonly { id: string; label: string }[]) : [];
};

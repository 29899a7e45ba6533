// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueData } from "../catalogue/catalogue-schema";
import type { CatalogueSheet } from "./catalogue-sheet";
import { choice, json, lines, listOf, number, pairOf, reference, text, yesNo } from "./codec";
import {
  childrenOf,
  column,
  dimension,
  fromDepartments,
  fromDimensions,
  fromFields,
  fromIndicators,
  fromQuantities,
  id,
  list,
  member,
  optional,
  quantity,
  wide,
} from "./columns";
import { atRoot, inListOf, OWNER } from "./homes";
import { indicators } from "./indicator-sheet";
import { headers, operands, thresholds } from "./special-sheets";

const head: CatalogueSheet = {
  id: "head",
  columns: [
    column("title", text, wide),
    column("city", text),
    column("version", text),
    column("reportingYears", listOf(number)),
    column("secrecy.minimumCount", number, optional),
    column("secrecy.sensitiveMinimumCount", number),
    column("secrecy.rateMinimumDenominator", number),
    column("secrecy.smallBase.bracketBelow", number),
    column("secrecy.smallBase.blockBelow", number),
    column("id", text),
  ],
  orientation: "down",
  idFrom: null,
  optionalParts: [],
  entries: (data) => [data],
  place: atRoot,
};

const quantities = list(
  "quantities",
  [
    column("code", text, { width: 12 }),
    column("label", text, wide),
    column("unit", text),
    column("department", text, { ...fromDepartments, width: 12 }),
    column("reference", text, { width: 30 }),
    column("populationBase", reference("populationBase"), { width: 40 }),
    column("synonyms", listOf(text), { blank: [], width: 30 }),
    column("rounding", number, optional),
    column("roundingSince", number, optional),
    column("lag", number, { blank: 0 }),
    column("baseQuantity", quantity, { ...optional, ...fromQuantities }),
    column("identity.quantity", quantity, { ...optional, ...fromQuantities }),
    column("identity.dimension", dimension, { ...optional, ...fromDimensions }),
    column("identity.members", listOf(member), { ...optional, scopeKey: "identity.dimension" }),
    column("compareWith", listOf(quantity), { blank: [] }),
    column("note", text, { ...optional, ...wide }),
    id,
  ],
  { idFrom: "code", optionalParts: ["identity"] },
);

const breakdowns = childrenOf("breakdowns", "breakdowns", [
  column("dimension", dimension, fromDimensions),
  column("level", choice("level"), optional),
  column("members", listOf(member), { ...optional, ...wide, scopeKey: "dimension" }),
  column("residual", listOf(member), { blank: [], scopeKey: "dimension" }),
  column("base", choice("base"), { blank: "group" }),
  column("additive", yesNo, { blank: true }),
  column("optional", yesNo, { blank: false }),
]);

const dimensions = list(
  "dimensions",
  [
    column("label", text, wide),
    column("split", choice("split"), { blank: "full" }),
    id,
    column("total", member, { ...optional, scopeKey: "id" }),
    column("residual", listOf(member), { blank: [], scopeKey: "id" }),
    column("open", yesNo, { blank: false }),
    column("openRows", number, optional),
    column("levels", json, optional),
    column("formerId", text, optional),
    column("note", text, { ...optional, ...wide }),
  ],
  { idFrom: "label" },
);

const members: CatalogueSheet = {
  id: "members",
  columns: [
    column(OWNER, dimension, { ...fromDimensions, width: 30 }),
    column("label", text, wide),
    column("synonyms", listOf(text), { blank: [], ...wide }),
    column("kind", choice("memberKind"), { blank: "member" }),
    column("parent", member, { ...optional, scopeKey: OWNER }),
    column("level", choice("level"), optional),
    column("number", text, optional),
    column("quarterPrefix", text, optional),
    column("validUntil", number, optional),
    column("successor", member, { ...optional, scopeKey: OWNER }),
    id,
  ],
  orientation: "across",
  idFrom: "label",
  optionalParts: [],
  entries: (data) =>
    data.dimensions.flatMap((owner) =>
      owner.members.map((entry) => ({ ...entry, [OWNER]: owner.id })),
    ),
  place: inListOf("dimensions", "members"),
};

const departments = list("departments", [
  column("id", text, { width: 14 }),
  column("number", text, optional),
  column("name", text, wide),
  column("shortName", text, { width: 30 }),
  column("synonyms", listOf(text), { blank: [], width: 30 }),
  column("external", yesNo, { blank: false }),
]);

const fields = list("fields", [
  column("id", text, { width: 12 }),
  column("title", text, wide),
  column("goal", text, { ...optional, width: 60 }),
  column("committees", listOf(text), { blank: [], width: 40 }),
  column("basis", text, { blank: "", ...wide }),
  column("flag", choice("provenanceFlag"), { blank: "suggestion" }),
]);

const reportTables = list("reportTables", [
  column("id", text, { width: 12 }),
  column("type", text, { width: 8 }),
  column("field", text, { ...optional, ...fromFields, width: 12 }),
  column("indicators", listOf(text), { width: 24 }),
  column("titlePattern", text, { width: 60 }),
  column("breakdown", dimension, { ...optional, ...fromDimensions }),
  column("level", choice("level"), optional),
  column("members", listOf(member), { ...optional, width: 30, scopeKey: "breakdown" }),
  column("crossing", pairOf(dimension), { ...optional, width: 30 }),
  column("columns", listOf(text), { blank: [], ...wide }),
  column("chart", text, optional),
  column("optional", yesNo, { blank: false }),
  column("notes", lines, { blank: [], ...wide }),
  column("subtitlePattern", text, { blank: "", width: 24 }),
  column("source", text, { blank: "", width: 60 }),
]);

/** What is seldom touched, as JSON, so that a catalogue in sheets is a whole catalogue. */
const technical: CatalogueSheet = {
  id: "technical",
  columns: [
    "format",
    "language",
    "readme",
    "signs",
    "statuses",
    "populationBases",
    "periodTypes",
    "headerSynonyms",
    "secrecy",
  ].map((key) => column(key, json, { width: 100 })),
  orientation: "down",
  idFrom: null,
  optionalParts: [],
  entries: (data) => [{ ...data, headerSynonyms: withoutLabels(data) }],
  place: atRoot,
};

/** The labels have a sheet of their own. */
const withoutLabels = ({ headerSynonyms }: CatalogueData): object => ({
  ...headerSynonyms,
  roles: Object.fromEntries(
    Object.entries(headerSynonyms.roles).map(([role, entry]) => [role, { ...entry, labels: [] }]),
  ),
});

/** In the order in which they are put together: what is whole before what is laid over it, owners before their parts. */
export const SHEETS: readonly CatalogueSheet[] = [
  technical,
  head,
  fields,
  departments,
  dimensions,
  members,
  quantities,
  indicators,
  breakdowns,
  childrenOf("crossings", "crossings", [
    column("dimensions", pairOf(dimension), { width: 46 }),
    column("optional", yesNo, { blank: false }),
    column("reason", text, { ...optional, ...wide }),
  ]),
  childrenOf("breaks", "breaks", [
    column("year", number, { width: 10 }),
    column("text", text, { width: 80 }),
    column("source", text, { ...optional, ...wide }),
  ]),
  childrenOf("targets", "targets", [
    column("value", number),
    column("year", number, { width: 10 }),
    column("agreedOn", text, { ...optional, ...wide }),
  ]),
  operands,
  reportTables,
  thresholds,
  headers,
  list("comparisonValues", [
    column("place", text, { width: 30 }),
    column("year", number, { width: 10 }),
    column("indicator", text, { ...fromIndicators, width: 12 }),
    column("value", number),
    column("source", text, wide),
    column("sameDefinition", yesNo),
  ]),
  list("agreements", [
    column("department", text, { ...fromDepartments, width: 12 }),
    column("goal", text, wide),
    column("measure", text, wide),
    column("responsible", text, { ...optional, width: 30 }),
    column("due", text, optional),
    column("state", text, { ...optional, width: 30 }),
    column("indicator", text, { ...optional, ...fromIndicators, width: 12 }),
  ]),
  list("editions", [
    column("id", text),
    column("years", listOf(number), { width: 24 }),
    column("published", text, optional),
    column("status", text),
  ]),
];

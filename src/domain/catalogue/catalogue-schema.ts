// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import { dimensionSchema } from "./dimension-schema";
import { headerSynonymsSchema } from "./header-schema";
import { indicatorSchema, periodTypeId } from "./indicator-schema";
import { quantitySchema } from "./quantity-schema";
import {
  type Frozen,
  keyYear,
  nullableText,
  provenanceFlag,
  ruleParameters,
  text,
  texts,
  withDefault,
  year,
} from "./schema-basics";
import { secrecySchema } from "./secrecy-schema";
import { signSchema, statusSchema } from "./sign-schema";
import { reportTableSchema } from "./table-schema";

const fieldSchema = z.strictObject({
  id: text,
  title: text,
  basis: z.string(),
  flag: provenanceFlag,
  /** Leitziel; without one the block is left out of the report. */
  goal: withDefault(nullableText, null),
  committees: withDefault(texts, []),
});

const departmentSchema = z.strictObject({
  id: text,
  number: nullableText,
  name: text,
  shortName: text,
  synonyms: texts,
  external: z.boolean(),
});

const populationBaseSchema = z.strictObject({ id: text, label: text });

const periodTypeSchema = z.strictObject({ id: periodTypeId, label: text, keyYear, format: text });

const editionSchema = z.strictObject({
  id: text,
  years: z.array(year),
  published: nullableText,
  status: text,
});

const agreementSchema = z.strictObject({
  department: text,
  goal: text,
  measure: text,
  responsible: nullableText,
  due: nullableText,
  state: nullableText,
  indicator: nullableText,
});

const comparisonValueSchema = z.strictObject({
  place: text,
  year,
  indicator: text,
  value: z.number(),
  source: text,
  sameDefinition: z.boolean(),
});

/** The catalogue as it stands in a file, format `im-catalogue/1`. References between its parts are checked in `check-references.ts`. */
export const catalogueSchema = z.strictObject({
  format: z.literal("im-catalogue/1"),
  id: text,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/u)),
  title: text,
  city: text,
  language: z.literal("de"),
  /** Legend of the catalogue for its readers; `flag` explains each flag by itself. */
  readme: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  signs: z.array(signSchema),
  statuses: z.array(statusSchema),
  fields: z.array(fieldSchema),
  departments: z.array(departmentSchema),
  populationBases: z.array(populationBaseSchema),
  periodTypes: z.array(periodTypeSchema),
  dimensions: z.array(dimensionSchema),
  quantities: z.array(quantitySchema),
  indicators: z.array(indicatorSchema),
  reportTables: z.array(reportTableSchema),
  headerSynonyms: headerSynonymsSchema,
  secrecy: secrecySchema,
  editions: withDefault(z.array(editionSchema), []),
  reportingYears: withDefault(z.array(year), [2013, 2014, 2015]),
  /** Thresholds that hold for all figures; those of an indicator or quantity go before them. */
  ruleParameters,
  agreements: withDefault(z.array(agreementSchema), []),
  comparisonValues: withDefault(z.array(comparisonValueSchema), []),
});

export type CatalogueData = Frozen<z.infer<typeof catalogueSchema>>;
export type Field = Frozen<z.infer<typeof fieldSchema>>;
export type Department = Frozen<z.infer<typeof departmentSchema>>;
export type PeriodType = Frozen<z.infer<typeof periodTypeSchema>>;
export type Edition = Frozen<z.infer<typeof editionSchema>>;
export type Agreement = Frozen<z.infer<typeof agreementSchema>>;
export type ComparisonValue = Frozen<z.infer<typeof comparisonValueSchema>>;

export type { AreaMember, Dimension, Level, Member } from "./dimension-schema";
export type { HeaderSynonyms } from "./header-schema";
export type {
  Breakdown,
  Crossing,
  Indicator,
  Operand,
  Period,
  Plausible,
  SeriesBreak,
  Target,
  YearJump,
} from "./indicator-schema";
export type { Identity, Quantity } from "./quantity-schema";
export type { Secrecy } from "./secrecy-schema";
export type { Sign, Status, StatusId } from "./sign-schema";
export type { ReportTable, TableType } from "./table-schema";

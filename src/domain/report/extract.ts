// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, FieldId } from "../catalogue/catalogue";
import type { ReportTable } from "../catalogue/catalogue-schema";
import { quantitiesOf } from "../catalogue/slice-catalogue";
import type { BuildContext } from "./build-context";

/** A part of the report for readers who are concerned with some Handlungsfelder only. */
export interface ReportExtract {
  /** Unique among the extracts of a catalogue. */
  readonly id: string;
  /** For a committee, or of a single Handlungsfeld. */
  readonly kind: "committee" | "field";
  readonly name: string;
  /** In report order. */
  readonly fields: readonly FieldId[];
}

/** What can be extracted: for each committee that the catalogue names, then each Handlungsfeld by itself. */
export const extractsOf = ({ data: { fields } }: Catalogue): readonly ReportExtract[] => {
  const committees = [...new Set(fields.flatMap((field) => field.committees))];
  return [
    ...committees.map((name) => ({
      id: `committee ${name}`,
      kind: "committee" as const,
      name,
      fields: fields.filter((field) => field.committees.includes(name)).map(({ id }) => id),
    })),
    ...fields.map(({ id, title }) => ({
      id: `field ${id}`,
      kind: "field" as const,
      name: title,
      fields: [id],
    })),
  ];
};

/** Whether a table tells of nothing but these Handlungsfelder. */
export const isInExtract = (
  { indicatorById }: Catalogue,
  { fields }: ReportExtract,
  { field, indicators }: ReportTable,
): boolean => {
  const told =
    field === null ? indicators.flatMap((id) => indicatorById.get(id)?.field ?? []) : [field];
  return told.length > 0 && told.every((id) => fields.includes(id));
};

/** The context of the lists around the tables, with what concerns these Handlungsfelder only. */
export const narrowedTo = (context: BuildContext, { fields }: ReportExtract): BuildContext => {
  const { catalogue, figures, agreements } = context;
  const isTold = (field: FieldId | null): boolean => field !== null && fields.includes(field);
  const indicators = catalogue.data.indicators.filter(({ field }) => isTold(field));
  const used = new Set(indicators.flatMap(quantitiesOf));
  return {
    ...context,
    catalogue: { ...catalogue, data: { ...catalogue.data, indicators } },
    figures: { ...figures, keys: figures.keys.filter(({ quantity }) => used.has(quantity)) },
    agreements: agreements.filter(({ field }) => isTold(field)),
  };
};

// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { ReportTable } from "../catalogue/catalogue-schema";

/** Order of reading: Handlungsfeld by Handlungsfeld, the overview first; tables of no Handlungsfeld at the end. */
export const inReportOrder = ({ data }: Catalogue): readonly ReportTable[] => {
  const fields = data.fields.map(({ id }) => id);
  const place = ({ field }: ReportTable): number =>
    field !== null && fields.includes(field) ? fields.indexOf(field) : fields.length;
  const isLater = ({ type }: ReportTable): number => (type === "T3" ? 0 : 1);
  return [...data.reportTables].sort(
    (a, b) =>
      place(a) - place(b) ||
      isLater(a) - isLater(b) ||
      a.id.localeCompare(b.id, "de", { numeric: true }),
  );
};

// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Department } from "../catalogue/catalogue-schema";
import { neededCells } from "../catalogue/needed-cells";
import type { Delivery } from "../delivery/delivery";
import type { MergedDelivery } from "./merge-state";
import type { DepartmentStatus, MessageFacts } from "./merge-words";
import type { MergePlan } from "./plan-merge";

/** How far a department is. */
export interface DeliveryStatus {
  readonly department: Department;
  readonly status: DepartmentStatus;
  /** Files it has delivered. */
  readonly deliveries: readonly MergedDelivery[];
  /** Sheets of this workbook that name it. */
  readonly sheets: readonly string[];
  /** Figures of its files in `IM_Daten`. */
  readonly figures: number;
  readonly questions: MessageFacts["questions"];
}

/** Every department that is asked something, in the order of the catalogue, and whoever else has delivered. */
export const deliveryStatus = (
  catalogue: Catalogue,
  { merged, rows }: MergePlan,
  delivery: Delivery,
): readonly DeliveryStatus[] => {
  const asked = askedDepartments(catalogue);
  const figures = new Map<string, number>();
  for (const { file } of rows) figures.set(file, (figures.get(file) ?? 0) + 1);
  return catalogue.data.departments.flatMap((department) => {
    const deliveries = merged.filter((one) => one.department === department.id);
    const own = delivery.sheets.filter((sheet) => sheet.department === department.id);
    const sheets = own.map(({ name }) => name);
    if (!asked.has(department.id) && deliveries.length + sheets.length === 0) return [];
    const questions = deliveries.flatMap(({ file, questions: sentBack }) =>
      sentBack.map((question) => ({ ...question, file })),
    );
    return [
      {
        department,
        status: statusOf(deliveries, sheets.length),
        deliveries,
        sheets,
        figures: deliveries.reduce((sum, { file }) => sum + (figures.get(file) ?? 0), 0),
        questions,
      },
    ];
  });
};

const askedDepartments = (catalogue: Catalogue): ReadonlySet<string> =>
  new Set(
    neededCells(catalogue, { department: null, includeOptional: false }).map(({ owner }) => owner),
  );

const statusOf = (deliveries: readonly MergedDelivery[], sheets: number): DepartmentStatus => {
  if (deliveries.some(({ questions }) => questions.length > 0)) return "asked";
  if (deliveries.length === 0) return sheets === 0 ? "missing" : "delivered";
  return deliveries.every(({ stamp }) => stamp === "fits") ? "closed" : "delivered";
};

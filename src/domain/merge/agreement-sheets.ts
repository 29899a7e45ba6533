// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import type { Agreement } from "../catalogue/catalogue-schema";
import { agreementsMarker } from "../delivery/read-agreements";
import type { SheetPlaces } from "../report/sheet-places";
import { textCell } from "../shared/planned-sheet";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { MergeWords } from "./merge-words";
import { ownListEdits } from "./own-list";
import type { MergePlan } from "./plan-merge";

const WIDTHS = [40, 40, 20, 14, 30, 12];

export interface AgreementTarget {
  readonly catalogue: Catalogue;
  readonly sheets: readonly SheetSnapshot[];
  readonly places: SheetPlaces;
  readonly words: MergeWords;
}

/**
 * The goals and measures that files bring along, on the sheet `Vereinbarungen` of their department, from which report and next
 * edition read them. Several files of a department add up; a department none of whose files has any keeps its sheet.
 */
export const agreementSheetEdits = (
  plan: MergePlan,
  { catalogue, sheets, places, words }: AgreementTarget,
): readonly WorkbookEdit[] =>
  [...broughtBy(plan)].flatMap(([id, agreements]) => {
    const department = catalogue.departmentById.get(id);
    if (!department) return [];
    const { sheetName, title, hint, heads } = words.agreements;
    const name = sheetName(department);
    const list = {
      id: agreementsMarker(id).id,
      name,
      title: title(department),
      hint,
      heads,
      widths: WIDTHS,
      rows: agreements.map(({ goal, measure, responsible, due, state, indicator }) =>
        [goal, measure, responsible, due, state, indicator].map((text) =>
          textCell(text ?? "", "inputText"),
        ),
      ),
      footer: words.pageFooter(name),
    };
    return ownListEdits(list, sheets, places);
  });

const broughtBy = ({ files }: MergePlan): ReadonlyMap<DepartmentId, readonly Agreement[]> => {
  const byDepartment = new Map<DepartmentId, Map<string, Agreement>>();
  for (const { file, department, label } of files) {
    if (label === null || department === null || file.agreements.length === 0) continue;
    const known = byDepartment.get(department) ?? new Map<string, Agreement>();
    for (const agreement of file.agreements) {
      known.set(JSON.stringify({ ...agreement, department }), agreement);
    }
    byDepartment.set(department, known);
  }
  return new Map([...byDepartment].map(([id, known]) => [id, [...known.values()]]));
};

// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import { readCataloguePart } from "../catalogue/catalogue-part";
import { type Delivery, observationsOf } from "../delivery/delivery";
import { openGroupLabels } from "../delivery/open-labels";
import { readAgreements } from "../delivery/read-agreements";
import { formatKey } from "../report/data-key";
import { type DataRow, toDataRow } from "../report/data-row";
import { isBrokenRelease } from "../review/release-finding";
import type { Release } from "../review/release";
import { stampOf, versionsOf } from "../review/stamp";
import { answerKindFor, isAnswered, type StandingAnswers } from "../review/standing-answers";
import type { Finding, Severity } from "../rules/finding";
import type { WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { DeliveredFile, DeliveryProblem, MergeFile, MergePoint } from "./delivered-file";

/** A file that was read and checked. */
export interface CheckedFile {
  readonly id: string;
  readonly name: string;
  readonly modifiedAt: number | null;
  readonly hasExternalLinks: boolean;
  readonly snapshot: WorkbookSnapshot;
  readonly delivery: Delivery;
  readonly findings: readonly Finding[];
  readonly answers: StandingAnswers;
  readonly release: Release | null;
}

/** What a file brings, or why it cannot be merged. */
export const describeFile = (catalogue: Catalogue, checked: CheckedFile): MergeFile => {
  const { id, name, delivery } = checked;
  const figures = figuresOf(catalogue, checked);
  const problem = problemOf(catalogue, delivery, figures);
  if (problem) return { kind: "refused", id, name, problem };
  return { kind: "delivered", file: toDelivered(catalogue, checked, figures) };
};

const toDelivered = (
  catalogue: Catalogue,
  checked: CheckedFile,
  figures: readonly DataRow[],
): DeliveredFile => {
  const { id, name, modifiedAt, hasExternalLinks, snapshot, delivery, findings, release } = checked;
  return {
    id,
    name,
    modifiedAt,
    department: departmentsOf(delivery)[0] ?? null,
    years: yearsOf(delivery),
    catalogueVersion: catalogueVersionOf(checked),
    stamp: stampState(findings, release),
    releasedAt: release?.at ?? null,
    contentSha256: stampOf(delivery, versionsOf(catalogue)).contentSha256,
    counts: {
      error: countOf(findings, "error"),
      warning: countOf(findings, "warning"),
      information: countOf(findings, "information"),
    },
    points: pointsOf(checked),
    figures,
    agreements: snapshot.sheets.flatMap(readAgreements),
    unreadSheets: delivery.unread.map((sheet) => sheet.name),
    hasExternalLinks,
  };
};

/** The first of two readings of one figure counts; that they differ is a finding of the check. */
const figuresOf = (
  catalogue: Catalogue,
  { snapshot, delivery }: CheckedFile,
): readonly DataRow[] => {
  const labels = openGroupLabels(catalogue, delivery, snapshot);
  const first = new Map<string, DataRow>();
  for (const observation of observationsOf(delivery)) {
    const row = observation.role === "delivered" ? toDataRow(catalogue, observation) : null;
    if (!row || first.has(formatKey(row.key))) continue;
    const groupName = labels.get(row.key.group);
    first.set(formatKey(row.key), groupName === undefined ? row : { ...row, groupName });
  }
  return [...first.values()];
};

const problemOf = (
  catalogue: Catalogue,
  delivery: Delivery,
  figures: readonly DataRow[],
): DeliveryProblem | null => {
  const questionnaires = delivery.sheets.filter(
    ({ layout }) => layout.kind === "yearColumns" && layout.isQuestionnaire,
  );
  if (questionnaires.length > 1) {
    return { type: "SeveralQuestionnaires", sheets: questionnaires.map(({ name }) => name) };
  }
  const departments = departmentsOf(delivery);
  if (departments.length > 1) return { type: "SeveralDepartments", departments };
  if (figures.length === 0) {
    return { type: "NoFigures", unread: delivery.unread.map(({ name }) => name) };
  }
  const years = yearsOf(delivery);
  const wanted = catalogue.data.reportingYears;
  if (!years.some((year) => wanted.includes(year))) return { type: "WrongYears", years, wanted };
  return wrongDepartment(departments[0], ownersOf(catalogue, figures));
};

const wrongDepartment = (
  department: DepartmentId | undefined,
  owners: readonly DepartmentId[],
): DeliveryProblem | null =>
  department === undefined || owners.includes(department)
    ? null
    : { type: "WrongDepartment", department, owners };

/** Departments the file names; the form `Lieferung` counts where no sheet names one. */
const departmentsOf = ({ sheets, form }: Delivery): readonly DepartmentId[] => {
  const named = [...sheets.map(({ department }) => department), form?.department ?? null];
  return [...new Set(named.filter((id) => id !== null))];
};

/** Departments that own the figures, in the order met. */
export const ownersOf = (
  { quantityById }: Catalogue,
  figures: readonly DataRow[],
): readonly DepartmentId[] => [
  ...new Set(figures.flatMap(({ key }) => quantityById.get(key.quantity)?.department ?? [])),
];

const yearsOf = ({ sheets }: Delivery) =>
  [...new Set(sheets.flatMap(({ years }) => years))].sort((a, b) => a - b);

/** The catalogue that travels along knows best, then the form, then the stamp. */
const catalogueVersionOf = ({ snapshot, delivery, release }: CheckedFile): string | null => {
  const issued = readCataloguePart(snapshot.ownParts);
  if (issued?.ok) return issued.value.catalogue.data.version;
  const typed = delivery.form?.entries.catalogueVersion?.text ?? "";
  return typed === "" ? (release?.catalogue.version ?? null) : typed;
};

const stampState = (findings: readonly Finding[], release: Release | null) => {
  if (release === null) return "none";
  return findings.some(isBrokenRelease) ? "broken" : "fits";
};

const countOf = (findings: readonly Finding[], wanted: Severity): number =>
  findings.filter(({ severity }) => severity === wanted).length;

/** Open points, and what is left without an answer; what was answered by a reason is settled. */
const pointsOf = ({ findings, answers }: CheckedFile): readonly MergePoint[] =>
  findings.flatMap((finding): readonly MergePoint[] => {
    const { id, severity } = finding;
    if (severity === "information" || isBrokenRelease(finding)) return [];
    if (!isAnswered(finding, answers)) {
      const isAsking = severity === "error" || answerKindFor(finding) !== null;
      return isAsking ? [{ id, kind: severity, finding, reason: "" }] : [];
    }
    const answer = answers.get(id);
    return answer?.kind === "openPoint"
      ? [{ id, kind: "openPoint", finding, reason: answer.text }]
      : [];
  });

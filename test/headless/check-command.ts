// SPDX-License-Identifier: EUPL-1.2
import { basename } from "node:path";
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import type { Finding } from "../../src/domain/rules/finding";
import { isBrokenRelease } from "../../src/domain/review/release-finding";
import { toA1 } from "../../src/domain/shared/cell";
import { err, ok, type Result } from "../../src/domain/shared/result";
import { findingText } from "../../src/texts/findings.de";
import { formatMoment } from "../../src/texts/moment.de";
import { reviewWords } from "../../src/texts/review.de";
import { releaseNames } from "../../src/texts/release-names.de";
import { shortStamp } from "../../src/texts/review-sheets.de";
import { buildCheckReport } from "../../src/usecases/check-report";
import type { ReadFile } from "../../src/usecases/ports";
import type { CheckOutcome, CheckRequest, UseCases } from "../../src/usecases/use-cases";
import type { Command } from "./arguments";
import type { HeadlessFailure } from "./failure";
import { readBytes, readCatalogue, readWorkbookFile } from "./files";
import { isoWithOffset } from "./iso-time";
import type { CommandEnd, CommandResult, Program } from "./program";
import { openSession, UNWATCHED } from "./workbook-session";

type CheckCommand = Extract<Command, { readonly name: "check" }>;

export const runCheck = async (command: CheckCommand, program: Program): CommandResult => {
  const catalogue = readCatalogue(program, command.catalogue);
  if (!catalogue.ok) return catalogue;
  const opened = readWorkbookFile(program, command.file);
  if (!opened.ok) return opened;

  const { useCases } = openSession(opened.value, catalogue.value, program.createUseCases);
  const earlier = await readEarlier(command, program, useCases);
  if (!earlier.ok) return earlier;
  const checked = await useCases.checkDelivery(requestOf(command, earlier.value), UNWATCHED);
  if (!checked.ok) return err({ type: "workbook", error: checked.error });
  const stranger = unknownDepartment(command.amt, checked.value.catalogue);
  if (stranger) return err(stranger);

  const isUncompared = earlier.value !== null && checked.value.previous?.sheets.length === 0;
  return isUncompared
    ? err({ type: "earlierUnrecognised", file: command.previous ?? "" })
    : ok(endOf(checked.value, command, program));
};

const endOf = (outcome: CheckOutcome, command: CheckCommand, program: Program): CommandEnd => ({
  exitCode: outcome.status === "failed" || outcome.status === "incomplete" ? 1 : 0,
  document: reportOf(outcome, command, program),
  lines: [
    ...outcome.result.findings.map((finding) => findingLine(finding, outcome)),
    total(outcome),
    ...releaseLines(outcome),
  ],
});

const requestOf = ({ years, amt }: CheckCommand, earlier: ReadFile | null): CheckRequest => ({
  scope: "allSheets",
  years,
  department: amt,
  ...(earlier && { previous: { kind: "file", file: earlier } }),
});

const readEarlier = async (
  { previous }: CheckCommand,
  { folder }: Program,
  useCases: UseCases,
): Promise<Result<ReadFile | null, HeadlessFailure>> => {
  if (previous === null) return ok(null);
  const bytes = readBytes(folder, previous);
  if (!bytes.ok) return bytes;
  const file = { name: basename(previous), bytes: () => Promise.resolve(bytes.value) };
  const read = await useCases.readDeliveryFile(file);
  return read.ok ? read : err({ type: "earlierRefused", file: previous, problem: read.error });
};

/** null where the department is known, or none is named. */
export const unknownDepartment = (
  amt: string | null,
  { departmentById }: Catalogue,
): HeadlessFailure | null =>
  amt === null || departmentById.has(amt)
    ? null
    : { type: "unknownDepartment", text: amt, known: [...departmentById.keys()] };

const reportOf = (outcome: CheckOutcome, command: CheckCommand, program: Program): unknown =>
  buildCheckReport(outcome, {
    findingText,
    tool: { version: program.version, build: "headless" },
    id: program.newId(),
    createdAt: isoWithOffset(program.now()),
    trigger: "ci",
    workbook: basename(command.file),
    department: command.amt,
  });

const SEVERITIES = { error: "Fehler", warning: "Warnung", information: "Hinweis" } as const;

const findingLine = (finding: Finding, { catalogue, review }: CheckOutcome): string => {
  const { what, fix } = findingText(finding, catalogue);
  const first = finding.cells[0]?.cell;
  const place = first ? `${first.sheet} ${toA1(first)}` : finding.sheet;
  const line = `${SEVERITIES[finding.severity]} ${finding.code} · ${place}: ${what}`;
  const answer = review.answers.get(finding.id);
  if (!answer) return `${line} ${fix}`.trim();
  const { state, voidState } = reviewWords.kinds[answer.kind];
  return answer.isValid
    ? `${line} (${state}: ${answer.text})`
    : `${line} ${fix} (${voidState}: ${answer.text})`;
};

const total = (outcome: CheckOutcome): string => {
  const { delivery, result, status } = outcome;
  const count = (severity: Finding["severity"]): number =>
    result.findings.filter((finding) => finding.severity === severity).length;
  return (
    `${STATUS[status]} Fehler: ${count("error")}, Warnungen: ${count("warning")}, ` +
    `Hinweise: ${count("information")}. ${answered(outcome)}Gelesene Blätter: ${delivery.sheets.length}.`
  );
};

/** "", or how many findings people have answered. */
const answered = ({ review }: CheckOutcome): string => {
  const valid = [...review.answers.values()].filter(({ isValid }) => isValid);
  if (valid.length === 0) return "";
  const reasons = valid.filter(({ kind }) => kind === "reason").length;
  return `Begründet: ${reasons}, offene Punkte: ${valid.length - reasons}. `;
};

/** Nothing for a delivery that was never closed. */
const releaseLines = ({ review, result }: CheckOutcome): readonly string[] => {
  const { release } = review.stored.state;
  if (release === null) return [];
  const closed = `Abgeschlossen am ${formatMoment(release.at)}${releaseNames(release)}, Stempel ${shortStamp(release)}`;
  return result.findings.some(isBrokenRelease)
    ? [`${closed}: Der Stempel passt nicht mehr zum Inhalt.`]
    : [`${closed}: Der Stempel passt.`];
};

const STATUS: Readonly<Record<CheckOutcome["status"], string>> = {
  failed: "Die Lieferung enthält Fehler.",
  open: "Die Lieferung kann abgegeben werden, wenn die Warnungen begründet sind.",
  accepted: "Die Lieferung ist in Ordnung.",
  incomplete: "Die Prüfung ist unvollständig: Eine Regel konnte nicht ausgeführt werden.",
};

// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { Release } from "../domain/review/release";
import type {
  FormWords,
  ProtocolFacts,
  ProtocolWords,
  ReviewWords,
} from "../domain/review/review-words";
import { answerKindFor } from "../domain/review/standing-answers";
import type { Finding, Severity } from "../domain/rules/finding";
import { findingText } from "./findings.de";
import { joinList, plural } from "./format.de";
import { formatMoment } from "./moment.de";
import { releaseNames } from "./release-names.de";
import { reviewWords } from "./review.de";

const severity: Readonly<Record<Severity, string>> = {
  error: "Fehler",
  warning: "Warnung",
  information: "Hinweis",
};

/** Digits of a stamp that people compare; the rest is kept beside it. */
const STAMP_DIGITS = 16;

/** "3F2A-9C01-77BE-1D20": short enough to be compared by eye. */
export const shortStamp = ({ contentSha256 }: Release): string =>
  contentSha256.slice(0, STAMP_DIGITS).toUpperCase().match(/.{4}/gu)?.join("-") ?? "";

const form: FormWords = {
  sheetName: "Lieferung",
  title: "Lieferung",
  hint: "Diese Angaben begleiten Ihre Zahlen. Stempel und Freigabe trägt das Add-in beim Abschluss ein.",
  heads: ["Feld", "Eintrag"],
  department: "Amt",
  year: "Berichtsjahr",
  catalogueVersion: "Katalogversion",
  approvedBy: "Freigabe durch",
  stamp: "Stempel",
  stampEntry: (release) => `${shortStamp(release)} · abgeschlossen am ${formatMoment(release.at)}`,
};

const subtitle = ({ department, year, sheets }: ProtocolFacts): string =>
  [
    ...(department === "" ? [] : [department]),
    ...(year === "" ? [] : [`Berichtsjahr ${year}`]),
    `${sheets.length === 1 ? "Blatt" : "Blätter"} ${joinList(sheets.map((name) => `„${name}“`))}`,
  ].join(" · ");

const result = ({ release, releaseFits }: ProtocolFacts): string => {
  if (release === null) return "Noch nicht abgeschlossen";
  const closed = `Abgeschlossen am ${formatMoment(release.at)}`;
  if (!releaseFits)
    return `${closed}; der Abschluss gilt nicht mehr, weil sich danach etwas geändert hat`;
  return `${closed}${releaseNames(release)}`;
};

const counts = (findings: readonly Finding[]): string => {
  const count = (wanted: Severity): number =>
    findings.filter((finding) => finding.severity === wanted).length;
  return joinList([
    plural(count("error"), "Fehler", "Fehler"),
    plural(count("warning"), "Warnung", "Warnungen"),
    plural(count("information"), "Hinweis", "Hinweise"),
  ]);
};

const answer: ProtocolWords["answer"] = (finding, standing) => {
  if (standing) {
    const { state, voidState } = reviewWords.kinds[standing.kind];
    return standing.isValid ? state : voidState;
  }
  if (finding.severity === "information") return "";
  return answerKindFor(finding) === null ? "zu ändern" : "noch ohne Antwort";
};

const protocol = (catalogue: Catalogue): ProtocolWords => ({
  sheetName: "Prüfprotokoll",
  title: "Prüfprotokoll",
  subtitle,
  state: ({ checkedAt, rulesVersion, catalogueVersion }) =>
    `Geprüft am ${formatMoment(checkedAt)} nach Regelwerk ${rulesVersion} und Katalog ${catalogueVersion}`,
  result,
  stamp: (release) => (release === null ? "" : `Stempel ${shortStamp(release)}`),
  counts,
  hint: "Dieses Blatt schreibt das Add-in. Aus der letzten Spalte liest es Begründungen und Stempel wieder, wenn sie in der Datei verloren gehen; bitte ändern Sie dort nichts.",
  heads: [
    "Nr.",
    "Art",
    "Blatt",
    "Zelle",
    "Befund",
    "Antwort",
    "Begründung",
    "Fußnote",
    "Regel",
    "Für das Add-in",
  ],
  severity,
  what: (finding) => findingText(finding, catalogue).what,
  answer,
  footnote: "ja",
  footer: { left: "&F", center: "Seite &P von &N", right: "Prüfprotokoll" },
});

/** Wording of the sheets `Lieferung` and `Prüfprotokoll`. */
export const reviewSheetWords: ReviewWords = { form, protocol };

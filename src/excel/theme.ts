// SPDX-License-Identifier: EUPL-1.2
import type { PartLook } from "../domain/shared/part-look";
import type { PartName } from "../domain/shared/workbook-edit";

const FONT = "Arial";
const INK = "#000000";
const MUTED = "#595959";
const NAVY = "#1F3864";
const HEAD_FILL = "#D9E2F3";
const GROUP_FILL = "#F2F2F2";

export const FONT_NAME = FONT;

/** Of series in charts, in order; each at least 3:1 against white. Labels tell them apart where colours do not. */
export const CHART_COLORS = ["#1F3864", "#B24C00", "#0072B2", "#00755A", "#767676"] as const;

const HEAD: Omit<PartLook, "style"> = {
  bold: true,
  size: 11,
  color: INK,
  fill: HEAD_FILL,
  wrap: true,
  vertical: "Bottom",
  bottom: NAVY,
};

/** White and framed: where people are to type, on paper too. */
const INPUT: Omit<PartLook, "style"> = {
  size: 11,
  color: INK,
  fill: "#FFFFFF",
  vertical: "Top",
  box: MUTED,
  locked: false,
};

/** Parts with one look share a style. Contrast of every pair is at least 4.5:1; no colour carries a meaning of its own. */
export const PART_LOOKS: Readonly<Record<PartName, PartLook>> = {
  title: { style: "IM Titel", bold: true, size: 14, color: NAVY },
  subtitle: { style: "IM Untertitel", size: 11, color: INK },
  hint: { style: "IM Hinweis", size: 10, color: MUTED },
  link: { style: "IM Verweis", size: 11, color: "#0B4F9E", underline: true },
  spanner: { style: "IM Kopfgruppe", bold: true, size: 11, color: INK },
  columnHead: { ...HEAD, style: "IM Kopf" },
  derivedHead: { ...HEAD, style: "IM Kopf Zahl", horizontal: "Right" },
  numberHead: { ...HEAD, style: "IM Kopf Zahl", horizontal: "Right" },
  textHead: { ...HEAD, style: "IM Kopf neben Zahl", horizontal: "Left", indent: 1 },
  stub: {
    style: "IM Vorspalte",
    size: 11,
    color: INK,
    horizontal: "Left",
    wrap: true,
    vertical: "Top",
  },
  body: { style: "IM Wert", size: 11, color: INK, horizontal: "Right", vertical: "Top" },
  text: { style: "IM Text", size: 11, color: INK, horizontal: "Left", wrap: true, vertical: "Top" },
  textBeside: {
    style: "IM Text neben Zahl",
    size: 11,
    color: INK,
    horizontal: "Left",
    indent: 1,
    wrap: true,
    vertical: "Top",
  },
  totalStub: {
    style: "IM Summe Vorspalte",
    bold: true,
    size: 11,
    color: INK,
    horizontal: "Left",
    top: INK,
  },
  totalBody: { style: "IM Summe", bold: true, size: 11, color: INK, horizontal: "Right", top: INK },
  groupRow: { style: "IM Gruppe", bold: true, size: 11, color: INK, fill: GROUP_FILL },
  note: { style: "IM Anmerkung", size: 10, color: INK },
  explanation: {
    style: "IM Erläuterung",
    size: 10,
    color: MUTED,
    horizontal: "Left",
    vertical: "Bottom",
    wrap: true,
  },
  source: { style: "IM Quelle", size: 10, color: MUTED },
  inputCell: { ...INPUT, style: "IM Eingabe", horizontal: "Right" },
  inputText: { ...INPUT, style: "IM Eingabe Text", horizontal: "Left", wrap: true },
  lockedCell: {
    style: "IM Vorgabe",
    size: 11,
    color: INK,
    fill: GROUP_FILL,
    horizontal: "Right",
    vertical: "Top",
    locked: true,
  },
  blockedCell: {
    style: "IM Entfällt",
    size: 10,
    color: MUTED,
    fill: GROUP_FILL,
    horizontal: "Right",
    vertical: "Top",
    locked: true,
  },
  remarkHead: { style: "IM Zwischentitel", bold: true, size: 11, color: INK },
  remark: {
    style: "IM Bemerkung",
    size: 11,
    color: INK,
    horizontal: "Left",
    wrap: true,
    locked: false,
  },
};

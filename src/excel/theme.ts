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

const HEAD: PartLook = {
  bold: true,
  size: 11,
  color: INK,
  fill: HEAD_FILL,
  wrap: true,
  vertical: "Bottom",
  bottom: NAVY,
};

/** White and framed: where people are to type, on paper too. */
const INPUT: PartLook = {
  size: 11,
  color: INK,
  fill: "#FFFFFF",
  vertical: "Top",
  box: MUTED,
  locked: false,
};

/** Contrast of every pair is at least 4.5:1; no colour carries a meaning of its own. */
export const PART_LOOKS: Readonly<Record<PartName, PartLook>> = {
  title: { bold: true, size: 14, color: NAVY },
  subtitle: { size: 11, color: INK },
  hint: { size: 10, color: MUTED },
  link: { size: 11, color: "#0B4F9E", underline: true },
  spanner: { bold: true, size: 11, color: INK },
  columnHead: HEAD,
  derivedHead: { ...HEAD, horizontal: "Right" },
  numberHead: { ...HEAD, horizontal: "Right" },
  textHead: { ...HEAD, horizontal: "Left", indent: 1 },
  stub: { size: 11, color: INK, horizontal: "Left", wrap: true, vertical: "Top" },
  body: { size: 11, color: INK, horizontal: "Right", vertical: "Top" },
  text: { size: 11, color: INK, horizontal: "Left", wrap: true, vertical: "Top" },
  textBeside: {
    size: 11,
    color: INK,
    horizontal: "Left",
    indent: 1,
    wrap: true,
    vertical: "Top",
  },
  totalStub: { bold: true, size: 11, color: INK, horizontal: "Left", top: INK },
  totalBody: { bold: true, size: 11, color: INK, horizontal: "Right", top: INK },
  groupRow: { bold: true, size: 11, color: INK, fill: GROUP_FILL },
  note: { size: 10, color: INK },
  explanation: { size: 10, color: MUTED, horizontal: "Left", vertical: "Bottom", wrap: true },
  source: { size: 10, color: MUTED },
  inputCell: { ...INPUT, horizontal: "Right" },
  inputText: { ...INPUT, horizontal: "Left", wrap: true },
  lockedCell: {
    size: 11,
    color: INK,
    fill: GROUP_FILL,
    horizontal: "Right",
    vertical: "Top",
    locked: true,
  },
  blockedCell: {
    size: 10,
    color: MUTED,
    fill: GROUP_FILL,
    horizontal: "Right",
    vertical: "Top",
    locked: true,
  },
  remarkHead: { bold: true, size: 11, color: INK },
  remark: { size: 11, color: INK, horizontal: "Left", wrap: true, locked: false },
};

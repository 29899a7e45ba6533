// SPDX-License-Identifier: EUPL-1.2
import { sheetPresent } from "../../../src/domain/rules/str-01-sheet-present";
import { describeRule, type Table } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014] as const;
const city = "Stadt Münster";
const people: Table = [head, ["BEV-A01", "insgesamt", city, 1000, 1100]];
const homes: Table = [head, ["WOH-A01", "insgesamt", city, 10, ""]];

describeRule(sheetPresent, {
  accept: [
    { name: "nothing to compare with", sheet: people },
    {
      name: "the same sheets",
      sheet: people,
      more: { Wohnen: homes },
      previous: { sheet: people, more: { Wohnen: homes } },
    },
    {
      name: "a renamed sheet",
      sheet: people,
      more: { "Wohnen 2015": homes },
      previous: { sheet: people, more: { Wohnen: homes } },
    },
    {
      name: "a sheet whose figures stand on another one now",
      sheet: [...people, ...homes.slice(1)],
      previous: { sheet: people, more: { Wohnen: homes } },
    },
    {
      name: "a sheet that is there but cannot be read",
      sheet: people,
      more: { Wohnen: [["Notiz", 1]] },
      previous: { sheet: people, more: { Wohnen: homes } },
    },
    {
      name: "sheets that were not read",
      sheet: people,
      previous: { sheet: people, more: { Wohnen: homes } },
      material: { isWhole: false },
    },
  ],
  reject: [
    {
      name: "a sheet that is gone with its figures",
      sheet: people,
      previous: { sheet: people, more: { Wohnen: homes } },
      findings: [{ messageId: "missing", cells: [], data: { name: "Wohnen", values: 1 } }],
    },
  ],
});

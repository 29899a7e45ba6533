// SPDX-License-Identifier: EUPL-1.2
import { headerFound } from "../../../src/domain/rules/str-03-header-found";
import { check, describeRule } from "../../support/describe-rule";

const good = [
  ["Kennung", "Gruppe", "Gebiet", 2015],
  ["BEV-A01", "insgesamt", "Stadt Münster", 1],
] as const;
const figures = [
  ["Bericht", 1, 2],
  ["Zeile", 3, 4],
  ["Zeile", 5, 6],
  ["Zeile", 7, 8],
] as const;

describeRule(headerFound, {
  accept: [{ name: "a header with known columns", sheet: good }],
  reject: [
    {
      name: "two sheets of figures without a header",
      sheet: figures,
      more: { Mitte: figures },
      findings: [
        { messageId: "noHeader", cells: [], data: { rowsSearched: 4 } },
        { messageId: "noHeader", cells: [] },
      ],
    },
  ],
});

test("findings about two sheets have two ids", () => {
  const { findings } = check([headerFound], { name: "", sheet: figures, more: { Mitte: figures } });
  expect(findings.map(({ sheet }) => sheet)).toEqual(["Blatt", "Mitte"]);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
});

// SPDX-License-Identifier: EUPL-1.2
import { noConstantInFormula } from "../../../src/domain/rules/for-05-no-constant-in-formula";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const city = "Stadt Münster";

const by = (formula: string) => ({ formula, value: 100 });

describeRule(noConstantInFormula, {
  accept: [
    { name: "figures without formulas", sheet: [head, ["BEV-A01", "", city, 10, 11, 12]] },
    {
      name: "references and the factors of rates",
      sheet: [head, ["BEV-A01", "", city, by("=D5+D6"), by("=D5*100/D6"), by("=SUM(F5:F12)")]],
    },
    {
      name: "numbers in the name of a sheet and in a text",
      sheet: [head, ["BEV-A01", "", city, by("='Stand 2014'!B3+1"), by('=IF(D5>0,D5,"25")'), 1]],
    },
  ],
  reject: [
    {
      name: "a number beside references and a sum of numbers",
      sheet: [head, ["BEV-A01", "", city, by("=D5*1.19"), by("=60+40"), 12]],
      findings: [
        { messageId: "constant", cells: ["D2"], data: { constants: [1.19] } },
        { messageId: "sumOfConstants", cells: ["E2"], severity: "information" },
      ],
    },
    {
      name: "a value out of another file",
      sheet: [head, ["BEV-A01", "", city, by("='C:\\\\Amt\\\\[Alt.xlsx]Tabelle1'!B3"), 11, 12]],
      findings: [{ messageId: "externalLink", cells: ["D2"], data: { file: "Alt.xlsx" } }],
    },
  ],
});

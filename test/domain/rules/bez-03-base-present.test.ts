// SPDX-License-Identifier: EUPL-1.2
import { basePresent } from "../../../src/domain/rules/bez-03-base-present";
import { changedCatalogue } from "../../support/catalogue";
import { describeRule } from "../../support/describe-rule";
import { withMeanBase } from "../../support/mean-base";

const head = ["Kennung", "Gruppe", "Gebiet", 2015] as const;
const list = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße"] as const;
const city = "Stadt Münster";

/** Whoever counts the naturalisations counts the foreigners as well. */
const meanBase = changedCatalogue((data) => {
  const changed = withMeanBase(data);
  return {
    ...changed,
    quantities: changed.quantities.map((quantity) =>
      quantity.id.startsWith("foreigners") ? { ...quantity, department: "36" } : quantity,
    ),
  };
});

describeRule(basePresent, {
  accept: [
    { name: "a base with a number", sheet: [list, ["BEV-07", "", "", 2015, 20, 50]] },
    { name: "a secret base", sheet: [list, ["BEV-07", "", "", 2015, 20, "."]] },
    {
      name: "a base that another department delivers",
      sheet: [list, ["KJH-01", "", "", 2015, 20, ""]],
    },
    {
      name: "no base in the delivery at all",
      sheet: [head, ["BEV-A06", "insgesamt", city, 20]],
    },
    { name: "no value either", sheet: [list, ["BEV-07", "", "", 2015, "", ""]] },
  ],
  reject: [
    {
      name: "the date of a mean base that is missing",
      sheet: [
        ["Kennung", "Gruppe", "Gebiet", 2014, 2015],
        ["REC-A01", "insgesamt", city, 450, 480],
        ["BEV-A03", "insgesamt", city, "", 26000],
      ],
      material: { catalogue: meanBase },
      years: [2015],
      findings: [{ messageId: "missing", cells: ["D3", "E2"] }],
    },
    {
      name: "a blank base beside its value, in two years",
      sheet: [list, ["BEV-07", "", "", 2014, 20, ""], ["BEV-07", "", "", 2015, 20, ""]],
      findings: [
        {
          messageId: "missing",
          cells: ["F2", "E2"],
          data: { key: { quantity: "under18", group: "total", area: "city", year: 2014 } },
        },
        { messageId: "missing", cells: ["F3", "E3"] },
      ],
    },
    {
      name: "a base of zero below a value",
      sheet: [list, ["BEV-07", "", "", 2015, 20, 0]],
      findings: [{ messageId: "zero", cells: ["F2", "E2"] }],
    },
    {
      name: "a dash is zero, and so is the value",
      sheet: [list, ["BEV-07", "", "", 2015, 0, "-"]],
      findings: [{ messageId: "bothZero", severity: "information", cells: ["F2", "E2"] }],
    },
    {
      name: "one base of several rates is one finding",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", city, 0],
        ["BEV-A02", "insgesamt", city, 67000],
        ["BEV-A03", "insgesamt", city, 27000],
      ],
      findings: [{ messageId: "zero", cells: ["D2", "D3", "D4"] }],
    },
  ],
});

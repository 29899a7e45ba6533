// SPDX-License-Identifier: EUPL-1.2
import { smallCount } from "../../../src/domain/rules/sch-01-small-count";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const city = "Stadt Münster";

describeRule(smallCount, {
  accept: [
    { name: "zero and counts from three on", sheet: [head, ["BEV-A01", "", city, 0, "-", 3]] },
    { name: "an index", sheet: [head, ["WOH-A01", "", city, 1, 2, 2.5]] },
  ],
  reject: [
    {
      name: "counts of one and two, told once for each sheet",
      sheet: [head, ["BEV-A01", "", city, 1, 20, 30], ["BEV-A06", "", city, 4, 5, 2]],
      more: { Mitte: [head, ["BEV-A01", "", "Mitte", 10, 2, 30]] },
      findings: [
        { messageId: "small", cells: ["D2", "F3"], data: { values: 2, minimum: 3 } },
        { messageId: "small", cells: ["Mitte!E2"] },
      ],
    },
  ],
});

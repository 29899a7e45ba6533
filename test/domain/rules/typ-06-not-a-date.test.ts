// SPDX-License-Identifier: EUPL-1.2
import { notADate } from "../../../src/domain/rules/typ-06-not-a-date";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;

describeRule(notADate, {
  accept: [
    { name: "numbers that look like days", sheet: [head, ["BEV-A01", "", "", 42005, 42006]] },
    {
      name: "a text that is no date of Excel's",
      sheet: [head, ["BEV-A01", "", "", "1.3.2015", 5]],
    },
  ],
  reject: [
    {
      name: "cells with a date format",
      sheet: [head, ["BEV-A01", "", "", 42064, 42073]],
      options: { numberFormats: { "1:3": "dd.mm.yyyy", "1:4": "mmm yy" } },
      findings: [
        { messageId: "date", cells: ["D2"], data: { text: "01.03.2015" } },
        { messageId: "date", cells: ["E2"], data: { text: "03.2015" } },
      ],
    },
  ],
});

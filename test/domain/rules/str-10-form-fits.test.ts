// SPDX-License-Identifier: EUPL-1.2
import { formFits } from "../../../src/domain/rules/str-10-form-fits";
import { deliveryForm, questionnaireOf } from "../../support/delivery-form";
import { describeRule } from "../../support/describe-rule";

const sheet = questionnaireOf("Amt 61");
const withForm = (fields: Parameters<typeof deliveryForm>[0]) => ({
  sheet,
  more: { Lieferung: deliveryForm(fields) },
});

describeRule(formFits, {
  accept: [
    { name: "no sheet Lieferung", sheet },
    { name: "blank entries", ...withForm({ Amt: "", Berichtsjahr: "" }) },
    { name: "the same Amt and year", ...withForm({ Amt: "Amt 61", Berichtsjahr: 2015 }) },
    {
      name: "the Amt by its number and the year as text",
      ...withForm({ Amt: "61", Berichtsjahr: "2015" }),
    },
    {
      name: "sheets that are no Erhebungsbogen",
      sheet: sheet.slice(1),
      more: { Lieferung: deliveryForm({ Amt: "Amt 51", Berichtsjahr: 2012 }) },
    },
  ],
  reject: [
    {
      name: "another Amt",
      ...withForm({ Amt: "Amt 51", Berichtsjahr: 2015 }),
      findings: [
        {
          messageId: "department",
          cells: ["Lieferung!B3"],
          data: { expected: "61", found: "Amt 51" },
        },
      ],
    },
    {
      name: "an Amt that does not exist",
      ...withForm({ Amt: "Zahlenamt" }),
      findings: [{ messageId: "department", cells: ["Lieferung!B3"] }],
    },
    {
      name: "another year",
      ...withForm({ Amt: "Amt 61", Berichtsjahr: 2014 }),
      findings: [
        { messageId: "year", cells: ["Lieferung!B4"], data: { expected: 2015, found: "2014" } },
      ],
    },
  ],
});

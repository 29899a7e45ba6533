// SPDX-License-Identifier: EUPL-1.2
import { formFilled } from "../../../src/domain/rules/met-01-form-filled";
import { deliveryForm, questionnaireOf } from "../../support/delivery-form";
import { check, describeRule } from "../../support/describe-rule";

const sheet = questionnaireOf("Amt 61");
const withForm = (fields: Parameters<typeof deliveryForm>[0]) => ({
  sheet,
  more: { Lieferung: deliveryForm(fields) },
});

describeRule(formFilled, {
  accept: [
    { name: "no sheet Lieferung", sheet },
    {
      name: "everything filled in",
      ...withForm({ Quelle: "Melderegister", Stichtag: 42_004, Ansprechperson: "Frau Muster" }),
    },
    { name: "a form that does not ask for it", ...withForm({ Amt: "", Stempel: "" }) },
  ],
  reject: [
    {
      name: "one entry",
      ...withForm({ Quelle: "Melderegister", Stichtag: " ", Ansprechperson: "Frau Muster" }),
      findings: [
        { messageId: "blank", cells: ["Lieferung!B4"], data: { fields: ["referenceDate"] } },
      ],
    },
    {
      name: "two entries",
      ...withForm({ Quelle: "", Stichtag: "31.12.2014", Ansprechperson: "" }),
      findings: [{ messageId: "blank", cells: ["Lieferung!B3", "Lieferung!B5"] }],
    },
  ],
});

test("without the sheet nothing is judged", () => {
  expect(check([formFilled], { name: "", sheet }).rulesWithoutMaterial).toEqual(["MET-01"]);
});

// SPDX-License-Identifier: EUPL-1.2
import { formCurrent } from "../../../src/domain/rules/str-02-form-current";
import { deliveryForm, questionnaireOf } from "../../support/delivery-form";
import { catalogue, describeRule } from "../../support/describe-rule";

const { version } = catalogue.data;
const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
const sheet = questionnaireOf("Amt 61");
const withVersion = (found: string) => ({
  sheet,
  more: { Lieferung: deliveryForm({ Katalogversion: found }) },
});

describeRule(formCurrent, {
  accept: [
    { name: "no sheet Lieferung", sheet },
    { name: "no version given", ...withVersion("") },
    { name: "the version it is checked by", ...withVersion(version) },
    {
      name: "a version that differs in wording only",
      ...withVersion(`${major}.${minor}.${patch + 1}`),
    },
  ],
  reject: [
    {
      name: "an older Erhebungsbogen",
      sheet,
      more: { Lieferung: deliveryForm({ Amt: "Amt 61", Katalogversion: "0.0.9" }) },
      findings: [
        {
          messageId: "older",
          cells: ["Lieferung!B4"],
          data: { found: "0.0.9", expected: version },
        },
      ],
    },
    {
      name: "one made from a newer catalogue",
      ...withVersion(`${major + 1}.0.0`),
      findings: [{ messageId: "newer", cells: ["Lieferung!B3"] }],
    },
    {
      name: "something that is no version",
      ...withVersion("neu"),
      findings: [{ messageId: "unknown", cells: ["Lieferung!B3"] }],
    },
  ],
});

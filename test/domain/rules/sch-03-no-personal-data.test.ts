// SPDX-License-Identifier: EUPL-1.2
import { noPersonalData } from "../../../src/domain/rules/sch-03-no-personal-data";
import { describeRule } from "../../support/describe-rule";

const city = "Stadt Münster";
const head = ["Kennung", "Gruppe", "Gebiet", 2015, "Bemerkung"] as const;

const remarks = (...texts: readonly string[]) => [
  head,
  ...texts.map((text) => ["BEV-A01", "insgesamt", city, 1, text]),
];

describeRule(noPersonalData, {
  accept: [
    {
      name: "remarks with years, dates, numbers and codes",
      sheet: remarks(
        "2015: neue Abgrenzung, Stand 31.12.2015",
        "Quelle: Melderegister 2014/15, 305.235 Personen",
        "Tab. 12-2015, Schlüssel 05515000",
      ),
    },
    {
      name: "the people to ask, above and below the table",
      sheet: [
        ["Rückfragen: Tel. 0251 492-3301, amt61@stadt-muenster.de"],
        ...remarks(""),
        [""],
        ["Ansprechperson: amt61@stadt-muenster.de"],
      ],
    },
  ],
  reject: [
    {
      name: "a comment, wherever it hangs, without its text",
      sheet: remarks("", ""),
      options: {
        comments: [
          { row: 0, column: 3, text: "Rückfrage an Frau Muster, Tel. 0251 4923301" },
          { row: 1, column: 3, text: "Zahl geprüft" },
        ],
      },
      findings: [{ messageId: "comment", cells: ["D1"], data: { kinds: ["phone"], entries: 1 } }],
    },
    {
      name: "an address, a date of birth, a telephone number and an account, once per sheet, without the text",
      sheet: remarks(
        "siehe m.muster@example.org",
        "Fall M. M., geb. 12.3.2009",
        "Tel. 0251 4923301",
        "DE02 1203 0000 0000 2020 51",
      ),
      findings: [
        {
          messageId: "visible",
          cells: ["E2", "E3", "E4", "E5"],
          data: { kinds: ["email", "birthDate", "phone", "iban"], entries: 4 },
        },
      ],
    },
    {
      name: "the same where nobody sees it",
      sheet: remarks("", "siehe m.muster@example.org"),
      options: { hiddenRows: [2] },
      findings: [{ messageId: "hidden", cells: ["E3"] }],
    },
  ],
});

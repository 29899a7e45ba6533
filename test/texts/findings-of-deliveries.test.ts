// SPDX-License-Identifier: EUPL-1.2
import { allRules } from "../../src/domain/rules/index";
import { findingText } from "../../src/texts/findings.de";
import { deliveryForm, questionnaireOf } from "../support/delivery-form";
import { catalogue, check, type RuleCase, type Table } from "../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const city = "Stadt Münster";
const people = (...years: readonly (number | string)[]): Table => [
  head,
  ["BEV-A01", "insgesamt", city, ...years],
];
const CODES = /^(?:STR-01|STR-02|STR-10|MET-01|REV|BLT|AMT)/u;

const what = (ruleCase: Omit<RuleCase, "name">): readonly string[] =>
  check(allRules, { name: "", ...ruleCase })
    .findings.filter(({ code }) => CODES.test(code))
    .map((finding) => {
      const text = findingText(finding, catalogue);
      for (const sentence of [text.what, text.why, text.fix]) expect(sentence).toMatch(/[.]$/u);
      return text.what;
    });

const areas = ["Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"] as const;
const byArea = (figure: (area: number, year: number) => number): Table => [
  head,
  ...areas.map((area, index) => [
    "BEV-A01",
    "insgesamt",
    area,
    ...[2013, 2014, 2015].map((year) => figure(index, year)),
  ]),
];
const figure = (area: number, year: number): number => 40_000 + area * 1000 + (year - 2010) * 7;

test.each<{ readonly name: string; readonly ruleCase: Omit<RuleCase, "name">; says: string[] }>([
  {
    name: "an earlier value",
    ruleCase: {
      sheet: people(298518, 300270, 302178),
      previous: { sheet: people(298518, 300000, "") },
    },
    says: [
      "„Wohnberechtigte Bevölkerung“, insgesamt, 2014 (E2): jetzt 300.270, früher geliefert 300.000 (+270, +0,1 %).",
    ],
  },
  {
    name: "many earlier values",
    ruleCase: {
      sheet: byArea((area, year) => figure(area, year) + (area < 5 ? 1 : 0)),
      previous: { sheet: byArea(figure) },
    },
    says: [
      "83 Prozent der früher gelieferten Werte sind geändert oder entfallen (geändert: 15, entfallen: 0).",
    ],
  },
  {
    name: "years that have slipped",
    ruleCase: {
      sheet: byArea((area, year) => figure(area, year - 1)),
      previous: { sheet: byArea(figure) },
    },
    says: [
      "Im Blatt „Blatt“ stehen 12 Werte ein Jahr zu spät: „Wohnberechtigte Bevölkerung“, Mitte ist 2014 jetzt 40.021; früher geliefert war dieser Wert für 2013.",
    ],
  },
  {
    name: "a sheet that is gone",
    ruleCase: {
      sheet: people(298518, 300270, 302178),
      previous: {
        sheet: people(298518, 300270, ""),
        more: { Kultur: [head, ["KUL-A01", "", "", 40, "", ""]] },
      },
    },
    says: ["Das Blatt „Kultur“ der früheren Lieferung fehlt in dieser Mappe; dort stand 1 Wert."],
  },
  {
    name: "two sheets that contradict each other in two years",
    ruleCase: {
      sheet: people(298518, 300270, 302178),
      more: { Zwei: people(298518, 300271, 302179) },
    },
    says: ["In E2 steht 300.271, in E2 im Blatt „Blatt“ steht 300.270. Ebenso 2015."],
  },
  {
    name: "a form that is not filled in and speaks of another Amt, year and catalogue",
    ruleCase: {
      sheet: questionnaireOf("Amt 61"),
      more: {
        Lieferung: deliveryForm({
          Amt: "Amt 51",
          Berichtsjahr: 2014,
          Katalogversion: "0.0.1",
          Quelle: "",
          Stichtag: "",
        }),
      },
    },
    says: [
      "Der Bogen ist für Amt 61. Im Blatt „Lieferung“ steht „Amt 51“ (B3).",
      "Der Bogen ist für das Berichtsjahr 2015. Im Blatt „Lieferung“ steht „2014“ (B4).",
      `Dieser Bogen ist älter als der ausgegebene (Katalogversion 0.0.1 statt ${catalogue.data.version}).`,
      "Im Blatt „Lieferung“ fehlen die Einträge „Quelle“ und „Stichtag“.",
    ],
  },
  {
    name: "a base that is not its owner's",
    ruleCase: {
      sheet: questionnaireOf("Amt 61"),
      more: {
        Zwei: questionnaireOf("Amt 51").map((row, r) =>
          r < 2 ? row : [...row.slice(0, 4), 1024, 1100],
        ),
      },
    },
    says: [
      "E3: Die Bezugsgröße 1.024 weicht von 1.000 ab („Wohnberechtigte Bevölkerung“, insgesamt, 2014).",
    ],
  },
  {
    name: "a figure that two departments give",
    ruleCase: {
      sheet: questionnaireOf("Amt 61").map((row, r) =>
        r < 2 ? row : ["BEV-A08", ...row.slice(1)],
      ),
      more: {
        Zwei: questionnaireOf("Amt 51").map((row, r) =>
          r < 2 ? row : ["BEV-A08", "", "insgesamt", city, 1011, 1100],
        ),
      },
    },
    says: [
      "„Haushalte mit überwiegender Migrationsvorgeschichte“, insgesamt, 2014: Amt 61 nennt 1.000 (E3 im Blatt „Blatt“), Amt 51 nennt 1.011 (E3).",
    ],
  },
])("$name", ({ ruleCase, says }) => expect(what(ruleCase)).toEqual(says));

// SPDX-License-Identifier: EUPL-1.2
import { BROKEN_RELEASE } from "../../src/domain/review/release-finding";
import { allRules } from "../../src/domain/rules/index";
import { BROKEN_RULE } from "../../src/domain/rules/run";
import { findingText, findingTexts, ruleTitle } from "../../src/texts/findings.de";
import { catalogue, check, type RuleCase, type Table } from "../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
const list = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße"] as const;
const city = "Stadt Münster";

const textsFor = (ruleCase: Omit<RuleCase, "name">) =>
  check(allRules, { name: "", ...ruleCase })
    // That numbers as small as in these cases are small and unusual would be said in every one of them.
    .findings.filter(({ code }) => !code.startsWith("SCH") && code !== "WER-02")
    .map((finding) => findingText(finding, catalogue));

/** Only what is wrong, which carries values and cells. */
const what = (sheet: Table, more: Partial<RuleCase> = {}): readonly string[] =>
  textsFor({ sheet, ...more }).map((text) => text.what);

test.each<{ name: string; sheet: Table; more?: Partial<RuleCase>; says: readonly string[] }>([
  {
    name: "a number as text",
    sheet: [head, ["BEV-A01", "", "", "1.234,5", 1, 2]],
    says: ["D2: „1.234,5“ ist als Text gespeichert."],
  },
  {
    name: "two readings",
    sheet: [head, ["BEV-A01", "", "", 1, 2, "1.234"]],
    says: ["F2: „1.234“ kann 1.234 oder 1,234 bedeuten."],
  },
  {
    name: "an Excel error in the words of a German Excel",
    sheet: [head, ["BEV-A01", "", "", { error: "#REF!" }, 1, 2]],
    says: ["D2: Die Zelle zeigt #BEZUG!."],
  },
  {
    name: "one entry like a misspelt one",
    sheet: [head, ["BEV-A01", "mänlich", city, 1, 2, 3], ["BEV-A01", "", city, 1, 2, 3]],
    says: ["B2: „mänlich“ steht nicht in der Liste „Gruppen“. Ähnlich ist: „männlich“."],
  },
  {
    name: "a blank cell",
    sheet: [head, ["BEV-A01", "männlich", "Mitte", 1, 2, ""]],
    says: ["In F2 fehlt ein Wert zu „Wohnberechtigte Bevölkerung“, männlich, Mitte, 2015."],
  },
  {
    name: "one missing row and several",
    sheet: [
      ["Kennung", "Gruppe", "Gebiet", 2015],
      ["SPO-A01", "insgesamt", city, 30],
      ["SPO-A01", "männlich", city, 10],
    ],
    more: { department: "52" },
    says: [
      "Zu „Mitglieder der antwortenden Vereine“ fehlen 3 Zeilen, zum Beispiel insgesamt.",
      "Zu „Mitglieder mit Migrationsvorgeschichte“ fehlt eine Zeile: weiblich.",
    ],
  },
  {
    name: "a row that stands twice",
    sheet: [head, ["BEV-A01", "", "", 1, 2, 3], ["BEV-A01", "", "", 1, 2, 3]],
    says: [
      "„Wohnberechtigte Bevölkerung“, insgesamt steht in den Zeilen 2 und 3 mit gleichen Werten.",
    ],
  },
  {
    name: "a negative count, with a real minus sign",
    sheet: [head, ["BEV-A01", "", "", 300267, 300268, -300267]],
    says: ["„Wohnberechtigte Bevölkerung“, insgesamt, 2015 (F2): −300.267 liegt unter 0."],
  },
  {
    name: "a wrong sum, its parts named",
    sheet: [
      ["Kennung", "Gruppe", "Gebiet", 2015],
      ["BEV-A01", "insgesamt", city, 1412],
      ["BEV-A01", "männlich", city, 700],
      ["BEV-A01", "weiblich", city, 709],
    ],
    says: [
      "„Wohnberechtigte Bevölkerung“, insgesamt, 2015: In D2 steht 1.412, D3 und D4 ergeben 1.409.",
    ],
  },
  {
    name: "one value that breaks two sums",
    sheet: [
      ["Kennung", "Gruppe", "Gebiet", 2015],
      ["BEV-A01", "insgesamt", city, 400],
      ["BEV-A01", "männlich", city, 140],
      ["BEV-A01", "weiblich", city, 160],
      ["BEV-A01", "ohne erkennbare Migrationsvorgeschichte", city, 200],
      ["BEV-A01", "mit Migrationsvorgeschichte", city, 100],
    ],
    says: [
      "„Wohnberechtigte Bevölkerung“, insgesamt, 2015: Mit dem Wert in D2 gehen 2 Summen nicht auf. In D2 steht 400, D3 und D4 ergeben 300. In D2 steht 400, D5 und D6 ergeben 300.",
    ],
  },
  {
    name: "a value above its base",
    sheet: [list, ["BEV-07", "", "", 2015, 1200, 900]],
    says: [
      "In E2 steht 1.200, die Bezugsgröße „Wohnberechtigte unter 18 Jahren“ (F2) ist mit 900 kleiner.",
    ],
  },
  {
    name: "a base that is missing",
    sheet: [list, ["BEV-07", "", "", 2015, 1200, ""]],
    says: ["In F2 fehlt die Bezugsgröße „Wohnberechtigte unter 18 Jahren“."],
  },
  {
    name: "a count that jumps, in percent",
    sheet: [head, ["KUL-A01", "", "", 40, 41, 140]],
    says: [
      "„Geförderte interkulturelle Kulturprojekte“, insgesamt (F2): 2015 sind es 140, 2014 waren es 41 (+241,5 %).",
    ],
  },
  {
    name: "a rate that jumps, in points",
    sheet: [head, ["SPO-A01", "", "", 100, 100, 60], ["SPO-A02", "", "", 1000, 1000, 1000]],
    says: [
      "„Anteil der Sportvereinsmitglieder mit Migrationsvorgeschichte“, insgesamt (F2): 2015 sind es 6,0 %, 2014 waren es 10,0 % (−4,0 Prozentpunkte).",
    ],
  },
  {
    name: "a cell on another sheet with the sheet's name",
    sheet: [
      ["Kennung", "Gruppe", "Gebiet", 2015],
      ["BEV-A06", "insgesamt", city, 1200],
    ],
    more: {
      more: {
        Basis: [
          ["Kennung", "Gruppe", "Gebiet", 2015],
          ["BEV-A07", "insgesamt", city, 900],
        ],
      },
    },
    says: [
      "In D2 steht 1.200, die Bezugsgröße „Wohnberechtigte unter 18 Jahren“ (D2 im Blatt „Basis“) ist mit 900 kleiner.",
    ],
  },
])("$name", ({ sheet, more, says }) => {
  const judged = sheet[0] === list ? { years: [2015] } : {};
  expect(what(sheet, { ...judged, ...more })).toEqual(says);
});

test("signs that may be typed are listed with their meaning", () => {
  const [text] = textsFor({ sheet: [head, ["BEV-A01", "", "", "ja", 1, 2]] });
  expect(text?.fix).toBe(
    "Tragen Sie eine Zahl ein oder eines dieser Zeichen: – (genau null), . (geheim), … (Angabe folgt später), / (nicht zuverlässig genug) oder x (Aussage nicht sinnvoll).",
  );
});

test("a finding gives a title and three sentences", () => {
  const [text] = textsFor({ sheet: [head, ["BEV-A01", "", "", 1, "", 3]] });
  expect(text?.title).toBe("Wert fehlt");
  for (const sentence of [text?.what, text?.why, text?.fix]) expect(sentence).toMatch(/[.]$/u);
});

test("every rule has a title of its own", () => {
  const titles = allRules.map(({ meta }) => ruleTitle(meta.code));
  expect(new Set(titles).size).toBe(allRules.length);
});

test.each(Object.entries(findingTexts))(
  "%s speaks of nothing but its rule's messages",
  (code, texts) => {
    const rule = [...allRules, BROKEN_RULE, BROKEN_RELEASE].find(({ meta }) => meta.code === code);
    expect(Object.keys(texts.messages).sort()).toEqual(
      Object.keys(rule?.meta.messages ?? {}).sort(),
    );
  },
);

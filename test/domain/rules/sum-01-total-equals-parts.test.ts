// SPDX-License-Identifier: EUPL-1.2
import { totalEqualsParts } from "../../../src/domain/rules/sum-01-total-equals-parts";
import { describeRule } from "../../support/describe-rule";

const head = ["Kennung", "Angabe", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";
const residents = ["BEV-A01", "Wohnberechtigte Bevölkerung"] as const;

describeRule(totalEqualsParts, {
  accept: [
    {
      name: "parts add up to the total",
      sheet: [
        head,
        [...residents, "insgesamt", city, 300, 310],
        [...residents, "männlich", city, 140, 150],
        [...residents, "weiblich", city, 160, 160],
      ],
    },
    {
      name: "not every part is delivered",
      sheet: [
        head,
        [...residents, "insgesamt", city, 300, 310],
        [...residents, "männlich", city, 140, 150],
      ],
    },
    {
      name: "a part is secret, so that the sum stays undecided",
      sheet: [
        head,
        [...residents, "insgesamt", city, 300, 310],
        [...residents, "männlich", city, ".", 150],
        [...residents, "weiblich", city, 100, 160],
      ],
    },
    {
      name: "a dash counts as zero",
      sheet: [
        head,
        [...residents, "insgesamt", city, 300, 310],
        [...residents, "männlich", city, "-", "-"],
        [...residents, "weiblich", city, 300, 310],
      ],
    },
    {
      name: "a delivered remainder belongs to the sum",
      sheet: [
        head,
        [...residents, "insgesamt", city, 303, 310],
        [...residents, "männlich", city, 140, 150],
        [...residents, "weiblich", city, 160, 160],
        [...residents, "divers oder ohne Angabe", city, 3, 0],
      ],
    },
    {
      name: "five-rounding allows two per cell from the year it was introduced",
      years: [2016],
      sheet: [
        ["Kennung", "Angabe", "Gruppe", "Gebiet", 2016],
        ["REC-A07", "Ausländer insgesamt (AZR)", "insgesamt", city, 25006],
        ["REC-A07", "Ausländer insgesamt (AZR)", "männlich", city, 12000],
        ["REC-A07", "Ausländer insgesamt (AZR)", "weiblich", city, 13000],
      ],
    },
    {
      name: "the parts of a year that is not judged",
      years: [2015],
      sheet: [
        head,
        [...residents, "insgesamt", city, 999, 310],
        [...residents, "männlich", city, 140, 150],
        [...residents, "weiblich", city, 160, 160],
      ],
    },
    {
      name: "'darunter' groups do not add up",
      sheet: [
        head,
        ["KJH-A08", "Betreute Kinder insgesamt", "insgesamt", city, 900, 900],
        ["KJH-A08", "Betreute Kinder insgesamt", "unter 3 Jahre", city, 300, 300],
        ["KJH-A08", "Betreute Kinder insgesamt", "3 bis unter 6 Jahre", city, 500, 500],
      ],
    },
  ],
  reject: [
    {
      name: "two years, both wrong",
      sheet: [
        head,
        [...residents, "insgesamt", city, 301, 311],
        [...residents, "männlich", city, 140, 150],
        [...residents, "weiblich", city, 160, 160],
      ],
      findings: [
        {
          messageId: "split",
          cells: ["E2", "E3", "E4"],
          data: {
            key: { quantity: "residents", group: "total", area: "city", year: 2014 },
            dimension: "sex",
            actual: 301,
            expected: 300,
          },
        },
        { messageId: "split", cells: ["F2", "F3", "F4"] },
      ],
    },
    {
      name: "one off before five-rounding was introduced",
      years: [2015],
      sheet: [
        ["Kennung", "Angabe", "Gruppe", "Gebiet", 2015],
        ["REC-A07", "Ausländer insgesamt (AZR)", "insgesamt", city, 25001],
        ["REC-A07", "Ausländer insgesamt (AZR)", "männlich", city, 12000],
        ["REC-A07", "Ausländer insgesamt (AZR)", "weiblich", city, 13000],
      ],
      findings: [{ messageId: "split", cells: ["E2", "E3", "E4"] }],
    },
    {
      name: "a wrong total breaks two splits but is one cause",
      sheet: [
        ["Kennung", "Angabe", "Gruppe", "Gebiet", 2015],
        [...residents, "insgesamt", city, 400],
        [...residents, "männlich", city, 140],
        [...residents, "weiblich", city, 160],
        [...residents, "ohne erkennbare Migrationsvorgeschichte", city, 200],
        [...residents, "mit Migrationsvorgeschichte", city, 100],
      ],
      findings: [{ messageId: "shared", cells: ["E2", "E3", "E4", "E5", "E6"] }],
    },
    {
      name: "a wrong district breaks the city's sum and its own",
      sheet: [
        ["Kennung", "Angabe", "Gruppe", "Gebiet", 2015],
        [...residents, "insgesamt", city, 600],
        ...["West", "Nord", "Ost", "Südost", "Hiltrup"].map((area) => [
          ...residents,
          "insgesamt",
          area,
          100,
        ]),
        [...residents, "insgesamt", "Mitte", 190],
        ...["Altstadt", "Innenstadtring", "Mitte-Süd", "Mitte-Nordost"].map((area) => [
          ...residents,
          "insgesamt",
          area,
          25,
        ]),
      ],
      findings: [
        {
          messageId: "shared",
          cells: ["E8", "E2", "E3", "E4", "E5", "E6", "E7", "E9", "E10", "E11", "E12"],
        },
      ],
    },
    {
      name: "the parts of a group that is not delivered itself stand in for it",
      sheet: [
        ["Kennung", "Angabe", "Gruppe", "Gebiet", 2015],
        [...residents, "insgesamt", city, 300],
        [...residents, "ohne erkennbare Migrationsvorgeschichte", city, 200],
        ["BEV-A03", "Ausländer", "insgesamt", city, 50],
        ["BEV-A04", "Deutsche mit persönlicher Migrationsvorgeschichte", "insgesamt", city, 30],
        ["BEV-A05", "Deutsche mit vererbter Migrationsvorgeschichte", "insgesamt", city, 21],
      ],
      findings: [{ messageId: "split", cells: ["E2", "E3", "E4", "E5", "E6"] }],
    },
    {
      name: "a quantity that is by definition two members of another",
      sheet: [
        ["Kennung", "Angabe", "Gruppe", "Gebiet", 2015],
        ["REC-A06", "Ausländer mit Duldung oder Aufenthaltsgestattung", "insgesamt", city, 700],
        ["REC-A07", "Ausländer insgesamt (AZR)", "Aufenthaltsgestattung", city, 400],
        ["REC-A07", "Ausländer insgesamt (AZR)", "Duldung", city, 250],
      ],
      findings: [{ messageId: "identity", cells: ["E2", "E3", "E4"] }],
    },
  ],
});

// SPDX-License-Identifier: EUPL-1.2
import { parseArguments, type Command, type UsageProblem } from "./arguments";

const parse = (line: string): Command | UsageProblem => {
  const parsed = parseArguments(line === "" ? [] : line.split(" "));
  return parsed.ok ? parsed.value : parsed.error;
};

const CHECK = {
  name: "check",
  file: "a.xlsx",
  catalogue: null,
  years: [],
  amt: null,
  previous: null,
  json: false,
};
const DERIVE = {
  name: "derive",
  file: "a.xlsx",
  out: "b.xlsx",
  catalogue: null,
  values: false,
  json: false,
};

describe("a call that is understood", () => {
  it.each([
    ["check a.xlsx", CHECK],
    ["check --json a.xlsx --amt 61", { ...CHECK, json: true, amt: "61" }],
    ["check a.xlsx --years 2015,2013,2015", { ...CHECK, years: [2013, 2015] }],
    [
      "check a.xlsx --years=2014 --catalogue=k=1.json",
      { ...CHECK, years: [2014], catalogue: "k=1.json" },
    ],
    ["derive a.xlsx --out b.xlsx", DERIVE],
    ["derive --values --out b.xlsx a.xlsx --json", { ...DERIVE, values: true, json: true }],
    [
      "report a.xlsx --out b.xlsx",
      {
        name: "report",
        file: "a.xlsx",
        out: "b.xlsx",
        publication: null,
        extract: null,
        catalogue: null,
        json: false,
      },
    ],
    [
      "report a.xlsx --out b.xlsx --publication c.xlsx",
      {
        name: "report",
        file: "a.xlsx",
        out: "b.xlsx",
        publication: "c.xlsx",
        extract: null,
        catalogue: null,
        json: false,
      },
    ],
    [
      "report a.xlsx --out b.xlsx --publication c.xlsx --extract=Sport",
      {
        name: "report",
        file: "a.xlsx",
        out: "b.xlsx",
        publication: "c.xlsx",
        extract: "Sport",
        catalogue: null,
        json: false,
      },
    ],
    [
      "merge a.xlsx b.xlsx --out c.xlsx --into d.xlsx",
      {
        name: "merge",
        files: ["a.xlsx", "b.xlsx"],
        into: "d.xlsx",
        out: "c.xlsx",
        catalogue: null,
        json: false,
      },
    ],
    [
      "questionnaires --years 2015,2014 --amt 51 --due 31.03.2016 --out c",
      {
        name: "questionnaires",
        file: null,
        years: [2014, 2015],
        amt: "51",
        due: "31.03.2016",
        out: "c",
        catalogue: null,
        json: false,
      },
    ],
    ["--help", { name: "help" }],
    ["check a.xlsx --previous b.xlsx", { ...CHECK, previous: "b.xlsx" }],
    ["check --help", { name: "help" }],
    [
      "editions a.xlsx --json",
      {
        ...{ name: "editions", file: "a.xlsx", step: { type: "look" } },
        ...{ catalogue: null, json: true },
      },
    ],
    [
      "editions a.xlsx --close 2015 --by Muster --out b.xlsx",
      {
        ...{ name: "editions", file: "a.xlsx", catalogue: null, json: false },
        step: { type: "close", id: "2015", by: "Muster", out: "b.xlsx" },
      },
    ],
    [
      "editions a.xlsx --new 2018,2016 --out b.xlsx",
      {
        ...{ name: "editions", file: "a.xlsx", catalogue: null, json: false },
        step: { type: "new", years: [2016, 2018], out: "b.xlsx" },
      },
    ],
  ])("%s", (line, expected) => {
    expect(parse(line)).toEqual(expected);
  });
});

describe("a call that is not understood", () => {
  it.each<[string, UsageProblem]>([
    ["", { type: "noCommand" }],
    ["pruefe a.xlsx", { type: "unknownCommand", text: "pruefe" }],
    ["questionnaires --years 2015", { type: "missingFolder" }],
    ["questionnaires a.xlsx b.xlsx --out c", { type: "tooManyFiles", text: "b.xlsx" }],
    ["merge a.xlsx b.xlsx", { type: "missingOut" }],
    ["check", { type: "missingFile" }],
    ["check a.xlsx b.xlsx", { type: "tooManyFiles", text: "b.xlsx" }],
    ["check a.xlsx --out b.xlsx", { type: "unknownOption", text: "--out", command: "check" }],
    [
      "derive a.xlsx --out b.xlsx --amt 61",
      { type: "unknownOption", text: "--amt", command: "derive" },
    ],
    ["derive a.xlsx", { type: "missingOut" }],
    ["editions a.xlsx --close 2015", { type: "missingOut" }],
    ["editions a.xlsx --close 2015 --new 2016 --out b.xlsx", { type: "twoSteps" }],
    ["editions a.xlsx --new 16 --out b.xlsx", { type: "badYears", text: "16" }],
    ["check a.xlsx --amt", { type: "missingValue", option: "--amt" }],
    ["check a.xlsx --amt --json", { type: "missingValue", option: "--amt" }],
    ["check a.xlsx --amt=", { type: "missingValue", option: "--amt" }],
    ["check a.xlsx --json=1", { type: "unexpectedValue", option: "--json" }],
    ["check a.xlsx --json --json", { type: "twice", option: "--json" }],
    ["report a.xlsx --out b.xlsx --extract Sport", { type: "extractWithoutCopy" }],
    ["check a.xlsx --years 13,14", { type: "badYears", text: "13,14" }],
    ["check a.xlsx --years 2015,", { type: "badYears", text: "2015," }],
    ["check a.xlsx --years 3015", { type: "badYears", text: "3015" }],
  ])("%s", (line, problem) => {
    expect(parse(line)).toEqual(problem);
  });
});

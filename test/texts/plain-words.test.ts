// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const FOLDER = "src/texts";

interface Wording {
  readonly place: string;
  readonly text: string;
}

/** Every text of a file that has a blank in it: names of keys and kinds have none. */
const wordingsOf = (name: string): readonly Wording[] => {
  const source = readFileSync(join(FOLDER, name), "utf8");
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true);
  const found: Wording[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if ((ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) && /\s/.test(node.text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ place: `${name}:${line + 1}`, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

const wordings = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".ts"))
  .flatMap(wordingsOf);

/** What no clerk says, or what the glossary has another word for. */
const NOT_SAID: Readonly<Record<string, RegExp>> = {
  "words of programmers":
    /\b(?:API|Bug|Cache|Chunk|Commit|Default|Error|Exception|Flag|Frontend|Hash|Host|ID|Index(?=-| der)|JSON|Link|Marker|Null-?Wert|Parser|Payload|Server-?Fehler|Snapshot|Sync|Tabelle[nr]?-ID|Token|Undo|Validierung|validieren|XML)\b/u,
  "words the glossary avoids":
    /\b(?:Indikator(?:en)?(?! )|Nenner|Zähler|Issue|KPI|Kommentarfeld|Upload|hochladen|Submission|Ausnahme(?:fehler)?)\b/u,
  "a familiar address": /\b(?:du|dich|dir|dein(?:e[mnrs]?)?|euch|euer)\b/iu,
  "bars for dashes": / - (?!\d)/u,
  "three dots for an ellipsis": /\.\.\./u,
  "straight quotation marks around words": /"\p{L}[^"]*"|'\p{L}{2,}[^']*'/u,
  "an order without a please or a Sie": /\b(?:OK|Okay|Sorry|Ups|Hoppla)\b/u,
};

test("there are texts to read", () => {
  expect(wordings.length).toBeGreaterThan(500);
});

test.each(Object.entries(NOT_SAID))("no text holds %s", (_name, pattern) => {
  const guilty = wordings.filter(({ text }) => pattern.test(text));
  expect(
    guilty.map(({ place, text }) => `${place} ${pattern.exec(text)?.[0] ?? ""}: ${text}`),
  ).toEqual([]);
});

test.each([
  ["words of programmers", "Der Hash passt nicht."],
  ["words the glossary avoids", "Der Nenner fehlt."],
  ["a familiar address", "Prüfe dein Blatt."],
  ["bars for dashes", "Wert - Begründung"],
  ["three dots for an ellipsis", "Bitte warten ..."],
  ["straight quotation marks around words", 'Das Blatt "Schule" fehlt.'],
])("%s would be found", (name, text) => {
  expect(NOT_SAID[name]?.test(text)).toBe(true);
});

test("every quotation mark that opens is closed by its fellow", () => {
  const guilty = wordings.filter(({ text }) => {
    const [opened, closed] = [text.split("„").length, text.split("“").length];
    // Texts with something put in between come in pieces.
    return opened !== closed && !/^[^„]*“|„[^“]*$/u.test(text);
  });
  expect(guilty).toEqual([]);
});

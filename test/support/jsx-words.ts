// SPDX-License-Identifier: EUPL-1.2
import ts from "typescript";

/** Attributes whose text no user ever reads. */
const TECHNICAL = new Set([
  "appearance",
  "aria-hidden",
  "aria-live",
  "as",
  "className",
  "fill",
  "href",
  "id",
  "job",
  "key",
  "layout",
  "look",
  "page",
  "rel",
  "role",
  "scope",
  "size",
  "status",
  "target",
  "type",
  "value",
]);

const LETTER = /\p{L}/u;

/** Words written straight into JSX, as "line: text". Words belong into src/texts. */
export const wordsInJsx = (fileName: string, source: string): readonly string[] => {
  const file = ts.createSourceFile(
    fileName,
    source,
    ts.ScriptTarget.ES2022,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isWording(node) && LETTER.test(node.text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${line + 1}: ${node.text.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

type TextNode = ts.JsxText | ts.StringLiteral | ts.TemplateLiteralLikeNode;

const isWording = (node: ts.Node): node is TextNode => {
  if (ts.isJsxText(node)) return true;
  return (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) && reachesScreen(node);
};

/** Climbs through what only passes a text on, up to the JSX that shows it. */
const reachesScreen = (node: ts.Node): boolean => {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return !TECHNICAL.has(parent.name.getText());
  if (ts.isJsxExpression(parent)) {
    return ts.isJsxAttribute(parent.parent) ? reachesScreen(parent) : true;
  }
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && reachesScreen(parent);
  return passesOn(parent) && reachesScreen(parent);
};

const passesOn = (node: ts.Node): boolean =>
  ts.isParenthesizedExpression(node) ||
  ts.isTemplateExpression(node) ||
  ts.isTemplateSpan(node) ||
  (ts.isBinaryExpression(node) && !isComparison(node.operatorToken.kind));

const isComparison = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
  kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;

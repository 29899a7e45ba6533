// SPDX-License-Identifier: EUPL-1.2
"use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const ts = require("typescript");

const TAG = /\[Api set:\s*([A-Za-z]+)\s+(\d+\.\d+)/;

/** The floor stands once, in the code of the add-in; a configuration cannot import TypeScript. */
const readFloor = () => {
  const file = join(__dirname, "../../src/excel/api-floor.ts");
  const floor = /API_FLOOR = "(\d+\.\d+)"/.exec(readFileSync(file, "utf8"))?.[1];
  if (!floor) throw new Error("src/excel/api-floor.ts names no API_FLOOR.");
  return floor;
};

const compareVersions = (a, b) => {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
};

const isOfExcel = (declaration) => {
  if (!declaration.getSourceFile().fileName.includes("@types/office-js")) return false;
  for (let node = declaration; node; node = node.parent) {
    if (ts.isModuleDeclaration(node)) return node.name.text === "Excel";
  }
  return false;
};

const commentOf = (node) => {
  const { text } = node.getSourceFile();
  return (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .join("\n");
};

/** A member without a tag has the set of its class. */
const tagOf = (declaration) => {
  for (let node = declaration; node && !ts.isModuleDeclaration(node); node = node.parent) {
    const match = TAG.exec(commentOf(node));
    if (match) return { set: match[1], version: match[2] };
  }
  return null;
};

/** Overloads count as their oldest. */
const tagOfSymbol = (symbol) =>
  (symbol?.declarations ?? [])
    .filter(isOfExcel)
    .map(tagOf)
    .filter((tag) => tag !== null)
    .sort((a, b) => compareVersions(a.version, b.version))[0] ?? null;

/** The member an identifier stands for, also where it is taken out of an object by destructuring. */
const symbolOf = (checker, node) => {
  const { parent } = node;
  if (!ts.isBindingElement(parent) || !ts.isObjectBindingPattern(parent.parent)) {
    return checker.getSymbolAtLocation(node);
  }
  const name = parent.propertyName ?? parent.name;
  return ts.isIdentifier(name)
    ? checker.getTypeAtLocation(parent.parent).getProperty(name.text)
    : undefined;
};

/**
 * Fails on every member of the Excel namespace whose requirement set, as tagged in @types/office-js, is newer than the
 * floor or is not ExcelApi at all: an Excel at the floor does not have it. Needs type information.
 */
const apiFloor = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      newer: "{{member}} needs {{set}} {{version}}; the add-in promises ExcelApi {{floor}}.",
    },
  },
  create: (context) => {
    const floor = readFloor();
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    /** Several symbols of a file are used many times. */
    const tags = new Map();
    const tagFor = (symbol) => {
      if (!tags.has(symbol)) tags.set(symbol, tagOfSymbol(symbol));
      return tags.get(symbol);
    };
    return {
      Identifier: (node) => {
        const own = esTreeNodeToTSNodeMap.get(node);
        if (!own || !ts.isIdentifier(own)) return;
        const tag = tagFor(symbolOf(checker, own));
        if (!tag) return;
        const isOfTheFloor = tag.set === "ExcelApi" && compareVersions(tag.version, floor) <= 0;
        if (isOfTheFloor) return;
        context.report({ node, messageId: "newer", data: { member: node.name, ...tag, floor } });
      },
    };
  },
};

module.exports = { apiFloor };

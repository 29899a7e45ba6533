// SPDX-License-Identifier: EUPL-1.2
import ts from "typescript";

/** A use of an Office.js member that an Excel at the floor does not have. */
export interface NewerMember {
  /** "src/excel/host.ts:12". */
  readonly place: string;
  /** "Worksheet.onNameChanged". */
  readonly member: string;
  /** "ExcelApi 1.17". */
  readonly set: string;
}

const TAG = /\[Api set:\s*([A-Za-z]+)\s+(\d+\.\d+)/;

/**
 * Walks the files of a folder with the type checker and lists every member of the Excel namespace whose
 * requirement set, as tagged in @types/office-js, is newer than `floor` or is not ExcelApi at all.
 * A member without a tag has the set of its class. Overloads count as their oldest.
 */
export const membersAboveFloor = (
  files: readonly string[],
  options: ts.CompilerOptions,
  floor: string,
): readonly NewerMember[] => {
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const found: NewerMember[] = [];
  const visit = (source: ts.SourceFile, node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const newer = newerThan(symbolOf(checker, node), floor);
      if (newer) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push({ place: `${source.fileName}:${line + 1}`, ...newer });
      }
    }
    ts.forEachChild(node, (child) => visit(source, child));
  };
  for (const source of program.getSourceFiles()) {
    if (files.includes(source.fileName)) visit(source, source);
  }
  return found;
};

/** The member an identifier stands for, also where it is taken out of an object by destructuring. */
const symbolOf = (checker: ts.TypeChecker, node: ts.Identifier): ts.Symbol | undefined => {
  const { parent } = node;
  if (!ts.isBindingElement(parent) || !ts.isObjectBindingPattern(parent.parent)) {
    return checker.getSymbolAtLocation(node);
  }
  const name = parent.propertyName ?? parent.name;
  return ts.isIdentifier(name)
    ? checker.getTypeAtLocation(parent.parent).getProperty(name.text)
    : undefined;
};

const newerThan = (
  symbol: ts.Symbol | undefined,
  floor: string,
): { readonly member: string; readonly set: string } | null => {
  const tags = (symbol?.declarations ?? [])
    .filter(isOfExcel)
    .map(tagOf)
    .filter((tag) => tag !== null);
  const oldest = tags.sort((a, b) => compareVersions(a.version, b.version))[0];
  if (!symbol || !oldest) return null;
  const isOfTheFloor = oldest.name === "ExcelApi" && compareVersions(oldest.version, floor) <= 0;
  return isOfTheFloor ? null : { member: symbol.name, set: `${oldest.name} ${oldest.version}` };
};

const isOfExcel = (declaration: ts.Declaration): boolean => {
  if (!declaration.getSourceFile().fileName.includes("@types/office-js")) return false;
  for (let node: ts.Node | undefined = declaration; node; node = node.parent) {
    if (ts.isModuleDeclaration(node)) return node.name.text === "Excel";
  }
  return false;
};

const tagOf = (declaration: ts.Declaration): { name: string; version: string } | null => {
  for (let node: ts.Node | undefined = declaration; node; node = node.parent) {
    if (ts.isModuleDeclaration(node)) return null;
    const match = TAG.exec(commentOf(node));
    if (match?.[1] && match[2]) return { name: match[1], version: match[2] };
  }
  return null;
};

const commentOf = (node: ts.Node): string => {
  const text = node.getSourceFile().text;
  return (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .join("\n");
};

const compareVersions = (a: string, b: string): number => {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
};

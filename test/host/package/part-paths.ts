// SPDX-License-Identifier: EUPL-1.2

/** Folder of a part, with its closing slash: "xl/worksheets/sheet1.xml" -> "xl/worksheets/". */
const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** Where the relationships of a part stand; of the package itself for "". */
export const relationshipsPath = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** A target as written in the relationships of `source` -> path in the package. */
export const resolveTarget = (source: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const steps = `${folderOf(source)}${target}`.split("/");
  const path: string[] = [];
  for (const step of steps) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
};

/** The way from one part to another, as Excel writes targets. */
export const relativeTarget = (source: string, part: string): string => {
  const from = folderOf(source).split("/").slice(0, -1);
  const to = part.split("/");
  let common = 0;
  while (common < from.length && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
};

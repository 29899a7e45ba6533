// SPDX-License-Identifier: EUPL-1.2
import { createTextCollector } from "./stored-text";
import type { WorkbookPackage } from "./workbook-package";

/** The texts that cells name by number. */
export const readSharedStrings = (file: WorkbookPackage, workbook: string): readonly string[] => {
  const part = file.related(workbook, "sharedStrings")[0]?.target;
  if (part === undefined) return [];
  const strings: string[] = [];
  const collector = createTextCollector();
  file.scan(part, {
    open: collector.open,
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name === "si") strings.push(collector.take());
    },
  });
  return strings;
};

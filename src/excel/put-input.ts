// SPDX-License-Identifier: EUPL-1.2
import { blockToA1, quoteSheetName, type Block } from "../domain/shared/cell";
import type { InputMessage, InputRule, WorkbookEdit } from "../domain/shared/workbook-edit";

type EditOf<K extends WorkbookEdit["kind"]> = Extract<WorkbookEdit, { kind: K }>;

export const queueInputLimit = (
  sheet: Excel.Worksheet,
  { block, rule, prompt, refusal }: EditOf<"limitInput">,
): void => {
  const { row, column, rows, columns } = block;
  const { dataValidation } = sheet.getRangeByIndexes(row, column, rows, columns);
  dataValidation.rule = excelRule(rule);
  dataValidation.prompt = toPrompt(prompt);
  dataValidation.errorAlert = {
    showAlert: true,
    style: refusal.style === "stop" ? "Stop" : "Warning",
    title: refusal.title,
    message: refusal.text,
  };
};

const excelRule = (rule: InputRule): Excel.DataValidationRule => {
  switch (rule.type) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "listOn":
      return {
        list: {
          inCellDropDown: true,
          source: `=${quoteSheetName(rule.sheet)}!${absolute(rule.block)}`,
        },
      };
    case "formula":
      return { custom: { formula: rule.formula } };
  }
};

const absolute = (block: Block): string =>
  blockToA1(block)
    .split(":")
    .map((corner) => corner.replace(/^([A-Z]+)(\d+)$/u, "$$$1$$$2"))
    .join(":");

const toPrompt = (prompt: InputMessage | null): Excel.DataValidationPrompt =>
  prompt === null
    ? { showPrompt: false, title: "", message: "" }
    : { showPrompt: true, title: prompt.title, message: prompt.text };

/** Without a password: the protection guides people, it is no lock. */
export const queueProtection = (sheet: Excel.Worksheet): void =>
  sheet.protection.protect({
    selectionMode: "Normal",
    allowFormatColumns: true,
    allowFormatRows: true,
    allowAutoFilter: true,
  });

// SPDX-License-Identifier: EUPL-1.2
import { emptyWorkbook } from "../model/new-workbook";
import type { WorkbookData } from "../model/workbook-data";
import { ExcelHost, type HostOptions } from "./excel-host";
import { nodeCalculator } from "./node-calculator";

/** A host in Node with a workbook, by default an empty one with the sheet "Tabelle1". It works on the data handed in. */
export const openHost = (
  data: WorkbookData = emptyWorkbook(),
  options: Partial<HostOptions> = {},
): ExcelHost =>
  new ExcelHost(data, { ...options, calculator: options.calculator ?? nodeCalculator() });

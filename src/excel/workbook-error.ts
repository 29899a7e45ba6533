// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookError } from "../usecases/ports";

const BY_CODE: Readonly<Record<string, WorkbookError>> = {
  InvalidOperationInCellEditMode: { type: "CellEditMode" },
  UnsupportedSheet: { type: "SheetUnsupported" },
  RangeExceedsLimit: { type: "TooLarge" },
  OperationCellsExceedLimit: { type: "TooLarge" },
  MemoryLimitReached: { type: "TooLarge" },
  RequestPayloadSizeLimitExceeded: { type: "TooLarge" },
  ResponsePayloadSizeLimitExceeded: { type: "TooLarge" },
};

/**
 * The port's name for a failure of the host. Messages of the host are localised and may hold cell values,
 * so only its code and the API member are kept.
 */
export const toWorkbookError = (error: OfficeExtension.Error): WorkbookError =>
  BY_CODE[error.code] ?? {
    type: "HostFailed",
    code: error.code,
    at: error.debugInfo?.errorLocation ?? "",
  };

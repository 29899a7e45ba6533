// SPDX-License-Identifier: EUPL-1.2

const STATUS: Readonly<Record<string, number>> = {
  InvalidArgument: 400,
  InvalidReference: 400,
  InvalidOperation: 400,
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  InvalidOperationInCellEditMode: 400,
  RequestPayloadSizeLimitExceeded: 400,
  ResponsePayloadSizeLimitExceeded: 400,
  NotImplemented: 501,
};

/** A failure Excel itself would answer with a code. Anything else thrown in the host is a bug of the host. */
export class HostError extends Error {
  readonly status: number;

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
    this.status = STATUS[code] ?? 500;
  }
}

export const invalidArgument = (detail = ""): HostError =>
  new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format.${detail ? ` (${detail})` : ""}`,
  );

export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.");

export const itemAlreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");

export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.");

/** The one error that is ours alone: real Excel has the member, this host does not. */
export const notImplemented = (what: string): HostError =>
  new HostError(
    "NotImplemented",
    `NotImplemented: ${what} is not emulated by the Excel host of the tests.`,
  );

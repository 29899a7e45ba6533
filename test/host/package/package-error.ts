// SPDX-License-Identifier: EUPL-1.2

/** Why a file cannot be opened as a workbook. */
export type PackageErrorKind =
  | "empty"
  | "notZip"
  /** Binary workbook of Excel 97-2003. */
  | "oldFormat"
  | "passwordProtected"
  | "noWorkbook"
  /** A part is missing, cut off or no well-formed XML. */
  | "damaged"
  | "tooLarge";

export class PackageError extends Error {
  public override readonly name = "PackageError";

  public constructor(
    public readonly kind: PackageErrorKind,
    /** Path of the part inside the package, where the trouble is in one; else what was found. */
    public readonly detail: string = "",
  ) {
    super(detail === "" ? kind : `${kind}: ${detail}`);
  }
}

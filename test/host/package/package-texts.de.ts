// SPDX-License-Identifier: EUPL-1.2
import type { PackageError, PackageErrorKind } from "./package-error";

/** Why a file cannot be opened, in words; said of „die Datei“. */
const REASONS: Readonly<Record<PackageErrorKind, (detail: string) => string>> = {
  empty: () => "Sie ist leer.",
  notZip: () => "Sie ist keine Excel-Datei (.xlsx) oder unvollständig.",
  oldFormat: () => "Sie hat das alte Format .xls. Bitte speichern Sie sie in Excel als .xlsx.",
  passwordProtected: () =>
    "Sie ist mit einem Kennwort verschlüsselt. Bitte speichern Sie sie ohne Kennwort.",
  noWorkbook: () => "Sie enthält keine Excel-Arbeitsmappe.",
  damaged: (detail) => `Sie ist beschädigt (${detail}).`,
  tooLarge: () => "Sie ist entpackt größer als 50 MB.",
};

export const refusedFileText = (
  file: string,
  { kind, detail }: Pick<PackageError, "kind" | "detail">,
): string => `Die Datei „${file}“ kann nicht geöffnet werden: ${REASONS[kind](detail)}`;

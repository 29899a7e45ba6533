// SPDX-License-Identifier: EUPL-1.2
import type { ChosenFile } from "../usecases/ports";

/** Only its name and time are known before it is read. */
export const toChosenFile = (file: File): ChosenFile => ({
  name: file.name,
  modifiedAt: file.lastModified,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

// SPDX-License-Identifier: EUPL-1.2
import type { AppliedEdits } from "../../src/usecases/ports";

export const appliedEdits = (part: Partial<AppliedEdits> = {}): AppliedEdits => ({
  cellsWritten: 504,
  sheetsAdded: [],
  computed: new Map(),
  notices: [],
  before: null,
  ...part,
});

// SPDX-License-Identifier: EUPL-1.2
import type { FileProblem } from "../usecases/ports";

/** Leaves the reading of a file early, with a problem the port names. */
export class FileRefusal extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.type);
  }
}

export const damaged = (part = ""): FileRefusal => new FileRefusal({ type: "Damaged", part });

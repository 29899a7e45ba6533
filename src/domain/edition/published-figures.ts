// SPDX-License-Identifier: EUPL-1.2
import type { Observation } from "../delivery/delivery";
import type { DataRow } from "../report/data-row";

/** The numbers of an edition as a delivery would give them, to be compared with what is delivered now. */
export const publishedObservations = (rows: readonly DataRow[]): readonly Observation[] =>
  rows.flatMap(({ key, value, marks, cell }) =>
    typeof value === "number" && cell
      ? [
          {
            key,
            value: { kind: "number", value, marks, stored: "number" },
            cell,
            markColumn: null,
            remark: "",
            role: "delivered",
            isFormula: false,
          },
        ]
      : [],
  );

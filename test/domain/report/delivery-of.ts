// SPDX-License-Identifier: EUPL-1.2
import type { Delivery, Observation } from "../../../src/domain/delivery/delivery";
import { NO_FACTS } from "../../../src/domain/delivery/sheet-facts";

/** A delivery of one list that holds these observations, one per row, as if they had been read. */
export const deliveryOf = (observations: readonly Observation[]): Delivery => ({
  sheets: [
    {
      id: "1",
      name: "Blatt",
      layout: {
        kind: "list",
        headerRows: { first: 0, last: 0 },
        dataRows: { first: 1, last: Math.max(1, ...observations.map(({ cell }) => cell.row)) },
        lastColumn: 5,
        columns: {},
        changes: [],
      },
      rows: observations.map((observation) => ({
        sheet: "Blatt",
        row: observation.cell.row,
        quantity: observation.key.quantity,
        named: null,
        indicator: null,
        group: observation.key.group,
        area: observation.key.area,
        observations: [observation],
      })),
      rates: [],
      unassigned: [],
      unknownCodes: [],
      facts: NO_FACTS,
      years: [...new Set(observations.map(({ key }) => key.year))].sort(),
      department: null,
    },
  ],
  unread: [],
  ignored: [],
  form: null,
});

// SPDX-License-Identifier: EUPL-1.2

/** Rectangle of cells, from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { Layout } from "./delivery";
import type { FoundHeader } from "./table-plan";
import type { TableRows } from "./table-rows";

/** A table whose figures were read, with what it was read from. */
export interface TableRead {
  readonly snapshot: SheetSnapshot;
  readonly header: FoundHeader;
  readonly layout: Layout;
  readonly rows: TableRows;
}

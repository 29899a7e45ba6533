// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { LabelLookup } from "../catalogue/label-lookup";
import type { Year } from "../shared/year";
import type { ClassifiedColumns } from "./classify-columns";
import type { HeaderBlock, HeaderTools } from "./find-header";
import type { Filer } from "./file-figure";
import type { HeaderColumn } from "./header-columns";
import type { SignReader } from "./read-signs";
import type { ValueReader } from "./read-value";
import type { TitleReader, TitleSubject } from "./title-subject";

/** Everything that finding and reading a table needs. */
export interface TableTools extends HeaderTools {
  readonly catalogue: Catalogue;
  readonly lookup: LabelLookup;
  readonly readTitle: TitleReader;
  readonly signs: SignReader;
  readonly values: ValueReader;
  readonly file: Filer;
}

/** The columns that name a row. There can be several for group ("Geschlecht", "Alter") and area. */
export interface StubColumns {
  readonly id: number | null;
  readonly title: number | null;
  readonly groups: readonly number[];
  readonly areas: readonly number[];
}

/** What stands around a table: its titles and the spanners over all figures. */
export interface TableContext {
  readonly subject: TitleSubject | null;
  readonly year: Year | null;
}

/** A header together with what its columns are for. */
export interface ReadHeader {
  readonly block: HeaderBlock;
  readonly columns: ClassifiedColumns;
  readonly stub: StubColumns;
  /** Columns of figures: those of years, or all that hold numbers. */
  readonly figures: readonly HeaderColumn[];
  readonly context: TableContext;
}

export type TableKind = "yearColumns" | "list" | "areaMatrix";

/** A header that says enough to read its table. */
export interface FoundHeader extends ReadHeader {
  readonly kind: TableKind;
}

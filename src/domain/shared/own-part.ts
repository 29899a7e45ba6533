// SPDX-License-Identifier: EUPL-1.2

/**
 * What the add-in keeps in the workbook beside its sheets: custom XML parts, found again by the namespace of their root
 * element. They travel with the file and are invisible in Excel.
 */
export const OWN_PART_NAMESPACES = {
  /** Reasons, open points. */
  review: "urn:integrationsmonitoring:review",
  /** What was asked, in the workbook of a department. */
  catalogue: "urn:integrationsmonitoring:catalogue",
  /** Which files were merged, in the workbook of the coordinator. */
  deliveries: "urn:integrationsmonitoring:deliveries",
  /** What the report wrote, so that changes by hand are seen. */
  generated: "urn:integrationsmonitoring:generated",
} as const;

export type OwnPartName = keyof typeof OWN_PART_NAMESPACES;

export const OWN_PART_NAMES = Object.keys(OWN_PART_NAMESPACES) as readonly OwnPartName[];

/** A part as it was found, unchecked: anybody may have written it. */
export interface OwnPart {
  readonly name: OwnPartName;
  readonly xml: string;
}

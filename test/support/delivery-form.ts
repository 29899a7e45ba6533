// SPDX-License-Identifier: EUPL-1.2
import type { Table } from "./describe-rule";

/** A sheet `Lieferung` with these fields; the first one stands in row 3. */
export const deliveryForm = (fields: Readonly<Record<string, string | number>>): Table => [
  ["Lieferung"],
  ["Feld", "Eintrag"],
  ...Object.entries(fields),
];

/** An Erhebungsbogen with one row of figures for 2014 and 2015. */
export const questionnaireOf = (department: string): Table => [
  [`Erhebungsbogen Integrationsmonitoring 2015 · ${department}`],
  ["Kennung", "Angabe", "Gruppe", "Gebiet", 2014, 2015],
  ["BEV-A01", "Wohnberechtigte Bevölkerung", "insgesamt", "Stadt Münster", 1000, 1100],
];

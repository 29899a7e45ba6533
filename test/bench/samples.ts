// SPDX-License-Identifier: EUPL-1.2

export interface Sample {
  readonly label: string;
  /** Below /samples/. */
  readonly file: string;
}

/** The first one is open when the bench starts. */
export const SAMPLES: readonly Sample[] = [
  { label: "Erhebungsbogen Amt 61 (Beispielzahlen)", file: "erhebungsbogen-amt61.xlsx" },
  { label: "Lieferung mit Fehlern", file: "fehlerhaft.xlsx" },
  { label: "Mappe der Koordination (zwei Ämter)", file: "koordination.xlsx" },
  { label: "Fremde Tabelle mit Tücken", file: "tuecken.xlsx" },
  { label: "Veröffentlichte Zahlen der Stadt Münster", file: "muenster-veroeffentlicht.xlsx" },
];

export const loadSample = async ({ file }: Sample): Promise<Uint8Array> => {
  const response = await fetch(`/samples/${file}`);
  if (!response.ok) throw new Error(`The sample ${file} is not there (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
};

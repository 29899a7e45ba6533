// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import { groupText } from "../domain/catalogue/group-key";
import type { FindingTexts } from "./finding-texts";
import { formatNumber, joinList, plural } from "./format.de";

type CodeCode = "COD-03" | "COD-04";

interface OldEntry {
  readonly label: string;
  readonly validUntil: number;
  readonly values: number;
}

const oldEntry = ({ label, validUntil, values }: OldEntry, targets: string): string =>
  `${targets}: „${label}“ galt bis ${validUntil}; ${
    values === 1 ? "ein Wert ist" : `${formatNumber(values)} Werte sind`
  } jünger.`;

const allowedText = (dimensions: readonly string[], { dimensionById }: Catalogue): string =>
  dimensions.length === 0
    ? "Vorgesehen ist hier nur „insgesamt“."
    : `Vorgesehen ${dimensions.length === 1 ? "ist" : "sind"} hier: ${joinList(
        dimensions.map((id) => dimensionById.get(id)?.label ?? id),
      )}.`;

/** Wording of rules about entries that are in a list and still do not belong here. */
export const textsOfCodes: Pick<FindingTexts, CodeCode> = {
  "COD-03": {
    title: "Eintrag veraltet",
    messages: {
      replaced: (facts, { targets }) => ({
        what: `${oldEntry(facts, targets)} Nachfolger ist „${facts.successor}“.`,
        why: "Werte nach altem und neuem Zuschnitt sind nicht vergleichbar.",
        fix: `Prüfen Sie, ob ${
          facts.values === 1 ? "der Wert" : "die Werte"
        } auf den neuen Zuschnitt umgerechnet ${
          facts.values === 1 ? "ist" : "sind"
        }, und tragen Sie „${facts.successor}“ ein. Soll der alte Eintrag bleiben, nennen Sie kurz den Grund.`,
      }),
      ended: (facts, { targets }) => ({
        what: oldEntry(facts, targets),
        why: "Der Katalog führt diesen Eintrag danach nicht mehr.",
        fix: "Prüfen Sie Eintrag und Jahr. Soll der Eintrag bleiben, nennen Sie kurz den Grund.",
      }),
    },
  },
  "COD-04": {
    title: "Verbindung nicht vorgesehen",
    messages: {
      notProvided: ({ key, rows, allowed }, { targets, quantity, catalogue }) => ({
        what: `${targets}: „${groupText(catalogue, key.group)}“ passt nicht zu ${quantity(key.quantity)} (${plural(rows.length, "Zeile", "Zeilen")}).`,
        why: `Diese Verbindung kommt im Katalog nicht vor. ${allowedText(allowed, catalogue)}`,
        fix: `Prüfen Sie Angabe und Gruppe. ${
          rows.length === 1
            ? "Ist die Zeile richtig, können Sie sie"
            : "Sind die Zeilen richtig, können Sie sie"
        } mit kurzem Grund als offenen Punkt abgeben.`,
      }),
    },
  },
};

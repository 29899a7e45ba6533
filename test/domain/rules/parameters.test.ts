// SPDX-License-Identifier: EUPL-1.2
import { loadCatalogue } from "../../../src/domain/catalogue/load-catalogue";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { runRules } from "../../../src/domain/rules/run";
import { rateFits } from "../../../src/domain/rules/bez-02-rate-fits";
import { catalogueCopy } from "../../support/catalogue";
import { snapshotOf, workbookOf } from "../../support/sheet-table";

const sheet = [
  ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße", "Quote"],
  ["BEV-07", "insgesamt", "Stadt Münster", 2015, 100, 300, 33.9],
];

/** How many rates do not fit when the catalogue sets this much leeway. */
const failures = (ruleParameters: Readonly<Record<string, Readonly<Record<string, number>>>>) => {
  const loaded = loadCatalogue({ ...catalogueCopy(), ruleParameters });
  if (!loaded.ok) throw new Error("the catalogue is refused");
  const catalogue = loaded.value;
  const delivery = parseDelivery(workbookOf(snapshotOf("Blatt", sheet)), catalogue);
  return runRules([rateFits], { catalogue, delivery, years: [2015], department: null }).findings
    .length;
};

test("a threshold of the catalogue goes before the rule's own", () => {
  expect(failures({})).toBe(1);
  expect(failures({ "BEZ-02": { tolerance: 1 } })).toBe(0);
  expect(failures({ "BEZ-02": { other: 1 } })).toBe(1);
});

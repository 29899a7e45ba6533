// SPDX-License-Identifier: EUPL-1.2
import { always } from "../../src/usecases/catalogue-in-use";
import type { SheetSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { deriveWords } from "../../src/texts/derive.de";
import { REPORT_WORDS } from "../../src/texts/report.de";
import { createAnswerFinding } from "../../src/usecases/answer-finding";
import { createPreviewReport } from "../../src/usecases/build-report";
import { createCheckDelivery } from "../../src/usecases/check-delivery";
import { WATCH } from "../contract/workbook-contract";
import { bundledCatalogue } from "../support/catalogue";
import { createMemoryWorkbook } from "../support/memory-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";
import { valueOf } from "../support/value-of";

const catalogue = bundledCatalogue();
const REASON = "Neue Zählweise im Melderegister seit Januar";
const NOTE = `Erläuterung, Stadtplanungsamt (mit Statistikdienststelle): 2015: ${REASON}.`;

const HEAD = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015];
const sheet = (...figures: readonly TableCell[]): SheetSnapshot =>
  snapshotOf("Blatt", [
    HEAD,
    ["BEV-A01", "insgesamt", "Stadt Münster", ...figures],
    ["BEV-A02", "insgesamt", "Stadt Münster", 63723, 65205, 69098],
  ]);

const open = () => {
  const workbook = createMemoryWorkbook(workbookOf(sheet(298518, 300267, 505235)));
  const check = createCheckDelivery({
    workbook,
    catalogueOf: always(catalogue),
    words: deriveWords,
  });
  const answer = createAnswerFinding({ workbook, now: () => new Date(0) });
  const preview = createPreviewReport({
    workbook,
    catalogueOf: always(catalogue),
    words: REPORT_WORDS,
  });
  return {
    workbook,
    give: async (asFootnote: boolean) => {
      const outcome = valueOf(
        await check({ scope: "allSheets", years: [], department: null }, WATCH),
      );
      const finding = outcome.result.findings.find(({ code }) => code === "ZTR-01");
      if (!finding) throw new Error("nothing found");
      valueOf(await answer(outcome, { finding, text: REASON, asFootnote }, WATCH));
    },
    /** Everything the report would write. */
    texts: async (): Promise<string> => {
      const { plan } = valueOf(await preview(WATCH));
      return JSON.stringify(plan.tables.flatMap(({ edits }) => edits));
    },
  };
};

test("a reason with a tick is printed below the tables of its figure", async () => {
  const { give, texts } = open();
  await give(true);
  expect(await texts()).toContain(NOTE);
});

test("a reason without a tick stays between Amt and Koordinierungsstelle", async () => {
  const { give, texts } = open();
  await give(false);
  expect(await texts()).not.toContain(REASON);
});

test("a reason that no longer holds is not printed", async () => {
  const { workbook, give, texts } = open();
  await give(true);
  workbook.type({ sheet: "Blatt", row: 1, column: 5 }, 515235);
  expect(await texts()).not.toContain(REASON);
});

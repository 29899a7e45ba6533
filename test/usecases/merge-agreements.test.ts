// SPDX-License-Identifier: EUPL-1.2
import { agreementsMarker, readAgreements } from "../../src/domain/delivery/read-agreements";
import { NO_DECISIONS } from "../../src/domain/merge/merge-decisions";
import { AGREEMENT_HEADS } from "../../src/texts/agreements.de";
import { fileSummary } from "../../src/texts/merge-ui.de";
import { deliveredFile } from "../../src/usecases/merge-use-cases";
import { type Contents, fileOf, form, HEAD, openDesk, type Table } from "../support/merge-desk";
import { snapshotOf, type TableCell } from "../support/sheet-table";
import { valueOf } from "../support/value-of";

const WATCH = { onProgress: () => undefined, isCancelled: () => false, waitForCellEdit: false };

/** A delivery of the Kulturamt with one figure, and with agreements. */
const culture = (figure: number, ...agreements: Table): Contents =>
  fileOf(
    snapshotOf("Angaben", [HEAD, ["KUL-A01", "", "", figure, figure, figure]]),
    form("Kulturamt"),
    snapshotOf(
      "Vereinbarungen",
      [["Vereinbarungen 2015"], [], [...AGREEMENT_HEADS], ...agreements],
      {
        marker: agreementsMarker("41"),
      },
    ),
  );

const CHOIRS: readonly TableCell[] = [
  "Mehr Chöre",
  "Förderung",
  "Amt 41",
  "2017",
  "läuft",
  "KUL-01",
];

const open = (files: Readonly<Record<string, Contents>>) => {
  const { workbook, useCases } = openDesk(files);
  const merge = async (...names: readonly string[]) => {
    const chosen = names.map((name) => ({ name, bytes: () => Promise.resolve(new Uint8Array()) }));
    const read = valueOf(await useCases.readDeliveries(chosen, WATCH));
    const preview = valueOf(await useCases.previewMerge(read, NO_DECISIONS));
    const outcome = valueOf(await useCases.writeMerge(preview, WATCH));
    if (outcome.type !== "merged") throw new Error("undecided");
    return { files: read.files.flatMap(deliveredFile), applied: outcome.applied };
  };
  const kept = () =>
    workbook.snapshot().sheets.flatMap((sheet) => readAgreements(sheet).map(({ goal }) => goal));
  return { workbook, merge, kept };
};

describe("goals and measures in deliveries", () => {
  test("come to a sheet of their department, and the list of files counts them", async () => {
    const { workbook, merge, kept } = open({ "a.xlsx": culture(40, CHOIRS) });
    const { files } = await merge("a.xlsx");
    expect(files.map(fileSummary)).toEqual([expect.stringContaining("1 Vereinbarung")]);
    expect(kept()).toEqual(["Mehr Chöre"]);
    const sheet = workbook.snapshot().sheets.find(({ name }) => name === "Vereinbarungen Amt 41");
    expect(sheet?.values[4]).toEqual(CHOIRS);
  });

  test("change nothing when the same file is merged again", async () => {
    const { merge } = open({ "a.xlsx": culture(40, CHOIRS) });
    await merge("a.xlsx");
    expect((await merge("a.xlsx")).applied.cellsWritten).toBe(0);
  });

  test("are replaced by those of a corrected file, and stay where it brings none", async () => {
    const { merge, kept } = open({
      "a.xlsx": culture(40, CHOIRS, ["Zweites Ziel", "Bühne"]),
      "b.xlsx": culture(41, ["Neues Ziel", "Bühne"]),
      "c.xlsx": culture(42),
    });
    await merge("a.xlsx");
    expect(kept()).toEqual(["Mehr Chöre", "Zweites Ziel"]);
    await merge("b.xlsx");
    expect(kept()).toEqual(["Neues Ziel"]);
    await merge("c.xlsx");
    expect(kept()).toEqual(["Neues Ziel"]);
  });

  test("of several files of a department add up, each once", async () => {
    const other = culture(40, ["Drittes Ziel", "Bühne"]);
    const half = fileOf(
      snapshotOf("Angaben", [HEAD, ["KUL-A01", "", "", 40, "", ""]]),
      form("Kulturamt"),
      snapshotOf("Vereinbarungen", [[...AGREEMENT_HEADS], CHOIRS, ["Zweites Ziel", "Bühne"]], {
        marker: agreementsMarker("41"),
      }),
    );
    const { merge, kept } = open({
      "a.xlsx": culture(40, CHOIRS),
      "b.xlsx": half,
      "c.xlsx": other,
    });
    await merge("a.xlsx", "b.xlsx", "c.xlsx");
    expect(kept()).toEqual(["Mehr Chöre", "Zweites Ziel", "Drittes Ziel"]);
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { createUseCases } from "../../src/wire";
import type { CheckOutcome } from "../../src/usecases/use-cases";
import type { Watch } from "../../src/usecases/ports";
import { connectBridge, openHost } from "../../test/host";
import { openPackage } from "../../test/host/package/xlsx-package";
import { timed, type Measurement } from "./statistics";

const SAMPLE = "test/fixtures/samples/erhebungsbogen-amt61.xlsx";
const REPETITIONS = 15;
const BAR_MS = 50;
const BAR_SYNCS = 4;

const WATCH: Watch = {
  onProgress: () => undefined,
  isCancelled: () => false,
  waitForCellEdit: false,
};

/** The check an Amt starts in the pane: how long it computes, how long it takes in all, and how often it asks Excel. */
export const measureQuestionnaire = async (): Promise<readonly Measurement[]> => {
  const host = openHost(openPackage(new Uint8Array(readFileSync(SAMPLE))).data);
  connectBridge(host);
  const useCases = createUseCases();
  const outcomes: CheckOutcome[] = [];
  const syncs: number[] = [];
  const total = await timed(REPETITIONS, async () => {
    host.resetCounters();
    const request = { scope: "allSheets" as const, years: [], department: null };
    const outcome = await useCases.checkDelivery(request, WATCH);
    if (!outcome.ok) throw new Error(outcome.error.type);
    outcomes.push(outcome.value);
    syncs.push(host.counters.syncs);
  });
  return [
    {
      what: "check of an Erhebungsbogen, computing",
      samples: outcomes.map(({ milliseconds }) => milliseconds),
      unit: "ms",
      bar: BAR_MS,
    },
    { what: "  with reading through office.js", samples: total, unit: "ms", bar: null },
    { what: "  round trips", samples: syncs, unit: "count", bar: BAR_SYNCS },
  ];
};

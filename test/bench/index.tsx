// SPDX-License-Identifier: EUPL-1.2
import { init } from "@ironcalc/workbook";
import { createRoot } from "react-dom/client";
import { BenchApp } from "./bench-app";
import { openWorkbook } from "./bench-workbook";
import "./bench.css";
import { readCellMenu, readRibbonTab } from "./read-manifest";
import { loadSample, SAMPLES } from "./samples";

const start = async (): Promise<void> => {
  const [first] = SAMPLES;
  const root = document.getElementById("root");
  if (!root || !first) throw new Error("The bench page has no place to start.");
  const [manifest, bytes] = await Promise.all([
    fetch("/manifest.xml").then((response) => response.text()),
    loadSample(first),
    init(),
  ]);
  createRoot(root).render(
    <BenchApp
      tab={readRibbonTab(manifest)}
      cellMenu={readCellMenu(manifest)}
      first={openWorkbook(first.file, bytes)}
    />,
  );
};

void start();

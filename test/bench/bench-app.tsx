// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useRef, useState, type DragEvent } from "react";
import type { ExcelHost } from "../host/boot/excel-host";
import type { PaneChannel } from "../host/boot/pane-channel";
import { PackageError } from "../host/package/package-error";
import { refusedFileText } from "../host/package/package-texts.de";
import { download, openWorkbook, type BenchWorkbook } from "./bench-workbook";
import { CellMenu, type MenuPlace } from "./cell-menu";
import { bringAbout, USUAL, type Conditions } from "./conditions";
import { FileBar, openFile } from "./file-bar";
import { Grid } from "./grid";
import { PaneFrame } from "./pane-frame";
import type { RibbonControl, RibbonTab } from "./read-manifest";
import { watchRegionKeys } from "./regions";
import { Ribbon } from "./ribbon";
import { useShownLook } from "./shown-look";

interface BenchProps {
  readonly tab: RibbonTab;
  readonly cellMenu: readonly RibbonControl[];
  readonly first: BenchWorkbook;
}

/** Excel's place taken by a page: ribbon above, grid on the left, the add-in's pane on the right. */
export const BenchApp = ({ tab, cellMenu, first }: BenchProps) => {
  const { workbook, refusal, conditions, open, change, refuseEdit } = useWorkbook(first);
  const [menuPlace, setMenuPlace] = useState<MenuPlace | null>(null);
  const { channel, isPaneShown, showPane, run } = usePane(workbook.host);
  useEffect(() => watchRegionKeys(window), []);
  const closeMenu = useCallback(() => setMenuPlace(null), []);

  return (
    <div
      className="bench"
      data-look={useShownLook(conditions.look)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => openDropped(event, open)}
    >
      <FileBar
        fileName={workbook.fileName}
        onOpen={open}
        onSave={() => download(workbook.fileName, workbook.save())}
        conditions={conditions}
        onConditions={change}
      />
      <p className="refusal" role="alert" hidden={refusal === null}>
        {refusal}
      </p>
      <nav aria-label="Menüband">
        <Ribbon tab={tab} onCommand={run} onShowPane={() => showPane(!isPaneShown)} />
      </nav>
      <main className="workspace">
        <Grid
          key={workbook.id}
          host={workbook.host}
          onCellMenu={setMenuPlace}
          onRefused={refuseEdit}
        />
        <div hidden={!isPaneShown} className="pane-side">
          <PaneFrame host={workbook.host} conditions={conditions} channel={channel} />
        </div>
      </main>
      {menuPlace !== null && cellMenu.length > 0 && (
        <CellMenu controls={cellMenu} place={menuPlace} onClose={closeMenu} onCommand={run} />
      )}
    </div>
  );
};

/** The pane beside the grid and the way to give it commands. A command without a function only shows the pane. */
const usePane = (host: ExcelHost) => {
  const [isPaneShown, setPaneShown] = useState(true);
  const channel = useRef<PaneChannel | null>(null);
  const showPane = (isShown: boolean): void => {
    setPaneShown(isShown);
    host.showPane(isShown);
  };
  const run = (functionName: string | null): void => {
    showPane(true);
    if (functionName !== null) void channel.current?.runCommand(functionName);
  };
  return { channel, isPaneShown, showPane, run };
};

const PROTECTED = "Excel lässt diese Änderung nicht zu: Die Zelle oder die Mappe ist geschützt.";

/** The workbook that is open and the Excel it is open in; a file that cannot be opened changes nothing. */
const useWorkbook = (first: BenchWorkbook) => {
  const [workbook, setWorkbook] = useState(first);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conditions, setConditions] = useState(USUAL);

  const open = (fileName: string, bytes: Uint8Array): void => {
    try {
      const opened = openWorkbook(fileName, bytes);
      bringAbout(opened.host, conditions);
      setWorkbook(opened);
      setRefusal(null);
    } catch (cause) {
      if (!(cause instanceof PackageError)) throw cause;
      setRefusal(refusedFileText(fileName, cause));
    }
  };
  const change = (next: Conditions): void => {
    bringAbout(workbook.host, next);
    setConditions(next);
  };
  const refuseEdit = useCallback(() => setRefusal(PROTECTED), []);
  return { workbook, refusal, conditions, open, change, refuseEdit };
};

const openDropped = (
  event: DragEvent,
  open: (fileName: string, bytes: Uint8Array) => void,
): void => {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (file) void openFile(file, open);
};

// SPDX-License-Identifier: EUPL-1.2
import { useRef, useState } from "react";
import type { PaneChannel } from "../host/boot/pane-channel";
import { PackageError } from "../host/package/package-error";
import { refusedFileText } from "../host/package/package-texts.de";
import { download, openWorkbook, type BenchWorkbook } from "./bench-workbook";
import { Grid } from "./grid";
import { PaneFrame } from "./pane-frame";
import type { RibbonTab } from "./read-manifest";
import { Ribbon } from "./ribbon";
import { loadSample, SAMPLES } from "./samples";

interface BenchProps {
  readonly tab: RibbonTab;
  readonly first: BenchWorkbook;
}

/** Excel's place taken by a page: ribbon above, grid on the left, the add-in's pane on the right. */
export const BenchApp = ({ tab, first }: BenchProps) => {
  const [workbook, setWorkbook] = useState(first);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPaneShown, setPaneShown] = useState(true);
  const channel = useRef<PaneChannel | null>(null);

  const open = (fileName: string, bytes: Uint8Array): void => {
    try {
      setWorkbook(openWorkbook(fileName, bytes));
      setRefusal(null);
    } catch (cause) {
      if (!(cause instanceof PackageError)) throw cause;
      setRefusal(refusedFileText(fileName, cause));
    }
  };

  return (
    <div className="bench">
      <FileBar
        fileName={workbook.fileName}
        onOpen={open}
        onSave={() => download(workbook.fileName, workbook.save())}
      />
      {refusal !== null && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <Ribbon
        tab={tab}
        onCommand={(functionName) => void channel.current?.runCommand(functionName)}
        onShowPane={() => setPaneShown((shown) => !shown)}
      />
      <div className="workspace">
        <Grid key={workbook.fileName} host={workbook.host} />
        <div hidden={!isPaneShown} className="pane-side">
          <PaneFrame host={workbook.host} channel={channel} />
        </div>
      </div>
    </div>
  );
};

interface FileBarProps {
  readonly fileName: string;
  readonly onOpen: (fileName: string, bytes: Uint8Array) => void;
  readonly onSave: () => void;
}

const FileBar = ({ fileName, onOpen, onSave }: FileBarProps) => {
  const openSample = async (file: string): Promise<void> => {
    const sample = SAMPLES.find((candidate) => candidate.file === file);
    if (sample) onOpen(sample.file, await loadSample(sample));
  };

  const openFile = async (file: File | undefined): Promise<void> => {
    if (file) onOpen(file.name, new Uint8Array(await file.arrayBuffer()));
  };

  return (
    <header className="file-bar">
      <strong>Erprobungsseite ohne Excel</strong>
      <label>
        Beispiel{" "}
        <select
          value={SAMPLES.some(({ file }) => file === fileName) ? fileName : ""}
          onChange={({ target }) => void openSample(target.value)}
        >
          <option value="" disabled>
            {fileName}
          </option>
          {SAMPLES.map(({ label, file }) => (
            <option key={file} value={file}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="open-file">
        Datei öffnen{" "}
        <input
          type="file"
          accept=".xlsx"
          onChange={({ target }) => void openFile(target.files?.[0])}
        />
      </label>
      <button type="button" onClick={onSave}>
        Als .xlsx speichern
      </button>
    </header>
  );
};

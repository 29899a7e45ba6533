// SPDX-License-Identifier: EUPL-1.2
import type { Conditions } from "./conditions";
import { ConditionsPanel } from "./conditions-panel";
import { loadSample, SAMPLES } from "./samples";

interface FileBarProps {
  readonly fileName: string;
  readonly onOpen: (fileName: string, bytes: Uint8Array) => void;
  readonly onSave: () => void;
  readonly conditions: Conditions;
  readonly onConditions: (conditions: Conditions) => void;
}

/** Files and circumstances: what belongs to the bench and not to Excel. */
export const FileBar = ({ fileName, onOpen, onSave, conditions, onConditions }: FileBarProps) => {
  const openSample = async (file: string): Promise<void> => {
    const sample = SAMPLES.find((candidate) => candidate.file === file);
    if (sample) onOpen(sample.file, await loadSample(sample));
  };

  return (
    <header className="file-bar">
      <h1>Erprobungsseite ohne Excel</h1>
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
      <label className="bar-button">
        Datei öffnen
        <input
          type="file"
          accept=".xlsx"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file may be opened again.
            if (file) void openFile(file, onOpen).finally(() => (target.value = ""));
          }}
        />
      </label>
      <button type="button" className="bar-button" onClick={onSave}>
        Als .xlsx speichern
      </button>
      <ConditionsPanel conditions={conditions} onChange={onConditions} />
    </header>
  );
};

export const openFile = async (
  file: File,
  onOpen: (fileName: string, bytes: Uint8Array) => void,
): Promise<void> => onOpen(file.name, new Uint8Array(await file.arrayBuffer()));

// SPDX-License-Identifier: EUPL-1.2
import type { Conditions, Locale, Look } from "./conditions";

interface ConditionsPanelProps {
  readonly conditions: Conditions;
  readonly onChange: (conditions: Conditions) => void;
}

const LOOKS: readonly (readonly [Look, string])[] = [
  ["system", "wie dieser Rechner"],
  ["light", "hell"],
  ["dark", "dunkel"],
  ["contrast", "hoher Kontrast"],
];

const LOCALES: readonly (readonly [Locale, string])[] = [
  ["de-DE", "Deutsch"],
  ["en-US", "Englisch"],
];

type Flag = "hasWebLimits" | "isEditingCell" | "isProtected" | "isReadOnly";

const FLAGS: readonly (readonly [Flag, string])[] = [
  ["isProtected", "Blätter sind geschützt"],
  ["isReadOnly", "Mappe ist schreibgeschützt"],
  ["isEditingCell", "Eine Zelle wird gerade bearbeitet"],
  ["hasWebLimits", "Excel im Web (höchstens 5 MB je Anfrage)"],
];

/** Lets a visitor see how the add-in behaves when Excel is not as usual. */
export const ConditionsPanel = ({ conditions, onChange }: ConditionsPanelProps) => (
  <details className="conditions">
    <summary>Was wäre, wenn …</summary>
    <fieldset>
      <legend>So verhält sich dieses Excel</legend>
      <Choice
        label="Darstellung"
        options={LOOKS}
        value={conditions.look}
        onChange={(look) => onChange({ ...conditions, look })}
      />
      <Choice
        label="Sprache"
        options={LOCALES}
        value={conditions.locale}
        onChange={(locale) => onChange({ ...conditions, locale })}
      />
      {FLAGS.map(([flag, label]) => (
        <label key={flag}>
          <input
            type="checkbox"
            checked={conditions[flag]}
            onChange={({ target }) => onChange({ ...conditions, [flag]: target.checked })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  </details>
);

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

const Choice = <T extends string>({ label, options, value, onChange }: ChoiceProps<T>) => (
  <label>
    {label}
    <select
      value={value}
      onChange={({ target }) => {
        const chosen = options.find(([option]) => option === target.value);
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

// SPDX-License-Identifier: EUPL-1.2
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type DeliveredFile, type MergePoint, pointKey } from "../../domain/merge/delivered-file";
import type { MergeDecisions } from "../../domain/merge/merge-decisions";
import { deliveriesUi, type PointChoice } from "../../texts/deliveries-ui.de";
import type { MergePreview } from "../../usecases/merge-use-cases";
import { usePane } from "../pane-context";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";
import { Section } from "../shared/Section";

const useStyles = makeStyles({
  text: { margin: "4px 0" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  term: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  entry: { padding: "12px 0 4px" },
});

const words = deliveriesUi.points;
const CHOICES: readonly PointChoice[] = ["open", "accept", "sendBack"];
const MIXED = "mixed";

interface PointListProps {
  readonly preview: MergePreview;
}

/** What the departments handed in as open or left without an answer, file by file. Nothing where there is none. */
export const PointList = ({ preview }: PointListProps): ReactElement | null => {
  const styles = useStyles();
  const files = preview.plan.files
    .filter(({ file, label }) => label !== null && file.points.length > 0)
    .map(({ file }) => file);
  if (files.length === 0) return null;
  return (
    <Section title={words.title}>
      <p className={styles.small}>{words.hint}</p>
      <PlainList items={files} keyOf={({ id }) => id}>
        {(file) => <PointsOfFile file={file} preview={preview} />}
      </PlainList>
    </Section>
  );
};

interface PointsOfFileProps extends PointListProps {
  readonly file: DeliveredFile;
}

const PointsOfFile = ({ file, preview }: PointsOfFileProps): ReactElement => {
  const { state, actions } = usePane();
  const { mergeDecisions: decided } = state;
  const chosen = file.points.map((point) => choiceOf(decided, file, point));
  const [first = "open"] = chosen;
  const open = chosen.filter((choice) => choice === "open").length;
  const choose = (points: readonly MergePoint[], choice: PointChoice): void =>
    void actions.decideMerge(withChoice(decided, { file, points }, choice));
  return (
    <Disclosure label={words.ofFile(file.name, open, file.points.length)}>
      {() => (
        <>
          <Field label={words.all} size="small">
            <ChoiceSelect
              value={chosen.every((choice) => choice === first) ? first : null}
              onChoose={(choice) => choose(file.points, choice)}
            />
          </Field>
          <PlainList items={file.points} keyOf={({ id }) => id}>
            {(point) => (
              <Point
                point={point}
                preview={preview}
                value={choiceOf(decided, file, point)}
                onChoose={(choice) => choose([point], choice)}
              />
            )}
          </PlainList>
        </>
      )}
    </Disclosure>
  );
};

const choiceOf = (
  { points }: MergeDecisions,
  file: DeliveredFile,
  point: MergePoint,
): PointChoice => points[pointKey(file, point)] ?? "open";

interface SomePoints {
  readonly file: DeliveredFile;
  readonly points: readonly MergePoint[];
}

const withChoice = (
  decided: MergeDecisions,
  { file, points }: SomePoints,
  choice: PointChoice,
): MergeDecisions => {
  const keys = new Set(points.map((point) => pointKey(file, point)));
  const others = Object.entries(decided.points).filter(([key]) => !keys.has(key));
  const own = choice === "open" ? [] : [...keys].map((key) => [key, choice] as const);
  return { ...decided, points: Object.fromEntries([...others, ...own]) };
};

interface PointProps extends PointListProps {
  readonly point: MergePoint;
  readonly value: PointChoice;
  readonly onChoose: (choice: PointChoice) => void;
}

const Point = ({ point, preview, value, onChoose }: PointProps): ReactElement => {
  const styles = useStyles();
  const { findingText } = usePane().deps;
  const { subject, what } = findingText(point.finding, preview.read.catalogue);
  const place = words.place(point);
  return (
    <div className={styles.entry}>
      <p className={styles.term}>{place}</p>
      {subject !== "" && <p className={styles.text}>{subject}</p>}
      <p className={styles.text}>{what}</p>
      {point.reason !== "" && <p className={styles.text}>{words.reason(point.reason)}</p>}
      <ChoiceSelect label={words.decision(place)} value={value} onChoose={onChoose} />
    </div>
  );
};

interface ChoiceSelectProps {
  /** Spoken only; what is shown above says the same. */
  readonly label?: string;
  /** null: not the same for all. */
  readonly value: PointChoice | null;
  readonly onChoose: (choice: PointChoice) => void;
}

const ChoiceSelect = ({ label, value, onChoose }: ChoiceSelectProps): ReactElement => (
  <Select
    size="small"
    {...(label !== undefined && { "aria-label": label })}
    value={value ?? MIXED}
    onChange={(_event, data) => {
      const choice = CHOICES.find((candidate) => candidate === data.value);
      if (choice) onChoose(choice);
    }}
  >
    {value === null && <option value={MIXED}>{words.mixed}</option>}
    {CHOICES.map((choice) => (
      <option key={choice} value={choice}>
        {words.choices[choice]}
      </option>
    ))}
  </Select>
);

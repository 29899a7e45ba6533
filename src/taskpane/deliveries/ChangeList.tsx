// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DepartmentId } from "../../domain/catalogue/catalogue";
import type { FigureChange } from "../../domain/merge/plan-merge";
import { formatKey } from "../../domain/report/data-key";
import { deliveriesUi } from "../../texts/deliveries-ui.de";
import { departmentNameIn } from "../../texts/department.de";
import { changeText } from "../../texts/merge-ui.de";
import type { MergePreview } from "../../usecases/merge-use-cases";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";
import { Section } from "../shared/Section";

const useStyles = makeStyles({
  text: { margin: "2px 0" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface ChangeListProps {
  readonly preview: MergePreview;
}

/** What would be new, other or gone in the data of the report, department by department. */
export const ChangeList = ({ preview }: ChangeListProps): ReactElement => {
  const styles = useStyles();
  const { catalogue } = preview.read;
  const groups = [...byDepartment(preview)];
  return (
    <Section title={deliveriesUi.changes.title}>
      {groups.length === 0 && <p className={styles.small}>{deliveriesUi.changes.nothing}</p>}
      <PlainList items={groups} keyOf={([department]) => department}>
        {([department, changes]) => (
          <Disclosure
            label={deliveriesUi.changes.ofDepartment(
              departmentNameIn(catalogue, department),
              changes,
            )}
          >
            {() => (
              <PlainList items={changes} keyOf={({ key }) => formatKey(key)}>
                {(change) => <p className={styles.text}>{changeText(change, catalogue)}</p>}
              </PlainList>
            )}
          </Disclosure>
        )}
      </PlainList>
    </Section>
  );
};

/** Of the department that sent the file; a figure that goes is its owner's. In the order of the catalogue. */
const byDepartment = ({
  plan,
  read,
}: MergePreview): ReadonlyMap<DepartmentId, readonly FigureChange[]> => {
  const { departmentById, quantityById } = read.catalogue;
  const sender = new Map(plan.merged.map(({ file, department }) => [file, department]));
  const groups = new Map<DepartmentId, FigureChange[]>(
    [...departmentById.keys()].map((id) => [id, []]),
  );
  for (const change of plan.changes) {
    const owner = quantityById.get(change.key.quantity)?.department ?? "";
    groups.get(sender.get(change.after?.file ?? "") ?? owner)?.push(change);
  }
  return new Map([...groups].filter(([, changes]) => changes.length > 0));
};

// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RemovalPlan } from "../../domain/derive/plan-removal";
import { cellId } from "../../domain/shared/cell";
import { deriveUi } from "../../texts/derive-ui.de";
import { ui } from "../../texts/ui.de";
import type { RemovalPreview } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";
import { ResultHeading } from "../shared/ResultHeading";

const useStyles = makeStyles({
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What "Berechnete Spalten entfernen" would empty; the button names the act. */
export const RemovalView = ({ preview }: { readonly preview: RemovalPreview }): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  const cells = preview.plans.reduce((sum, plan) => sum + plan.cells, 0);
  return (
    <>
      <ResultHeading of={preview} {...(cells === 0 && { status: "information" as const })}>
        {cells === 0 ? deriveUi.removal.nothing : deriveUi.removal.title(cells)}
      </ResultHeading>
      {preview.plans.length === 0 && <p className={styles.text}>{deriveUi.removal.nothingBody}</p>}
      {preview.plans.map((plan) => (
        <PlanView key={plan.sheet} plan={plan} />
      ))}
      {cells > 0 && (
        <Button appearance="primary" onClick={() => void actions.start("derive", "remove")}>
          {deriveUi.removal.confirm(cells)}
        </Button>
      )}
      <Button onClick={() => void actions.start("derive", "preview")}>
        {cells > 0 ? deriveUi.removal.back : ui.write.preview}
      </Button>
    </>
  );
};

/** Leads to the preview of what would be taken away. */
export const RemovalButton = (): ReactElement => {
  const { actions } = usePane();
  return (
    <Button appearance="subtle" onClick={() => void actions.start("derive", "previewRemoval")}>
      {deriveUi.removal.start}
    </Button>
  );
};

const PlanView = ({ plan }: { readonly plan: RemovalPlan }): ReactElement => {
  const styles = useStyles();
  return (
    <section>
      <p className={styles.text}>{deriveUi.removal.plan(plan.sheet, plan.cells)}</p>
      {plan.isOwnSheet && <p className={styles.small}>{deriveUi.removal.ownSheet}</p>}
      {plan.kept.length > 0 && (
        <Disclosure label={deriveUi.removal.kept(plan.kept.length)}>
          {() => (
            <PlainList items={plan.kept} keyOf={cellId}>
              {(cell) => ui.cell(cell)}
            </PlainList>
          )}
        </Disclosure>
      )}
    </section>
  );
};

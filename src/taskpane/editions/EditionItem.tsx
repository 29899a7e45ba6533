// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Catalogue } from "../../domain/catalogue/catalogue";
import type { EditionCheck } from "../../domain/edition/check-edition";
import { formatKey } from "../../domain/report/data-key";
import { editionsUi } from "../../texts/editions-ui.de";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";
import { StatusIcon, type StatusName } from "../shared/StatusIcon";

const useStyles = makeStyles({
  box: {
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: {
    display: "flex",
    gap: "6px",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: "4px 0 0" },
  facts: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface EditionItemProps {
  readonly edition: EditionCheck;
  readonly catalogue: Catalogue;
}

/** A closed edition: what it is, whether it still can be computed, and what has changed since. */
export const EditionItem = ({ edition, catalogue }: EditionItemProps): ReactElement => {
  const styles = useStyles();
  const { id, damage, changed, isCatalogueChanged } = edition;
  const lines = [
    ...damage.map(editionsUi.damage),
    ...(edition.edition ? [editionsUi.recomputed(edition)] : []),
    ...(isCatalogueChanged ? [editionsUi.otherCatalogue(catalogue.data.version)] : []),
  ];
  return (
    <section className={styles.box}>
      <h3 className={styles.name}>
        <StatusIcon status={statusOf(edition)} />
        {editionsUi.name(id)}
      </h3>
      <p className={styles.facts}>{editionsUi.facts(edition)}</p>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {changed.length > 0 && (
        <Disclosure label={editionsUi.changed(changed.length)}>
          {() => (
            <PlainList items={changed} keyOf={({ key }) => formatKey(key)}>
              {(figure) => editionsUi.change(catalogue, figure)}
            </PlainList>
          )}
        </Disclosure>
      )}
    </section>
  );
};

const statusOf = ({ edition, damage, unequal, isCatalogueChanged }: EditionCheck): StatusName => {
  if (!edition || damage.length + unequal.length > 0) return "error";
  return isCatalogueChanged ? "warning" : "success";
};

// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { explainWords } from "../../texts/explain.de";
import type { FoundProps } from "./CellFacts";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  caption: {
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: "4px",
  },
  year: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: "2px 8px 2px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  value: {
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    padding: "2px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The years that stand on the sheet, the cell's own among them. */
export const CellSeries = ({ found }: FoundProps): ReactElement | null => {
  const styles = useStyles();
  const { place, subject } = found;
  if (place.series.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{explainWords.series}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.year, styles.head)}>
            {explainWords.year}
          </th>
          <th scope="col" className={mergeClasses(styles.value, styles.head)}>
            {explainWords.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {place.series.map((entry) => (
          <tr key={entry.year}>
            <th scope="row" className={styles.year}>
              {entry.year} {entry.year === place.year && explainWords.thisYear}
            </th>
            <td className={styles.value}>{explainWords.seriesValue(entry, subject)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

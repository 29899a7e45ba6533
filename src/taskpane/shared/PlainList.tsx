// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { ui } from "../../texts/ui.de";

/** Entries shown at first and added by each press of the button below the list. */
const PAGE_LENGTH = 50;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
});

interface PlainListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** A list that starts short; nothing is left out, the rest is one press away. */
export const PlainList = <T,>({ items, keyOf, children }: PlainListProps<T>): ReactElement => {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE_LENGTH);
  const rest = items.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + PAGE_LENGTH)}>
          {ui.more(rest)}
        </Button>
      )}
    </>
  );
};

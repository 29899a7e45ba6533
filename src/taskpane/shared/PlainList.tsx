// SPDX-License-Identifier: EUPL-1.2
import { makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { EarlierButton, NextButton } from "./PageButtons";
import { usePages } from "./use-pages";

/** Entries shown at first and added by each press of the button below the list. */
const PAGE_LENGTH = 50;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
});

interface PlainListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Index of an item that has to be shown. */
  readonly around?: number | undefined;
  readonly children: (item: T) => ReactNode;
}

/** A list that starts short; nothing is left out, the rest is one press away. */
export const PlainList = <T,>(props: PlainListProps<T>): ReactElement => {
  const { items, keyOf, around, children } = props;
  const styles = useStyles();
  const pages = usePages({ total: items.length, length: PAGE_LENGTH, around });
  return (
    <>
      <EarlierButton pages={pages} />
      <ul className={styles.list}>
        {items.slice(pages.from, pages.to).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      <NextButton pages={pages} total={items.length} />
    </>
  );
};

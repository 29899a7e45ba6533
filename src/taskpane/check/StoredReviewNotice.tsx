// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { StoredReview } from "../../domain/review/review-state";
import { reviewWords } from "../../texts/review.de";
import { usePane } from "../pane-context";
import { Disclosure } from "../shared/Disclosure";
import { useEnding } from "./use-ending";

const useStyles = makeStyles({ text: { margin: "0 0 4px" } });

interface StoredReviewNoticeProps {
  readonly stored: StoredReview;
}

/** Reasons in the file that cannot be read: they stay until the user gives them up. */
export const StoredReviewNotice = ({ stored }: StoredReviewNoticeProps): ReactElement | null => {
  const styles = useStyles();
  if (stored.type === "readable") return null;
  const words = reviewWords.unreadable;
  return (
    <div>
      <p className={styles.text}>{words.problem(stored.problem)}</p>
      <p className={styles.text}>{words.meaning}</p>
      <Disclosure label={words.discard}>{() => <Discard />}</Disclosure>
    </div>
  );
};

const Discard = (): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  const { message, settle } = useEnding();
  return (
    <>
      <p className={styles.text}>{reviewWords.unreadable.warning}</p>
      <Button size="small" onClick={() => void settle(actions.discardReview())}>
        {reviewWords.unreadable.confirm}
      </Button>
      <p role="status" className={styles.text}>
        {message}
      </p>
    </>
  );
};

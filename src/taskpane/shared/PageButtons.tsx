// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ui } from "../../texts/ui.de";
import type { Pages } from "./use-pages";

interface PageButtonProps {
  readonly pages: Pages;
}

/** Above a list that does not begin with its first entry. */
export const EarlierButton = ({ pages }: PageButtonProps): ReactElement | null =>
  pages.from === 0 ? null : (
    <Button appearance="subtle" size="small" onClick={pages.showEarlier}>
      {ui.earlier(pages.from)}
    </Button>
  );

interface NextButtonProps extends PageButtonProps {
  readonly total: number;
}

/** Below a list that does not end with its last entry. */
export const NextButton = ({ pages, total }: NextButtonProps): ReactElement | null =>
  pages.to >= total ? null : (
    <Button appearance="subtle" size="small" onClick={pages.showNext}>
      {ui.more(pages.next, total - pages.to)}
    </Button>
  );

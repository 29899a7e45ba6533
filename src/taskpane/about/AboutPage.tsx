// SPDX-License-Identifier: EUPL-1.2
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { shellWords } from "../../texts/shell.de";
import { Page } from "../shared/Page";
import { VERSION } from "./version";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: "4px 0 0" },
});

/** Version, privacy, accessibility, help, contact, licence. */
export const AboutPage = (): ReactElement => {
  const styles = useStyles();
  const words = shellWords.aboutPage;
  return (
    <Page title={shellWords.about} hasBackButton>
      <Section title={words.version}>
        <p className={styles.text}>{VERSION}</p>
      </Section>
      <Section title={words.privacy}>
        {words.privacyBody.map((sentence) => (
          <p key={sentence} className={styles.text}>
            {sentence}
          </p>
        ))}
      </Section>
      <Section title={words.accessibility}>
        <p className={styles.text}>{words.accessibilityBody}</p>
        <PageLink page="barrierefreiheit.html">{words.accessibilityLink}</PageLink>
      </Section>
      <Section title={words.help}>
        <PageLink page="hilfe.html">{words.helpLink}</PageLink>
      </Section>
      <Section title={words.contact}>
        <p className={styles.text}>{words.contactBody}</p>
      </Section>
      <Section title={words.licence}>
        <p className={styles.text}>{words.licenceBody}</p>
      </Section>
    </Page>
  );
};

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

const Section = ({ title, children }: SectionProps): ReactElement => {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
};

interface PageLinkProps {
  readonly page: string;
  readonly children: ReactNode;
}

/** A page that is delivered with the pane; Excel opens it in the browser. */
const PageLink = ({ page, children }: PageLinkProps): ReactElement => {
  const styles = useStyles();
  return (
    <p className={styles.text}>
      <Link href={page} target="_blank" rel="noopener">
        {children}
      </Link>
    </p>
  );
};

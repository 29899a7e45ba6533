// SPDX-License-Identifier: EUPL-1.2
import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** What decides about the colours of the pane. */
export interface ColourWishes {
  /** undefined where Excel does not say. */
  readonly isOfficeDark: boolean | undefined;
  readonly prefersDark: boolean;
  readonly prefersMoreContrast: boolean;
  /** The system paints with its own colours (Windows contrast themes). */
  readonly hasForcedColours: boolean;
}

/**
 * Under forced colours the system repaints everything, so an own contrast theme would only get in its way.
 */
export const themeFor = (wishes: ColourWishes): Theme => {
  if (wishes.prefersMoreContrast && !wishes.hasForcedColours) return teamsHighContrastTheme;
  return (wishes.isOfficeDark ?? wishes.prefersDark) ? webDarkTheme : webLightTheme;
};

const QUERIES = [
  "(prefers-color-scheme: dark)",
  "(prefers-contrast: more)",
  "(forced-colors: active)",
];

/** Excel announces no change of theme, so it is read again whenever the pane comes to the front. */
export const usePaneTheme = (isOfficeDark: () => boolean | undefined): Theme => {
  const [theme, setTheme] = useState(() => themeFor(readWishes(isOfficeDark)));
  useEffect(() => {
    const update = (): void => setTheme(themeFor(readWishes(isOfficeDark)));
    const queries = QUERIES.map((query) => window.matchMedia(query));
    queries.forEach((query) => query.addEventListener("change", update));
    window.addEventListener("focus", update);
    document.addEventListener("visibilitychange", update);
    return () => {
      queries.forEach((query) => query.removeEventListener("change", update));
      window.removeEventListener("focus", update);
      document.removeEventListener("visibilitychange", update);
    };
  }, [isOfficeDark]);
  return theme;
};

const readWishes = (isOfficeDark: () => boolean | undefined): ColourWishes => {
  const [prefersDark = false, prefersMoreContrast = false, hasForcedColours = false] = QUERIES.map(
    (query) => window.matchMedia(query).matches,
  );
  return { isOfficeDark: isOfficeDark(), prefersDark, prefersMoreContrast, hasForcedColours };
};

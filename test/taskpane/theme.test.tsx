// SPDX-License-Identifier: EUPL-1.2
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { act, renderHook } from "@testing-library/react";
import { themeFor, usePaneTheme, type ColourWishes } from "../../src/taskpane/theme";
import { stubMediaQueries } from "../support/render";

const NO_WISHES: ColourWishes = {
  isOfficeDark: undefined,
  prefersDark: false,
  prefersMoreContrast: false,
  hasForcedColours: false,
};

test.each([
  ["light by default", {}, webLightTheme],
  ["dark where the system is dark and Excel says nothing", { prefersDark: true }, webDarkTheme],
  ["light where Excel is light", { prefersDark: true, isOfficeDark: false }, webLightTheme],
  ["dark where Excel is dark", { isOfficeDark: true }, webDarkTheme],
  ["contrast on request", { prefersMoreContrast: true }, teamsHighContrastTheme],
  [
    "not overridden where the system forces its own colours",
    { prefersMoreContrast: true, hasForcedColours: true },
    webLightTheme,
  ],
])("the colours are %s", (_name, wishes, theme) => {
  expect(themeFor({ ...NO_WISHES, ...wishes })).toBe(theme);
});

test("the theme of Excel is read again when the pane comes to the front", () => {
  stubMediaQueries();
  let isDark = false;
  const isOfficeDark = (): boolean => isDark;
  const { result } = renderHook(() => usePaneTheme(isOfficeDark));
  expect(result.current).toBe(webLightTheme);
  isDark = true;
  act(() => void window.dispatchEvent(new Event("focus")));
  expect(result.current).toBe(webDarkTheme);
});

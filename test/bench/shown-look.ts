// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from "react";
import type { Look } from "./conditions";

const DARK = "(prefers-color-scheme: dark)";

/** The look that was chosen, or the one of the computer. */
export const useShownLook = (look: Look): Exclude<Look, "system"> => {
  const [isDark, setDark] = useState(() => window.matchMedia(DARK).matches);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const update = (): void => setDark(query.matches);
    query.addEventListener("change", update);
    return () => query.removeEventListener("change", update);
  }, []);
  if (look !== "system") return look;
  return isDark ? "dark" : "light";
};

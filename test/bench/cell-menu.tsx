// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from "react";
import type { RibbonControl } from "./read-manifest";

/** Where the menu opens, in pixels of the window. */
export interface MenuPlace {
  readonly left: number;
  readonly top: number;
}

interface CellMenuProps {
  readonly controls: readonly RibbonControl[];
  readonly place: MenuPlace;
  /** null for a control that only shows the pane. */
  readonly onCommand: (functionName: string | null) => void;
  readonly onClose: () => void;
}

/** What Excel's menu of a cell offers of the add-in. */
export const CellMenu = ({ controls, place, onCommand, onClose }: CellMenuProps) => {
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    menu.current?.querySelector("button")?.focus();
    const closeOutside = ({ target }: PointerEvent): void => {
      if (!menu.current?.contains(target as Node)) onClose();
    };
    // On the window: the focus may have gone to the grid.
    const closeOnEscape = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") onClose();
    };
    window.addEventListener("pointerdown", closeOutside, true);
    window.addEventListener("keydown", closeOnEscape, true);
    return () => {
      window.removeEventListener("pointerdown", closeOutside, true);
      window.removeEventListener("keydown", closeOnEscape, true);
    };
  }, [onClose]);

  return (
    <div
      ref={menu}
      className="cell-menu"
      role="menu"
      aria-label="Menü der Zelle"
      style={place}
      onKeyDown={(event) => {
        step(menu.current, event.key);
        event.stopPropagation();
      }}
    >
      {controls.map(({ id, label, tip, icon, functionName }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          title={tip}
          onClick={() => {
            onClose();
            onCommand(functionName);
          }}
        >
          {icon !== "" && <img src={`/assets/${icon}`} alt="" width={16} height={16} />}
          {label}
        </button>
      ))}
    </div>
  );
};

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const step = (menu: HTMLElement | null, key: string): void => {
  const by = STEPS[key];
  if (!menu || by === undefined) return;
  const items = [...menu.querySelectorAll("button")];
  const now = items.findIndex((item) => item === document.activeElement);
  items.at((now + by) % items.length)?.focus();
};

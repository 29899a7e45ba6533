// SPDX-License-Identifier: EUPL-1.2
import type { RibbonControl, RibbonTab } from "./read-manifest";

interface RibbonProps {
  readonly tab: RibbonTab;
  readonly onCommand: (functionName: string) => void;
  readonly onShowPane: () => void;
}

/** The add-in's tab as Excel would show it: groups with buttons, icons and tips from the manifest. */
export const Ribbon = ({ tab, onCommand, onShowPane }: RibbonProps) => (
  <div className="ribbon" role="toolbar" aria-label={`Registerkarte ${tab.label}`}>
    <span className="ribbon-tab">{tab.label}</span>
    {tab.groups.map((group) => (
      <div key={group.label} className="ribbon-group" role="group" aria-label={group.label}>
        <div className="ribbon-buttons">
          {group.controls.map((control) => (
            <RibbonButton
              key={control.id}
              control={control}
              onPress={() =>
                control.functionName === null ? onShowPane() : onCommand(control.functionName)
              }
            />
          ))}
        </div>
        <span className="ribbon-label">{group.label}</span>
      </div>
    ))}
  </div>
);

interface RibbonButtonProps {
  readonly control: RibbonControl;
  readonly onPress: () => void;
}

const RibbonButton = ({ control, onPress }: RibbonButtonProps) => (
  <button type="button" className="ribbon-button" title={control.tip} onClick={onPress}>
    <img src={`/assets/${control.icon}`} alt="" width={32} height={32} />
    {control.label}
  </button>
);

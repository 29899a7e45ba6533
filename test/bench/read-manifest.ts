// SPDX-License-Identifier: EUPL-1.2

export interface RibbonControl {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** File name of the icon without its folder. */
  readonly icon: string;
  /** Name of the function a button runs; null for a button that opens the pane. */
  readonly functionName: string | null;
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly {
    readonly label: string;
    readonly controls: readonly RibbonControl[];
  }[];
}

/** What the manifest adds to the menu of a cell. */
export const readCellMenu = (manifest: string): readonly RibbonControl[] => {
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const texts = resourcesOf(document);
  return children(document.documentElement, "OfficeMenu")
    .filter((menu) => menu.getAttribute("id") === "ContextMenuCell")
    .flatMap((menu) => children(menu, "Control").map((control) => toControl(control, texts)));
};

const ICON_SIZE = "32";

/** The add-in's own ribbon tab as its manifest describes it, in the manifest's default language. */
export const readRibbonTab = (manifest: string): RibbonTab => {
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const texts = resourcesOf(document);
  const tab = children(document.documentElement, "CustomTab")[0];
  if (!tab) throw new Error("The manifest has no custom tab.");
  return {
    label: textOf(tab, "Label", texts),
    groups: children(tab, "Group").map((group) => ({
      label: textOf(group, "Label", texts),
      controls: children(group, "Control").map((control) => toControl(control, texts)),
    })),
  };
};

/** Elements of that name at any depth; the manifest's prefixes vary. */
const children = (parent: Element, name: string): readonly Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];

const resourcesOf = (document: Document): ReadonlyMap<string, string> =>
  new Map(
    ["String", "Image", "Url"].flatMap((name) =>
      children(document.documentElement, name).map((element): [string, string] => [
        element.getAttribute("id") ?? "",
        element.getAttribute("DefaultValue") ?? "",
      ]),
    ),
  );

/** The text a direct child refers to; a group's controls have labels of the same name further down. */
const textOf = (parent: Element, name: string, texts: ReadonlyMap<string, string>): string => {
  const own = [...parent.children].find((child) => child.localName === name);
  return texts.get(own?.getAttribute("resid") ?? "") ?? "";
};

const toControl = (control: Element, texts: ReadonlyMap<string, string>): RibbonControl => {
  const tip = children(control, "Description")[0]?.getAttribute("resid") ?? "";
  const image = children(control, "Image").find(
    (element) => element.getAttribute("size") === ICON_SIZE,
  );
  const icon = texts.get(image?.getAttribute("resid") ?? "") ?? "";
  return {
    id: control.getAttribute("id") ?? "",
    label: textOf(control, "Label", texts),
    tip: texts.get(tip) ?? "",
    icon: icon.slice(icon.lastIndexOf("/") + 1),
    functionName: children(control, "FunctionName")[0]?.textContent ?? null,
  };
};

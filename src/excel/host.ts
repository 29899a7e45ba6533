// SPDX-License-Identifier: EUPL-1.2
import { API_FLOOR } from "./api-floor";

/** Whether the add-in can work in the program that opened it. */
export type HostReadiness =
  | { readonly type: "ready" }
  | {
      readonly type: "tooOld";
      /** What Excel says about itself, for the IT service. */
      readonly version: string;
      readonly platform: string;
      /** Newest ExcelApi it has; "" for none. */
      readonly supported: string;
      readonly required: string;
    }
  | { readonly type: "notExcel" };

/** Resolves when Office has started. The only `Office.onReady` of the add-in. */
export const whenExcelReady = async (): Promise<HostReadiness> => {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { type: "notExcel" };
  if (Office.context.requirements.isSetSupported("ExcelApi", API_FLOOR)) return { type: "ready" };
  const { version, platform } = Office.context.diagnostics;
  return {
    type: "tooOld",
    version,
    platform: String(platform),
    supported: newestSupported(),
    required: API_FLOOR,
  };
};

/** Requirement sets below the floor. */
const OLDER_SETS = Array.from({ length: 13 }, (_, index) => `1.${13 - index}`);

const newestSupported = (): string => {
  const { requirements } = Office.context;
  return OLDER_SETS.find((set) => requirements.isSetSupported("ExcelApi", set)) ?? "";
};

/**
 * Binds a ribbon button to a handler. Excel blocks the button until the event is completed, so it always is,
 * also when the handler fails.
 */
export const onRibbonCommand = (id: string, handler: () => Promise<void>): void => {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    void handler().finally(() => event.completed());
  });
};

/** Opens the pane; fails silently where Excel does not allow it (read-only files, office-js 6209). */
export const showPane = async (): Promise<void> => {
  await Office.addin.showAsTaskpane().catch(() => undefined);
};

/** Dark or light Excel; undefined where Excel does not say (Excel on the web). */
export const isDarkOfficeTheme = (): boolean | undefined => {
  // officeTheme is missing in Excel on the web, whatever its type says (office-js 6134).
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.isDarkTheme;
};

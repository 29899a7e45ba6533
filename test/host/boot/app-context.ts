// SPDX-License-Identifier: EUPL-1.2

/** What a pane is told about the program and the document it sits in. */
export interface PaneContext {
  /** Language of Excel's own texts and of the regional settings: "de-DE". */
  readonly locale: string;
  readonly documentUrl: string;
  readonly isReadOnly: boolean;
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Document settings: name and JSON text. */
  readonly settings: ReadonlyMap<string, string>;
}

/** Names the pane goes by in messages. A new conversation per load: office.js caches settings under its id. */
export interface PaneIdentity {
  readonly appId: string;
  readonly conversationId: string;
  /** Origin of the host page; messages from elsewhere are ignored by office.js. */
  readonly origin: string;
}

const SHARED_RUNTIME_FLAG = "1";
/** office.js lowers any higher number to this one. */
const LIBRARY_VERSION = "16.00";
const EXCEL_ON_THE_WEB = 16;
const EXCEL_VERSION = "16.0.18025.20000";
const TASK_PANE = 2;

/** Tells office.js in which program it runs: type, platform, version, language, correlation, dialog, logging, flags. */
export const hostInfo = (locale: string): string =>
  ["Excel", "Web", LIBRARY_VERSION, locale, "", "", "", SHARED_RUNTIME_FLAG].join("$");

/** The name of the pane's frame; office.js reads everything it needs to find its host from it. */
export const frameName = (identity: PaneIdentity, locale: string): string =>
  JSON.stringify({
    baseFrameName: "ExcelHostFrame",
    hostInfo: hostInfo(locale),
    xdmInfo: `${identity.conversationId}|${identity.appId}|${identity.origin}`,
    serializerVersion: 1,
  });

/** The answer to the pane's first question. */
export const appContext = (
  { appId }: PaneIdentity,
  context: PaneContext,
): Readonly<Record<string, unknown>> => ({
  _id: appId,
  _appName: EXCEL_ON_THE_WEB,
  _appVersion: "16.0",
  _appMinorVersion: 0,
  _hostFullVersion: EXCEL_VERSION,
  _appUILocale: context.locale,
  _dataLocale: context.locale,
  _docUrl: context.documentUrl,
  _clientMode: context.isReadOnly ? 0 : 1,
  _settings: [...context.settings],
  _reason: "documentOpened",
  _osfControlType: 1,
  _eToken: "",
  _correlationId: "00000000-0000-0000-0000-000000000001",
  _appInstanceId: `${appId}-instance`,
  _requirementMatrix: JSON.stringify(context.requirementSets),
  _clientWindowHeight: 800,
  _clientWindowWidth: 350,
  _addinName: "Integrationsmonitoring",
  _appDomains: [],
  _featureGates: {},
  _initialDisplayMode: TASK_PANE,
});

// SPDX-License-Identifier: EUPL-1.2
export const DEVELOPMENT_URL: string;
export const withBaseUrl: (manifest: string, baseUrl: string) => string;
export const withTestIdentity: (manifest: string) => string;

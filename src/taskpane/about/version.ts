// SPDX-License-Identifier: EUPL-1.2

/** Version of the add-in; a test holds it to package.json and the manifest. */
export const VERSION = "0.1.0";

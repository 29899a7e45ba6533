// SPDX-License-Identifier: EUPL-1.2
"use strict";

/** Where the files of the add-in lie while it is developed; this address stands in manifest.xml. */
const DEVELOPMENT_URL = "https://localhost:3000";

/**
 * The manifest for the server that delivers the add-in. Excel loads add-ins by https only.
 *
 * @param {string} manifest contents of manifest.xml
 * @param {string} baseUrl address of the folder with taskpane.html, with or without a final slash
 * @returns {string} the manifest with every address moved there
 */
const withBaseUrl = (manifest, baseUrl) => {
  const url = baseUrl.replace(/\/+$/, "");
  if (!/^https:\/\/[^/\s"<>&]+(\/[^\s"<>&]*)?$/.test(url)) {
    throw new Error(`ADDIN_BASE_URL must be an https address, not "${baseUrl}"`);
  }
  return manifest.replaceAll(DEVELOPMENT_URL, url);
};

module.exports = { DEVELOPMENT_URL, withBaseUrl };

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

/** Excel tells add-ins apart by this id; with another one a test installation stands beside the real one. */
const TEST_ID = "0c9a7d52-6f1e-4b38-9a55-3d1f2e8b7c64";

/**
 * The manifest of a test installation: its own id, and names that say so.
 *
 * @param {string} manifest contents of manifest.xml
 * @returns {string} the manifest under another identity
 */
const withTestIdentity = (manifest) =>
  manifest
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${TEST_ID}</Id>`)
    .replaceAll(
      /(<DisplayName\b|<bt:String id="Tab\.Label")[\s\S]*?<\/(DisplayName|bt:String)>/g,
      (text) => text.replaceAll(/(Value=")([^"]*)(")/g, "$1$2 (TEST)$3"),
    );

module.exports = { DEVELOPMENT_URL, withBaseUrl, withTestIdentity };

// SPDX-License-Identifier: EUPL-1.2
// Serves the built bench and what it needs beside its own bundle, on this computer only.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

/** Web folder -> folder of the project; the first that fits is taken. */
const FOLDERS = [
  ["/office/", join(root, "node_modules/@microsoft/office-js/dist")],
  ["/samples/", join(root, "test/fixtures/samples")],
  ["/assets/", join(root, "assets")],
  ["/", join(root, "dist-bench")],
];

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml",
};

/**
 * office.js trusts a host page on http only after asking a page beside itself for the user's consent.
 * Here the user is the developer who started the bench, so this page consents.
 */
const TRUST_PATH = "/office/AgaveErrorUX/index.html";
const TRUST_PAGE = `<!doctype html><title>Vertrauen</title><script>
addEventListener("message", ({ source, origin }) =>
  source.postMessage(JSON.stringify({ hostUserTrusted: true }), origin));
</script>`;

const fileFor = (path) => {
  if (path === "/") return join(root, "dist-bench/index.html");
  if (path === "/manifest.xml") return join(root, "manifest.xml");
  const [prefix, folder] = FOLDERS.find(([start]) => path.startsWith(start));
  const file = normalize(join(folder, path.slice(prefix.length)));
  return file.startsWith(folder) ? file : null;
};

const respond = async (request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  if (path === TRUST_PATH) {
    response.writeHead(200, { "Content-Type": "text/html" }).end(TRUST_PAGE);
    return;
  }
  const file = fileFor(path);
  const content = file === null ? null : await readFile(file).catch(() => null);
  if (content === null) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache" }).end(content);
};

/**
 * Starts the server; port 0 takes a free one. Resolves to its address and a function that stops it.
 *
 * @param {number} port
 */
export const startServer = (port) =>
  new Promise((started, failed) => {
    const server = createServer((request, response) => void respond(request, response));
    server.once("error", failed);
    server.listen(port, "localhost", () =>
      started({
        url: `http://localhost:${server.address().port}/`,
        stop: () => new Promise((stopped) => server.close(stopped)),
      }),
    );
  });

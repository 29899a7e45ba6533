// SPDX-License-Identifier: EUPL-1.2
// `npm start`: builds pane and bench, serves the bench on this computer and builds again when a file changes.
import { createRequire } from "node:module";
import webpack from "webpack";
import { startServer } from "../test/bench/server.mjs";

const PORT = Number(process.env.PORT ?? 3000);
const BUNDLES = ["bench-pane", "bench"];

const configurations = createRequire(import.meta.url)("../webpack.config.js")(
  {},
  { mode: "development" },
);

const { url } = await startServer(PORT).catch((cause) => {
  if (cause.code !== "EADDRINUSE") throw cause;
  console.error(`Port ${PORT} is taken. Choose another one: PORT=3001 npm start`);
  process.exit(1);
});

console.log("Building pane and bench ...");
webpack(configurations.filter(({ name }) => BUNDLES.includes(name))).watch({}, (error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) console.error(stats.toString({ all: false, errors: true, colors: true }));
  else console.log(`Ready: ${url}`);
});

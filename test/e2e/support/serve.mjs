// SPDX-License-Identifier: EUPL-1.2
// Builds and serves the bench for the end-to-end tests, which jest runs as CommonJS. Prints the address when it is
// ready, and ends when its input is closed: also when the test run dies.
import { buildBench } from "../../../scripts/build-bench.mjs";
import { startServer } from "../../bench/server.mjs";

await buildBench();
const { url } = await startServer(0);
process.stdout.write(`${url}\n`);
process.stdin.on("end", () => process.exit(0)).resume();

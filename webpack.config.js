const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** Microsoft's address unless the operator mirrors the file (docs/betrieb). */
const OFFICE_JS_URL =
  process.env.OFFICE_JS_URL ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The loader sees only the folders named, so that an import from test/ in product code breaks the build. */
const typescript = (...folders) => ({
  test: /\.tsx?$/,
  include: folders.map((folder) => path.resolve(__dirname, folder)),
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
});

const resolve = { extensions: [".ts", ".tsx", ".js"] };

const pane = (mode) => ({
  name: "taskpane",
  mode,
  entry: { taskpane: "./src/taskpane/index.tsx" },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  devtool: mode === "production" ? false : "source-map",
  resolve,
  module: { rules: [typescript("src")] },
  plugins: [
    new HtmlWebpackPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      templateParameters: { officeJsUrl: OFFICE_JS_URL },
    }),
    new CopyWebpackPlugin({ patterns: [{ from: "assets/*.png" }] }),
  ],
  performance: { hints: false },
});

const bench = (mode) => ({
  name: "bench",
  mode,
  entry: { bench: "./test/bench/index.tsx" },
  output: {
    path: path.resolve(__dirname, "dist-bench"),
    filename: "[name].[contenthash:8].js",
    clean: true,
  },
  devtool: mode === "production" ? false : "source-map",
  resolve,
  experiments: { css: true, topLevelAwait: true },
  module: { rules: [typescript("src", "test")] },
  plugins: [new HtmlWebpackPlugin({ template: "./test/bench/bench.html", filename: "index.html" })],
  performance: { hints: false },
});

/** Programs for Node: the command line, and the script that makes the sample workbooks. */
const node = (mode) => ({
  name: "node",
  mode,
  target: "node20",
  entry: { headless: "./test/headless/main.ts", samples: "./scripts/samples/main.ts" },
  output: { path: path.resolve(__dirname, "dist-node"), filename: "[name].js", clean: true },
  devtool: false,
  resolve,
  // Packages stay outside: office.js and the .wasm of the calculator are read from node_modules.
  externals: [
    ({ request }, callback) =>
      /^[a-z@]/i.test(request) && !path.isAbsolute(request)
        ? callback(null, `node-commonjs ${request}`)
        : callback(),
  ],
  optimization: { minimize: false },
  module: { rules: [typescript("src", "test", "scripts")] },
  performance: { hints: false },
});

module.exports = (_env, { mode = "production" }) => [pane(mode), bench(mode), node(mode)];

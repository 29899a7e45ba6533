const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const {
  DEVELOPMENT_URL,
  withBaseUrl,
  withTestIdentity,
} = require("./scripts/manifest-base-url.cjs");

/** Where the operator's server delivers the add-in; goes into the manifest. */
const ADDIN_BASE_URL = process.env.ADDIN_BASE_URL ?? DEVELOPMENT_URL;

/** Microsoft's address unless the operator mirrors the file (docs/handbuch/it.md). */
const OFFICE_JS_URL =
  process.env.OFFICE_JS_URL ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Pages the pane links to; Excel opens them in the browser. */
const HELP_PAGES = ["hilfe", "barrierefreiheit"].map((page) => ({
  from: `src/taskpane/${page}.html`,
  to: `${page}.html`,
}));

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

/** The task pane: `name` tells the build for Excel from the one the bench shows. */
const pane = ({ name, mode, folder, officeJsUrl, plugins = [] }) => ({
  name,
  mode,
  entry: { taskpane: "./src/taskpane/index.tsx" },
  output: {
    path: path.resolve(__dirname, folder),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  devtool: mode === "production" ? false : "source-map",
  // So that the sizes which `npm run bench` prints can be told apart.
  optimization: { chunkIds: "named" },
  resolve,
  module: { rules: [typescript("src")] },
  plugins: [
    new HtmlWebpackPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      templateParameters: { officeJsUrl },
    }),
    ...plugins,
  ],
  performance: { hints: false },
});

const paneForExcel = (mode) =>
  pane({
    name: "taskpane",
    mode,
    folder: "dist",
    officeJsUrl: OFFICE_JS_URL,
    plugins: [
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          ...HELP_PAGES,
          {
            from: "manifest.xml",
            transform: (content) => withBaseUrl(content.toString(), ADDIN_BASE_URL),
          },
          {
            from: "manifest.xml",
            to: "manifest-test.xml",
            transform: (content) =>
              withTestIdentity(withBaseUrl(content.toString(), ADDIN_BASE_URL)),
          },
        ],
      }),
    ],
  });

/** The same pane for the bench, which brings office.js from node_modules. */
const paneForBench = (mode) =>
  pane({
    name: "bench-pane",
    mode,
    folder: "dist-bench/pane",
    officeJsUrl: "/office/office.js",
    plugins: [new CopyWebpackPlugin({ patterns: HELP_PAGES })],
  });

const bench = (mode) => ({
  name: "bench",
  mode,
  entry: { bench: "./test/bench/index.tsx" },
  output: {
    path: path.resolve(__dirname, "dist-bench"),
    publicPath: "/",
    filename: "[name].[contenthash:8].js",
    clean: { keep: /^pane\// },
  },
  devtool: mode === "production" ? false : "source-map",
  resolve,
  experiments: { css: true, topLevelAwait: true },
  module: { rules: [typescript("src", "test")] },
  plugins: [new HtmlWebpackPlugin({ template: "./test/bench/bench.html", filename: "index.html" })],
  performance: { hints: false },
});

/** Programs for Node: the command line, the script that makes the sample workbooks, and the measurements. */
const node = (mode) => ({
  name: "node",
  mode,
  target: "node20",
  entry: {
    headless: "./test/headless/main.ts",
    samples: "./scripts/samples/main.ts",
    "bench-run": "./scripts/bench/main.ts",
    "bench-check": "./scripts/bench/check-process.ts",
    "bench-compare": "./scripts/bench/compare-process.ts",
    "bench-read": "./scripts/bench/read-process.ts",
  },
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
  // createRequire finds packages from where the program runs; webpack would bind it to its own folder.
  module: {
    parser: { javascript: { createRequire: false } },
    rules: [typescript("src", "test", "scripts")],
  },
  performance: { hints: false },
});

module.exports = (_env, { mode = "production" }) =>
  [paneForExcel, paneForBench, bench, node].map((bundle) => bundle(mode));

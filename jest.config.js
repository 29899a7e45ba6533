const transform = {
  "^.+\\.(t|j)sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs", importInterop: "swc" },
    },
  ],
};

// The packages of IronCalc and the .xlsx library ship ES modules only.
const transformIgnorePatterns = ["/node_modules/(?!(@ironcalc|@cj-tech-master)/)"];

/** @type {import("jest").Config} */
module.exports = {
  testTimeout: 120000,
  projects: [
    {
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      transform,
      transformIgnorePatterns,
    },
    {
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/support/setup-dom.ts"],
      transform,
      transformIgnorePatterns,
    },
  ],
};

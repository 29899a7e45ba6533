/** The import rules of docs/architecture.md, each with the reason it exists. Type-only imports count. */

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { pathNot: [from, ...allowed], dependencyTypesNot: ["npm", "npm-dev", "core"] },
});

const noPackages = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { dependencyTypes: ["npm", "npm-dev", "core", "unknown"], pathNot: allowed },
});

const D = "^src/domain";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only(
      "shared-stands-alone",
      `${D}/shared/`,
      [],
      "The words everything is built on know nothing else.",
    ),
    only(
      "catalogue-knows-shared",
      `${D}/catalogue/`,
      [`${D}/shared/`],
      "Definitions know no sheets and no cells.",
    ),
    only(
      "delivery-knows-catalogue",
      `${D}/delivery/`,
      [`${D}/(shared|catalogue)/`],
      "Reading returns what stands there; judging it is the rules' business.",
    ),
    only(
      "rules-know-delivery",
      `${D}/rules/`,
      [`${D}/(shared|catalogue|delivery)/`],
      "A rule carries facts; wording, Excel and derived columns are elsewhere.",
    ),
    only(
      "derive-knows-delivery",
      `${D}/derive/`,
      [`${D}/(shared|catalogue|delivery)/`],
      "Formulas follow from observations, not from findings.",
    ),
    only(
      "report-knows-derive",
      `${D}/report/`,
      [`${D}/(shared|catalogue|delivery|derive)/`],
      "A table is data; how Excel shows it is the Excel folder's business.",
    ),
    only(
      "questionnaire-knows-derive",
      `${D}/questionnaire/`,
      [`${D}/(shared|catalogue|delivery|derive)/`],
      "An Erhebungsbogen follows from the catalogue.",
    ),
    only(
      "catalogue-sheets-know-catalogue",
      `${D}/catalogue-sheets/`,
      [`${D}/(shared|catalogue)/`],
      "Sheets on which the catalogue is edited follow from its format alone.",
    ),
    only(
      "review-knows-rules",
      `${D}/review/`,
      [`${D}/(shared|catalogue|delivery|rules)/`],
      "Reasons and stamp belong to findings.",
    ),
    only(
      "merge-knows-report",
      `${D}/merge/`,
      [`${D}/(shared|catalogue|delivery|rules|review|report)/`],
      "Merging brings checked deliveries into the data of the report.",
    ),
    only(
      "edition-knows-report",
      `${D}/edition/`,
      [`${D}/(shared|catalogue|catalogue-sheets|delivery|report)/`],
      "A closed edition is what the report was computed from.",
    ),
    only(
      "fixes-know-rules",
      `${D}/fixes/`,
      [`${D}/(shared|catalogue|delivery|rules|derive)/`],
      "A fix follows from a finding; writing it is a use case.",
    ),
    {
      name: "rules-stand-apart",
      comment: "Rules never call each other; what two need belongs to delivery/.",
      severity: "error",
      from: { path: `${D}/rules/[a-z]{3}-\\d\\d-` },
      to: { path: `${D}/rules/[a-z]{3}-\\d\\d-` },
    },
    only(
      "usecases-know-domain",
      "^src/usecases/",
      [`${D}/`],
      "A use case gets wording and workbook handed in.",
    ),
    only(
      "texts-know-facts",
      "^src/texts/",
      [`${D}/`, "^src/usecases/"],
      "Wording turns facts into sentences.",
    ),
    only(
      "excel-knows-ports",
      "^src/excel/",
      [`${D}/`, "^src/usecases/"],
      "The adapter knows no rule, no wording, no React.",
    ),
    only(
      "files-know-ports",
      "^src/files/",
      [`${D}/(shared|delivery)/`, "^src/usecases/"],
      "Reading a file gives what reading Excel gives; what it means is decided elsewhere.",
    ),
    only(
      "commands-know-usecases",
      "^src/commands/",
      ["^src/texts/", "^src/usecases/", `${D}/`],
      "A ribbon button starts a use case and nothing else.",
    ),
    only(
      "pane-knows-no-excel",
      "^src/taskpane/(?!index\\.tsx|boot\\.ts)",
      ["^src/taskpane/", "^src/texts/", "^src/usecases/", `${D}/`],
      "Components talk to use cases.",
    ),
    {
      name: "only-wire-imports-excel",
      comment:
        "The wiring alone builds the adapter; wire-host.ts is its part that is needed before the first picture.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/excel/", "^src/wire(-host)?\\.ts$"] },
      to: { path: "^src/excel/" },
    },
    {
      name: "only-wire-imports-files",
      comment: "The wiring alone loads the reader of files, when a file is to be read.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/files/", "^src/wire\\.ts$"] },
      to: { path: "^src/files/" },
    },
    {
      name: "nothing-imports-the-pane",
      comment: "The pane is the outermost layer.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/taskpane/" },
      to: { path: "^src/taskpane/" },
    },
    {
      name: "product-without-tests",
      comment: "Nothing from test/ may reach a user.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts)/" },
    },
    {
      name: "host-stands-apart",
      comment: "The host stands in for Excel; if it knew our code, it could not judge it.",
      severity: "error",
      from: { path: "^test/host/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^src/" },
    },
    noPackages(
      "domain-packages",
      `${D}/(catalogue|review|report|merge|edition)/`,
      ["node_modules/zod/"],
      "zod checks what comes from outside; everything else is plain TypeScript.",
    ),
    noPackages(
      "core-without-packages",
      `^src/(domain/(shared|delivery|rules|fixes|derive|questionnaire)|usecases|texts|excel|commands)/`,
      [],
      "The core is plain TypeScript.",
    ),
    noPackages(
      "files-packages",
      "^src/files/",
      ["node_modules/(fflate|saxes)/"],
      "A package is unpacked by fflate, its XML read by saxes.",
    ),
    {
      name: "no-circles",
      comment: "A circle hides which of two modules is the simpler one.",
      severity: "error",
      from: { path: "^(src|test)/" },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};

// The table of ARCHITECTURE.md, as rules. A test compares the two.
const layers = require("./layers.json");

const allowed = Object.entries(layers).map(([folder, { imports, packages }]) => ({
  name: `${folder}-imports`,
  comment: `${folder} may import ${[...imports, ...packages].join(", ") || "nothing"}: see ARCHITECTURE.md`,
  severity: "error",
  from: { path: pattern(folder) },
  to: {
    pathNot: [
      pattern(folder),
      ...imports.map(pattern),
      ...packages.map((name) => `^(node:)?${name}$|^node_modules/${name}/`),
    ],
  },
}));

function pattern(folder) {
  return folder.endsWith(".ts") ? `^${folder.replace(".", "\\.")}$` : `^${folder}/`;
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...allowed,
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^(lib|stacks)/" },
      to: {},
    },
    {
      name: "provider-by-subpath",
      comment: "The provider's barrel costs seconds and half a gigabyte",
      severity: "error",
      from: {},
      to: { path: "^node_modules/@cdktf/provider-aws/lib/index" },
    },
    {
      name: "cdktf-by-its-name",
      comment:
        "What is inside cdktf is not in CDK Terrain by the same path: see docs/adr/0001-cdktf.md",
      severity: "error",
      from: {},
      to: { path: "^node_modules/cdktf/lib/(?!index)" },
    },
    {
      name: "disk-in-one-place",
      comment: "Only lib/config/disk looks at the user's disk",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/config/disk/" },
      to: { path: "^(node:)?fs(/promises)?$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};

/** @type {import('jest').Config} */
module.exports = {
  ...require("./jest.config.cjs"),
  testMatch: ["**/*.fuzz.ts"],
  testTimeout: 1_800_000,
};

/** @type {import('jest').Config} */
module.exports = {
  ...require("./jest.config.cjs"),
  testMatch: ["**/*.e2e.ts"],
  testTimeout: 600_000,
  // Most of the time is the provider's fixed waits.
  maxWorkers: 3,
};

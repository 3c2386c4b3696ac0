import { wantsColours } from "../../lib/cli/wants-colours";

test.each([
  ["a terminal", {}, true, true],
  ["no terminal", {}, false, false],
  ["NO_COLOR", { NO_COLOR: "1" }, true, false],
  ["an empty NO_COLOR", { NO_COLOR: "" }, true, true],
  ["a terminal that can do nothing", { TERM: "dumb" }, true, false],
  ["FORCE_COLOR without a terminal", { FORCE_COLOR: "1" }, false, true],
  ["FORCE_COLOR=0 on a terminal", { FORCE_COLOR: "0" }, true, false],
  ["FORCE_COLOR beside NO_COLOR", { FORCE_COLOR: "3", NO_COLOR: "1" }, false, true],
])("with %s", (_what, environment, isTerminal, expected) => {
  expect(wantsColours(environment, isTerminal)).toBe(expected);
});
